#include "importers/row_scanner.hpp"

#include <algorithm>

namespace willai::importers {
namespace {

void split_into(std::vector<std::string_view>& fields, std::string_view row, char delimiter) {
  for (std::size_t at; (at = row.find(delimiter)) != std::string_view::npos; row.remove_prefix(at + 1))
    fields.push_back(row.substr(0, at));
  fields.push_back(row);
}

std::string_view without_carriage_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

bool RowScanner::next() {
  if (at_end()) return false;
  start_row();
  const std::string_view line = text_.substr(at_, text_.find('\n', at_) - at_);
  if (layout_.quoting == Quoting::none || line.find('"') == std::string_view::npos) scan_plain_row(line);
  else scan_quoted_row();
  return true;
}

void RowScanner::start_row() {
  undoubled_.clear();
  row_.fields.clear();
  row_.line = lines_before_ + 1;
  row_.fault = RowFault::none;
  row_.fault_column = 0;
  row_.has_line_end = true;
}

void RowScanner::scan_plain_row(std::string_view line) {
  row_.text = without_carriage_return(line);
  split_into(row_.fields, row_.text, layout_.delimiter);
  at_ += line.size();
  take_line_end();
}

void RowScanner::scan_quoted_row() {
  const std::size_t begin = at_;
  do row_.fields.push_back(scan_field());
  while (take_delimiter());
  row_.text = text_.substr(begin, at_ - begin);
  take_line_end();
}

std::string_view RowScanner::scan_field() {
  if (!at_end() && text_[at_] == '"') return scan_quoted_field();
  const std::string_view field = take_until_field_ends();
  if (field.find('"') != std::string_view::npos) note(RowFault::stray_quote);
  return field;
}

std::string_view RowScanner::scan_quoted_field() {
  const std::size_t open = at_ + 1;
  std::size_t close = text_.find('"', open);
  bool doubled = false;
  for (; close != std::string_view::npos && text_.substr(close + 1).starts_with('"'); doubled = true)
    close = text_.find('"', close + 2);
  const std::string_view content = text_.substr(open, close - open);
  at_ = close == std::string_view::npos ? text_.size() : close + 1;
  lines_before_ += std::ranges::count(content, '\n');
  if (close == std::string_view::npos) note(RowFault::unclosed_quote);
  else if (!take_until_field_ends().empty()) note(RowFault::stray_quote);
  return doubled ? undoubled(content) : content;
}

std::string_view RowScanner::take_until_field_ends() {
  const std::size_t begin = at_;
  while (!at_end() && text_[at_] != layout_.delimiter && text_[at_] != '\n') ++at_;
  const bool at_line_end = at_end() || text_[at_] == '\n';
  if (at_line_end && at_ > begin && text_[at_ - 1] == '\r') --at_;
  return text_.substr(begin, at_ - begin);
}

bool RowScanner::take_delimiter() {
  if (at_end() || text_[at_] != layout_.delimiter) return false;
  ++at_;
  return true;
}

void RowScanner::take_line_end() {
  if (const std::string_view rest = text_.substr(at_); rest.starts_with("\r\n") || rest == "\r") ++at_;
  row_.has_line_end = !at_end();
  if (at_end()) return;
  ++at_;
  ++lines_before_;
}

std::string_view RowScanner::undoubled(std::string_view content) {
  std::string& field = undoubled_.emplace_back();
  for (std::size_t i = 0; i < content.size(); ++i) {
    field += content[i];
    if (content[i] == '"') ++i;
  }
  return field;
}

void RowScanner::note(RowFault fault) {
  if (fault <= row_.fault) return;
  row_.fault = fault;
  row_.fault_column = static_cast<int>(row_.fields.size()) + 1;
}

}  // namespace willai::importers
