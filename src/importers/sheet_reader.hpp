// Reads a table from a sheet of a spreadsheet. Finds columns by their names in the header, which may come after lines
// of title. Skips rows in which all requested columns are empty.
//
//   constexpr std::array columns = {SheetColumn{"SOC Code"}, SheetColumn{"AIOE"}};
//   return read_sheet<Row>({{bytes, file}, "Appendix A"}, columns, [](SheetRecord& record) -> std::optional<Row> {
//     const auto code = record.soc_code(kCode);
//     const auto value = record.number(kValue, {-5, 5});
//     if (!record.good()) return std::nullopt;
//     return Row{*code, *value};
//   });
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/occupation.hpp"
#include "importers/record.hpp"
#include "importers/table.hpp"
#include "importers/workbook.hpp"

namespace willai::importers {

enum class HeaderMatch { whole, prefix };
enum class Presence { required, optional };

// A "#" in the name stands for any digit. If several columns of the file match the name, all must be requested: `place`
// is the rank of each in alphabetical order, "Employment, 2024" before "Employment, 2034". The cells of an optional column
// that the file lacks are blank.
struct SheetColumn {
  std::string_view name;
  HeaderMatch match = HeaderMatch::whole;
  std::size_t place = 0;
  Presence presence = Presence::required;
};

// A table in a spreadsheet; a blank `sheet` means the first.
struct SheetSource {
  SourceText workbook;
  std::string_view sheet;
};

class SheetReader {
 public:
  // Reads the header. If the sheet or one of `columns` cannot be found, there are no rows.
  SheetReader(const Result<Workbook>& workbook, SheetSource source, std::span<const SheetColumn> columns);

  // Moves to the next row; false at the end of the sheet.
  bool next();
  // A cell of the current row, by its position in the requested `columns`. Valid until the next call of next().
  const Cell& cell(std::size_t column) const { return cells_[column]; }
  long line() const { return sheet_->row(); }
  long rows_met() const { return rows_met_; }

  // Rejects the current row because of one of its cells.
  void reject(std::size_t column, std::string_view reason) { reject_at({line(), column, reason}); }
  // The same for an earlier row.
  struct Fault {
    long line;
    std::size_t column;
    std::string_view reason;
  };
  void reject_at(const Fault& fault);
  void reject_file(std::string reason) { rejects_.push_back({file_, 0, 0, std::move(reason)}); }
  std::vector<Reject> take_rejects() { return std::move(rejects_); }

 private:
  void open_sheet(const Result<Workbook>& workbook, std::string_view name);
  void find_header(std::span<const SheetColumn> columns);
  void find_columns(std::span<const SheetColumn> columns);
  bool find_row();

  std::string file_;
  std::optional<Sheet> sheet_;
  std::vector<long> positions_;  // position in the sheet of each requested column; 0 where it is not there
  std::vector<Cell> cells_;
  long rows_met_ = 0;
  bool at_end_ = false;
  std::vector<Reject> rejects_;
};

// The current row of a reader, like Record for a delimited file. Text is text and numbers are numbers: a number stored
// as text, or the reverse, is a reject, because it shows that somebody edited the file.
class SheetRecord {
 public:
  explicit SheetRecord(SheetReader& reader) : reader_(reader) {}

  bool good() const { return good_; }
  bool is_blank(std::size_t column) const;
  long line() const { return reader_.line(); }
  // Trimmed; "" if there is no text or number.
  std::string_view field(std::size_t column) const;

  std::optional<std::string_view> text(std::size_t column);  // trimmed
  std::optional<SocCode> soc_code(std::size_t column);
  std::optional<IscoCode> isco_code(std::size_t column);
  std::optional<double> number(std::size_t column, Range<double> range);
  std::optional<int> whole_number(std::size_t column, Range<int> range);
  std::optional<bool> flag(std::size_t column);  // "TRUE", also as text; blank means no
  std::optional<std::size_t> one_of(std::size_t column, std::span<const std::string_view> words);

  template <class Key>
  bool is_first_with(const Key& key, std::size_t column, FirstLines<Key>& lines) {
    const auto [first, is_new] = lines.try_emplace(key, reader_.line());
    if (!is_new) reject_repeated(column, first->second);
    return is_new;
  }

  void reject(std::size_t column, std::string_view reason);

 private:
  bool is_usable(std::size_t column);
  bool has_text(std::size_t column);
  void reject_repeated(std::size_t column, long first_line);

  SheetReader& reader_;
  bool good_ = true;
};

// Reads a whole sheet. `row_of` returns the row of a record, or nothing if it is rejected or left out.
template <class Row, class RowOf>
Imported<Row> read_rows(SheetReader& reader, RowOf row_of) {
  Imported<Row> table;
  while (reader.next()) {
    SheetRecord record(reader);
    if (std::optional<Row> row = row_of(record)) table.rows.push_back(std::move(*row));
  }
  table.rejects = reader.take_rejects();
  table.met = reader.rows_met();
  table.used = static_cast<long>(table.rows.size());
  return table;
}

template <class Row, class RowOf>
Imported<Row> read_sheet(SheetSource source, std::span<const SheetColumn> columns, RowOf row_of) {
  const Result<Workbook> workbook = Workbook::parse(source.workbook.text);
  SheetReader reader(workbook, source, columns);
  return read_rows<Row>(reader, row_of);
}

}  // namespace willai::importers
