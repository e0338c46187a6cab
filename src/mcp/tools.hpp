// The tools that an assistant can call: each asks the API and gives on what it says, with where that comes from and what
// to be careful about. All of them only read.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "api/json_value.hpp"

namespace willai::mcp {

// A request to the API, and its answer; of a fault the text is one sentence.
struct Asked {
  bool is_post = false;
  std::string path{};
  std::string query{};
  std::string body{};
};
struct Told {
  int status = 200;
  std::string text{};
};
using Ask = std::function<Told(const Asked& asked)>;

// The most bytes of what a tool returns, twice of which is its result: as text and as an object.
inline constexpr std::size_t kMostBytes = 12'000;

// The list of tools with their schemas, as JSON.
std::string tools_json();

// The result of a call as JSON; absent for a tool that there is not.
std::optional<std::string> call_tool(std::string_view name, const api::JsonValue& arguments, const Ask& ask);

}  // namespace willai::mcp
