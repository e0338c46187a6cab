#include "api/json_value.hpp"

#include <fmt/format.h>
#include <rapidjson/encodedstream.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <charconv>

#include "base/text.hpp"

namespace willai::api {
namespace {

// Iterative: a thousand brackets are no reason to run out of stack.
constexpr unsigned kStrict =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;

constexpr std::size_t kLongestValueShown = 40;

// Takes the reader's events; the names of its functions are RapidJSON's.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
 public:
  explicit Builder(JsonValue& root) : root_(root) {}

  bool Null() { return put(JsonKind::null) != nullptr; }
  bool Bool(bool truth) {
    put(JsonKind::boolean)->truth = truth;
    return true;
  }
  // Numbers come as they were written: RapidJSON's arithmetic of fractions shifts by 64 bits for some noughts, which is
  // undefined, and an assessment holds whole numbers only.
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
    JsonValue& value = *put(JsonKind::number);
    value.text.assign(text, size);
    const auto [end, fault] = std::from_chars(text, text + size, value.whole);
    if (fault == std::errc() && end == text + size) value.kind = JsonKind::whole;
    return true;
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    put(JsonKind::text)->text.assign(text, size);
    return true;
  }
  bool StartObject() { return open(JsonKind::object); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    open_.back()->keys.emplace_back(text, size);
    return true;
  }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(JsonKind::list); }
  bool EndArray(rapidjson::SizeType) { return close(); }

 private:
  // A value is added to the innermost open one; that one's parents stay where they are until it is closed.
  JsonValue* put(JsonKind kind) {
    JsonValue* value = open_.empty() ? &root_ : &open_.back()->items.emplace_back();
    value->kind = kind;
    return value;
  }
  bool open(JsonKind kind) {
    if (open_.size() >= kDeepestJson) return false;
    open_.push_back(put(kind));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  JsonValue& root_;
  std::vector<JsonValue*> open_{};
};

std::string fault_text(const rapidjson::ParseResult& outcome) {
  const std::size_t byte = outcome.Offset() + 1;
  if (outcome.Code() == rapidjson::kParseErrorTermination)
    return fmt::format("this is nested more than {} deep at byte {}; no assessment is", kDeepestJson, byte);
  return fmt::format("this is not JSON: {} At byte {}.", rapidjson::GetParseError_En(outcome.Code()), byte);
}

}  // namespace

Result<JsonValue> parse_json(std::string_view json) {
  JsonValue root;
  Builder builder(root);
  rapidjson::MemoryStream bytes(json.data(), json.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
  const auto outcome = rapidjson::Reader().Parse<kStrict>(stream, builder);
  if (outcome.IsError()) return invalid(fault_text(outcome));
  return root;
}

std::string shown(const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return value.truth ? "true" : "false";
    case JsonKind::whole: return fmt::to_string(value.whole);
    case JsonKind::number: return std::string(shortened(value.text, kLongestValueShown));
    case JsonKind::text: return fmt::format("\"{}\"", shortened(value.text, kLongestValueShown));
    case JsonKind::list: return "a list";
    default: return "an object";
  }
}

}  // namespace willai::api
