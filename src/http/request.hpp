// A request as it came over the connection, and the strict reading of the address it asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/handler.hpp"

namespace willai::http {

// What becomes of the connection after the response.
enum class Afterwards {
  keep,
  keep_and_say,  // HTTP/1.0 closes unless the response says otherwise
  close,
};

struct Request {
  Method method = Method::other;
  std::string target;           // as sent
  std::string accept_encoding;  // several fields are joined with ", "; "" when absent
  std::string if_none_match;    // likewise
  std::string content_type;     // of a post; "" when absent
  std::string body;             // of a post to an address that takes one; else ""
  Afterwards afterwards = Afterwards::close;
  bool is_body_awaited = false;  // the reader waits for leave to send it (Expect: 100-continue), or sends it anyway
  std::string forwarded_for;     // X-Forwarded-For, where a proxy is believed; several fields are joined
};

struct Target {
  std::string_view path;   // decoded UTF-8, begins with "/", no ".." segment, no backslash, no control character
  std::string_view query;  // as sent, without "?"
};

// Reads "/a%20b?q=1" or "http://host/a%20b?q=1". The views point into `raw`, or into `room` where something had to be
// decoded. Empty when the target is none of ours to answer.
std::optional<Target> decode_target(std::string_view raw, std::string& room);

// "example.org", "127.0.0.1:8080", "[::1]:80": a host that may stand in Host or in an absolute target (RFC 9110, 4.2),
// without the user names and percent escapes that only serve to mislead.
bool is_host(std::string_view text);

}  // namespace willai::http
