// The last step of the task model, fitted to cross-validated readings.
#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "lab/task_training.hpp"
#include "scoring/agreement.hpp"

namespace willai::lab {
namespace {

// Newton's method on the penalized likelihood converges within a dozen steps.
constexpr int kHeadSteps = 15;
constexpr double kPenalty = 10.0;

// 80 percent of the labels are within the interval.
constexpr double kCovered = 0.8;

using HeadWeights = Eigen::MatrixXd;  // readings and intercept x 3

Eigen::MatrixXd matrix_of(const std::vector<HeadExample>& examples) {
  const auto columns = static_cast<Eigen::Index>(examples.front().readings.size()) + 1;
  Eigen::MatrixXd matrix(static_cast<Eigen::Index>(examples.size()), columns);
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    for (Eigen::Index j = 0; j + 1 < columns; ++j)
      matrix(i, j) = examples[static_cast<std::size_t>(i)].readings[static_cast<std::size_t>(j)];
    matrix(i, columns - 1) = 1;
  }
  return matrix;
}

Eigen::MatrixXd probabilities_of(const Eigen::MatrixXd& matrix, const HeadWeights& weights) {
  Eigen::MatrixXd leaning = matrix * weights;
  leaning.colwise() -= leaning.rowwise().maxCoeff();
  Eigen::MatrixXd p = leaning.array().exp();
  return p.array().colwise() / p.rowwise().sum().array();
}

// One Newton step for all three labels together.
void step(const Eigen::MatrixXd& x, const Eigen::MatrixXd& labels, HeadWeights& weights) {
  const Eigen::Index n = x.cols();
  const Eigen::MatrixXd p = probabilities_of(x, weights);
  Eigen::MatrixXd gradient = x.transpose() * (p - labels) + kPenalty * weights;
  Eigen::MatrixXd hessian = Eigen::MatrixXd::Identity(3 * n, 3 * n) * kPenalty;
  for (Eigen::Index a = 0; a < 3; ++a)
    for (Eigen::Index b = 0; b < 3; ++b) {
      const Eigen::VectorXd curve = a == b ? Eigen::VectorXd(p.col(a).array() * (1 - p.col(a).array()))
                                           : Eigen::VectorXd(-p.col(a).array() * p.col(b).array());
      hessian.block(a * n, b * n, n, n) += x.transpose() * curve.asDiagonal() * x;
    }
  const Eigen::VectorXd change = hessian.ldlt().solve(Eigen::Map<Eigen::VectorXd>(gradient.data(), 3 * n));
  weights -= Eigen::Map<const Eigen::MatrixXd>(change.data(), n, 3);
}

// The thresholds with the greatest sum of agreement and kappa, on a grid.
void fit_preference(const std::vector<HeadExample>& examples, const std::vector<scoring::Probabilities>& p,
                    scoring::ModelHead& head) {
  double best = -1;
  for (double e1 = 1; e1 <= 2.01; e1 += 0.1)
    for (double e2 = 1; e2 <= 2.01; e2 += 0.1) {
      scoring::ModelHead tried = head;
      tried.preference = {1, static_cast<float>(e1), static_cast<float>(e2)};
      std::vector<std::pair<Label, Label>> labels;
      for (std::size_t i = 0; i < p.size(); ++i) {
        const Level level = tried.level_of(p[i]);
        labels.emplace_back(examples[i].label, level == Level::high     ? Label::e1
                                               : level == Level::medium ? Label::e2
                                                                        : Label::e0);
      }
      const RaterAgreement agreement = scoring::agreement_of(labels);
      if (agreement.agreement + agreement.kappa <= best) continue;
      best = agreement.agreement + agreement.kappa;
      head.preference = tried.preference;
    }
}

void fit_spread(const std::vector<HeadExample>& examples, const std::vector<scoring::Probabilities>& p,
                scoring::ModelHead& head) {
  std::vector<double> distances;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const double value = examples[i].label == Label::e1 ? 1 : examples[i].label == Label::e2 ? .5 : 0;
    distances.push_back(std::abs(value - scoring::beta_of(p[i])) / std::max(1e-3, scoring::deviation_of(p[i])));
  }
  const auto at = distances.begin() + static_cast<std::ptrdiff_t>(kCovered * static_cast<double>(distances.size()));
  std::nth_element(distances.begin(), at, distances.end());
  head.spread = static_cast<float>(*at);
}

}  // namespace

scoring::ModelHead fit_head(const std::vector<HeadExample>& examples) {
  const Eigen::MatrixXd x = matrix_of(examples);
  Eigen::MatrixXd labels = Eigen::MatrixXd::Zero(x.rows(), 3);
  for (Eigen::Index i = 0; i < x.rows(); ++i)
    labels(i, static_cast<Eigen::Index>(examples[static_cast<std::size_t>(i)].label)) = 1;
  HeadWeights weights = HeadWeights::Zero(x.cols(), 3);
  for (int i = 0; i < kHeadSteps; ++i) step(x, labels, weights);
  scoring::ModelHead head;
  for (Eigen::Index j = 0; j < x.cols(); ++j)
    head.weights.push_back(
        {static_cast<float>(weights(j, 0)), static_cast<float>(weights(j, 1)), static_cast<float>(weights(j, 2))});
  std::vector<scoring::Probabilities> p;
  for (const HeadExample& each : examples) p.push_back(head.probabilities(each.readings));
  fit_preference(examples, p, head);
  fit_spread(examples, p, head);
  return head;
}

}  // namespace willai::lab
