#include "tables/row_cutter.hpp"

#include <algorithm>

namespace willai::tables {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

CutRow row_until(std::string_view bytes, std::size_t line_feed) {
  CutRow row{bytes.substr(0, line_feed), line_feed == kNone ? bytes.size() : line_feed + 1, line_feed != kNone};
  if (row.text.ends_with('\r')) row.text.remove_suffix(1);
  return row;
}

// Behind the quote that closes the one at `open`; kNone if there is none.
std::size_t behind_quotes(std::string_view bytes, std::size_t open) {
  std::size_t close = bytes.find('"', open + 1);
  while (close != kNone && close + 1 < bytes.size() && bytes[close + 1] == '"') close = bytes.find('"', close + 2);
  return close == kNone ? kNone : close + 1;
}

bool ends_field(std::string_view bytes, std::size_t at, char delimiter) {
  return at >= bytes.size() || bytes[at] == delimiter || bytes[at] == '\n' || bytes.substr(at).starts_with("\r\n") ||
         (bytes[at] == '\r' && at + 1 == bytes.size());
}

std::string undoubled(std::string_view content) {
  std::string field;
  for (std::size_t i = 0; i < content.size(); ++i) {
    field += content[i];
    if (content[i] == '"' && i + 1 < content.size() && content[i + 1] == '"') ++i;
  }
  return field;
}

}  // namespace

std::optional<CutRow> RowCutter::cut_line(std::string_view bytes, Input input) const {
  if (bytes.empty()) return std::nullopt;
  const std::size_t line_feed = bytes.substr(0, kLongestRow).find('\n');
  if (line_feed != kNone) return row_until(bytes, line_feed);
  if (bytes.size() >= kLongestRow) return CutRow{bytes.substr(0, kLongestRow), kLongestRow, false, RowFault::too_long};
  return input == Input::at_end ? std::optional(row_until(bytes, kNone)) : std::nullopt;
}

std::optional<CutRow> RowCutter::cut(std::string_view bytes, Input input) const {
  const std::optional<CutRow> line = cut_line(bytes, input);
  const std::string_view seen = line ? line->text : bytes;
  if (delimiter_ == kNoFields || seen.find('"') == kNone) return line;
  return cut_quoted(bytes, input);
}

std::optional<CutRow> RowCutter::cut_quoted(std::string_view bytes, Input input) const {
  for (std::size_t at = 0;;) {
    if (at < bytes.size() && bytes[at] == '"') {
      const std::size_t behind = behind_quotes(bytes, at);
      const bool may_close = input == Input::goes_on && bytes.size() - at < kLongestQuoted;
      // The last byte may be the first half of a doubled quote.
      if (may_close && (behind == kNone || behind == bytes.size())) return std::nullopt;
      if (behind == kNone || behind - at > kLongestQuoted) {
        std::optional<CutRow> line = cut_line(bytes, input);
        if (line && delimiter_ != '\t') line->fault = RowFault::unclosed_quote;
        return line;
      }
      if (!ends_field(bytes, behind, delimiter_)) {
        std::optional<CutRow> line = cut_line(bytes, input);
        if (line && delimiter_ != '\t') line->fault = RowFault::stray_quote;
        return line;
      }
      at = behind;
    } else {
      while (at < bytes.size() && bytes[at] != delimiter_ && bytes[at] != '\n') ++at;
    }
    if (at >= bytes.size()) break;
    if (bytes[at] == '\r') ++at;
    if (at < bytes.size() && bytes[at] == '\n') return row_until(bytes, at);
    if (at >= bytes.size()) break;
    ++at;  // the delimiter
  }
  if (bytes.size() >= kLongestRow) return cut_line(bytes, input);
  if (input == Input::goes_on) return std::nullopt;
  return row_until(bytes, kNone);
}

std::vector<std::string> fields_of(std::string_view row, char delimiter) {
  std::vector<std::string> fields;
  for (std::size_t at = 0;;) {
    const bool is_quoted = at < row.size() && row[at] == '"';
    const std::size_t behind = is_quoted ? behind_quotes(row, at) : kNone;
    if (behind != kNone && (behind == row.size() || row[behind] == delimiter)) {
      fields.push_back(undoubled(row.substr(at + 1, behind - at - 2)));
      at = behind;
    } else {
      const std::size_t end = std::min(row.find(delimiter, at), row.size());
      fields.emplace_back(row.substr(at, end - at));
      at = end;
    }
    if (at >= row.size()) return fields;
    ++at;
  }
}

void append_field(std::string& row, std::string_view field, char delimiter) {
  const auto is_special = [delimiter](char c) { return c == delimiter || c == '"' || c == '\n' || c == '\r'; };
  if (std::ranges::none_of(field, is_special)) return void(row += field);
  row += '"';
  for (const char c : field) {
    if (c == '"') row += '"';
    row += c;
  }
  row += '"';
}

}  // namespace willai::tables
