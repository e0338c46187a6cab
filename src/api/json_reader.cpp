#include "api/json_reader.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>

#include <algorithm>

#include "base/text.hpp"

namespace willai::api {
namespace {

using Value = rapidjson::Value;

// Iterative: a thousand brackets are no reason to run out of stack.
constexpr unsigned kStrict =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

constexpr std::size_t kLongestShown = 40;

std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

Error wrong_type(const std::string& path, const Value& value, std::string_view wanted) {
  return invalid(fmt::format("\"{}\" is {}; it must be {}", path, shown(value), wanted));
}

std::string_view name_of(const Value::Member& member) { return text_of(member.name); }

std::string all_of(std::initializer_list<std::string_view> keys) {
  std::vector<std::string> quoted;
  for (const std::string_view key : keys) quoted.push_back(fmt::format("\"{}\"", key));
  return join_with_and(quoted);
}

}  // namespace

std::string shown(const Value& value) {
  if (value.IsString()) return fmt::format("\"{}\"", shortened(text_of(value), kLongestShown));
  if (value.IsInt64()) return fmt::to_string(value.GetInt64());
  if (value.IsNumber()) return fmt::to_string(value.GetDouble());
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  return value.IsNull() ? "null" : value.IsArray() ? "a list" : "an object";
}

Result<rapidjson::Document> parse_json(std::string_view json) {
  rapidjson::Document document;
  document.Parse<kStrict>(json.data(), json.size());
  if (document.HasParseError())
    return invalid(fmt::format("this is not JSON: {} At byte {}.",
                               rapidjson::GetParseError_En(document.GetParseError()), document.GetErrorOffset() + 1));
  return document;
}

Result<JsonReader> JsonReader::open(const Value& value, std::string path,
                                    std::initializer_list<std::string_view> keys) {
  if (!value.IsObject())
    return path.empty() ? invalid(fmt::format("this is {}; it must be an object with {}", shown(value), all_of(keys)))
                        : wrong_type(path, value, "an object");
  JsonReader reader(value, std::move(path));
  std::vector<std::string_view> seen;
  for (const auto& member : value.GetObject()) {
    const std::string_view name = name_of(member);
    const std::string where = reader.path_of(shortened(name, kLongestShown));
    if (std::ranges::find(keys, name) == keys.end())
      return invalid(fmt::format("\"{}\" is no key of an assessment; there may be {}", where, all_of(keys)));
    if (std::ranges::find(seen, name) != seen.end()) return invalid(fmt::format("\"{}\" stands here twice", where));
    seen.push_back(name);
  }
  return reader;
}

std::string JsonReader::path_of(std::string_view key) const {
  return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
}

const JsonReader::Value* JsonReader::find(std::string_view key) const {
  for (const auto& member : object_->GetObject())
    if (name_of(member) == key && !member.value.IsNull()) return &member.value;
  return nullptr;
}

Result<std::optional<std::string>> JsonReader::text(std::string_view key) const {
  const Value* value = find(key);
  if (!value) return std::optional<std::string>();
  if (!value->IsString()) return wrong_type(path_of(key), *value, "a text");
  return std::optional(std::string(text_of(*value)));
}

Result<std::optional<long long>> JsonReader::whole_number(std::string_view key) const {
  const Value* value = find(key);
  if (!value) return std::optional<long long>();
  if (!value->IsInt64()) return wrong_type(path_of(key), *value, "a whole number");
  return std::optional<long long>(value->GetInt64());
}

Result<std::vector<const JsonReader::Value*>> JsonReader::list(std::string_view key, std::size_t most) const {
  std::vector<const Value*> items;
  const Value* value = find(key);
  if (!value) return items;
  if (!value->IsArray()) return wrong_type(path_of(key), *value, "a list");
  if (value->Size() > most)
    return invalid(fmt::format("\"{}\" has {} entries; there may be at most {}", path_of(key), value->Size(), most));
  for (const Value& item : value->GetArray()) items.push_back(&item);
  return items;
}

Result<std::vector<std::string>> JsonReader::texts(std::string_view key, std::size_t most) const {
  std::vector<std::string> texts;
  for (const Value* item : TRY(list(key, most))) {
    const std::string where = fmt::format("{}[{}]", path_of(key), texts.size());
    if (!item->IsString()) return wrong_type(where, *item, "a text");
    texts.emplace_back(text_of(*item));
  }
  return texts;
}

}  // namespace willai::api
