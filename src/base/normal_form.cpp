#include "base/normal_form.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/normal_form_table.hpp"

namespace willai {
namespace {

bool is_within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0xFEFF || is_within(c, 0x200B, 0x200F) ||
         is_within(c, 0x202A, 0x202E) || is_within(c, 0x2060, 0x206F) || is_within(c, 0xFE00, 0xFE0F) ||
         is_within(c, 0xE0000, 0xE007F);
}

bool ends_line(char32_t c) { return c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029; }

// Mathematical letters from U+1D400: alphabets of 26 capitals and 26 small letters, and digits from U+1D7CE.
char32_t plain_of_mathematical(char32_t c) {
  if (is_within(c, 0x1D7CE, 0x1D7FF)) return U'0' + (c - 0x1D7CE) % 10;
  if (!is_within(c, 0x1D400, 0x1D6A3)) return 0;
  const char32_t place = (c - 0x1D400) % 52;
  return place < 26 ? U'A' + place : U'a' + place - 26;
}

const FoldedRun* run_of(char32_t c) {
  const auto after = std::ranges::upper_bound(kFoldedRuns, c, {}, &FoldedRun::first);
  return after != kFoldedRuns.begin() && c <= (after - 1)->last ? &*(after - 1) : nullptr;
}

char32_t composed_of(char32_t letter, char32_t accent) {
  const auto key = std::tuple(letter, accent);
  const auto key_of = [](const ComposedLetter& each) {
    return std::tuple(static_cast<char32_t>(each.letter), static_cast<char32_t>(each.accent));
  };
  const auto found = std::ranges::lower_bound(kComposedLetters, key, {}, key_of);
  return found != kComposedLetters.end() && key_of(*found) == key ? found->composed : 0;
}

struct PlainLetters {
  char32_t letter;
  std::string_view plain;
};
// Letters that are no letter with an accent.
constexpr std::array kPlainLetters = {
    PlainLetters{0xC6, "AE"}, PlainLetters{0xD0, "D"},  PlainLetters{0xD8, "O"},   PlainLetters{0xDE, "Th"},
    PlainLetters{0xDF, "ss"}, PlainLetters{0xE6, "ae"}, PlainLetters{0xF0, "d"},   PlainLetters{0xF8, "o"},
    PlainLetters{0xFE, "th"}, PlainLetters{0x110, "D"}, PlainLetters{0x111, "d"},  PlainLetters{0x131, "i"},
    PlainLetters{0x141, "L"}, PlainLetters{0x142, "l"}, PlainLetters{0x152, "OE"}, PlainLetters{0x153, "oe"}};

// A letter can have two accents.
char32_t bare_letter(char32_t c) {
  for (bool is_found = true; is_found && c >= 0xC0;) {
    const auto found = std::ranges::find(kComposedLetters, static_cast<char16_t>(c), &ComposedLetter::composed);
    is_found = c < 0x10000 && found != kComposedLetters.end();
    if (is_found) c = found->letter;
  }
  return c;
}

class Folding {
 public:
  explicit Folding(std::size_t size) { folded_.reserve(size); }

  void add(char32_t c) {
    if (is_invisible(c)) return;
    if (std::exchange(after_return_, c == '\r') && c == '\n') return;
    if (ends_line(c)) return put('\n');
    if (is_within(c, 0x300, 0x36F))
      if (const char32_t composed = composed_of(last_, c)) return replace_last(composed);
    if (c < 0xA0) return put(c);
    if (const FoldedRun* run = run_of(c)) return put(run->plain + (c - run->first));
    if (const char32_t plain = plain_of_mathematical(c)) return put(plain);
    const auto sign = std::ranges::lower_bound(kFoldedSigns, c, {}, &FoldedSign::sign);
    if (sign == kFoldedSigns.end() || sign->sign != c) return put(c);
    folded_ += sign->plain;
    last_ = 0;
  }
  std::string text() && { return std::move(folded_); }

 private:
  void put(char32_t c) {
    last_at_ = folded_.size();
    last_ = c;
    append_character(folded_, c);
  }
  void replace_last(char32_t c) {
    folded_.resize(last_at_);
    put(c);
  }

  std::string folded_;
  char32_t last_ = 0;  // what an accent would join
  std::size_t last_at_ = 0;
  bool after_return_ = false;
};

}  // namespace

char32_t first_character(std::string_view text, std::size_t& length) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const char32_t first = byte(0);
  length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (length == 1) return first;
  char32_t character = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) character = (character << 6) | (byte(i) & 0x3FU);
  length = std::min(length, text.size());
  return character;
}

void append_character(std::string& text, char32_t character) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (character < 0x80) return put(character);
  if (character < 0x800) return put(0xC0 | (character >> 6)), put(0x80 | (character & 0x3F));
  if (character < 0x10000) put(0xE0 | (character >> 12));
  else put(0xF0 | (character >> 18)), put(0x80 | ((character >> 12) & 0x3F));
  put(0x80 | ((character >> 6) & 0x3F));
  put(0x80 | (character & 0x3F));
}

std::string without_accents(std::string_view text) {
  std::string plain;
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
    const char32_t c = bare_letter(first_character(text, length));
    const auto letters = std::ranges::find(kPlainLetters, c, &PlainLetters::letter);
    if (letters != kPlainLetters.end()) plain += letters->plain;
    else append_character(plain, c);
  }
  return plain;
}

std::string normal_form(std::string_view text) {
  Folding folding(text.size());
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) folding.add(first_character(text, length));
  return std::move(folding).text();
}

}  // namespace willai
