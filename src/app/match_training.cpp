#include "app/match_training.hpp"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "matching/name_table.hpp"

namespace willai {
namespace {

// By trial on left-out titles. Duchi, Hazan and Singer 2011 (AdaGrad): each weight has its own step, which shortens
// with what it has been moved.
constexpr float kStep = .5F;
constexpr float kBaseStep = .15F;
constexpr float kFirstSquares = 1e-3F;
// A task of a job counts beside one of its titles.
constexpr float kTaskWeight = .3F;
// Errors of probability below this move nothing: most jobs are out of the question for most titles.
constexpr float kLeastError = 5e-3F;
// A feature that more jobs than this have keeps a weight for every job, so that its sums run along memory; of the
// others only the pairs that some title has. Keeping all pairs changes no figure of `willai evaluate match` by .003.
constexpr std::size_t kDenseFrom = 400;

struct Example {
  WeighedTitle title;
  std::vector<JobPlace> jobs;
  float weight;
};

// Marsaglia 2003, xorshift: an order of the examples that is no order, and the same each time.
class Shuffler {
 public:
  void shuffle(std::vector<std::uint32_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next() % i]);
  }

 private:
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    return state_ ^= state_ << 17;
  }
  std::uint64_t state_ = 88172645463325252ULL;
};

// Weights of pairs of feature and job, with the squares of all steps each was asked for.
class Weights {
 public:
  Weights(const std::vector<Example>& examples, std::size_t features, std::size_t jobs);

  void add_to(std::vector<float>& sums, const WeighedTitle& title) const;
  // `errors` of all jobs; those that are worth a step are listed in `wrong`.
  void move(const WeighedTitle& title, const std::vector<float>& errors, const std::vector<JobPlace>& wrong,
            float weight);
  OccupationReading quantized() const;

 private:
  bool is_dense(std::uint32_t feature) const { return dense_[feature] != kSparse; }
  void move_one(std::size_t at, float step);
  static constexpr std::uint32_t kSparse = ~0U;

  std::size_t job_count_;
  std::vector<std::uint32_t> dense_;  // which row of a dense feature
  std::vector<std::size_t> begins_;   // of the weights of a feature; a dense one has `job_count_` of them
  std::vector<JobPlace> jobs_;        // of each weight
  std::vector<float> weights_;
  std::vector<float> squares_;
};

Weights::Weights(const std::vector<Example>& examples, std::size_t features, std::size_t jobs) : job_count_(jobs) {
  std::vector<std::vector<JobPlace>> having(features);
  for (const Example& each : examples)
    for (const WeighedFeature& feature : each.title)
      having[feature.feature].insert(having[feature.feature].end(), each.jobs.begin(), each.jobs.end());
  dense_.assign(features, kSparse);
  begins_.push_back(0);
  for (std::size_t i = 0; i < features; ++i) {
    std::ranges::sort(having[i]);
    having[i].erase(std::unique(having[i].begin(), having[i].end()), having[i].end());
    if (having[i].size() > kDenseFrom) {
      dense_[i] = 0;
      having[i].resize(jobs);
      std::iota(having[i].begin(), having[i].end(), JobPlace{0});
    }
    jobs_.insert(jobs_.end(), having[i].begin(), having[i].end());
    begins_.push_back(jobs_.size());
    std::vector<JobPlace>().swap(having[i]);
  }
  weights_.assign(jobs_.size(), 0);
  squares_.assign(jobs_.size(), kFirstSquares);
}

void Weights::add_to(std::vector<float>& sums, const WeighedTitle& title) const {
  float* const to = sums.data();
  for (const WeighedFeature& each : title) {
    const std::size_t begin = begins_[each.feature], end = begins_[each.feature + 1];
    const float* const from = weights_.data() + begin;
    if (is_dense(each.feature)) {
      const auto jobs = static_cast<Eigen::Index>(job_count_);
      Eigen::Map<Eigen::ArrayXf>(to, jobs) += each.weight * Eigen::Map<const Eigen::ArrayXf>(from, jobs);
    } else {
      const JobPlace* const jobs = jobs_.data() + begin;
      for (std::size_t i = 0; i < end - begin; ++i) to[jobs[i]] += each.weight * from[i];
    }
  }
}

void Weights::move_one(std::size_t at, float step) {
  squares_[at] += step * step;
  weights_[at] -= kStep * step / std::sqrt(squares_[at]);
}

