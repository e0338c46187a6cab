// What can be wrong with a request, as data: each fault has a status and one sentence for the person who must act.
#pragma once

#include <string_view>

namespace willai::http {

enum class Fault {
  none,
  malformed,   // the bytes are not an HTTP/1.x request
  bad_host,    // Host is missing, repeated or not a host
  bad_target,  // the address cannot be decoded or leaves the site
  bad_length,  // the end of the body is unclear
  too_slow,
  body_too_large,
  target_too_long,
  header_too_large,
  body_awaited,  // the sender waits for leave to send a body (Expect: 100-continue)
  busy,          // as many files are being sent as there is room for
  crowded,       // as many answers that take long are being made as there is room for
  late,          // what the answer waits for does not come
  broken,        // the handler threw
};

inline constexpr int kFaults = static_cast<int>(Fault::broken) + 1;

struct FaultText {
  int status;
  std::string_view code;      // a stable word for programs
  std::string_view sentence;  // for people
  int retry_after = 0;        // seconds until it is worth asking again; 0 says nothing
};

FaultText text_of(Fault fault);

// 404 -> "Not Found"; "" for a status without a name here (the phrase is optional in HTTP/1.1).
std::string_view reason_phrase(int status);

}  // namespace willai::http
