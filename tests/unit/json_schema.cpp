#include "json_schema.hpp"

#include <algorithm>

namespace willai::test {
namespace {

using Value = rapidjson::Value;

bool has_type(const Value& value, std::string_view type) {
  if (type == "object") return value.IsObject();
  if (type == "array") return value.IsArray();
  if (type == "string") return value.IsString();
  if (type == "integer") return value.IsInt64();
  if (type == "number") return value.IsNumber();
  if (type == "boolean") return value.IsBool();
  return type == "null" && value.IsNull();
}

class Checker {
 public:
  explicit Checker(const rapidjson::Document& root) : root_(root) {}

  std::string fault(const Value& schema, const Value& value, const std::string& at) const {
    if (schema.HasMember("$ref")) return fault(defined(schema["$ref"].GetString()), value, at);
    if (!fits_type(schema, value)) return "at " + at + ": wrong type";
    if (schema.HasMember("enum") && !is_listed(schema["enum"], value)) return "at " + at + ": not among the values";
    if (schema.HasMember("oneOf") && ways(schema["oneOf"], value, at) != 1)
      return "at " + at + ": not one of the forms";
    if (value.IsNumber()) return number_fault(schema, value, at);
    if (value.IsString()) return text_fault(schema, value, at);
    if (value.IsArray()) return list_fault(schema, value, at);
    return value.IsObject() ? object_fault(schema, value, at) : "";
  }

 private:
  const Value& defined(std::string_view reference) const {
    return root_["$defs"][std::string(reference.substr(reference.rfind('/') + 1))];
  }

  static bool fits_type(const Value& schema, const Value& value) {
    if (!schema.HasMember("type")) return true;
    const Value& type = schema["type"];
    if (type.IsString()) return has_type(value, type.GetString());
    return std::ranges::any_of(type.GetArray(), [&](const Value& each) { return has_type(value, each.GetString()); });
  }

  static bool is_listed(const Value& list, const Value& value) {
    return std::ranges::any_of(list.GetArray(), [&](const Value& each) { return each == value; });
  }

  long ways(const Value& forms, const Value& value, const std::string& at) const {
    return std::ranges::count_if(forms.GetArray(), [&](const Value& form) { return fault(form, value, at).empty(); });
  }

  static std::string number_fault(const Value& schema, const Value& value, const std::string& at) {
    const bool low = schema.HasMember("minimum") && value.GetDouble() < schema["minimum"].GetDouble();
    const bool high = schema.HasMember("maximum") && value.GetDouble() > schema["maximum"].GetDouble();
    return low || high ? "at " + at + ": out of bounds" : "";
  }

  static std::string text_fault(const Value& schema, const Value& value, const std::string& at) {
    const bool brief = schema.HasMember("minLength") && value.GetStringLength() < schema["minLength"].GetUint();
    return brief ? "at " + at + ": too short" : "";
  }

  std::string list_fault(const Value& schema, const Value& value, const std::string& at) const {
    if (schema.HasMember("maxItems") && value.Size() > schema["maxItems"].GetUint()) return "at " + at + ": too many";
    if (schema.HasMember("minItems") && value.Size() < schema["minItems"].GetUint()) return "at " + at + ": too few";
    for (rapidjson::SizeType i = 0; schema.HasMember("items") && i < value.Size(); ++i)
      if (auto found = fault(schema["items"], value[i], at + "/" + std::to_string(i)); !found.empty()) return found;
    return "";
  }

  std::string object_fault(const Value& schema, const Value& value, const std::string& at) const {
    if (schema.HasMember("required"))
      for (const auto& key : schema["required"].GetArray())
        if (!value.HasMember(key)) return "at " + at + ": no " + key.GetString();
    for (const auto& member : value.GetObject()) {
      const std::string name = member.name.GetString(), inner = at + "/" + name;
      if (schema.HasMember("properties") && schema["properties"].HasMember(name)) {
        if (auto found = fault(schema["properties"][name], member.value, inner); !found.empty()) return found;
      } else if (schema.HasMember("additionalProperties")) {
        return "at " + inner + ": the schema does not know it";
      }
    }
    return "";
  }

  const rapidjson::Document& root_;
};

}  // namespace

std::string schema_fault(const rapidjson::Document& schema, const Value& document) {
  return Checker(schema).fault(schema, document, "");
}

}  // namespace willai::test
