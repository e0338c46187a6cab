#include "lab/match_training.hpp"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>

#include "matching/name_table.hpp"

namespace willai::lab {
namespace {

using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Row = Eigen::RowVectorXf;

// All tuned on titles held out for fitting (docs/matching.md). Duchi, Hazan and Singer 2011 (AdaGrad): each weight has
// its own step size, which shrinks as it moves.
constexpr float kStep = .15F;
constexpr float kVectorStep = .5F;  // multiplied by this
constexpr float kBaseStep = .3F;
constexpr float kStepsLost = .9F;  // by the last round
constexpr float kFirstSquares = 1e-3F;
constexpr int kAtOnce = 64;  // examples
// Dropout (Srivastava et al. 2014): in each round every second feature is dropped at random, so that none relies on
// another.
constexpr float kLeftOut = .5F;
// weight of a task of a job relative to one of its titles
constexpr float kTaskWeight = .6F;
constexpr float kUnknownWord = .05F;  // scale of the initial values without a vector
constexpr float kUnknownOther = .02F;

struct Example {
  std::vector<matching::WeighedFeature> rows;  // rather than features
  std::vector<matching::JobPlace> jobs;
  float weight;
};

// Marsaglia 2003, xorshift: a shuffle that is the same each time.
class Dice {
 public:
  void shuffle(std::vector<std::uint32_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next() % i]);
  }
  float below_one() { return static_cast<float>(next() >> 40) / static_cast<float>(1 << 24); }
  // Mean 0 and variance 1, approximately normal.
  float around_zero() { return (below_one() + below_one() + below_one() + below_one() - 2) * 1.732F; }

 private:
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    return state_ ^= state_ << 17;
  }
  std::uint64_t state_ = 88172645463325252ULL;
};

// A matrix, with the sum of squared gradients of each of its numbers.
struct Learned {
  Rows values, squares;
  explicit Learned(Eigen::Index rows)
      : values(Rows::Zero(rows, matching::kOfReading)),
        squares(Rows::Constant(rows, matching::kOfReading, kFirstSquares)) {}
  void move(const Rows& slope, float step) {
    squares.array() += slope.array().square();
    values.array() -= step * slope.array() / squares.array().sqrt();
  }
};

class Fitter {
 public:
  Fitter(const std::vector<Example>& examples, Rows rows, std::size_t jobs, Dice& dice)
      : examples_(examples),
        rows_(std::move(rows)),
        row_squares_(static_cast<std::size_t>(rows_.rows()), kFirstSquares),
        directions_(static_cast<Eigen::Index>(jobs)),
        base_(Row::Zero(static_cast<Eigen::Index>(jobs))),
        base_squares_(Row::Constant(static_cast<Eigen::Index>(jobs), kFirstSquares)),
        dice_(dice) {}

  void fit(int rounds);
  const Rows& rows() const { return rows_; }
  const Rows& directions() const { return directions_.values; }
  const Row& base() const { return base_; }

 private:
  using Batch = std::span<const std::uint32_t>;
  void learn(Batch batch);
  Rows places_of(Batch batch);
  // The probabilities of all jobs minus the right ones: the gradient.
  Rows errors_of(const Rows& places, Batch batch) const;
  void move_rows(const Rows& slopes);

  const std::vector<Example>& examples_;
  Rows rows_;
  std::vector<float> row_squares_;
  Learned directions_;
  Row base_, base_squares_;
  float step_ = kStep;
  Dice& dice_;
  std::vector<std::vector<matching::WeighedFeature>>
      kept_;  // for each example of the batch, the rows that were not dropped
};

void Fitter::fit(int rounds) {
  std::vector<std::uint32_t> order(examples_.size());
  std::iota(order.begin(), order.end(), 0U);
  for (int round = 0; round < rounds; ++round) {
    step_ = kStep * (1 - kStepsLost * static_cast<float>(round) / static_cast<float>(rounds));
    dice_.shuffle(order);
    for (Batch left = order; !left.empty(); left = left.subspan(std::min<std::size_t>(kAtOnce, left.size())))
      learn(left.first(std::min<std::size_t>(kAtOnce, left.size())));
  }
}

