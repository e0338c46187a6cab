#include "tables/json_row.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>

#include "base/normal_form.hpp"
#include "base/text.hpp"

namespace willai::tables {
namespace {

bool is_space_of_json(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skip_space(std::string_view json, std::size_t at) {
  while (at < json.size() && is_space_of_json(json[at])) ++at;
  return at;
}

std::size_t behind_string(std::string_view json, std::size_t at) {
  for (++at; json[at] != '"'; ++at)
    if (json[at] == '\\') ++at;
  return at + 1;
}

// Behind the value that begins at `at`, in text that is known to be JSON.
std::size_t behind_value(std::string_view json, std::size_t at) {
  for (int depth = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') at = behind_string(json, at);
    else if (depth == 0 && (c == ',' || c == '}' || is_space_of_json(c))) return at;
    else depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0, ++at;
    if (depth == 0 && (c == '"' || c == '}' || c == ']')) return at;
  }
  return at;
}

std::string text_of(const api::JsonValue& value, std::string_view raw) {
  if (value.kind == api::JsonKind::text) return value.text;
  return value.kind == api::JsonKind::null ? std::string() : std::string(raw);
}

// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
constexpr std::array<char16_t, 32> kWindows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

Result<std::vector<Member>> members_of(std::string_view line) {
  const api::JsonValue value = TRY(api::parse_json(line));
  if (value.kind != api::JsonKind::object) return invalid("the line is " + api::shown(value) + "; it must be a JSON object");
  std::vector<Member> members;
  std::size_t at = skip_space(line, 0) + 1;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    at = skip_space(line, behind_string(line, skip_space(line, at)));
    const std::size_t begin = skip_space(line, at + 1);  // behind the colon
    const std::size_t end = behind_value(line, begin);
    const std::string_view raw = line.substr(begin, end - begin);
    members.push_back({value.keys[i], std::string(raw), value.items[i].kind, text_of(value.items[i], raw)});
    at = skip_space(line, end) + 1;  // behind the comma
  }
  return members;
}

std::string as_json(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

std::string readable(std::string_view bytes) {
  if (is_utf8(bytes)) return std::string(bytes);
  std::string text;
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    const bool is_of_windows = code >= 0x80 && code < 0xA0 && kWindows[code - 0x80] != 0;
    append_character(text, is_of_windows ? kWindows[code - 0x80] : code);
  }
  return text;
}

}  // namespace willai::tables
