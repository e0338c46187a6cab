#include "lab/line_fit.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <array>
#include <cmath>

#include "base/text.hpp"

namespace willai::lab {
namespace {

constexpr int kLineSize = scoring::kLineFeatures;
constexpr int kLineRounds = 25;
constexpr double kLinePenalty = .2;  // per weight; the examples of each side weigh 100 in all

using LineVector = Eigen::Matrix<double, kLineSize, 1>;
using LineMatrix = Eigen::Matrix<double, kLineSize, kLineSize>;

void balance(std::vector<LineExample>& examples) {
  constexpr double kEachSide = 100;
  std::array<double, 2> sums{};
  for (const LineExample& each : examples) sums[each.is_task ? 1 : 0] += each.weight;
  for (LineExample& each : examples) each.weight *= kEachSide / sums[each.is_task ? 1 : 0];
}

// One step of Newton's method.
LineVector newton_step(const std::vector<LineExample>& examples, const scoring::LineFeatures& weights) {
  LineMatrix curvature = kLinePenalty * LineMatrix::Identity();
  LineVector slope;
  for (int i = 0; i < kLineSize; ++i) slope[i] = -kLinePenalty * static_cast<double>(weights[static_cast<std::size_t>(i)]);
  for (const LineExample& each : examples) {
    const double p = scoring::task_probability(each.features, weights);
    const double error = each.weight * ((each.is_task ? 1 : 0) - p), bend = each.weight * p * (1 - p);
    const Eigen::Map<const Eigen::Matrix<float, kLineSize, 1>> features(each.features.data());
    const LineVector x = features.cast<double>();
    slope += error * x;
    curvature += bend * x * x.transpose();
  }
  return curvature.ldlt().solve(slope);
}

}  // namespace

importers::Imported<JudgedLine> parse_judged_lines(std::string_view text, std::string_view file) {
  importers::Imported<JudgedLine> imported;
  long number = 0;
  for (const std::string_view row : split(text, '\n')) {
    if (++number == 1 || row.empty()) continue;
    const std::vector<std::string_view> fields = split(row, '\t');
    const bool is_whole = fields.size() == 3 && (fields[2] == "fit" || fields[2] == "report");
    if (is_whole) imported.rows.push_back({std::string(fields[0]), std::string(fields[1]), fields[2] == "fit"});
    else imported.rejects.push_back({std::string(file), number, 0, "expected line, kind and half: fit or report"});
  }
  return imported;
}

scoring::LineFeatures fit_lines(std::vector<LineExample> examples) {
  balance(examples);
  scoring::LineFeatures weights{};
  for (int round = 0; round < kLineRounds; ++round) {
    const LineVector change = newton_step(examples, weights);
    for (int i = 0; i < kLineSize; ++i) weights[static_cast<std::size_t>(i)] += static_cast<float>(change[i]);
  }
  for (float& weight : weights) weight = std::round(weight * 100) / 100;  // as they are printed
  return weights;
}

Share measure_texts(const std::vector<std::string>& texts, const scoring::TaskVerbs& verbs, const scoring::LineFeatures& weights) {
  Share kept;
  for (const std::string& text : texts) {
    ++kept.all;
    const double probability = scoring::task_probability(scoring::line_features(text, verbs), weights);
    if (probability >= scoring::kLeastTaskProbability) ++kept.hits;
  }
  return kept;
}

std::map<std::string, Share> measure_lines(const std::vector<JudgedLine>& lines, const scoring::TaskVerbs& verbs,
                                          const scoring::LineFeatures& weights) {
  std::map<std::string, Share> by_kind;
  for (const JudgedLine& line : lines) {
    const Share one = measure_texts({line.text}, verbs, weights);
    by_kind[line.kind].all += one.all;
    by_kind[line.kind].hits += one.hits;
  }
  return by_kind;
}

}  // namespace willai::lab
