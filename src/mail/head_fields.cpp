#include "mail/head_fields.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace willai::mail {
namespace {

constexpr std::size_t kUsualLine = 76;     // RFC 2047, 2; RFC 5322 asks for 78
constexpr std::size_t kLongestLine = 998;  // RFC 5322, 2.1.1
constexpr std::size_t kLongestWord = 60;   // a longer one is encoded, so that it can be folded
constexpr std::size_t kEncodedBytes = 39;  // of one encoded word: 52 letters and 12 around them
constexpr std::string_view kAtomMarks = "!#$%&'*+-/=?^_`{|}~";

bool is_plain(char c) { return c > 0x20 && c < 0x7F; }

bool is_of_atom(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kAtomMarks.find(c) != std::string_view::npos;
}

// One line: control characters and runs of white space become one space; bytes that are no UTF-8 become question marks.
std::string one_line(std::string_view text) {
  const bool is_text = is_utf8(text);
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_space = byte <= 0x20 || byte == 0x7F;
    if (!is_space) line += byte >= 0x80 && !is_text ? '?' : c;
    else if (!line.ends_with(' ')) line += ' ';
  }
  return std::string(trim(line));
}

bool must_be_encoded(std::string_view line) {
  if (line.find("=?") != std::string_view::npos) return true;
  const auto words = split(line, ' ');
  return !std::ranges::all_of(line, [](char c) { return c == ' ' || is_plain(c); }) ||
         std::ranges::any_of(words, [](std::string_view word) { return word.size() > kLongestWord; });
}

// As many bytes as one encoded word holds, without cutting a character.
std::string_view piece_of(std::string_view text) {
  std::size_t size = std::min(text.size(), kEncodedBytes);
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

std::string encoded_word(std::string_view piece) {
  std::string letters(sodium_base64_ENCODED_LEN(piece.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(letters.data(), letters.size(), reinterpret_cast<const unsigned char*>(piece.data()), piece.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  return fmt::format("=?UTF-8?B?{}?=", letters.c_str());
}

std::vector<std::string> encoded_words(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::string_view piece = piece_of(line);
    words.push_back(encoded_word(piece));
    line.remove_prefix(piece.size());
  }
  return words;
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (const std::string_view word : split(line, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

std::string in_quotes(std::string_view line) {
  std::string quoted = "\"";
  for (const char c : line) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

// A display name (RFC 5322, "phrase").
std::vector<std::string> phrase_of(std::string_view line) {
  if (must_be_encoded(line)) return encoded_words(line);
  const bool is_atoms = std::ranges::all_of(line, [](char c) { return c == ' ' || is_of_atom(c); });
  return words_of(is_atoms ? std::string(line) : in_quotes(line));
}

// One space before each word but the first; where a line would grow too long, the space begins a new one.
std::string folded_field(std::string_view name, const std::vector<std::string>& words) {
  std::string field = fmt::format("{}:", name);
  std::size_t line = field.size();
  for (const std::string& word : words) {
    const bool is_first = line == field.size() && field.ends_with(':');
    if (!is_first && line + 1 + word.size() > kUsualLine) {
      field += "\r\n";
      line = 0;
    }
    field += ' ' + word;
    line += 1 + word.size();
  }
  return field + "\r\n";
}

}  // namespace

std::string text_field(std::string_view name, std::string_view text) {
  const std::string line = one_line(text);
  return folded_field(name, must_be_encoded(line) ? encoded_words(line) : words_of(line));
}

std::string mailbox_field(std::string_view name, std::string_view display, std::string_view address) {
  const std::string line = one_line(display);
  if (line.empty()) return exact_field(name, address);
  std::vector<std::string> words = phrase_of(line);
  words.push_back(fmt::format("<{}>", address));
  return folded_field(name, words);
}

std::string exact_field(std::string_view name, std::string_view value) {
  if (name.size() + 2 + value.size() <= kLongestLine) return fmt::format("{}: {}\r\n", name, value);
  if (value.size() + 1 <= kLongestLine) return fmt::format("{}:\r\n {}\r\n", name, value);
  return "";
}

std::string in_brackets(std::string_view url) {
  std::string bracketed = "<";
  for (const char c : url) {
    const bool is_allowed = is_plain(c) && c != '<' && c != '>' && c != '"';
    bracketed += is_allowed ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return bracketed + ">";
}

std::string date_text(Moment date) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000",
                     fmt::gmtime(std::chrono::time_point_cast<std::chrono::seconds>(date)));
}

}  // namespace willai::mail
