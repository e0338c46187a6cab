#include "importers/delimited.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace willai::importers {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Enough to recognize a header; a file that is not a table may have a first line of megabytes.
constexpr std::size_t kLongestHeaderQuoted = 400;

std::string_view without_byte_order_mark(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

// True for nearly every row of the published files, which saves the closer check.
bool is_ascii_without_nul(std::string_view text) {
  return std::ranges::all_of(text, [](unsigned char byte) { return byte - 1U < 0x7FU; });
}

std::string reason_for(RowFault fault) {
  switch (fault) {
    case RowFault::none: break;
    case RowFault::stray_quote:
      return "there is a quote inside the field; a field that contains quotes must be quoted as a whole";
    case RowFault::unclosed_quote: return "the quote that opens here is never closed; nothing after it was read";
  }
  return "";
}

std::string_view reason_against(std::string_view field) {
  if (field.find('\0') != std::string_view::npos) return "the field has a NUL byte; expected UTF-8 text";
  if (!is_utf8(field)) return "the field is not UTF-8";
  return "";
}

// "Job Title|Alternate Title" -> "the column “Job Title” or “Alternate Title”"
std::string named(std::string_view column) {
  if (column.empty()) return "the column without a name";
  std::vector<std::string> names;
  for (std::string_view name : split(column, '|')) names.push_back(fmt::format("“{}”", name));
  return fmt::format("the column {}", fmt::join(names, " or "));
}

// Where the header has the name: exactly, or else but for white space around it and the case of its letters.
std::size_t place_of(std::span<const std::string_view> header, std::string_view name) {
  auto at = std::ranges::find(header, name);
  if (at == header.end())
    at = std::ranges::find_if(header, [&](std::string_view each) { return equal_ignoring_case(trim(each), name); });
  return at == header.end() ? DelimitedReader::kNowhere : static_cast<std::size_t>(at - header.begin());
}

// As a spreadsheet writes a field that holds a comma or a quote: in quotes, with every quote inside doubled.
bool is_quoted_by_spreadsheet(std::string_view field) {
  if (field.size() < 2 || field.front() != '"' || field.back() != '"') return false;
  const std::string_view inside = field.substr(1, field.size() - 2);
  bool has_reason = false;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] == ',') has_reason = true;
    if (inside[i] != '"') continue;
    if (i + 1 == inside.size() || inside[i + 1] != '"') return false;
    has_reason = true;
    ++i;
  }
  return has_reason;
}

bool begins_like_web_page(std::string_view text) {
  const std::string begin = to_lower(trim(text.substr(0, 1000)));
  return begin.starts_with('<') && begin.find("<html") != std::string::npos;
}

// Why the text cannot be a table in UTF-8, whatever stands in it; "" if it can.
std::string_view complaint_about_text(std::string_view text) {
  const bool has_nul_early = text.substr(0, 4).find('\0') != std::string_view::npos;
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || has_nul_early)
    return "the file is UTF-16, as a spreadsheet saves “Unicode text”; use the publisher’s own file, or save it as UTF-8";
  if (text.starts_with("PK\x03\x04"))
    return "the file is a ZIP or a spreadsheet, not a table as text; unpack it, or take the publisher’s text file";
  if (begins_like_web_page(without_byte_order_mark(text)))
    return "it is a web page, not a table; download the file itself, not the page about it";
  if (text.find('\r') != std::string_view::npos && text.find('\n') == std::string_view::npos)
    return "its lines end with a carriage return alone, as old spreadsheets save them; use the publisher’s own file, or "
           "save it with line feeds";
  return "";
}

std::string columns_listed(std::span<const std::string_view> columns) {
  std::vector<std::string> names;
  for (std::string_view column : columns) names.push_back(fmt::format("“{}”", column));
  return shortened(join_with_and(names), kLongestHeaderQuoted);
}

}  // namespace

DelimitedReader::DelimitedReader(SourceText source, Layout layout, std::span<const std::string_view> columns)
    : file_(source.file), layout_(layout), scanner_(without_byte_order_mark(source.text), layout) {
  if (const std::string_view complaint = complaint_about_text(source.text); !complaint.empty())
    reject_file(std::string(complaint));
  else read_header(columns);
  at_end_ = !rejects_.empty();
}

std::string_view DelimitedReader::field(std::size_t column) const {
  if (positions_[column] == kNowhere) return "";
  const std::string_view field = scanner_.row().fields[positions_[column]];
  const bool may_be_nothing = !layout_.nothing.empty() && field.size() < 2 * layout_.nothing.size();
  return may_be_nothing && equal_ignoring_case(trim(field), layout_.nothing) ? "" : field;
}