// One step of multinomial logistic regression over all jobs; if several jobs have a title, they share its probability.
void Fitter::learn(Batch batch) {
  const Rows places = places_of(batch);
  const Rows errors = errors_of(places, batch);
  const Rows slopes = errors * directions_.values;
  directions_.move(errors.transpose() * places, step_);
  const Row base_slope = errors.colwise().sum();
  base_squares_.array() += base_slope.array().square();
  base_.array() -= kBaseStep * step_ * base_slope.array() / base_squares_.array().sqrt();
  move_rows(slopes);
}

Rows Fitter::places_of(Batch batch) {
  Rows places = Rows::Zero(static_cast<Eigen::Index>(batch.size()), matching::kOfReading);
  kept_.assign(batch.size(), {});
  for (std::size_t i = 0; i < batch.size(); ++i)
    for (const matching::WeighedFeature& each : examples_[batch[i]].rows) {
      if (dice_.below_one() < kLeftOut) continue;
      kept_[i].push_back(each);
      places.row(static_cast<Eigen::Index>(i)) += each.weight * rows_.row(each.feature);
    }
  return places;
}

Rows Fitter::errors_of(const Rows& places, Batch batch) const {
  Rows errors = places * directions_.values.transpose();
  errors.rowwise() += base_;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const Example& example = examples_[batch[i]];
    auto error = errors.row(static_cast<Eigen::Index>(i));
    error = (error.array() - error.maxCoeff()).exp().matrix().eval();
    error /= error.sum();
    for (const matching::JobPlace job : example.jobs) error[job] -= 1 / static_cast<float>(example.jobs.size());
    error *= example.weight;
  }
  return errors;
}

void Fitter::move_rows(const Rows& slopes) {
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const auto slope = slopes.row(static_cast<Eigen::Index>(i));
    const float square = slope.squaredNorm() / matching::kOfReading;
    for (const matching::WeighedFeature& each : kept_[i]) {
      float& squares = row_squares_[each.feature];
      squares += each.weight * each.weight * square;
      rows_.row(each.feature) -= kVectorStep * step_ * each.weight / std::sqrt(squares) * slope;
    }
  }
}

// Each row in 127ths of its greatest number.
void put_rows(const Rows& values, std::vector<std::int8_t>& numbers, std::vector<float>& scales) {
  for (Eigen::Index row = 0; row < values.rows(); ++row) {
    const float greatest = values.row(row).cwiseAbs().maxCoeff();
    scales.push_back(greatest / 127);
    for (Eigen::Index i = 0; i < values.cols(); ++i)
      numbers.push_back(static_cast<std::int8_t>(greatest > 0 ? std::lround(values(row, i) / greatest * 127) : 0));
  }
}

// A title's features, by their rows.
std::vector<matching::WeighedFeature> rows_in(matching::WeighedTitle title, const matching::FeatureSpace& space,
                                              const matching::KeyTable& words) {
  for (matching::WeighedFeature& each : title) each.feature = matching::row_of(space.keys()[each.feature], words);
  return title;
}

std::vector<Example> examples_of(const matching::MatchTables& tables, const matching::MatchParts& parts,
                                 const matching::KeyTable& words) {
  const matching::TitleWords reader(parts.rewordings);
  std::vector<Example> examples;
  const auto add = [&](const matching::WordList& text, std::vector<matching::JobPlace> jobs, float weight) {
    examples.push_back({rows_in(parts.space.weigh(text), parts.space, words), std::move(jobs), weight});
  };
  const matching::NameTable names(tables.titles, reader);
  for (const matching::KnownName& name : names.names()) add(name.words, name.jobs, 1);
  for (const matching::KnownStatement& task : tables.tasks) add(reader.read(task.text), {task.job}, kTaskWeight);
  return examples;
}

