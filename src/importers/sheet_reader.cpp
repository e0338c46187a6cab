#include "importers/sheet_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "importers/spreadsheet_xml.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

// Titles above a header are a line or two; if it is not found there, the table has other columns.
constexpr int kLastHeaderRow = 20;
constexpr std::size_t kLongestHeadings = 400;

char to_lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// But for the case of ASCII letters: OEWS wrote its names in small letters until 2018.
bool has_name(std::string_view header, const SheetColumn& column) {
  if (column.match == HeaderMatch::prefix) header = header.substr(0, column.name.size());
  return std::ranges::equal(header, column.name, [](char c, char wanted) {
    if (wanted == '#') return c >= '0' && c <= '9';
    return to_lower_ascii(c) == to_lower_ascii(wanted);
  });
}

struct Heading {
  std::string text;
  long column;
};

std::vector<Heading> headings_in(const Sheet& sheet) {
  std::vector<Heading> headings;
  for (long column = 1; column <= sheet.width(); ++column)
    if (const Cell cell = sheet.cell(column); cell.kind == CellKind::text)
      headings.push_back({std::string(trim(cell.text)), column});
  return headings;
}

std::vector<Heading> headings_named(const std::vector<Heading>& headings, const SheetColumn& column) {
  std::vector<Heading> named;
  std::ranges::copy_if(headings, std::back_inserter(named),
                       [&](const Heading& heading) { return has_name(heading.text, column); });
  std::ranges::stable_sort(named, {}, &Heading::text);
  return named;
}

std::ptrdiff_t places_asked(std::span<const SheetColumn> columns, const SheetColumn& column) {
  return std::ranges::count(columns, column.name, &SheetColumn::name);
}

std::ptrdiff_t columns_found(const std::vector<Heading>& headings, std::span<const SheetColumn> columns) {
  return std::ranges::count_if(
      columns, [&](const SheetColumn& column) { return headings_named(headings, column).size() > column.place; });
}

template <class Names>
std::string quoted_list(const Names& names) {
  std::vector<std::string> quoted;
  for (const auto& name : names) quoted.push_back(name.empty() ? "a blank" : fmt::format("“{}”", name));
  return shortened(join_with_and(quoted), kLongestHeadings);
}

std::string quoted_list(const std::vector<Heading>& headings) {
  std::vector<std::string> texts;
  for (const Heading& heading : headings) texts.push_back(heading.text);
  return texts.empty() ? "not text" : quoted_list(texts);
}

// The number that is all of `text` and within the range.
std::optional<double> find_number_within(std::string_view text, Range<double> range) {
  const std::optional<double> number = find_decimal(text);
  return number && *number >= range.lowest && *number <= range.highest ? number : std::nullopt;
}

}  // namespace

SheetReader::SheetReader(const Result<Workbook>& workbook, SheetSource source, std::span<const SheetColumn> columns)
    : file_(source.workbook.file), cells_(columns.size()) {
  open_sheet(workbook, source.sheet);
  if (sheet_) find_header(columns);
  at_end_ = !rejects_.empty();
}

void SheetReader::open_sheet(const Result<Workbook>& workbook, std::string_view name) {
  if (!workbook) return reject_file(workbook.error().message);
  Result<Sheet> sheet = name.empty() ? workbook->parse_first_sheet() : workbook->parse_sheet(name);
  if (!sheet) return reject_file(sheet.error().message);
  sheet_ = std::move(*sheet);
}

void SheetReader::find_header(std::span<const SheetColumn> columns) {
  long best_row = 0;
  std::ptrdiff_t most_found = -1;
  for (int rows = 0; rows < kLastHeaderRow && sheet_->next(); ++rows) {
    const std::ptrdiff_t found = columns_found(headings_in(*sheet_), columns);
    if (found > most_found) best_row = line();
    most_found = std::max(most_found, found);
  }
  if (best_row == 0)
    return reject_file(fmt::format("the sheet “{}” is empty; expected a header and rows", sheet_->name()));
  sheet_->rewind();
  while (sheet_->next() && line() < best_row) {}
  find_columns(columns);
}

void SheetReader::find_columns(std::span<const SheetColumn> columns) {
  const std::vector<Heading> header = headings_in(*sheet_);
  std::vector<std::string_view> missing;
  for (const SheetColumn& column : columns) {
    const std::vector<Heading> named = headings_named(header, column);
    positions_.push_back(column.place < named.size() ? named[column.place].column : 0);
    if (column.place >= named.size() && column.presence == Presence::required) missing.push_back(column.name);
    else if (std::ssize(named) > places_asked(columns, column) && rejects_.empty())
      rejects_.push_back({file_, line(), 0,
                          fmt::format("sheet “{}”: the column “{}” appears in the header more than once",
                                      sheet_->name(), column.name)});
  }
  if (missing.empty()) return;
  rejects_ = {{file_, line(), 0,
               fmt::format("sheet “{}”: the header lacks {}; it has {}", sheet_->name(), quoted_list(missing),
                           quoted_list(header))}};
}

