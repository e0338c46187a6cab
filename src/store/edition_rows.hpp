// Converts columns of the edition's tables to domain values.
#pragma once

#include <optional>
#include <string_view>

#include "domain/profession.hpp"
#include "domain/words.hpp"
#include "store/edition_schema.hpp"
#include "store/sqlite.hpp"

namespace willai::store {

// Three adjacent columns low, value, high; absent if null.
inline std::optional<Estimate> estimate_at(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return Estimate{Exposure(row.real(column)), Exposure(row.real(column + 1)), Exposure(row.real(column + 2))};
}

inline std::optional<Level> level_at(const Statement& row, int column) { return find_level(row.text(column)); }
inline std::optional<Label> label_at(const Statement& row, int column) { return find_label(row.text(column)); }

template <class Value>
Value value_at(const Statement& row, int column) {
  return find_value<Value>(row.text(column)).value_or(Value{});
}

inline std::optional<double> real_at(const Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
}

inline std::optional<int> integer_at(const Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}

// Of all columns of occupation_measure.
inline MeasureValue measure_value_at(const Statement& row) {
  constexpr const Table& columns = table::kOccupationMeasure;
  return {.measure = row.string(columns["measure"]),
          .value = real_at(row, columns["value"]),
          .percentile = real_at(row, columns["percentile"]),
          .n = integer_at(row, columns["n"]),
          .gap = row.string(columns["gap"]),
          .basis = value_at<MeasureBasis>(row, columns["basis"]),
          .from = row.string(columns["from"]),
          .low = real_at(row, columns["low"]),
          .high = real_at(row, columns["high"]),
          .placed_low = real_at(row, columns["placed_low"]),
          .placed_high = real_at(row, columns["placed_high"])};
}

// The columns every ProfessionRef is read from, of a table or alias `p`.
inline constexpr Columns kRef{
    "p.slug, p.name, p.plural, p.origin, p.field, p.low, p.exposure, p.high, p.leading, p.tasks, p.rated"};

inline ProfessionRef ref_at(const Statement& row) {
  ProfessionRef ref;
  ref.slug = row.string(kRef["slug"]);
  ref.name = row.string(kRef["name"]);
  ref.plural = row.string(kRef["plural"]);
  ref.origin = value_at<Origin>(row, kRef["origin"]);
  ref.field = row.integer(kRef["field"]);
  ref.exposure = estimate_at(row, kRef.three("low", "exposure", "high"));
  ref.leading = level_at(row, kRef["leading"]);
  ref.tasks = row.integer(kRef["tasks"]);
  ref.rated = row.integer(kRef["rated"]);
  return ref;
}

}  // namespace willai::store