void DelimitedReader::read_header(std::span<const std::string_view> columns) {
  if (!scanner_.next()) return reject_file("the file is empty; expected a header and rows");
  if (std::optional<Fault> fault = find_fault()) return reject_row(std::move(*fault));
  if (reject_if_quoted()) return;
  width_ = scanner_.row().fields.size();
  for (std::string_view column : columns) find_column(column);
}

void DelimitedReader::find_column(std::string_view wanted) {
  const std::vector<std::string_view>& header = scanner_.row().fields;
  const bool is_needed = !wanted.starts_with('?');
  if (!is_needed) wanted.remove_prefix(1);
  positions_.push_back(kNowhere);
  for (std::string_view name : split(wanted, '|')) {
    const std::size_t place = place_of(header, name);
    if (place == kNowhere) continue;
    positions_.back() = place;
    if (std::ranges::count(header, header[place]) > 1)
      reject_row({0, fmt::format("{} appears in the header more than once", named(name))});
    return;
  }
  if (is_needed)
    reject_row({0, fmt::format("{} is missing; the header has {}", named(wanted), columns_listed(header))});
}

bool DelimitedReader::next() {
  if (at_end_) return false;
  if (find_row()) return true;
  at_end_ = true;
  if (rows_met_ == 0) reject_file("the file has a header but no rows; there is nothing to read");
  return false;
}

bool DelimitedReader::find_row() {
  while (scanner_.next()) {
    if (is_blank_last_line()) return false;
    ++rows_met_;
    if (reject_if_quoted()) return false;
    std::optional<Fault> fault = find_fault();
    if (!fault) fault = find_wrong_width();
    if (!fault) return true;
    reject_row(std::move(*fault));
  }
  return false;
}

// A publisher that quotes nothing has no quoted fields, unless a spreadsheet saved the file. Then other things may have
// changed as well.
bool DelimitedReader::reject_if_quoted() {
  const std::optional<int> column = find_quoted_field();
  if (!column) return false;
  rejects_.clear();
  reject_row({*column,
              "the field stands in quotation marks, as a spreadsheet saves it; the publisher’s file has none. Use "
              "the file as it was downloaded, and do not save it in a spreadsheet"});
  is_unfit_ = true;
  return true;
}

std::optional<int> DelimitedReader::find_quoted_field() const {
  const RawRow& row = scanner_.row();
  if (layout_.quoting != Quoting::none || row.text.find('"') == std::string_view::npos) return std::nullopt;
  const bool is_header = width_ == 0;
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    const std::string_view field = row.fields[i];
    const bool is_quoted_name = is_header && field.size() > 2 && field.front() == '"' && field.back() == '"';
    if (is_quoted_name || is_quoted_by_spreadsheet(field)) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

bool DelimitedReader::is_blank_last_line() const {
  const RawRow& row = scanner_.row();
  return row.text.empty() && row.fault == RowFault::none && scanner_.at_end();
}

std::optional<DelimitedReader::Fault> DelimitedReader::find_fault() const {
  const RawRow& row = scanner_.row();
  if (row.fault != RowFault::none) return Fault{row.fault_column, reason_for(row.fault)};
  if (is_ascii_without_nul(row.text)) return std::nullopt;
  for (std::size_t i = 0; i < row.fields.size(); ++i)
    if (const std::string_view reason = reason_against(row.fields[i]); !reason.empty())
      return Fault{static_cast<int>(i) + 1, std::string(reason)};
  return std::nullopt;
}

std::optional<DelimitedReader::Fault> DelimitedReader::find_wrong_width() const {
  const RawRow& row = scanner_.row();
  if (row.fields.size() == width_) return std::nullopt;
  if (row.text.empty()) return Fault{0, "the line is blank"};
  if (!row.has_line_end && row.fields.size() < width_)
    return Fault{0, "the file ends in the middle of a line; it may be cut off"};
  return Fault{0, fmt::format("the row has {}; the header has {}",
                              counted(static_cast<long long>(row.fields.size()), "field", "fields"), width_)};
}

void DelimitedReader::reject(std::size_t column, std::string reason) {
  reject_row({static_cast<int>(positions_[column]) + 1, std::move(reason)});
}

void DelimitedReader::reject_row(Fault fault) {
  rejects_.push_back({file_, line(), fault.column, std::move(fault.reason)});
}

void DelimitedReader::reject_file(std::string reason) { rejects_.push_back({file_, 0, 0, std::move(reason)}); }

std::vector<std::string> header_of(SourceText source, Layout layout) {
  RowScanner scanner(without_byte_order_mark(source.text), layout);
  if (!scanner.next()) return {};
  return {scanner.row().fields.begin(), scanner.row().fields.end()};
}

}  // namespace willai::importers
