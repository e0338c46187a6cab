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

// "" for a message that asks for no answer.
std::string answer(std::string_view message, const ServerInfo& server, const Ask& ask);

}  // namespace willai::mcp
