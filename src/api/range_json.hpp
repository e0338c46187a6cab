// A range in JSON: low, value, high.
#pragma once

#include <cmath>
#include <optional>

#include "api/json_writer.hpp"
#include "views/result_view.hpp"

namespace willai::api {

// Documents have four decimals.
inline double four_decimals(double value) { return std::round(value * 10'000) / 10'000; }

inline void write_range(JsonWriter& json, std::string_view key, const views::Range& range) {
  json.begin(key).number_or_null("low", four_decimals(range.low)).number_or_null("value", four_decimals(range.value));
  json.number_or_null("high", four_decimals(range.high)).end();
}

inline void write_range(JsonWriter& json, std::string_view key, const std::optional<views::Range>& range) {
  if (range) write_range(json, key, *range);
  else json.number_or_null(key, std::nullopt);
}

}  // namespace willai::api
