#include "lab/word_topics.hpp"

#include <Eigen/Dense>
#include <Eigen/Sparse>
#include <algorithm>
#include <cmath>
#include <map>

#include "lab/coarse.hpp"
#include "lab/plain_chance.hpp"

namespace willai::lab {
namespace {

using Sparse = Eigen::SparseMatrix<float, Eigen::RowMajor>;

// More directions than needed, and a few iterations, so that the needed ones converge.
constexpr Eigen::Index kSpare = 16;
constexpr int kRounds = 5;
constexpr int kFewestTexts = 2;

using Counts = std::map<Eigen::Index, int>;  // of words, by index

std::vector<Counts> counts_of(const std::vector<std::vector<std::string>>& texts,
                              const std::vector<scoring::KnownWord>& words) {
  std::map<std::string_view, Eigen::Index> places;
  for (std::size_t i = 0; i < words.size(); ++i) places.emplace(words[i].word, static_cast<Eigen::Index>(i));
  std::vector<Counts> counts(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (const std::string& word : texts[i])
      if (const auto place = places.find(word); place != places.end()) ++counts[i][place->second];
  return counts;
}

// ln of each word's inverse document frequency; 0 for words in too few texts.
Eigen::VectorXf rarity_of(const std::vector<Counts>& texts, Eigen::Index words) {
  Eigen::VectorXf with = Eigen::VectorXf::Zero(words);
  for (const Counts& text : texts)
    for (const auto& [place, count] : text) with(place) += 1;
  const auto all = static_cast<float>(texts.size());
  return with.unaryExpr([&](float n) { return n < kFewestTexts ? 0.0F : std::log((1 + all) / (1 + n)) + 1; });
}

// One row per text, of length 1.
Sparse matrix_of(const std::vector<Counts>& texts, const Eigen::VectorXf& rarity) {
  std::vector<Eigen::Triplet<float>> cells;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    float square = 0;
    const auto weight = [&](const auto& cell) {
      return (1 + std::log(static_cast<float>(cell.second))) * rarity(cell.first);
    };
    for (const auto& cell : texts[i]) square += weight(cell) * weight(cell);
    if (square <= 0) continue;
    for (const auto& cell : texts[i])
      cells.emplace_back(static_cast<Eigen::Index>(i), cell.first, weight(cell) / std::sqrt(square));
  }
  Sparse matrix(static_cast<Eigen::Index>(texts.size()), rarity.size());
  matrix.setFromTriplets(cells.begin(), cells.end());
  return matrix;
}

Eigen::MatrixXf orthogonal(const Eigen::MatrixXf& columns) {
  const Eigen::HouseholderQR<Eigen::MatrixXf> decomposed(columns);
  return decomposed.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

// Words x kTopics: the directions of greatest variance first.
Eigen::MatrixXf directions_of(const Sparse& texts) {
  const auto wanted = static_cast<Eigen::Index>(scoring::kTopics);
  SplitMix64 chance(1);
  Eigen::MatrixXf basis =
      Eigen::MatrixXf::NullaryExpr(texts.cols(), wanted + kSpare, [&] { return chance.between(-1, 1); });
  for (int i = 0; i < kRounds; ++i) basis = orthogonal(texts.transpose() * (texts * basis));
  const Eigen::MatrixXf seen = texts * basis;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> turned(seen.transpose() * seen);  // ascending
  return basis * turned.eigenvectors().rowwise().reverse().leftCols(wanted);
}

void put_topics(const Eigen::VectorXf& topics, scoring::KnownWord& word) {
  const float most = topics.cwiseAbs().maxCoeff();
  if (most <= 0) return;
  word.topic_scale = round_to_bfloat16(most / scoring::kTopicSteps);
  for (std::size_t i = 0; i < scoring::kTopics; ++i)
    word.topics[i] = static_cast<std::int8_t>(std::lround(topics(static_cast<Eigen::Index>(i)) / word.topic_scale));
}

}  // namespace

void add_topics(const std::vector<std::vector<std::string>>& texts, std::vector<scoring::KnownWord>& words) {
  const std::vector<Counts> counts = counts_of(texts, words);
  const Eigen::VectorXf rarity = rarity_of(counts, static_cast<Eigen::Index>(words.size()));
  const Eigen::MatrixXf directions = directions_of(matrix_of(counts, rarity));
  // Directions have length 1, so a scale stays below 1 when the inverse document frequency, at most about 12, is
  // factored out.
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    put_topics(directions.row(row).transpose() * rarity(row), words[i]);
  }
}

}  // namespace willai::lab
