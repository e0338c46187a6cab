// A JSON document as a tree. RapidJSON's own tree does not compile with Clang 19; its reader does, and this is all we
// need above it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::api {

// `whole`: a number that is written as a whole one and fits in 64 bits; `number`: any other.
enum class JsonKind : std::uint8_t { null, boolean, whole, number, text, list, object };

struct JsonValue {
  JsonKind kind = JsonKind::null;
  bool truth = false;
  long long whole = 0;
  std::string text{};               // of a text; of a number, as it was written
  std::vector<std::string> keys{};  // of an object, beside its items, in the order they stand there
  std::vector<JsonValue> items{};   // of a list or an object
};

// UTF-8 only, nothing behind the document, at most kDeepestJson lists and objects within each other. An error says at
// which byte it stops being JSON.
inline constexpr std::size_t kDeepestJson = 16;
Result<JsonValue> parse_json(std::string_view json);

// A value as a person recognises it: "-5", "\"ten\"", "a list", "an object".
std::string shown(const JsonValue& value);

}  // namespace willai::api
