#include "importers/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/text.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

// Enough of a field to find it again in the file.

// std::from_chars knows no locale and no sign except "-"; here it also has to use up the whole text.
template <class Number>
std::optional<Number> find_number(std::string_view text) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

// Not-a-number is in no range.
template <class Number>
std::optional<Number> find_number_within(std::string_view text, Range<Number> range) {
  const std::optional<Number> number = find_number<Number>(text);
  return number && *number >= range.lowest && *number <= range.highest ? number : std::nullopt;
}

bool is_element_letter(char c) {
  return c == '.' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string list_of(std::span<const std::string_view> words) {
  std::vector<std::string> quoted;
  for (std::string_view word : words) quoted.push_back(word.empty() ? "a blank" : fmt::format("“{}”", word));
  return join_with_and(quoted);
}

}  // namespace

std::optional<std::uint32_t> find_id(std::string_view text) { return find_number<std::uint32_t>(text); }
std::optional<double> find_decimal(std::string_view text) { return find_number<double>(text); }

std::optional<std::string_view> Record::text(std::size_t column) {
  const std::string_view text = field(column);
  if (!trim(text).empty()) return text;
  reject_because(column, "the field is blank; expected text");
  return std::nullopt;
}

std::optional<std::string_view> Record::element_id(std::size_t column) {
  const std::string_view id = field(column);
  if (!id.empty() && std::ranges::all_of(id, is_element_letter)) return id;
  reject(column, "an element of O*NET such as 4.A.2.a.4");
  return std::nullopt;
}

std::optional<OccupationCode> Record::occupation_code(std::size_t column) {
  Result<OccupationCode> code = OccupationCode::parse(field(column));
  if (code) return *code;
  reject_because(column, code.error().message);
  return std::nullopt;
}

std::optional<SocCode> Record::soc_code(std::size_t column) {
  Result<SocCode> code = SocCode::parse(field(column));
  if (code) return *code;
  reject_because(column, code.error().message);
  return std::nullopt;
}

std::optional<IscoCode> Record::isco_code(std::size_t column) {
  Result<IscoCode> code = IscoCode::parse(field(column));
  if (code) return *code;
  reject_because(column, code.error().message);
  return std::nullopt;
}

std::optional<std::uint32_t> Record::id(std::size_t column) {
  const std::optional<std::uint32_t> id = find_id(field(column));
  if (!id) reject(column, "a whole number such as 8823");
  return id;
}

std::optional<int> Record::whole_number(std::size_t column, Range<int> range) {
  const std::optional<int> number = find_number_within(field(column), range);
  if (!number) reject(column, fmt::format("a whole number from {} to {}", range.lowest, range.highest));
  return number;
}

std::optional<double> Record::number(std::size_t column, Range<double> range) {
  const std::optional<double> number = find_number_within(field(column), range);
  if (!number) reject(column, fmt::format("a number from {} to {}", range.lowest, range.highest));
  return number;
}

std::optional<bool> Record::flag(std::size_t column) {
  constexpr std::array words = {"Y"sv, "N"sv, ""sv};
  const std::optional<std::size_t> word = one_of(column, words);
  return word ? std::optional(*word == 0) : std::nullopt;
}

std::optional<TaskKind> Record::task_kind(std::size_t column) {
  constexpr std::array words = {"Core"sv, "Supplemental"sv, ""sv};
  constexpr std::array kinds = {TaskKind::core, TaskKind::supplemental, TaskKind::unstated};
  const std::optional<std::size_t> word = one_of(column, words);
  return word ? std::optional(kinds[*word]) : std::nullopt;
}

std::optional<std::size_t> Record::one_of(std::size_t column, std::span<const std::string_view> words) {
  const auto at = std::ranges::find(words, field(column));
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  reject(column, fmt::format("one of {}", list_of(words)));
  return std::nullopt;
}

void Record::reject(std::size_t column, std::string_view expected) {
  reject_because(column, fmt::format("“{}” is not {}", shortened(field(column), kLongestQuoted), expected));
}

void Record::reject_because(std::size_t column, std::string reason) {
  good_ = false;
  reader_.reject(column, std::move(reason));
}

void Record::reject_repeated(std::size_t column, long first_line) {
  reject_because(column, fmt::format("“{}” already appears in line {}; it may appear only once",
                                     shortened(field(column), kLongestQuoted), first_line));
}

}  // namespace willai::importers
