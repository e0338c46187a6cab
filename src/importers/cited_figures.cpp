#include "importers/cited_figures.hpp"

#include <array>
#include <limits>

#include "domain/words.hpp"
#include "importers/record.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

constexpr Range<double> kAnyNumber = {std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};
constexpr Range<double> kPercentiles = {0, 100};

std::optional<double> number_in(Record& record, std::size_t column, Range<double> range) {
  return record.is_blank(column) ? std::nullopt : record.number(column, range);
}

std::optional<int> count_in(Record& record, std::size_t column) {
  return record.is_blank(column) ? std::nullopt : record.whole_number(column, {0, 1'000'000});
}

MeasureBasis basis_in(Record& record, std::size_t column) {
  std::vector<std::string_view> words;
  for (const MeasureBasis basis : kMeasureBases) words.push_back(word_for(basis));
  const auto place = record.one_of(column, words);
  return place ? kMeasureBases[*place] : MeasureBasis::missing;
}

}  // namespace

Imported<CitedFigure> parse_cited_figures(std::string_view text, std::string_view file) {
  enum {
    kCode,
    kMeasure,
    kVersion,
    kValue,
    kLow,
    kHigh,
    kPercentile,
    kPlacedLow,
    kPlacedHigh,
    kN,
    kBasis,
    kFrom,
    kGap
  };
  constexpr std::array columns = {"code"sv,  "measure"sv,    "version"sv,    "value"sv,       "low"sv,
                                  "high"sv,  "percentile"sv, "placed_low"sv, "placed_high"sv, "n"sv,
                                  "basis"sv, "from"sv,       "gap"sv};
  FirstLines<std::string> seen;
  return read_table<CitedFigure>({text, file}, kTabbed, columns, [&](Record& record) -> std::optional<CitedFigure> {
    const auto code = record.occupation_code(kCode);
    const auto measure = record.text(kMeasure);
    const auto version = record.text(kVersion);
    MeasureValue value;
    value.value = number_in(record, kValue, kAnyNumber);
    value.low = number_in(record, kLow, kAnyNumber);
    value.high = number_in(record, kHigh, kAnyNumber);
    value.percentile = number_in(record, kPercentile, kPercentiles);
    value.placed_low = number_in(record, kPlacedLow, kPercentiles);
    value.placed_high = number_in(record, kPlacedHigh, kPercentiles);
    value.n = count_in(record, kN);
    value.basis = basis_in(record, kBasis);
    value.from = record.field(kFrom);
    value.gap = record.field(kGap);
    if (record.good() && value.value.has_value() != value.gap.empty())
      record.reject_because(kGap, "a figure needs either a value, or a gap with its reason");
    if (!record.good()) return std::nullopt;
    if (!record.is_first_with(std::string(code->text()) + " " + std::string(*measure), kMeasure, seen))
      return std::nullopt;
    value.measure = std::string(*measure);
    return CitedFigure{*code, std::string(*version), std::move(value), record.line()};
  });
}

}  // namespace willai::importers
