#include "lab/network_training.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "lab/coarse.hpp"
#include "lab/plain_chance.hpp"

namespace willai::lab {
namespace {

using Matrix = Eigen::MatrixXf;

constexpr Eigen::Index kBatch = 256;
constexpr int kEpochs = 15;
constexpr float kRate = 2e-3F;    // falls to 0 along half a cosine
constexpr float kDecay = 1e-4F;   // of weights, per step, relative to the learning rate
constexpr float kDropped = 0.2F;  // share of units dropped, drawn again for each example
constexpr float kKinds = 0.3F;    // weight of the generalized activities relative to the target

// A block of weights and the moments of its gradient.
class LayerWeights {
 public:
  explicit LayerWeights(Matrix start) : now_(std::move(start)), first_(zero()), second_(zero()) {}

  const Matrix& now() const { return now_; }

  void descend(const Matrix& gradient, float rate, int step) {
    constexpr float kFirst = 0.9F, kSecond = 0.999F;  // as in the paper
    first_ = kFirst * first_ + (1 - kFirst) * gradient;
    second_ = kSecond * second_ + (1 - kSecond) * gradient.cwiseAbs2();
    const float first = 1 - std::pow(kFirst, static_cast<float>(step));
    const float second = 1 - std::pow(kSecond, static_cast<float>(step));
    now_.array() -=
        rate * ((first_.array() / first) / ((second_.array() / second).sqrt() + 1e-8F) + kDecay * now_.array());
  }

 private:
  Matrix zero() const { return Matrix::Zero(now_.rows(), now_.cols()); }

  Matrix now_, first_, second_;
};

Matrix normal(Eigen::Index rows, Eigen::Index columns, float deviation, SplitMix64& chance) {
  return Matrix::NullaryExpr(rows, columns, [&] {
    const float radius = std::sqrt(-2 * std::log(1 - chance.part()));
    return deviation * radius * std::cos(2 * std::numbers::pi_v<float> * chance.part());
  });
}

// Rows of probabilities.
Matrix softmax(Matrix leanings) {
  leanings.colwise() -= leanings.rowwise().maxCoeff().eval();
  leanings = leanings.array().exp();
  return leanings.array().colwise() / leanings.rowwise().sum().array();
}

// Inputs with a constant 1 for the bias; targets and kinds side by side.
struct Examples {
  Matrix inputs, targets;
  Eigen::VectorXf weights, kind_weights;

  explicit Examples(const std::vector<NetworkExample>& all);
  Examples(const Examples& all, const std::vector<Eigen::Index>& places)
      : inputs(all.inputs(places, Eigen::all)),
        targets(all.targets(places, Eigen::all)),
        weights(all.weights(places)),
        kind_weights(all.kind_weights(places)) {}
};

Examples::Examples(const std::vector<NetworkExample>& all)
    : inputs(all.size(), scoring::kNetworkInputs + 1),
      targets(all.size(), 3 + all.front().generalized.size()),
      weights(all.size()),
      kind_weights(all.size()) {
  for (Eigen::Index i = 0; i < inputs.rows(); ++i) {
    const NetworkExample& each = all[static_cast<std::size_t>(i)];
    const auto heard = scoring::network_inputs(*each.text);
    inputs.row(i) << Eigen::Map<const Eigen::RowVectorXf>(heard.data(), scoring::kNetworkInputs), 1;
    for (Eigen::Index k = 0; k < 3; ++k) targets(i, k) = static_cast<float>(each.target[static_cast<std::size_t>(k)]);
    const Eigen::Map<const Eigen::RowVectorXf> kinds(each.generalized.data(), targets.cols() - 3);
    targets.row(i).tail(kinds.size()) = kinds;
    weights(i) = static_cast<float>(each.weight);
    kind_weights(i) = kinds.sum() > 0 ? kKinds : 0;
  }
}

class Network {
 public:
  explicit Network(Eigen::Index outputs)
      : chance_(1),
        in_(with_base(normal(scoring::kNetworkInputs, scoring::kNetworkUnits, std::sqrt(2.0F / scoring::kNetworkInputs),
                             chance_))),
        out_(with_base(normal(scoring::kNetworkUnits, outputs, 0.05F, chance_))) {}

