#include "api/json_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace willai::api {
namespace {

constexpr std::size_t kLongestShown = 40;

Error wrong_type(const std::string& path, const JsonValue& value, std::string_view wanted) {
  return invalid(fmt::format("\"{}\" is {}; it must be {}", path, shown(value), wanted));
}

std::string all_of(std::initializer_list<std::string_view> keys) {
  std::vector<std::string> quoted;
  for (const std::string_view key : keys) quoted.push_back(fmt::format("\"{}\"", key));
  return join_with_and(quoted);
}

}  // namespace

Result<JsonReader> JsonReader::open(const JsonValue& value, std::string path,
                                    std::initializer_list<std::string_view> keys) {
  if (value.kind != JsonKind::object)
    return path.empty() ? invalid(fmt::format("this is {}; it must be an object with {}", shown(value), all_of(keys)))
                        : wrong_type(path, value, "an object");
  JsonReader reader(value, std::move(path));
  std::vector<std::string_view> seen;
  for (const std::string& name : value.keys) {
    const std::string where = reader.path_of(shortened(name, kLongestShown));
    if (std::ranges::find(keys, name) == keys.end())
      return invalid(fmt::format("\"{}\" is not a known key; the keys here are {}", where, all_of(keys)));
    if (std::ranges::find(seen, name) != seen.end()) return invalid(fmt::format("\"{}\" appears twice", where));
    seen.push_back(name);
  }
  return reader;
}

std::string JsonReader::path_of(std::string_view key) const {
  return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
}

const JsonValue* JsonReader::find(std::string_view key) const {
  for (std::size_t i = 0; i < object_->keys.size(); ++i)
    if (object_->keys[i] == key && object_->items[i].kind != JsonKind::null) return &object_->items[i];
  return nullptr;
}

Result<std::optional<std::string>> JsonReader::text(std::string_view key) const {
  const JsonValue* value = find(key);
  if (!value) return std::optional<std::string>();
  if (value->kind != JsonKind::text) return wrong_type(path_of(key), *value, "a string");
  return std::optional(value->text);
}

Result<std::optional<long long>> JsonReader::whole_number(std::string_view key) const {
  const JsonValue* value = find(key);
  if (!value) return std::optional<long long>();
  if (value->kind != JsonKind::whole) return wrong_type(path_of(key), *value, "a whole number");
  return std::optional<long long>(value->whole);
}

Result<std::vector<const JsonValue*>> JsonReader::list(std::string_view key, std::size_t most) const {
  std::vector<const JsonValue*> items;
  const JsonValue* value = find(key);
  if (!value) return items;
  if (value->kind != JsonKind::list) return wrong_type(path_of(key), *value, "a list");
  if (value->items.size() > most)
    return invalid(
        fmt::format("\"{}\" has {} entries; at most {} are allowed", path_of(key), value->items.size(), most));
  for (const JsonValue& item : value->items) items.push_back(&item);
  return items;
}

Result<std::vector<std::string>> JsonReader::texts(std::string_view key, std::size_t most) const {
  std::vector<std::string> texts;
  for (const JsonValue* item : TRY(list(key, most))) {
    const std::string where = fmt::format("{}[{}]", path_of(key), texts.size());
    if (item->kind != JsonKind::text) return wrong_type(where, *item, "a string");
    texts.push_back(item->text);
  }
  return texts;
}

}  // namespace willai::api
