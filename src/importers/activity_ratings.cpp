#include "importers/activity_ratings.hpp"

#include <array>
#include <cmath>

#include "importers/record.hpp"

using namespace std::literals;

namespace willai {

Imported<ActivityRating> parse_activity_ratings(std::string_view text, std::string_view file) {
  enum { kId, kE0 };
  constexpr std::array columns = {"dwa_id"sv, "e0"sv, "e1"sv, "e2"sv};
  FirstLines<std::string> seen;
  const auto row_of = [&](Record& record) -> std::optional<ActivityRating> {
    ActivityRating row;
    const auto id = record.element_id(kId);
    double sum = 0;
    for (std::size_t k = 0; k < 3; ++k) sum += row.mean[k] = record.number(kE0 + k, {0, 1}).value_or(0);
    if (record.good() && std::abs(sum - 1) > .01) record.reject_because(kE0, "the three probabilities do not sum to 1");
    if (!record.good() || !record.is_first_with(std::string(*id), kId, seen)) return std::nullopt;
    row.activity_id = *id;
    return row;
  };
  return read_table<ActivityRating>({text, file}, kTabbed, columns, row_of);
}

}  // namespace willai
