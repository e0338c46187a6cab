// Converts columns of the edition's tables to domain values.
#pragma once

#include <optional>
#include <string_view>

#include "domain/profession.hpp"
#include "domain/words.hpp"
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

// The columns that make a MeasureValue.
inline constexpr std::string_view kValueColumns =
    "measure, value, percentile, n, gap, basis, \"from\", low, high, placed_low, placed_high";

inline MeasureValue measure_value_at(const Statement& row, int column = 0) {
  return {row.string(column),          real_at(row, column + 1), real_at(row, column + 2),
          integer_at(row, column + 3), row.string(column + 4),   value_at<MeasureBasis>(row, column + 5),
          row.string(column + 6),      real_at(row, column + 7), real_at(row, column + 8),
          real_at(row, column + 9),    real_at(row, column + 10)};
}

// The columns that make a ProfessionRef, from a table or alias `p`.
inline constexpr std::string_view kRefColumns =
    "p.slug, p.name, p.plural, p.origin, p.field, p.low, p.exposure, p.high, p.leading, p.tasks, p.rated";

inline ProfessionRef ref_at(const Statement& row) {
  ProfessionRef ref;
  ref.slug = row.string(0);
  ref.name = row.string(1);
  ref.plural = row.string(2);
  ref.origin = value_at<Origin>(row, 3);
  ref.field = row.integer(4);
  ref.exposure = estimate_at(row, 5);
  ref.leading = level_at(row, 8);
  ref.tasks = row.integer(9);
  ref.rated = row.integer(10);
  return ref;
}

}  // namespace willai::store
