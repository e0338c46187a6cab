// A request as the rest of this folder sees it, and the strict parsing of its address.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/handler.hpp"

namespace willai::http {

// What happens to the connection after the response.
enum class Afterwards {
  keep,
  keep_and_say,  // HTTP/1.0 closes unless the response says otherwise
  close,
};

struct Request {
  Method method = Method::other;
  std::string target;           // as sent
  std::string accept_encoding;  // several fields are joined with ", "; "" if absent
  std::string if_none_match;    // the same
  std::string content_type;     // of a POST; "" if absent
  std::string body;             // of a POST that may be received; else ""
  Afterwards afterwards = Afterwards::close;
  bool is_body_awaited = false;  // the client waits for permission to send it (Expect: 100-continue), or sends it
                                 // anyway
  std::string host;              // "" in HTTP/1.0
  std::string origin;            // of a POST; "" if absent
  std::string fetch_site;        // the same: Sec-Fetch-Site
  std::string accept;            // of a POST; several fields are joined
  std::string mcp_version;       // of a POST: MCP-Protocol-Version
  std::string forwarded_for;     // X-Forwarded-For, if a proxy is trusted; several fields are joined
  std::string forwarded_proto;   // X-Forwarded-Proto, the same
  bool is_forwarded = false;     // it has X-Forwarded-For
  std::string id;                // X-Request-Id, if a proxy is trusted and it is one; "" else
};

struct Target {
  std::string_view path;   // decoded UTF-8; begins with "/"; no ".." segment, backslash or control character
  std::string_view query;  // as sent, without "?"
};

// Parses "/a%20b?q=1" or "http://host/a%20b?q=1". The views point into `raw`, or into `room` if something had to be
// decoded. Empty if the target is not one that we answer.
std::optional<Target> decode_target(std::string_view raw, std::string& room);

// "example.org", "127.0.0.1:8080", "[::1]:80": a host that is allowed in Host or in an absolute target (RFC 9110, 4.2),
// without user names and percent escapes, which only serve to mislead.
bool is_host(std::string_view text);

}  // namespace willai::http
