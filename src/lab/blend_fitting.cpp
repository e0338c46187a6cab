#include "lab/blend_fitting.hpp"

#include <Eigen/Dense>
#include <cmath>
#include <vector>

#include "lab/match_evaluation.hpp"
#include "lab/match_split.hpp"
#include "lab/match_training.hpp"
#include "matching/job_matcher.hpp"

namespace willai::lab {
namespace {

constexpr int kBlendSteps = 60;
constexpr double kLongestMove = 2;  // limit of any weight's change per step, for stability
constexpr double kRidge = 1e-3;     // L2 regularization, so that a step always exists

using BlendVector = Eigen::Matrix<double, matching::kRankFeatures, 1>;
using BlendMatrix = Eigen::Matrix<double, matching::kRankFeatures, matching::kRankFeatures>;

// The candidates of one query, and which of them are right.
struct Choice {
  std::vector<BlendVector> features;
  std::vector<char> right;
};

std::vector<Choice> choices_of(const matching::JobMatcher& matcher, const std::vector<LeftOut>& queries) {
  std::vector<Choice> choices;
  for (const LeftOut& query : queries) {
    Choice choice;
    bool any = false;
    for (const matching::JobCandidate& each : matcher.candidates(query.text)) {
      BlendVector features;
      for (std::size_t i = 0; i < matching::kRankFeatures; ++i)
        features[static_cast<Eigen::Index>(i)] = each.features[i];
      choice.features.push_back(features);
      choice.right.push_back(query.codes.contains(matcher.jobs()[each.job].code) ? 1 : 0);
      any |= choice.right.back() != 0;
    }
    if (any) choices.push_back(std::move(choice));
  }
  return choices;
}

// The means of a choice's features and of their products, weighted by the probabilities of all candidates, or of the
// right ones only.
struct Means {
  BlendVector first = BlendVector::Zero();
  BlendMatrix second = BlendMatrix::Zero();
};

Means means_of(const Choice& choice, const std::vector<double>& shares) {
  Means means;
  double total = 0;
  for (const double each : shares) total += each;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    means.first += shares[i] / total * choice.features[i];
    means.second += shares[i] / total * choice.features[i] * choice.features[i].transpose();
  }
  return means;
}

// McFadden 1974: a conditional logit, fitted by Newton's method. `used` is 1 for each feature that may have a weight.
BlendVector fitted(const std::vector<Choice>& choices, const BlendVector& used) {
  BlendVector weights = BlendVector::Zero();
  for (int step = 0; step < kBlendSteps; ++step) {
    BlendVector gradient = -kRidge * weights;
    BlendMatrix curvature = kRidge * BlendMatrix::Identity();
    for (const Choice& choice : choices) {
      std::vector<double> all, right;
      double greatest = -1e30;
      for (const BlendVector& features : choice.features) greatest = std::max(greatest, weights.dot(features));
      for (std::size_t i = 0; i < choice.features.size(); ++i) {
        all.push_back(std::exp(weights.dot(choice.features[i]) - greatest) + 1e-30);
        right.push_back(choice.right[i] ? all.back() : 0);
      }
      const Means expected = means_of(choice, all), seen = means_of(choice, right);
      gradient += seen.first - expected.first;
      curvature += expected.second - expected.first * expected.first.transpose();
    }
    const BlendMatrix mask = used.asDiagonal();
    curvature = mask * curvature * mask + BlendMatrix((BlendVector::Ones() - used).asDiagonal());
    const BlendVector move = curvature.ldlt().solve(BlendVector(mask * gradient));
    weights += move * std::min(1.0, kLongestMove / std::max(1e-9, move.cwiseAbs().maxCoeff()));
  }
  return weights;
}

// A feature never counts against a job: a negative weight becomes 0.
matching::RankWeights fitted(const std::vector<Choice>& choices) {
  BlendVector used = BlendVector::Ones(), weights = fitted(choices, used);
  while (weights.minCoeff() < 0) {
    used = used.cwiseProduct(BlendVector((weights.array() >= 0).cast<double>()));
    weights = fitted(choices, used);
  }
  matching::RankWeights result{};
  for (std::size_t i = 0; i < matching::kRankFeatures; ++i)
    result[i] = static_cast<float>(weights[static_cast<Eigen::Index>(i)]);
  return result;
}

}  // namespace

Result<BlendFit> fit_blend(const publish::Dataset& dataset, const matching::Rewordings& rewordings,
                           const WordVectorSource& meanings, const std::function<void(const std::string&)>& tell) {
  BlendFit fit;
  tell("fitting the ranker to held-out titles");
  MatchSplit split = split_titles(dataset, SplitFor::fitting);
  matching::MatchParts parts = TRY(fit_match_parts(split.tables, rewordings, meanings));
  const matching::JobMatcher matcher = matching::JobMatcher::make(split.tables, std::move(parts)).value();
  std::uint64_t seed = 1;
  const std::size_t plain = split.left_out.size();
  for (std::size_t i = 0; i < plain; i += 2) {
    LeftOut typed = split.left_out[i];
    typed.text = mistyped(typed.text, 2, seed);
    split.left_out.push_back(std::move(typed));
  }
  fit.titles = fitted(choices_of(matcher, split.left_out));
  tell("fitting the ranker to descriptions");
  const MatchSplit halves = split_tasks(dataset, SplitFor::fitting);
  matching::MatchParts half_parts = TRY(fit_match_parts(halves.tables, rewordings, meanings));
  const matching::JobMatcher of_half = matching::JobMatcher::make(halves.tables, std::move(half_parts)).value();
  fit.descriptions = fitted(choices_of(of_half, halves.left_out));
  return fit;
}

}  // namespace willai::lab
