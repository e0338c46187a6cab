#include "importers/activity_ratings.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <vector>

#include "base/digest.hpp"
#include "importers/record.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

// Readings have two decimals, their mean four.
constexpr double kSumTolerance = .01;
constexpr double kMeanTolerance = .006;
// Decimals such as .99 are not exact in binary.
constexpr double kRounding = 1e-9;

constexpr Range<double> kProbabilities = {0, 1};

double sum_of(const LabelShares& shares) { return shares.e0 + shares.e1 + shares.e2; }

// The three shares from `column` on; rejects the row if their sum is not 1.
std::optional<LabelShares> shares_in(Record& record, std::size_t column) {
  const auto e0 = record.number(column, kProbabilities);
  const auto e1 = record.number(column + 1, kProbabilities);
  const auto e2 = record.number(column + 2, kProbabilities);
  if (!e0 || !e1 || !e2) return std::nullopt;
  const LabelShares shares{*e0, *e1, *e2};
  if (std::abs(sum_of(shares) - 1) > kSumTolerance + kRounding) {
    record.reject_because(column,
                          fmt::format("the shares of E0, E1 and E2 add up to {:.4g}; expected 1, plus or minus {}",
                                      sum_of(shares), kSumTolerance));
    return std::nullopt;
  }
  return shares;
}

LabelShares mean_of(const std::vector<LabelShares>& readings) {
  LabelShares mean;
  const double n = static_cast<double>(readings.size());
  for (const LabelShares& each : readings) mean.e0 += each.e0 / n, mean.e1 += each.e1 / n, mean.e2 += each.e2 / n;
  return mean;
}

// Rejects the row if the published mean does not match its readings.
void check_mean(Record& record, std::size_t column, const ActivityRating& rating) {
  std::vector<LabelShares> readings{rating.first, rating.second};
  if (rating.third) readings.push_back(*rating.third);
  const LabelShares mean = mean_of(readings);
  const std::array<std::pair<double, double>, 3> pairs = {
      {{rating.mean.e0, mean.e0}, {rating.mean.e1, mean.e1}, {rating.mean.e2, mean.e2}}};
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (std::abs(pairs[i].first - pairs[i].second) > kMeanTolerance + kRounding)
      record.reject_because(column + i, fmt::format("{:.4g} is not the mean of the {} readings, which is {:.4f}",
                                                    pairs[i].first, readings.size(), pairs[i].second));
}

}  // namespace

Imported<ActivityRating> parse_activity_ratings(std::string_view text, std::string_view file) {
  enum { kActivity, kFirst = 1, kSecond = 4, kThird = 7, kMean = 10 };
  constexpr std::array columns = {"dwa_id"sv, "a_e0"sv, "a_e1"sv, "a_e2"sv, "b_e0"sv, "b_e1"sv, "b_e2"sv,
                                  "c_e0"sv,   "c_e1"sv, "c_e2"sv, "e0"sv,   "e1"sv,   "e2"sv};
  FirstLines<std::string> seen;
  return read_table<ActivityRating>(
      {text, file}, kTabbed, columns, [&](Record& record) -> std::optional<ActivityRating> {
        const auto activity = record.element_id(kActivity);
        const auto first = shares_in(record, kFirst);
        const auto second = shares_in(record, kSecond);
        const auto mean = shares_in(record, kMean);
        const bool blank = record.is_blank(kThird) && record.is_blank(kThird + 1) && record.is_blank(kThird + 2);
        const auto third = blank ? std::nullopt : shares_in(record, kThird);
        if (!record.good()) return std::nullopt;
        ActivityRating rating{std::string(*activity), *first, *second, third, *mean};
        check_mean(record, kMean, rating);
        if (!record.is_first_with(rating.activity_id, kActivity, seen) || !record.good()) return std::nullopt;
        return rating;
      });
}

Imported<ActivityTitle> parse_activity_titles(std::string_view text, std::string_view file) {
  enum { kActivity, kFingerprint };
  constexpr std::array columns = {"dwa_id"sv, "title_sha256"sv};
  constexpr std::size_t digits = 16;
  FirstLines<std::string> activities, fingerprints;
  const auto row_of = [&](Record& record) -> std::optional<ActivityTitle> {
    const auto activity = record.element_id(kActivity);
    const auto fingerprint = record.element_id(kFingerprint);
    if (fingerprint && fingerprint->size() != digits) record.reject(kFingerprint, "16 hexadecimal digits");
    if (!record.good()) return std::nullopt;
    ActivityTitle row{std::string(*activity), std::string(*fingerprint)};
    const bool is_first = record.is_first_with(row.activity_id, kActivity, activities) &&
                          record.is_first_with(row.fingerprint, kFingerprint, fingerprints);
    return is_first ? std::optional(std::move(row)) : std::nullopt;
  };
  return read_table<ActivityTitle>({text, file}, kTabbed, columns, row_of);
}

std::string fingerprint_of_title(std::string_view title) {
  std::string words;
  bool is_between = false;
  for (char c : title) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_letter && is_between && !words.empty()) words += ' ';
    if (is_letter) words += c;
    is_between = !is_letter;
  }
  return sha256_of(words).substr(0, 16);
}

}  // namespace willai::importers
