// A JSON document that was read, as text again: what a tool gives on of an answer of the API.
#pragma once

#include <string>
#include <string_view>

#include "api/json_value.hpp"

namespace willai::mcp {

std::string text_of(const api::JsonValue& value);
// With its quotes.
std::string quoted(std::string_view text);

// Null where the object does not have the key.
const api::JsonValue* find_in(const api::JsonValue& object, std::string_view key);
void remove_from(api::JsonValue& object, std::string_view key);

}  // namespace willai::mcp
