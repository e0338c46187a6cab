#include "importers/delimited.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace willai {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Enough to recognise a header by; a file that is no table at all may have a first line of megabytes.
constexpr std::size_t kLongestHeaderQuoted = 400;

std::string_view without_byte_order_mark(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

// Nearly every row of the published files is, which spares it the closer look.
bool is_ascii_without_nul(std::string_view text) {
  return std::ranges::all_of(text, [](unsigned char byte) { return byte - 1U < 0x7FU; });
}

std::string reason_for(RowFault fault) {
  switch (fault) {
    case RowFault::none: break;
    case RowFault::stray_quote: return "a quote stands inside the field; a field with quotes has to be quoted whole";
    case RowFault::unfinished: return "the file ends inside a line; it may be truncated";
    case RowFault::unclosed_quote: return "the quote that opens here is never closed; nothing after it was read";
  }
  return "";
}

std::string_view reason_against(std::string_view field) {
  if (field.find('\0') != std::string_view::npos) return "the field holds a NUL byte; text in UTF-8 was expected";
  if (!is_utf8(field)) return "the field is not UTF-8";
  return "";
}

std::string named(std::string_view column) {
  return column.empty() ? "the column without a name" : fmt::format("the column “{}”", column);
}

std::string columns_listed(std::span<const std::string_view> columns) {
  std::vector<std::string> names;
  for (std::string_view column : columns) names.push_back(fmt::format("“{}”", column));
  return shortened(join_with_and(names), kLongestHeaderQuoted);
}

}  // namespace

DelimitedReader::DelimitedReader(SourceText source, Layout layout, std::span<const std::string_view> columns)
    : file_(source.file), scanner_(without_byte_order_mark(source.text), layout) {
  read_header(columns);
  at_end_ = !rejects_.empty();
}

void DelimitedReader::read_header(std::span<const std::string_view> columns) {
  if (!scanner_.next()) return reject_file("the file is empty; a header and rows were expected");
  if (std::optional<Fault> fault = find_fault()) return reject_row(std::move(*fault));
  width_ = scanner_.row().fields.size();
  for (std::string_view column : columns) find_column(column);
}

void DelimitedReader::find_column(std::string_view name) {
  const std::vector<std::string_view>& header = scanner_.row().fields;
  const auto at = std::ranges::find(header, name);
  positions_.push_back(static_cast<std::size_t>(at - header.begin()));
  if (at == header.end())
    reject_row({0, fmt::format("{} is missing; the header has {}", named(name), columns_listed(header))});
  else if (std::ranges::count(header, name) > 1)
    reject_row({0, fmt::format("{} stands in the header more than once", named(name))});
}

bool DelimitedReader::next() {
  if (at_end_) return false;
  if (find_row()) return true;
  at_end_ = true;
  if (rows_met_ == 0) reject_file("the file has a header and no rows; there is nothing to read");
  return false;
}

bool DelimitedReader::find_row() {
  while (scanner_.next()) {
    if (is_blank_last_line()) return false;
    ++rows_met_;
    std::optional<Fault> fault = find_fault();
    if (!fault) fault = find_wrong_width();
    if (!fault) return true;
    reject_row(std::move(*fault));
  }
  return false;
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
  return Fault{0, fmt::format("the number of fields is {}; the header has {}", row.fields.size(), width_)};
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

}  // namespace willai
