// A row of a delimited file; parses its fields as the types that our sources share. Every fault becomes a separate
// reject, so that everything wrong with a row is reported at once. A row with any fault is not used.
//
//   return read_table<JobZoneRow>({text, file}, kTabbed, columns, [](Record& record) -> std::optional<JobZoneRow> {
//     const auto code = record.occupation_code(kCode);
//     const auto zone = record.whole_number(kZone, {1, 5});
//     if (!record.good()) return std::nullopt;
//     return JobZoneRow{*code, *zone};
//   });
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "domain/occupation.hpp"
#include "domain/task.hpp"
#include "importers/delimited.hpp"
#include "importers/table.hpp"

namespace willai::importers {

template <class Number>
struct Range {
  Number lowest;
  Number highest;
};

// The line on which each key was first read.
template <class Key>
using FirstLines = std::map<Key, long>;

// The current row of a reader. `column` is always a position in the reader's requested columns.
class Record {
 public:
  explicit Record(DelimitedReader& reader) : reader_(reader) {}

  // True while no field of this row was rejected.
  bool good() const { return good_; }

  // Unchanged, possibly blank.
  std::string_view field(std::size_t column) const { return reader_.field(column); }
  long line() const { return reader_.line(); }
  bool is_blank(std::size_t column) const { return field(column).empty(); }

  // Each of these rejects the row and is absent if the field does not have the type.
  std::optional<std::string_view> text(std::size_t column);
  std::optional<std::string_view> element_id(std::size_t column);  // "2.A.1.a", "4.A.2.a.4.I09.D03"
  std::optional<OccupationCode> occupation_code(std::size_t column);
  std::optional<SocCode> soc_code(std::size_t column);
  std::optional<IscoCode> isco_code(std::size_t column);
  std::optional<std::uint32_t> id(std::size_t column);  // "8823"
  std::optional<int> whole_number(std::size_t column, Range<int> range);
  std::optional<double> number(std::size_t column, Range<double> range);
  std::optional<bool> flag(std::size_t column);           // "Y", "N"; blank means no
  std::optional<TaskKind> task_kind(std::size_t column);  // "Core", "Supplemental"; blank means unstated

  // The index of the field's value in `words`.
  std::optional<std::size_t> one_of(std::size_t column, std::span<const std::string_view> words);

  // Rejects the row if an earlier row had the same key, which is in `column`.
  template <class Key>
  bool is_first_with(const Key& key, std::size_t column, FirstLines<Key>& lines) {
    const auto [first, is_new] = lines.try_emplace(key, reader_.line());
    if (!is_new) reject_repeated(column, first->second);
    return is_new;
  }

  // Rejects the row: “…” is not `expected`.
  void reject(std::size_t column, std::string_view expected);
  // Rejects the row with another reason.
  void reject_because(std::size_t column, std::string reason);

 private:
  void reject_repeated(std::size_t column, long first_line);

  DelimitedReader& reader_;
  bool good_ = true;
};

// The number that is all of `text`, in decimal digits; absent if it is not one or does not fit.
std::optional<std::uint32_t> find_id(std::string_view text);
// The same for a number with a fraction or an exponent.
std::optional<double> find_decimal(std::string_view text);

// Reads a whole file. `row_of` returns the row of a record, or nothing if it is rejected or left out.
template <class Row, class RowOf>
Imported<Row> read_table(SourceText source, Layout layout, std::span<const std::string_view> columns, RowOf row_of) {
  DelimitedReader reader(source, layout, columns);
  Imported<Row> table;
  while (reader.next()) {
    Record record(reader);
    if (std::optional<Row> row = row_of(record)) table.rows.push_back(std::move(*row));
  }
  if (reader.is_unfit()) table.rows.clear();
  table.rejects = reader.take_rejects();
  table.met = reader.rows_met();
  table.used = static_cast<long>(table.rows.size());
  return table;
}

}  // namespace willai::importers