void Weights::move(const WeighedTitle& title, const std::vector<float>& errors, const std::vector<JobPlace>& wrong,
                   float weight) {
  for (const WeighedFeature& each : title) {
    const std::size_t begin = begins_[each.feature], end = begins_[each.feature + 1];
    const float scale = weight * each.weight;
    if (is_dense(each.feature)) {
      for (const JobPlace job : wrong) move_one(begin + job, scale * errors[job]);
    } else {
      for (std::size_t i = begin; i < end; ++i)
        if (const float error = errors.data()[jobs_.data()[i]]; std::abs(error) > kLeastError)
          move_one(i, scale * error);
    }
  }
}

OccupationReading Weights::quantized() const {
  OccupationReading reading;
  reading.begins.push_back(0);
  for (std::size_t feature = 0; feature + 1 < begins_.size(); ++feature) {
    float greatest = 0;
    for (std::size_t i = begins_[feature]; i < begins_[feature + 1]; ++i)
      greatest = std::max(greatest, std::abs(weights_[i]));
    reading.scales.push_back(greatest / 127);
    for (std::size_t i = begins_[feature]; i < begins_[feature + 1]; ++i) {
      const auto steps = greatest > 0 ? std::lround(weights_[i] / greatest * 127) : 0;
      if (steps == 0) continue;
      reading.jobs.push_back(jobs_[i]);
      reading.weights.push_back(static_cast<std::int8_t>(steps));
    }
    reading.begins.push_back(static_cast<std::uint32_t>(reading.jobs.size()));
  }
  return reading;
}

class Fitter {
 public:
  Fitter(const std::vector<Example>& examples, std::size_t features, std::size_t jobs)
      : examples_(examples),
        weights_(examples, features, jobs),
        base_(jobs, 0),
        base_squares_(jobs, kFirstSquares),
        errors_(jobs) {}

  OccupationReading fit(int rounds) {
    std::vector<std::uint32_t> order(examples_.size());
    std::iota(order.begin(), order.end(), 0U);
    Shuffler shuffler;
    for (int round = 0; round < rounds; ++round) {
      shuffler.shuffle(order);
      for (const std::uint32_t place : order) learn(examples_[place]);
    }
    OccupationReading reading = weights_.quantized();
    reading.base = base_;
    return reading;
  }

 private:
  // One step of multinomial logistic regression; several jobs of a title share its probability.
  void learn(const Example& example) {
    errors_ = base_;
    weights_.add_to(errors_, example.title);
    const float greatest = *std::ranges::max_element(errors_);
    float total = 0;
    for (float& each : errors_) total += each = each < greatest - 20 ? 0 : std::exp(each - greatest);
    for (float& each : errors_) each /= total;
    for (const JobPlace job : example.jobs) errors_[job] -= 1 / static_cast<float>(example.jobs.size());
    wrong_.clear();
    for (std::size_t i = 0; i < errors_.size(); ++i)
      if (std::abs(errors_[i]) > kLeastError) wrong_.push_back(static_cast<JobPlace>(i));
    for (const JobPlace job : wrong_) {
      const float step = example.weight * errors_[job];
      base_squares_[job] += step * step;
      base_[job] -= kBaseStep * step / std::sqrt(base_squares_[job]);
    }
    weights_.move(example.title, errors_, wrong_, example.weight);
  }

  const std::vector<Example>& examples_;
  Weights weights_;
  std::vector<float> base_;
  std::vector<float> base_squares_;
  std::vector<float> errors_;
  std::vector<JobPlace> wrong_;
};

std::vector<Example> examples_of(const MatchTables& tables, const TitleWords& words, const FeatureSpace& space) {
  std::vector<Example> examples;
  const NameTable names(tables.titles, words);
  for (const KnownName& name : names.names()) examples.push_back({space.weigh(name.words), name.jobs, 1});
  for (const KnownStatement& task : tables.tasks)
    examples.push_back({space.weigh(words.read(task.text)), {task.job}, kTaskWeight});
  return examples;
}

}  // namespace

MatchParts fit_match_parts(const MatchTables& tables, Rewordings rewordings, const MatchFit& fit) {
  MatchParts parts = unfitted_parts(tables, std::move(rewordings));
  if (tables.jobs.empty()) return parts;
  const std::vector<Example> examples = examples_of(tables, TitleWords(parts.rewordings), parts.space);
  parts.reading = Fitter(examples, parts.space.size(), tables.jobs.size()).fit(fit.rounds);
  return parts;
}

}  // namespace willai
