#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "importers/spreadsheet_xml.hpp"
#include "importers/workbook.hpp"

namespace willai::importers {
namespace {

// A table has none; the limit bounds the search for the one that covers a cell.
constexpr std::size_t kMostMergedCells = 200;

Cell unusable(std::string reason) { return {CellKind::unusable, std::move(reason)}; }

std::string_view attribute(pugi::xml_node node, const char* name) { return node.attribute(name).value(); }

Cell text_cell(std::string text) {
  if (!is_utf8(text) || text.find('\0') != std::string::npos) return unusable("the cell is not UTF-8 text");
  return {text.empty() ? CellKind::blank : CellKind::text, std::move(text)};
}

std::optional<MergedCells> find_range(std::string_view range) {
  const std::size_t colon = range.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = find_place(range.substr(0, colon));
  const auto last = find_place(range.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return MergedCells{first->row, last->row, first->column, last->column};
}

std::string name_of(const MergedCells& merged) {
  return fmt::format("{}:{}", cell_name(merged.first_row, merged.first_column),
                     cell_name(merged.last_row, merged.last_column));
}

}  // namespace

Result<SharedStrings> SharedStrings::parse(std::string_view xml) {
  SharedStrings strings;
  TRY(parse_xml(*strings.document_, xml, "its list of strings"));
  for (const pugi::xml_node child : find_child(*strings.document_, "sst"))
    if (is_named(child, "si")) strings.strings_.push_back(child);
  return strings;
}

Cell SharedStrings::find(std::string_view number) const {
  if (number == "0" && !strings_.empty()) return text_cell(text_of_string(strings_.front()));
  const auto at = find_count(number, static_cast<long>(strings_.size()) - 1);
  if (!at) return unusable(fmt::format("the cell refers to the string “{}”, which does not exist", quotable(number)));
  return text_cell(text_of_string(strings_[static_cast<std::size_t>(*at)]));
}

Result<Sheet> Sheet::parse(std::string name, std::string_view xml, const SharedStrings& strings) {
  Sheet sheet;
  sheet.name_ = std::move(name);
  sheet.strings_ = &strings;
  TRY(parse_xml(*sheet.document_, xml, fmt::format("the sheet “{}”", sheet.name_)));
  const pugi::xml_node worksheet = find_child(*sheet.document_, "worksheet");
  TRY(sheet.find_rows(find_child(worksheet, "sheetData")));
  TRY(sheet.find_merged_cells(find_child(worksheet, "mergeCells")));
  return sheet;
}

Result<> Sheet::find_rows(pugi::xml_node data) {
  long number = 0;
  for (const pugi::xml_node row : data) {
    if (!is_named(row, "row")) continue;
    const std::string_view written = attribute(row, "r");
    const auto next = written.empty() ? std::optional(number + 1) : find_count(written, kMostRows);
    if (!next || *next <= number)
      return invalid(
          fmt::format("the sheet “{}” is damaged: row “{}” follows row {}", name_, quotable(written), number));
    number = *next;
    TRY(find_cells(row, number));
  }
  return Nothing{};
}

Result<> Sheet::find_cells(pugi::xml_node row, long number) {
  const std::size_t first = cells_.size();
  long column = 0;
  for (const pugi::xml_node cell : row) {
    if (!is_named(cell, "c")) continue;
    const std::string_view written = attribute(cell, "r");
    const auto place = written.empty() ? CellPlace{number, column + 1} : find_place(written);
    if (!place || place->row != number || place->column <= column || place->column > kMostColumns)
      return invalid(fmt::format("the sheet “{}” is damaged: the cell “{}” is in the wrong place, in row {}", name_,
                                 quotable(written), number));
    column = place->column;
    cells_.push_back({column, cell});
  }
  if (cells_.size() > first) rows_.push_back({number, first, cells_.size()});
  return Nothing{};
}

Result<> Sheet::find_merged_cells(pugi::xml_node list) {
  for (const pugi::xml_node child : list) {
    if (!is_named(child, "mergeCell")) continue;
    const auto merged = find_range(attribute(child, "ref"));
    if (!merged || merged_.size() == kMostMergedCells)
      return invalid(fmt::format("the sheet “{}” has merged cells that cannot be read: “{}”", name_,
                                 quotable(attribute(child, "ref"))));
    merged_.push_back(*merged);
  }
  return Nothing{};
}

bool Sheet::next() {
  if (next_row_ == rows_.size()) return false;
  current_ = rows_[next_row_++];
  return true;
}

long Sheet::width() const { return cells_[current_.last_cell - 1].column; }

const MergedCells* Sheet::find_merged(long column) const {
  const auto covers = [&](const MergedCells& merged) {
    return row() >= merged.first_row && row() <= merged.last_row && column >= merged.first_column &&
           column <= merged.last_column;
  };
  const auto at = std::ranges::find_if(merged_, covers);
  return at == merged_.end() ? nullptr : &*at;
}

Cell Sheet::cell(long column) const {
  if (const MergedCells* merged = find_merged(column))
    return unusable(
        fmt::format("the cell is one of the merged cells {}; each cell must stand alone", name_of(*merged)));
  const auto begin = cells_.begin() + static_cast<std::ptrdiff_t>(current_.first_cell);
  const auto end = cells_.begin() + static_cast<std::ptrdiff_t>(current_.last_cell);
  const auto at = std::ranges::lower_bound(begin, end, column, {}, &PlacedCell::column);
  return at == end || at->column != column ? Cell{} : read_cell(at->node);
}

Cell Sheet::read_cell(pugi::xml_node node) const {
  if (find_child(node, "f")) return unusable("the cell has a formula; expected a plain value");
  const std::string_view type = attribute(node, "t");
  const std::string_view value = find_child(node, "v").text().get();
  if (type == "inlineStr") return text_cell(text_of_string(find_child(node, "is")));
  if (value.empty()) return {};
  if (!is_utf8(value)) return unusable("the cell is not UTF-8 text");
  if (type == "s") return strings_->find(value);
  if (type == "str") return text_cell(std::string(value));
  if (type == "b") return {CellKind::boolean, value == "1" ? "TRUE" : "FALSE"};
  if (type == "e") return unusable(fmt::format("the cell has the error {}", quotable(value)));
  if (type.empty() || type == "n") return {CellKind::number, std::string(value)};
  return unusable(fmt::format("the cell has the type “{}”, which we cannot read", quotable(type)));
}

}  // namespace willai::importers