std::set<std::string> words_of(const matching::MatchTables& tables, const matching::TitleWords& reader) {
  std::set<std::string> words;
  const auto add = [&](const std::string& text) {
    for (std::string& word : reader.read(text)) words.insert(std::move(word));
  };
  for (const matching::KnownTitle& title : tables.titles) add(title.text);
  for (const matching::KnownStatement& task : tables.tasks) add(task.text);
  return words;
}

Rows first_rows(const std::map<std::uint32_t, scoring::WordVector>& vectors, Dice& dice) {
  Rows rows(static_cast<Eigen::Index>(vectors.size() + matching::kSharedRows), matching::kOfReading);
  for (Eigen::Index row = 0; row < rows.rows(); ++row)
    for (Eigen::Index i = 0; i < rows.cols(); ++i) rows(row, i) = kUnknownOther * dice.around_zero();
  Eigen::Index row = 0;
  for (const auto& [key, vector] : vectors) {
    const Eigen::Map<const Row> given(vector.data(), scoring::kDimensions);
    if (given.norm() > 0) rows.row(row).head<scoring::kDimensions>() = given / given.norm();
    else rows.row(row) *= kUnknownWord / kUnknownOther;
    ++row;
  }
  return rows;
}

// Every word of the tables by its key, with zeros for an unknown one; and the frequent words.
Result<std::map<std::uint32_t, scoring::WordVector>> words_with_vectors(const std::set<std::string>& words,
                                                               const WordVectorSource& meanings, int frequent) {
  std::map<std::uint32_t, scoring::WordVector> vectors;
  for (const std::string& word : words) vectors[matching::key_of_word(word)] = {};
  for (const auto& [word, vector] : TRY(meanings.load(words, frequent))) vectors[matching::key_of_word(word)] = vector;
  return vectors;
}

matching::OccupationVectors vectors_of(const std::vector<Example>& examples,
                                       const std::map<std::uint32_t, scoring::WordVector>& words, std::size_t jobs,
                                       int rounds) {
  Dice dice;
  Rows rows(static_cast<Eigen::Index>(words.size() + matching::kSharedRows), matching::kMeanings);
  Rows directions(static_cast<Eigen::Index>(jobs), matching::kMeanings);
  Row base = Row::Zero(static_cast<Eigen::Index>(jobs));
  for (std::size_t i = 0; i < matching::kReadings; ++i) {
    Fitter fitter(examples, first_rows(words, dice), jobs, dice);
    fitter.fit(rounds);
    const auto at = static_cast<Eigen::Index>(i * matching::kOfReading);
    rows.middleCols<matching::kOfReading>(at) = fitter.rows();
    directions.middleCols<matching::kOfReading>(at) = fitter.directions() / matching::kReadings;
    base += fitter.base() / matching::kReadings;
  }
  matching::OccupationVectors vectors;
  put_rows(rows, vectors.rows, vectors.row_scales);
  put_rows(directions, vectors.directions, vectors.direction_scales);
  vectors.base.assign(base.begin(), base.end());
  for (const auto& [key, vector] : words) vectors.words.push_back(key);
  return vectors;
}

// Eigen splits its products by the cache sizes it finds; fixed sizes make the sums reproducible.
void fix_cache_sizes() { Eigen::setCpuCacheSizes(32 << 10, 512 << 10, 4 << 20); }

}  // namespace

Result<matching::MatchParts> fit_match_parts(const matching::MatchTables& tables, matching::Rewordings rewordings,
                                             const WordVectorSource& meanings, const MatchFit& fit) {
  if (tables.jobs.empty()) return matching::unfitted_parts(tables, std::move(rewordings));
  const auto words =
      TRY(words_with_vectors(words_of(tables, matching::TitleWords(rewordings)), meanings, fit.frequent_words));
  std::vector<std::uint32_t> keys;
  for (const auto& [key, vector] : words) keys.push_back(key);
  matching::MatchParts parts = matching::unfitted_parts(tables, std::move(rewordings), keys);
  fix_cache_sizes();
  const std::vector<Example> examples = examples_of(tables, parts, matching::KeyTable(std::move(keys)));
  parts.vectors = vectors_of(examples, words, tables.jobs.size(), fit.rounds);
  return parts;
}

}  // namespace willai::lab
