// Reads a delimited file whose columns are found by their header names. Every row that is handed out is whole: it has
// as many fields as the header, is UTF-8 without NUL bytes, and its line was ended. All others become rejects.
//
//   constexpr std::array columns = {"O*NET-SOC Code"sv, "Job Zone"sv};
//   DelimitedReader reader({text, "Job Zones.txt"}, kTabbed, columns);
//   while (reader.next()) use(reader.field(0), reader.field(1));
//   std::vector<Reject> rejects = reader.take_rejects();
//
// Line ends may be CRLF or LF, a byte-order mark may stand in front, and one blank line at the end.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "importers/row_scanner.hpp"
#include "importers/table.hpp"

namespace willai {

// The whole text of a file, and the name it has in rejects.
struct SourceText {
  std::string_view text;
  std::string_view file;
};

class DelimitedReader {
 public:
  // Reads the header. When it lacks one of `columns`, or cannot be read itself, there will be no rows.
  DelimitedReader(SourceText source, Layout layout, std::span<const std::string_view> columns);

  // Moves to the next whole row; false at the end of the file.
  bool next();
  // A field of the current row, by its place in the `columns` asked for. Valid until the next call of next().
  std::string_view field(std::size_t column) const { return scanner_.row().fields[positions_[column]]; }
  long line() const { return scanner_.row().line; }

  // Rejects the current row because of one of its fields.
  void reject(std::size_t column, std::string reason);
  std::vector<Reject> take_rejects() { return std::move(rejects_); }

 private:
  struct Fault {
    int column;
    std::string reason;
  };

  void read_header(std::span<const std::string_view> columns);
  void find_column(std::string_view name);
  bool find_row();
  bool is_blank_last_line() const;
  std::optional<Fault> find_fault() const;
  std::optional<Fault> find_wrong_width() const;
  void reject_row(Fault fault);
  void reject_file(std::string reason);

  std::string file_;
  RowScanner scanner_;
  std::vector<std::size_t> positions_;  // of the columns asked for, in the file
  std::size_t width_ = 0;               // fields in the header
  long rows_met_ = 0;
  bool at_end_ = false;
  std::vector<Reject> rejects_;
};

// The names of the columns of a file, for tables whose columns differ between releases. None when there is no header.
std::vector<std::string> header_of(SourceText source, Layout layout);

}  // namespace willai
