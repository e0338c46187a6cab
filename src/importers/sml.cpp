#include "importers/sml.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "importers/record.hpp"

using namespace std::literals;

namespace willai::importers::sml {
namespace {

constexpr Range<double> kScores = {1, 5};
constexpr Range<double> kVariances = {0, 4};  // of a number from 1 to 5

}  // namespace

Imported<Row> parse_scores(std::string_view text, std::string_view file) {
  enum { kCode, kTitle, kScore, kVariance, kDeviation };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Title"sv, "mSML"sv, "vmSML"sv, "sdmSML"sv};
  FirstLines<OccupationCode> seen;
  const auto row_of = [&](Record& record) -> std::optional<Row> {
    const auto code = record.occupation_code(kCode);
    const auto title = record.text(kTitle);
    const auto score = record.number(kScore, kScores);
    const auto variance = record.number(kVariance, kVariances), deviation = record.number(kDeviation, kVariances);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    if (std::abs(*deviation * *deviation - *variance) > 1e-6) {
      record.reject_because(kDeviation, fmt::format("the deviation {} is not the root of the variance {} in its row",
                                                    *deviation, *variance));
      return std::nullopt;
    }
    return Row{*code, std::string(*title), *score, *deviation};
  };
  return read_table<Row>({text, file}, kCommaSeparated, columns, row_of);
}

}  // namespace willai::importers::sml
