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
constexpr double kLongestMove = 2;  // of any weight in one step, so that none runs away
constexpr double kRidge = 1e-3;     // a preference for small weights, so that a step always exists

using BlendVector = Eigen::Matrix<double, kSigns, 1>;
using BlendMatrix = Eigen::Matrix<double, kSigns, kSigns>;

// The candidates of one query, and which of them are right.
struct Choice {
  std::vector<BlendVector> signs;
  std::vector<char> right;
};

std::vector<Choice> choices_of(const JobMatcher& matcher, const std::vector<LeftOut>& queries) {
  std::vector<Choice> choices;
  for (const LeftOut& query : queries) {
    Choice choice;
    bool any = false;
    for (const SignedJob& each : matcher.signs(query.text)) {
      BlendVector signs;
      for (std::size_t i = 0; i < kSigns; ++i) signs[static_cast<Eigen::Index>(i)] = each.signs[i];
      choice.signs.push_back(signs);
      choice.right.push_back(query.codes.contains(matcher.jobs()[each.job].code) ? 1 : 0);
      any |= choice.right.back() != 0;
    }
    if (any) choices.push_back(std::move(choice));
  }
  return choices;
}

// The means of a choice's signs and of their products, by the probabilities of its candidates, or of the right ones
// only.
struct Means {
  BlendVector first = BlendVector::Zero();
  BlendMatrix second = BlendMatrix::Zero();
};

Means means_of(const Choice& choice, const std::vector<double>& shares) {
  Means means;
  double total = 0;
  for (const double each : shares) total += each;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    means.first += shares[i] / total * choice.signs[i];
    means.second += shares[i] / total * choice.signs[i] * choice.signs[i].transpose();
  }
  return means;
}

// McFadden 1974: a conditional logit, by Newton's steps. `used` is 1 for each sign that may have a weight.
BlendVector fitted(const std::vector<Choice>& choices, const BlendVector& used) {
  BlendVector weights = BlendVector::Zero();
  for (int step = 0; step < kBlendSteps; ++step) {
    BlendVector gradient = -kRidge * weights;
    BlendMatrix curvature = kRidge * BlendMatrix::Identity();
    for (const Choice& choice : choices) {
      std::vector<double> all, right;
      double greatest = -1e30;
      for (const BlendVector& signs : choice.signs) greatest = std::max(greatest, weights.dot(signs));
      for (std::size_t i = 0; i < choice.signs.size(); ++i) {
        all.push_back(std::exp(weights.dot(choice.signs[i]) - greatest) + 1e-30);
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

// More of a sign never speaks against a job: what would get a negative weight gets none.
SignWeights fitted(const std::vector<Choice>& choices) {
  BlendVector used = BlendVector::Ones(), weights = fitted(choices, used);
  while (weights.minCoeff() < 0) {
    used = used.cwiseProduct(BlendVector((weights.array() >= 0).cast<double>()));
    weights = fitted(choices, used);
  }
  SignWeights result{};
  for (std::size_t i = 0; i < kSigns; ++i) result[i] = static_cast<float>(weights[static_cast<Eigen::Index>(i)]);
  return result;
}

}  // namespace

Result<BlendFit> fit_blend(const Dataset& dataset, const Rewordings& rewordings, const WordVectorSource& meanings,
                           const std::function<void(const std::string&)>& tell) {
  BlendFit fit;
  tell("fitting the blend to left-out titles");
  MatchSplit split = split_titles(dataset, SplitFor::fitting);
  MatchParts parts = TRY(fit_match_parts(split.tables, rewordings, meanings));
  const JobMatcher matcher = JobMatcher::make(split.tables, std::move(parts)).value();
  std::uint64_t seed = 1;
  const std::size_t plain = split.left_out.size();
  for (std::size_t i = 0; i < plain; i += 2) {
    LeftOut typed = split.left_out[i];
    typed.text = mistyped(typed.text, 2, seed);
    split.left_out.push_back(std::move(typed));
  }
  fit.titles = fitted(choices_of(matcher, split.left_out));
  tell("fitting the blend to descriptions");
  const MatchSplit halves = split_tasks(dataset, SplitFor::fitting);
  MatchParts half_parts = TRY(fit_match_parts(halves.tables, rewordings, meanings));
  const JobMatcher of_half = JobMatcher::make(halves.tables, std::move(half_parts)).value();
  fit.descriptions = fitted(choices_of(of_half, halves.left_out));
  return fit;
}

}  // namespace willai::lab
