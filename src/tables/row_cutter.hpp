// Cuts the bytes of a table into rows, as they arrive. Pure: it gets what has been read so far, and says how much of it is a row.
//
//   RowCutter cutter(',');
//   while (auto row = cutter.cut(bytes, more)) use(row->text), bytes.remove_prefix(row->taken);
//
// RFC 4180: a field in quotes may contain delimiters, doubled quotes and line breaks. Line ends are LF or CRLF. A quote that is
// never closed spoils its own line alone: the next line begins a row again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace willai::tables {

enum class Input : std::uint8_t { goes_on, at_end };

enum class RowFault : std::uint8_t { none, unclosed_quote, stray_quote, too_long };

struct CutRow {
  std::string_view text;  // without its line end
  std::size_t taken = 0;  // with it
  bool has_line_end = true;
  RowFault fault = RowFault::none;
};

class RowCutter {
 public:
  static constexpr char kNoFields = '\0';
  static constexpr std::size_t kLongestRow = 16 << 20;    // bytes; what is longer is cut here
  static constexpr std::size_t kLongestQuoted = 1 << 20;  // a quote that is open for longer is a slip

  // With kNoFields a row is a line, whatever quotes it has.
  explicit RowCutter(char delimiter) : delimiter_(delimiter) {}

  // The row at the front; absent if there is none, or if more has to be read to know where it ends.
  std::optional<CutRow> cut(std::string_view bytes, Input input) const;
  // Of a line that begins with a quote which is never closed, the row is this line alone.
  std::optional<CutRow> cut_line(std::string_view bytes, Input input) const;

 private:
  std::optional<CutRow> cut_quoted(std::string_view bytes, Input input) const;

  char delimiter_;
};

// The fields of a row; a field in quotes without them. In a tab-separated table a quote that does not enclose its field is
// an ordinary character.
std::vector<std::string> fields_of(std::string_view row, char delimiter);

// The field as a table has it: in quotes where it must be.
void append_field(std::string& row, std::string_view field, char delimiter);

}  // namespace willai::tables
