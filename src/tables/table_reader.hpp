// Reads a table row by row, however long it is: only one buffer is in memory. A row that cannot be read comes with a reason and
// with all that it says; it never ends the reading.
//
//   TableReader reader(bytes, {Format::csv, "“ads.csv”"});
//   TRY(reader.open({.name = "text", .what = "the tasks"}));
//   for (Row row; TRY(reader.next(row));) use(row.text);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "tables/column.hpp"
#include "tables/format.hpp"
#include "tables/row_cutter.hpp"

namespace willai::tables {

// Where the bytes come from: a file, a pipe, a string.
class Bytes {
 public:
  virtual ~Bytes() = default;
  // Appends what there is, at least one byte; false at the end.
  virtual Result<bool> read_more(std::string& to) = 0;
  // Whether read_more() would not wait.
  virtual bool is_ready() = 0;
};

// Why a row cannot be read.
enum class Unread : std::uint8_t { none, width, quote, length, encoding, json, column, header };

// "have another number of fields than the header"
std::string_view words_for(Unread kind);

struct Row {
  std::string text{};                 // to be answered
  std::vector<std::string> fields{};  // one per name of the table
  std::string members{};              // of a JSON object, as they were written, without its braces
  std::string further{};              // of a JSON object: members that the first object of the table has not
  Unread unread = Unread::none;
  std::string fault{};     // a sentence; "" if it could be read
  std::size_t begin = 0;  // its first byte
};

struct TableKind {
  Format format = Format::lines;
  std::string name;  // as sentences say it: "“ads.csv”", "standard input"
};

class TableReader {
 public:
  // `bytes` must outlive the reader.
  TableReader(Bytes& bytes, TableKind kind) : bytes_(bytes), kind_(std::move(kind)), cutter_(RowCutter::kNoFields) {}

  // Reads the names of the columns, and finds the one that is read.
  Result<> open(const Wanted& wanted);
  // False at the end.
  Result<bool> next(Row& row);
  // Whether next() would not wait.
  bool is_ready();

  const TableKind& kind() const { return kind_; }
  const std::vector<std::string>& names() const { return names_; }
  std::size_t column() const { return column_; }
  char delimiter() const { return delimiter_; }
  // Of the header.
  std::string_view line_end() const { return line_end_; }
  // Of what is not read yet, as far as it has arrived.
  std::string_view first_line() const { return rest().substr(0, rest().find('\n')); }
  // Bytes taken so far.
  std::size_t taken() const { return taken_; }

 private:
  Result<> read_header();
  Result<> find_names();
  Result<bool> cut();
  std::optional<CutRow> cut_here() const;
  std::string_view rest() const { return std::string_view(buffer_).substr(at_); }
  Result<> look_at_begin();
  void take(const CutRow& row);
  bool is_blank(const CutRow& row) const;
  void read_fields(const CutRow& cut, Row& row) const;
  void read_object(std::string_view line, Row& row) const;
  void read_line(std::string_view line, Row& row) const;
  void refuse(Row& row, Unread kind, std::string fault) const;

  Bytes& bytes_;
  TableKind kind_;
  RowCutter cutter_;
  std::vector<std::string> names_{};
  std::size_t column_ = 0;
  char delimiter_ = ',';
  std::string_view line_end_ = "\n";
  std::string buffer_{};
  std::size_t at_ = 0;     // in the buffer
  std::size_t taken_ = 0;  // in the table
  bool at_end_ = false;
  bool skips_line_ = false;  // the rest of a row that is too long
  CutRow cut_{};
};

}  // namespace willai::tables
