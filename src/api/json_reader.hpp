// Reads JSON objects strictly: each key once, of the right type, none that is unknown. What is wrong is said with the
// path to it: "\"tasks[3].minutes\" is \"ten\"; it must be a whole number".
#pragma once

#include <rapidjson/document.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::api {

class JsonReader {
 public:
  using Value = rapidjson::Value;

  // The object at `path` ("" is the whole document), whose keys are all among `keys` and stand once.
  static Result<JsonReader> open(const Value& value, std::string path, std::initializer_list<std::string_view> keys);

  // Absent keys and null are absent.
  Result<std::optional<std::string>> text(std::string_view key) const;
  Result<std::optional<long long>> whole_number(std::string_view key) const;
  // An absent list is empty.
  Result<std::vector<std::string>> texts(std::string_view key, std::size_t most) const;
  Result<std::vector<const Value*>> list(std::string_view key, std::size_t most) const;
  const Value* find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }

  // "tasks[3].minutes"
  std::string path_of(std::string_view key) const;

 private:
  JsonReader(const Value& object, std::string path) : object_(&object), path_(std::move(path)) {}

  const Value* object_;
  std::string path_;
};

// The document; an error says at which byte it stops being JSON.
Result<rapidjson::Document> parse_json(std::string_view json);

// A value as a person recognises it: "-5", "\"ten\"", "a list", "an object".
std::string shown(const rapidjson::Value& value);

}  // namespace willai::api