  void learn(const Examples& batch, float rate) {
    ++step_;
    const Matrix raw = batch.inputs * in_.now();
    const Matrix mask = Matrix::NullaryExpr(raw.rows(), raw.cols(), [&](Eigen::Index i, Eigen::Index j) {
      return chance_.part() < kDropped || raw(i, j) <= 0 ? 0.0F : 1 / (1 - kDropped);
    });
    Matrix units(raw.rows(), raw.cols() + 1);
    units << raw.cwiseProduct(mask), Matrix::Ones(raw.rows(), 1);
    const Matrix wrong = fault_of(units * out_.now(), batch);
    const Matrix back = (wrong * out_.now().topRows(scoring::kNetworkUnits).transpose()).cwiseProduct(mask);
    out_.descend(units.transpose() * wrong, rate, step_);
    in_.descend(batch.inputs.transpose() * back, rate, step_);
  }

  std::vector<Eigen::Index> order(std::size_t count) {
    std::vector<Eigen::Index> places(count);
    std::iota(places.begin(), places.end(), 0);
    for (std::size_t i = count; i > 1; --i) std::swap(places[i - 1], places[chance_.below(i)]);
    return places;
  }

  scoring::NetworkReading take() const;

 private:
  static Matrix with_base(const Matrix& weights) {
    Matrix all(weights.rows() + 1, weights.cols());
    all << weights, Matrix::Zero(1, weights.cols());
    return all;
  }

  // The gradient of the mean loss with respect to the logits.
  static Matrix fault_of(const Matrix& leanings, const Examples& batch) {
    const Eigen::Index kinds = leanings.cols() - 3;
    Matrix fault(leanings.rows(), leanings.cols());
    fault << batch.weights.asDiagonal() * (softmax(leanings.leftCols(3)) - batch.targets.leftCols(3)),
        batch.kind_weights.asDiagonal() * (softmax(leanings.rightCols(kinds)) - batch.targets.rightCols(kinds));
    return fault / static_cast<float>(leanings.rows());
  }

  SplitMix64 chance_;
  LayerWeights in_, out_;
  int step_ = 0;
};

scoring::NetworkReading Network::take() const {
  scoring::NetworkReading reading;
  for (std::size_t j = 0; j < scoring::kNetworkUnits; ++j) {
    const auto unit = static_cast<Eigen::Index>(j);
    for (std::size_t i = 0; i < scoring::kNetworkInputs; ++i)
      reading.inputs[i][j] = round_to_bfloat16(in_.now()(static_cast<Eigen::Index>(i), unit));
    reading.bases[j] = in_.now()(scoring::kNetworkInputs, unit);
    for (std::size_t k = 0; k < 3; ++k) reading.says[j][k] = out_.now()(unit, static_cast<Eigen::Index>(k));
  }
  for (std::size_t k = 0; k < 3; ++k)
    reading.base[k] = out_.now()(scoring::kNetworkUnits, static_cast<Eigen::Index>(k));
  return reading;
}

}  // namespace

scoring::NetworkReading fit_network(const std::vector<NetworkExample>& examples) {
  const Examples all(examples);
  Network network(all.targets.cols());
  const std::size_t batches = (examples.size() + kBatch - 1) / kBatch;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    const std::vector<Eigen::Index> order = network.order(examples.size());
    for (std::size_t i = 0; i < batches; ++i) {
      const std::size_t end = std::min(order.size(), (i + 1) * kBatch);
      const std::vector<Eigen::Index> places(order.begin() + static_cast<std::ptrdiff_t>(i * kBatch),
                                             order.begin() + static_cast<std::ptrdiff_t>(end));
      const float done =
          static_cast<float>(static_cast<std::size_t>(epoch) * batches + i) / static_cast<float>(kEpochs * batches);
      network.learn({all, places}, kRate * (1 + std::cos(std::numbers::pi_v<float> * done)) / 2);
    }
  }
  return network.take();
}

}  // namespace willai::lab