bool SheetReader::next() {
  if (at_end_) return false;
  if (find_row()) return true;
  at_end_ = true;
  if (rows_met_ == 0)
    reject_file(fmt::format("the sheet “{}” has a header but no rows; there is nothing to read", sheet_->name()));
  return false;
}

bool SheetReader::find_row() {
  while (sheet_->next()) {
    for (std::size_t i = 0; i < cells_.size(); ++i) cells_[i] = positions_[i] > 0 ? sheet_->cell(positions_[i]) : Cell{};
    const auto is_blank = [](const Cell& cell) { return cell.kind == CellKind::blank; };
    if (std::ranges::all_of(cells_, is_blank)) continue;
    ++rows_met_;
    return true;
  }
  return false;
}

void SheetReader::reject_at(const Fault& fault) {
  const long column = positions_[fault.column];
  rejects_.push_back(
      {file_, fault.line, static_cast<int>(column),
       fmt::format("sheet “{}”, cell {}: {}", sheet_->name(), cell_name(fault.line, column), fault.reason)});
}

bool SheetRecord::is_blank(std::size_t column) const {
  const Cell& cell = reader_.cell(column);
  return cell.kind == CellKind::blank || (cell.kind == CellKind::text && trim(cell.text).empty());
}

std::string_view SheetRecord::field(std::size_t column) const {
  const Cell& cell = reader_.cell(column);
  return cell.kind == CellKind::unusable ? "" : trim(cell.text);
}

bool SheetRecord::is_usable(std::size_t column) {
  const Cell& cell = reader_.cell(column);
  if (cell.kind == CellKind::unusable) reject(column, cell.text);
  return cell.kind != CellKind::unusable;
}

bool SheetRecord::has_text(std::size_t column) {
  if (!is_usable(column)) return false;
  const CellKind kind = reader_.cell(column).kind;
  if (is_blank(column)) reject(column, "the cell is blank; expected text");
  else if (kind != CellKind::text)
    reject(column, fmt::format("“{}” is stored as a number; expected text", field(column)));
  return !is_blank(column) && kind == CellKind::text;
}

std::optional<std::string_view> SheetRecord::text(std::size_t column) {
  return has_text(column) ? std::optional(field(column)) : std::nullopt;
}

std::optional<SocCode> SheetRecord::soc_code(std::size_t column) {
  if (!has_text(column)) return std::nullopt;
  Result<SocCode> code = SocCode::parse(field(column));
  if (code) return *code;
  reject(column, code.error().message);
  return std::nullopt;
}

std::optional<IscoCode> SheetRecord::isco_code(std::size_t column) {
  if (!has_text(column)) return std::nullopt;
  Result<IscoCode> code = IscoCode::parse(field(column));
  if (code) return *code;
  reject(column, code.error().message);
  return std::nullopt;
}

std::optional<double> SheetRecord::number(std::size_t column, Range<double> range) {
  if (!is_usable(column)) return std::nullopt;
  const std::string_view text = field(column);
  const std::optional<double> number = find_number_within(text, range);
  if (number && reader_.cell(column).kind == CellKind::number) return number;
  if (number) reject(column, fmt::format("“{}” is stored as text; expected a number", text));
  else
    reject(column, fmt::format("“{}” is not a number from {} to {}", shortened(text, kLongestQuoted), range.lowest,
                               range.highest));
  return std::nullopt;
}

std::optional<int> SheetRecord::whole_number(std::size_t column, Range<int> range) {
  const auto number = this->number(column, {static_cast<double>(range.lowest), static_cast<double>(range.highest)});
  if (!number) return std::nullopt;
  if (const int whole = static_cast<int>(*number); whole == *number) return whole;
  reject(column, fmt::format("“{}” is not a whole number", field(column)));
  return std::nullopt;
}

std::optional<bool> SheetRecord::flag(std::size_t column) {
  constexpr std::array words = {"TRUE"sv, "FALSE"sv, ""sv};
  const std::optional<std::size_t> word = one_of(column, words);
  return word ? std::optional(*word == 0) : std::nullopt;
}

std::optional<std::size_t> SheetRecord::one_of(std::size_t column, std::span<const std::string_view> words) {
  if (!is_usable(column)) return std::nullopt;
  const auto at = std::ranges::find(words, field(column));
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  reject(column, fmt::format("“{}” is not one of {}", shortened(field(column), kLongestQuoted), quoted_list(words)));
  return std::nullopt;
}

void SheetRecord::reject(std::size_t column, std::string_view reason) {
  good_ = false;
  reader_.reject(column, reason);
}

void SheetRecord::reject_repeated(std::size_t column, long first_line) {
  reject(column, fmt::format("“{}” already appears in row {}; it may appear only once",
                             shortened(field(column), kLongestQuoted), first_line));
}

}  // namespace willai::importers
