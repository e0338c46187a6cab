#include "importers/toml_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

// What the library says, and what an editor should do. The first that fits is taken.
struct SyntaxAdvice {
  std::string_view said;
  std::string_view sentence;
};

constexpr std::array kSyntaxAdvice = {
    SyntaxAdvice{"invalid utf-8", "this is not TOML: the line has bytes that are not UTF-8; save the file as UTF-8"},
    SyntaxAdvice{"control characters other than", "this is not TOML: a quotation mark is missing at the end of this text, or the line has a sign that cannot be seen"},
    SyntaxAdvice{"encountered end-of-file", "this is not TOML: the text or list that ends the file is not closed; add the missing quotation marks or bracket"},
    SyntaxAdvice{"as array-of-tables", "this is not TOML: the heading has one bracket on each side further up; write two everywhere, such as [[task]]"},
    SyntaxAdvice{"cannot redefine existing", "this is not TOML: the key stands in this part a second time; keep one of the two"},
    SyntaxAdvice{"expected comma or closing ']'", "this is not TOML: a comma is missing between two entries of the list, or the list above has no ] at its end"},
    SyntaxAdvice{"expected comma or closing '}'", "this is not TOML: a comma is missing between two parts in { }, or the } at the end"},
    SyntaxAdvice{"table header: expected ']'", "this is not TOML: the heading has one bracket too few; write it as [[task]]"},
    SyntaxAdvice{"expected a comment or whitespace, saw ','", "this is not TOML: several texts are a list and need brackets: [\"…\", \"…\"]"},
    SyntaxAdvice{"expected a comment or whitespace", "this is not TOML: something stands behind the end of the text; within a text, write quotation marks as “ and ”"},
    SyntaxAdvice{"expected value", "this is not TOML: nothing stands behind the =; write a text in quotation marks"},
    SyntaxAdvice{"unknown escape sequence", "this is not TOML: the text has a backslash; write \\\\ where you mean one"},
    SyntaxAdvice{"expected '='", "this is not TOML: the = behind the key is missing; write key = \"text\""},
    SyntaxAdvice{"could not determine value type", "this is not TOML: the value is not a number and has no quotation marks; write key = \"text\""},
    SyntaxAdvice{"leading zeroes are prohibited", "this is not TOML: a number may not begin with 0"},
    SyntaxAdvice{"expected keys, tables", "this is not TOML: a line is a key with its value, or a heading such as [[task]]"}};

std::string_view line_of(std::string_view text, long line) {
  const auto lines = split(text, '\n');
  const auto at = static_cast<std::size_t>(std::max(line, 1L) - 1);
  return at < lines.size() ? trim(lines[at]) : std::string_view();
}

bool begins_curly(std::string_view text) {
  constexpr std::array kCurly = {"“"sv, "”"sv, "„"sv, "‘"sv, "’"sv, "«"sv, "»"sv};
  return std::ranges::any_of(kCurly, [&](std::string_view mark) { return text.starts_with(mark); });
}

// A value, a key or an entry of a list in quotation marks as word processors set them.
bool has_curly_marks(std::string_view line) {
  if (begins_curly(line)) return true;
  for (std::size_t at = line.find_first_of("=[,"); at != std::string_view::npos; at = line.find_first_of("=[,", at + 1)) {
    if (begins_curly(trim(line.substr(at + 1)))) return true;
    if (line.substr(0, at).find('"') != std::string_view::npos) return false;  // within a text that is well quoted
  }
  return false;
}

}  // namespace

std::string sentence_for_syntax(std::string_view text, long line, std::string_view description) {
  if (has_curly_marks(line_of(text, line)))
    return "this is not TOML: the line has curly quotation marks; type straight ones (\") around the text";
  for (const SyntaxAdvice& advice : kSyntaxAdvice)
    if (description.find(advice.said) != std::string_view::npos) return std::string(advice.sentence);
  return fmt::format("this is not TOML: {}", description);
}

}  // namespace willai::importers
