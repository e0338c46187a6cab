#include "site/form_fields.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace willai::site {
namespace {

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lowered = static_cast<char>(c | 0x20);
  return lowered >= 'a' && lowered <= 'f' ? lowered - 'a' + 10 : -1;
}

std::string decoded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0 && digit_of(text[i + 2]) >= 0;
    if (!escape) {
      plain += text[i] == '+' ? ' ' : text[i];
      continue;
    }
    plain += static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
    i += 2;
  }
  return plain;
}

}  // namespace

FormFields FormFields::parse(std::string_view text) {
  FormFields fields;
  for (const std::string_view pair : split(text, '&')) {
    const std::size_t equals = pair.find('=');
    const std::string_view value = equals == std::string_view::npos ? "" : pair.substr(equals + 1);
    if (!pair.empty()) fields.pairs_.emplace_back(decoded(pair.substr(0, equals)), decoded(value));
  }
  return fields;
}

std::string FormFields::value(std::string_view name) const {
  for (const auto& [key, value] : pairs_)
    if (key == name) return value;
  return "";
}

std::vector<std::string> FormFields::values(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : pairs_)
    if (key == name) values.push_back(value);
  return values;
}

bool FormFields::has(std::string_view name) const {
  return std::ranges::any_of(pairs_, [&](const auto& pair) { return pair.first == name; });
}

std::vector<std::string> FormFields::names_after(std::string_view start) const {
  std::vector<std::string> names;
  for (const auto& [name, value] : pairs_)
    if (name.starts_with(start) && !value.empty()) names.push_back(name.substr(start.size()));
  return names;
}

std::string form_pair(std::string_view name, std::string_view value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string pair = std::string(name) + '=';
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (is_plain) {
      pair += c;
    } else {
      pair += '%';
      pair += kDigits[byte / 16];
      pair += kDigits[byte % 16];
    }
  }
  return pair;
}

std::string typed(std::string text, std::size_t longest) {
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  std::erase_if(text, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (!is_utf8(text)) return "";
  return shortened(trim(text), longest);
}

}  // namespace willai::site
