// The Model Context Protocol: one message of JSON-RPC 2.0 in, its answer out. It keeps nothing between two messages, so
// the same serves a process on standard input and any number of clients over HTTP.
#pragma once

#include <string>
#include <string_view>

#include "mcp/tools.hpp"

namespace willai::mcp {

struct ServerInfo {
  std::string name;     // of the publication
  std::string version;  // of the program
};

// Whether we speak this version of the protocol, as a client names it once it knows ours.
bool is_spoken(std::string_view version);
// "2025-11-25, 2025-06-18 and 2025-03-26"
std::string spoken_versions();

// "" for a message that asks for no answer.
std::string answer(std::string_view message, const ServerInfo& server, const Ask& ask);

}  // namespace willai::mcp
