// Writes JSON with RapidJSON: short calls for what our JSON twins need. Numbers keep all their digits.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/any_byte.hpp"

namespace willai::api {

// A pasted description is not sent back whole; it is cut to this many bytes.
inline constexpr std::size_t kLongestQueryShown = 2000;

// RapidJSON looks at each byte of a text and writes it by itself. Most texts have nothing to escape: they are copied whole.
class TextWriter : public rapidjson::Writer<rapidjson::StringBuffer> {
 public:
  using Writer::Writer;

  void key(std::string_view name) { text(name); }
  void text(std::string_view value) {
    if (needs_escape(value)) return void(String(value.data(), static_cast<rapidjson::SizeType>(value.size())));
    Prefix(rapidjson::kStringType);
    char* const to = os_->Push(value.size() + 2);
    to[0] = to[value.size() + 1] = '"';
    std::ranges::copy(value, to + 1);
  }
  // What is JSON already.
  void raw(std::string_view json) {
    Prefix(rapidjson::kObjectType);
    std::ranges::copy(json, os_->Push(json.size()));
  }

 private:
  static bool needs_escape(std::string_view text) {
    return any_byte(text, [](auto byte) { return (byte < 0x20) | (byte == '"') | (byte == '\\'); });
  }
};

class JsonWriter {
 public:
  JsonWriter() = default;
  // `home` is written before each address of the site: "https://example.org/jobs".
  explicit JsonWriter(std::string home) : home_(std::move(home)) {}

  JsonWriter& begin() {
    writer_.StartObject();
    return *this;
  }
  JsonWriter& begin(std::string_view name) {
    key(name);
    return begin();
  }
  JsonWriter& end() {
    writer_.EndObject();
    return *this;
  }

  JsonWriter& field(std::string_view name, std::string_view value) {
    key(name);
    text(value);
    return *this;
  }
  // An empty string becomes null.
  JsonWriter& field_or_null(std::string_view name, std::string_view value) {
    if (!value.empty()) return field(name, value);
    key(name);
    writer_.Null();
    return *this;
  }
  // "/profession/chef" with the home before it; other addresses as they are; "" becomes null.
  JsonWriter& address(std::string_view name, std::string_view url) {
    return url.starts_with('/') ? field(name, home_ + std::string(url)) : field_or_null(name, url);
  }
  JsonWriter& integer(std::string_view name, long long value) {
    key(name);
    writer_.Int64(value);
    return *this;
  }
  JsonWriter& integer_or_null(std::string_view name, const std::optional<int>& value) {
    if (value) return integer(name, *value);
    key(name);
    writer_.Null();
    return *this;
  }
  JsonWriter& boolean(std::string_view name, bool value) {
    key(name);
    writer_.Bool(value);
    return *this;
  }
  JsonWriter& number_or_null(std::string_view name, const std::optional<double>& value) {
    key(name);
    if (value) writer_.Double(*value);
    else writer_.Null();
    return *this;
  }
  void number(double value) { writer_.Double(value); }
  void text(std::string_view value) { writer_.text(value); }

  // What is JSON already.
  JsonWriter& raw(std::string_view name, std::string_view json) {
    key(name);
    writer_.raw(json);
    return *this;
  }

  template <class Items, class Write>
  JsonWriter& list(std::string_view name, const Items& items, Write write) {
    key(name);
    writer_.StartArray();
    for (const auto& item : items) write(item);
    writer_.EndArray();
    return *this;
  }

  std::string text() && { return {buffer_.GetString(), buffer_.GetSize()}; }
  // The same with the end of a line.
  std::string line() && {
    buffer_.Put('\n');
    return std::move(*this).text();
  }
  // Of one object, without its braces.
  std::string members() && { return {buffer_.GetString() + 1, buffer_.GetSize() - 2}; }

 private:
  static constexpr std::size_t kRoom = 16 * 1024;  // most documents fit

  void key(std::string_view name) { writer_.key(name); }

  std::string home_{};
  rapidjson::StringBuffer buffer_{nullptr, kRoom};
  TextWriter writer_{buffer_};
};

}  // namespace willai::api
