// Reads a delimited file; finds its columns by their names in the header. Every row it returns is complete: as many
// fields as the header, UTF-8 without NUL bytes, and a line end. All other rows become rejects.
//
//   constexpr std::array columns = {"O*NET-SOC Code"sv, "Job Zone"sv};
//   DelimitedReader reader({text, "Job Zones.txt"}, kTabbed, columns);
//   while (reader.next()) use(reader.field(0), reader.field(1));
//   std::vector<Reject> rejects = reader.take_rejects();
//
// Line ends may be CRLF or LF. The file may begin with a byte-order mark and end with one blank line.
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

// The whole text of a file, and its name in rejects.
struct SourceText {
  std::string_view text;
  std::string_view file;
};

class DelimitedReader {
 public:
  // Reads the header. If it lacks one of `columns` or cannot be read, there are no rows.
  DelimitedReader(SourceText source, Layout layout, std::span<const std::string_view> columns);

  // Moves to the next complete row; false at the end of the file.
  bool next();
  // A field of the current row, by its position in the requested `columns`. Valid until the next call of next().
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
  std::vector<std::size_t> positions_;  // position in the file of each requested column
  std::size_t width_ = 0;               // number of fields in the header
  long rows_met_ = 0;
  bool at_end_ = false;
  std::vector<Reject> rejects_;
};

// The column names of a file, for tables whose columns differ between releases. Empty if there is no header.
std::vector<std::string> header_of(SourceText source, Layout layout);

}  // namespace willai
