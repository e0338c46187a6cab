// Splits delimited text into rows and fields. Fields are views into the text; only a field with doubled quotes is
// copied. DelimitedReader handles headers, widths and encodings.
//
//   RowScanner scanner(text, kCommaSeparated);
//   while (scanner.next())
//     if (scanner.row().fault == RowFault::none) use(scanner.row().fields);
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace willai::importers {

enum class Quoting {
  none,  // a quote is an ordinary character
  csv,   // a field may be quoted, and then contain delimiters, line ends and doubled quotes (RFC 4180)
};

struct Layout {
  char delimiter;
  Quoting quoting;
  std::string_view nothing = {};  // what the publisher writes into a blank field, in small letters; "" for none
};

inline constexpr Layout kTabbed = {'\t', Quoting::none};
inline constexpr Layout kOnet = {'\t', Quoting::none, "n/a"};
inline constexpr Layout kTabbedQuoted = {'\t', Quoting::csv};
inline constexpr Layout kCommaSeparated = {',', Quoting::csv};

// What is wrong with a row. If there are several faults, the last in this list is reported, because it explains the
// others.
enum class RowFault { none, stray_quote, unclosed_quote };

struct RawRow {
  std::string_view text;  // without its line end
  std::vector<std::string_view> fields;
  long line = 0;  // where it begins
  RowFault fault = RowFault::none;
  int fault_column = 0;
  bool has_line_end = true;  // false only in the last row, where the text may be cut off
};

class RowScanner {
 public:
  // `text` must outlive the scanner.
  RowScanner(std::string_view text, Layout layout) : text_(text), layout_(layout) {}

  // Moves to the next row; false at the end of the text.
  bool next();
  // Valid until the next call of next().
  const RawRow& row() const { return row_; }
  bool at_end() const { return at_ == text_.size(); }

 private:
  void start_row();
  void scan_plain_row(std::string_view line);
  void scan_quoted_row();
  std::string_view scan_field();
  std::string_view scan_quoted_field();
  std::string_view take_until_field_ends();
  bool take_delimiter();
  void take_line_end();
  std::string_view undoubled(std::string_view content);
  void note(RowFault fault);

  std::string_view text_;
  Layout layout_;
  std::size_t at_ = 0;
  long lines_before_ = 0;
  RawRow row_;
  std::deque<std::string> undoubled_;  // a deque, so that views into earlier fields stay valid
};

}  // namespace willai::importers
