#include "mail/status_code.hpp"

#include <algorithm>
#include <iterator>

namespace willai::mail {
namespace {

struct StatusRow {
  std::string_view status;
  StatusFault fault;
};

// Each registered code that is about the reader or about us. All others are about something else: 5.1.0 and 5.1.4 do not
// say whose address is meant or that nobody has it, 5.2.2 is full today, 5.3.x is the server, 5.5.x the protocol, 5.6.x
// the content, and most of 5.7.x a policy that may be another tomorrow.
constexpr StatusRow kStatusTable[] = {
    {"5.1.1", StatusFault::reader},   // no such mailbox
    {"5.1.2", StatusFault::reader},   // no such host
    {"5.1.3", StatusFault::reader},   // no address by the rules of its host
    {"5.1.6", StatusFault::reader},   // moved, nobody knows where
    {"5.1.7", StatusFault::sender},   // our address is malformed
    {"5.1.8", StatusFault::sender},   // our domain is unknown
    {"5.1.10", StatusFault::reader},  // the host says that it takes no mail (RFC 7505)
    {"5.2.1", StatusFault::reader},   // the mailbox was closed
    {"5.4.4", StatusFault::reader},   // no way to the host
    {"5.7.8", StatusFault::sender},   // wrong password
    {"5.7.9", StatusFault::sender},   // the login is too weak
    {"5.7.10", StatusFault::sender},  // encryption is needed
    {"5.7.11", StatusFault::sender},  // encryption is needed for the login
    {"5.7.12", StatusFault::sender},  // a password has to be changed first
    {"5.7.13", StatusFault::sender},  // our account was closed
    {"5.7.14", StatusFault::sender},  // the relay does not know us
    {"5.7.20", StatusFault::sender},  // no DKIM signature that verifies
    {"5.7.21", StatusFault::sender},  // none that is accepted
    {"5.7.22", StatusFault::sender},  // none of the domain in From
    {"5.7.23", StatusFault::sender},  // SPF says no
    {"5.7.24", StatusFault::sender},  // SPF cannot be read
    {"5.7.25", StatusFault::sender},  // our machine has no name
    {"5.7.26", StatusFault::sender},  // several of these
    {"5.7.27", StatusFault::sender},  // our domain takes no mail
};

}  // namespace

StatusFault fault_of_status(std::string_view status) {
  const auto row = std::ranges::find(kStatusTable, status, &StatusRow::status);
  return row == std::end(kStatusTable) ? StatusFault::other : row->fault;
}

StatusFault fault_of_answer(std::string_view codes) {
  const bool is_for_good = codes.size() > 4 && codes[0] == '5' && codes[3] == ' ';
  return is_for_good ? fault_of_status(codes.substr(4)) : StatusFault::other;
}

}  // namespace willai::mail
