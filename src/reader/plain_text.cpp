#include "reader/plain_text.hpp"

#include <algorithm>
#include <array>

#include "base/normal_form.hpp"
#include "base/text.hpp"

namespace willai::reader {
namespace {

using namespace std::literals;

constexpr char32_t kBroken = 0xFFFD;

// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
constexpr std::array<char16_t, 32> kWindows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

// Text has tabs, line ends and, from old editors, a mark at its end; nothing else below a space.
bool has_controls(std::string_view bytes) {
  return std::ranges::any_of(bytes, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1A) || byte == 0x7F;
  });
}

std::string from_utf16(std::string_view bytes, bool is_big_endian) {
  std::string text;
  const auto unit = [&](std::size_t i) {
    return static_cast<char32_t>(at(bytes, i + (is_big_endian ? 0 : 1)) << 8 | at(bytes, i + (is_big_endian ? 1 : 0)));
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char32_t first = unit(i);
    const char32_t second = first >= 0xD800 && first < 0xDC00 && i + 3 < bytes.size() ? unit(i + 2) : 0;
    if (second >= 0xDC00 && second < 0xE000) {
      append_character(text, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
      i += 2;
    } else {
      append_character(text, first >= 0xD800 && first < 0xE000 ? kBroken : first);
    }
  }
  return text;
}

// UTF-16 without a mark: in English every second byte is 0.
std::optional<std::string> from_unmarked_utf16(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
  const std::size_t units = bytes.size() / 2;
  if (bytes.size() % 2 != 0 || units < 4 || std::ranges::min(zeros) > 0 || 4 * std::ranges::max(zeros) < 3 * units)
    return std::nullopt;
  return from_utf16(bytes, zeros[0] > 0);
}

// Words are mostly ASCII in every language that Windows-1252 can write.
std::optional<std::string> from_windows(std::string_view bytes) {
  const auto high = std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (4 * static_cast<std::size_t>(high) > bytes.size() + 8) return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned byte = at(bytes, i);
    const char32_t character = byte < 0x80 || byte >= 0xA0 ? byte : kWindows[byte - 0x80];
    if (byte >= 0x80 && character == 0) return std::nullopt;
    append_character(text, character);
  }
  return text;
}

}  // namespace

std::optional<std::string> decoded(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const auto unless_binary = [](std::optional<std::string> text) {
    return text && has_controls(*text) ? std::nullopt : std::move(text);
  };
  if (bytes.starts_with("\xFF\xFE"sv)) return unless_binary(from_utf16(bytes.substr(2), false));
  if (bytes.starts_with("\xFE\xFF"sv)) return unless_binary(from_utf16(bytes.substr(2), true));
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  if (bytes.find('\0') != std::string_view::npos) return unless_binary(from_unmarked_utf16(bytes));
  if (has_controls(bytes)) return std::nullopt;
  return is_utf8(bytes) ? std::optional(std::string(bytes)) : from_windows(bytes);
}

}  // namespace willai::reader
