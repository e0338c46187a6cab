#include "base/text.hpp"

#include <algorithm>

#include <array>
#include <cstdint>

using namespace std::literals;

namespace willai {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// The length of the well-formed UTF-8 sequence at the start of `text`; 0 if it is malformed.
// Ranges of the second byte: Unicode 15, table 3-7.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : '\0'); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (text.size() < length) return 0;
  const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if (!is_continuation(byte(i))) return 0;
  return length;
}

// Letters U+00C0 to U+017F (Latin-1 and Latin Extended-A) without their accents; '\0' if there is no single ASCII
// letter.
constexpr std::string_view kBases =
    "aaaaaaaceeeeiiiidnooooo\0ouuuuy\0saaaaaaaceeeeiiiidnooooo\0ouuuuy\0y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"sv;

char base_letter(std::string_view sequence) {
  if (sequence.size() != 2) return '\0';
  const auto lead = static_cast<unsigned char>(sequence[0]);
  const unsigned code = ((lead & 0x1Fu) << 6) | (static_cast<unsigned char>(sequence[1]) & 0x3Fu);
  return code >= 0xC0 && code < 0xC0 + kBases.size() ? kBases[code - 0xC0] : '\0';
}

char slug_letter(std::string_view sequence) {
  if (sequence.size() > 1) return base_letter(sequence);
  const char c = sequence.empty() ? '\0' : sequence[0];
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '\0';
}

void cut_at_word(std::string& slug, std::size_t longest) {
  if (slug.size() <= longest) return;
  const bool at_end = slug[longest] == '-';
  slug.resize(longest);
  const std::size_t hyphen = slug.rfind('-');
  if (!at_end && hyphen != std::string::npos && hyphen >= longest / 3) slug.resize(hyphen);
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string to_lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), lowered);
  return lower;
}

bool equal_ignoring_case(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, lowered, lowered);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string folded_text(std::string_view text) {
  std::string folded;
  for (char c : to_lower(trim(text))) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    if (c != ' ' || folded.empty() || folded.back() != ' ') folded += c;
  }
  return folded;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at; (at = text.find(separator)) != std::string_view::npos; text.remove_prefix(at + 1))
    parts.push_back(text.substr(0, at));
  parts.push_back(text);
  return parts;
}

std::string slug_of(std::string_view text, std::size_t longest) {
  std::string slug;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text.substr(i)));
    const std::string_view sequence = text.substr(i, length);
    i += length;
    if (sequence == "'" || sequence == "’") continue;
    if (const char letter = slug_letter(sequence)) slug += letter;
    else if (!slug.empty() && slug.back() != '-') slug += '-';
  }
  if (!slug.empty() && slug.back() == '-') slug.pop_back();
  cut_at_word(slug, longest);
  return slug;
}

std::string join_with_and(const std::vector<std::string>& parts) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) joined += i + 1 == parts.size() ? " and " : ", ";
    joined += parts[i];
  }
  return joined;
}

std::string with_thousands(long long number) {
  const std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > first && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

std::string counted(long long number, std::string_view singular, std::string_view plural) {
  return with_thousands(number).append(" ").append(number == 1 ? singular : plural);
}

std::string shortened(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);
  std::size_t end = text.rfind(' ', longest);
  if (end == std::string_view::npos || end < longest / 2) {
    end = longest;
    while (end > 0 && is_continuation(static_cast<unsigned char>(text[end]))) --end;
  }
  while (end > 0 && (text[end - 1] == ',' || text[end - 1] == ';' || is_space(text[end - 1]))) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace willai
