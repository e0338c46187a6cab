// A JSON document as a tree. RapidJSON's own tree does not compile with Clang 19, but its parser does, and this is all
// we need on top of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::api {

// `whole`: a number written as an integer that fits in 64 bits; `number`: any other.
enum class JsonKind : std::uint8_t { null, boolean, whole, number, text, list, object };

struct JsonValue {
  JsonKind kind = JsonKind::null;
  bool truth = false;
  long long whole = 0;
  std::string text{};               // of a string; of a number, as it was written
  std::vector<std::string> keys{};  // of an object, parallel to its items, in their order
  std::vector<JsonValue> items{};   // of a list or an object
};

// UTF-8 only, nothing after the document, at most kDeepestJson nested lists and objects. An error names the byte where
// it stops being JSON.
inline constexpr std::size_t kDeepestJson = 16;
Result<JsonValue> parse_json(std::string_view json);

// A value as a person recognizes it: "-5", "\"ten\"", "a list", "an object".
std::string shown(const JsonValue& value);

}  // namespace willai::api
