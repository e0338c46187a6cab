// What a status code of a mail server (RFC 3463, and the codes registered since) says about the reader and about us. One
// table decides for answers over SMTP and for delivery reports.
#pragma once

#include <cstdint>
#include <string_view>

namespace willai::mail {

enum class StatusFault : std::uint8_t {
  reader,  // nobody reads mail at this address, and nobody will
  sender,  // our address, our domain or our login: no letter of ours would be taken
  other,   // this letter, a policy, a full mailbox, the server, or nothing that can be told
};

// "5.1.1" -> reader. A code that is not for good (4.x.x), that is unknown or that is "" is other: a reader is silenced
// only by a code that says so.
StatusFault fault_of_status(std::string_view status);

// The same of what SMTP answered: "550 5.1.1". Without an enhanced code it is other.
StatusFault fault_of_answer(std::string_view codes);

}  // namespace willai::mail
