// Reads JSON objects strictly: each key once, with the right type, and no unknown keys. An error names the path:
// "\"tasks[3].minutes\" is \"ten\"; it must be a whole number".
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/json_value.hpp"
#include "base/result.hpp"

namespace willai::api {

class JsonReader {
 public:
  // The object at `path` ("" is the whole document). All of its keys must be in `keys`, each at most once.
  static Result<JsonReader> open(const JsonValue& value, std::string path,
                                 std::initializer_list<std::string_view> keys);

  // An absent key and null are both absent.
  Result<std::optional<std::string>> text(std::string_view key) const;
  Result<std::optional<long long>> whole_number(std::string_view key) const;
  // An absent list is empty.
  Result<std::vector<std::string>> texts(std::string_view key, std::size_t most) const;
  Result<std::vector<const JsonValue*>> list(std::string_view key, std::size_t most) const;
  const JsonValue* find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }

  // "tasks[3].minutes"
  std::string path_of(std::string_view key) const;

 private:
  JsonReader(const JsonValue& object, std::string path) : object_(&object), path_(std::move(path)) {}

  const JsonValue* object_;
  std::string path_;
};

}  // namespace willai::api
