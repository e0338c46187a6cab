#include "mcp/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "api/json_writer.hpp"

namespace willai::mcp {
namespace {

using api::JsonKind;
using api::JsonValue;

std::string list_text(const JsonValue& value) {
  std::string text = "[";
  for (const JsonValue& item : value.items) text += (text.size() > 1 ? "," : "") + text_of(item);
  return text + "]";
}

std::string object_text(const JsonValue& value) {
  std::string text = "{";
  for (std::size_t i = 0; i < value.keys.size(); ++i) text += (i > 0 ? "," : "") + quoted(value.keys[i]) + ":" + text_of(value.items[i]);
  return text + "}";
}

}  // namespace

std::string quoted(std::string_view text) {
  api::JsonWriter json;
  json.text(text);
  return std::move(json).text();
}

std::string text_of(const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return value.truth ? "true" : "false";
    case JsonKind::whole: return fmt::to_string(value.whole);
    case JsonKind::number: return value.text;
    case JsonKind::text: return quoted(value.text);
    case JsonKind::list: return list_text(value);
    case JsonKind::object: break;
  }
  return object_text(value);
}

const JsonValue* find_in(const JsonValue& object, std::string_view key) {
  const auto found = std::ranges::find(object.keys, key);
  return found == object.keys.end() ? nullptr : &object.items[static_cast<std::size_t>(found - object.keys.begin())];
}

void remove_from(JsonValue& object, std::string_view key) {
  const auto found = std::ranges::find(object.keys, key);
  if (found == object.keys.end()) return;
  object.items.erase(object.items.begin() + (found - object.keys.begin()));
  object.keys.erase(found);
}

}  // namespace willai::mcp
