// Reads a delimited file; finds its columns by their names in the header. Every row it returns is complete: as many
// fields as the header, and UTF-8 without NUL bytes. All other rows become rejects.
//
//   constexpr std::array columns = {"O*NET-SOC Code"sv, "Job Zone"sv};
//   DelimitedReader reader({text, "Job Zones.txt"}, kTabbed, columns);
//   while (reader.next()) use(reader.field(0), reader.field(1));
//   std::vector<Reject> rejects = reader.take_rejects();
//
// A column may be asked for as "Job Title|Alternate Title", in the order of preference, and as "?Short Title" when the
// file need not have it; its fields are then blank. White space around a name in the header and the case of its letters
// do not matter.
//
// Line ends may be CRLF or LF. The file may begin with a byte-order mark and end with one blank line. The last row
// needs no line end: some publishers leave it out. If it was cut off, it usually has too few fields and is a reject.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "importers/row_scanner.hpp"
#include "importers/table.hpp"

namespace willai::importers {

// The whole text of a file, and its name in rejects.
struct SourceText {
  std::string_view text;
  std::string_view file;
};

class DelimitedReader {
 public:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  // Reads the header. If it lacks one of `columns` or cannot be read, there are no rows.
  DelimitedReader(SourceText source, Layout layout, std::span<const std::string_view> columns);

  // Moves to the next complete row; false at the end of the file.
  bool next();
  // A field of the current row, by its position in the requested `columns`. Blank if the publisher's word for nothing
  // stands there. Valid until the next call of next().
  std::string_view field(std::size_t column) const;
  long line() const { return scanner_.row().line; }
  long rows_met() const { return rows_met_; }

  // Rejects the current row because of one of its fields.
  void reject(std::size_t column, std::string reason);
  // True when the file as a whole cannot be trusted: nothing of it may be used.
  bool is_unfit() const { return is_unfit_; }
  std::vector<Reject> take_rejects() { return std::move(rejects_); }

 private:
  struct Fault {
    int column;
    std::string reason;
  };

  void read_header(std::span<const std::string_view> columns);
  void find_column(std::string_view wanted);
  bool find_row();
  bool reject_if_quoted();
  bool is_blank_last_line() const;
  std::optional<Fault> find_fault() const;
  std::optional<Fault> find_wrong_width() const;
  std::optional<int> find_quoted_field() const;
  void reject_row(Fault fault);
  void reject_file(std::string reason);

  std::string file_;
  Layout layout_;
  RowScanner scanner_;
  std::vector<std::size_t> positions_;  // position in the file of each requested column; kNowhere if it has none
  std::size_t width_ = 0;               // number of fields in the header
  long rows_met_ = 0;
  bool at_end_ = false;
  bool is_unfit_ = false;
  std::vector<Reject> rejects_;
};

// The column names of a file, for tables whose columns differ between releases. Empty if there is no header.
std::vector<std::string> header_of(SourceText source, Layout layout);

}  // namespace willai::importers
