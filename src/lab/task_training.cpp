#include "lab/task_training.hpp"

#include <fmt/format.h>

#include <Eigen/IterativeLinearSolvers>
#include <Eigen/Sparse>
#include <algorithm>
#include <cmath>
#include <future>
#include <map>
#include <numeric>

#include "lab/coarse.hpp"
#include "lab/word_topics.hpp"

namespace willai::lab {
namespace {

using SparseRows = Eigen::SparseMatrix<float, Eigen::RowMajor>;

// Words of general English that are known in addition to those of the texts.
constexpr int kMostFrequent = 8'000;

// Smooth inverse frequency (Arora, Liang, Ma 2017), with their constant for short texts.
constexpr double kFrequency = 3e-3;

// A feature in fewer texts than this says nothing.
constexpr int kFewestWords = 2;
constexpr int kFewestPieces = 3;

// Weights of the sources in the target of a task that has all: our ratings, people's label, GPT-4's two labels.
constexpr double kRatingsCount = 0.6;
constexpr double kPeopleCount = 0.3;
constexpr double kGpt4Count = 0.05;

// A phrasing counts half as much as a published sentence: it is short, and there are five per activity.
constexpr double kPhrasingWeight = 0.5;

// Ridge regularization; chosen by cross-validation between .5 and 2, and not sensitive.
constexpr float kMeaningRidge = 1.0F;
constexpr int kIterations = 60;

constexpr auto kColumns = static_cast<Eigen::Index>(scoring::kBuckets + 2 * scoring::kDimensions + 1);

void add_to(scoring::Probabilities& sum, const std::optional<Label>& label, double weight, double& weights) {
  if (!label) return;
  sum[static_cast<std::size_t>(*label)] += weight;
  weights += weight;
}

// The target of a task: the weighted mean of its sources; absent if it has none of the requested ones.
std::optional<scoring::Probabilities> target_of(const TrainingTask& task, const Sources& sources) {
  scoring::Probabilities sum{};
  double weights = 0;
  if (sources.ratings && task.linked) {
    for (std::size_t k = 0; k < 3; ++k) sum[k] += kRatingsCount * (*task.linked)[k];
    weights += kRatingsCount;
  }
  if (sources.labels) {
    add_to(sum, task.people, kPeopleCount, weights);
    add_to(sum, task.gpt4, kGpt4Count, weights);
    add_to(sum, task.gpt4_again, kGpt4Count, weights);
  }
  if (weights <= 0) return std::nullopt;
  for (double& each : sum) each /= weights;
  return sum;
}

std::vector<std::string> texts_of(const TrainingSet& set) {
  std::vector<std::string> texts;
  for (const TrainingTask& each : set.tasks) texts.push_back(each.text);
  texts.insert(texts.end(), set.titles.begin(), set.titles.end());
  for (const scoring::RatedActivity& each : set.activities) {
    texts.push_back(each.name);
    texts.insert(texts.end(), each.phrasings.begin(), each.phrasings.end());
  }
  return texts;
}

scoring::KnownWord known_word(const std::string& word, const scoring::WordVector& vector, double share) {
  scoring::KnownWord known{word, round_to_bfloat16(static_cast<float>(kFrequency / (kFrequency + share))), 0, {}, 0,
                           {}};
  float most = 0, length = 0;
  for (const float each : vector) most = std::max(most, std::abs(each));
  if (most <= 0) return known;
  for (std::size_t i = 0; i < scoring::kDimensions; ++i) {
    known.vector[i] = static_cast<std::int8_t>(std::lround(vector[i] / most * scoring::kVectorSteps));
    length += static_cast<float>(known.vector[i] * known.vector[i]);
  }
  known.scale = round_to_bfloat16(1 / std::sqrt(length));
  return known;
}

void put_row(const scoring::WeighedText& text, Eigen::Index row, float weight,
             std::vector<Eigen::Triplet<float>>& cells) {
  const auto put = [&](std::size_t column, float value) {
    if (value != 0) cells.emplace_back(row, static_cast<Eigen::Index>(column), weight * value);
  };
  for (const auto* features : {&text.words, &text.pieces})
    for (const scoring::TextFeature& each : *features) put(each.bucket, each.count);
  for (std::size_t i = 0; i < scoring::kDimensions; ++i) {
    put(scoring::kBuckets + i, text.mean[i]);
    put(scoring::kBuckets + scoring::kDimensions + i, scoring::kVerbShare * text.verb[i]);
  }
  put(scoring::kBuckets + 2 * scoring::kDimensions, 1);
}

// Weights of buckets as integers times a scale.
void quantize(const Eigen::MatrixXf& weights, scoring::LinearReading& reading) {
  const float most = weights.topRows(scoring::kBuckets).cwiseAbs().maxCoeff();
  reading.scale = most > 0 ? most / scoring::kBucketSteps : 1;
  reading.buckets.resize(scoring::kBuckets);
  for (Eigen::Index i = 0; i < static_cast<Eigen::Index>(scoring::kBuckets); ++i)
    for (Eigen::Index k = 0; k < 3; ++k)
      reading.buckets[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)] =
          static_cast<std::int8_t>(std::lround(weights(i, k) / reading.scale));
}

scoring::LinearReading reading_of(const Eigen::MatrixXf& weights) {
  scoring::LinearReading reading;
  quantize(weights, reading);
  for (std::size_t i = 0; i < 2 * scoring::kDimensions; ++i)
    for (std::size_t k = 0; k < 3; ++k)
      reading.dense[i][k] = weights(static_cast<Eigen::Index>(scoring::kBuckets + i), static_cast<Eigen::Index>(k));
  for (std::size_t k = 0; k < 3; ++k) reading.base[k] = weights(kColumns - 1, static_cast<Eigen::Index>(k));
  return reading;
}

scoring::LinearReading fit_linear(const std::vector<NetworkExample>& examples) {
  const auto rows = static_cast<Eigen::Index>(examples.size());
  std::vector<Eigen::Triplet<float>> cells;
  Eigen::MatrixXf targets = Eigen::MatrixXf::Zero(rows + kColumns, 3);
  for (Eigen::Index i = 0; i < rows; ++i) {
    const NetworkExample& each = examples[static_cast<std::size_t>(i)];
    const auto weight = static_cast<float>(std::sqrt(each.weight));
    put_row(*each.text, i, weight, cells);
    for (std::size_t k = 0; k < 3; ++k)
      targets(i, static_cast<Eigen::Index>(k)) = weight * static_cast<float>(each.target[k]);
  }
  // Ridge: one row per column that pulls its weight to 0; not for the intercept.
  for (Eigen::Index column = 0; column + 1 < kColumns; ++column)
    cells.emplace_back(rows + column, column, std::sqrt(kMeaningRidge));
  SparseRows matrix(rows + kColumns, kColumns);
  matrix.setFromTriplets(cells.begin(), cells.end());
  Eigen::LeastSquaresConjugateGradient<SparseRows> solver;
  solver.setMaxIterations(kIterations);
  solver.setTolerance(1e-3F);
  solver.compute(matrix);
  return reading_of(solver.solve(targets));
}

// An activity without a wording is never met.
void forget_wordings(const std::set<std::string>& withheld, std::vector<scoring::RatedActivity>& activities) {
  for (scoring::RatedActivity& each : activities)
    if (withheld.contains(std::string(scoring::intermediate_activity(each.id)))) each.name.clear(), each.phrasings.clear();
}

}  // namespace

Result<scoring::TaskModelParts> make_space(const TrainingSet& set, const WordVectorSource& vectors) {
  const std::vector<std::string> texts = texts_of(set);
  std::map<std::string, int> texts_with;
  std::vector<int> texts_in(scoring::kBuckets);
  std::vector<std::vector<std::string>> words_of;
  for (const std::string& text : texts) {
    const std::vector<std::string>& words = words_of.emplace_back(scoring::task_words(text));
    for (const std::string& word : std::set(words.begin(), words.end())) ++texts_with[word];
    for (const scoring::TextFeature& each : scoring::text_features(words)) ++texts_in[each.bucket];
  }
  scoring::TaskModelParts parts;
  parts.activities = set.activities;
  const double count = static_cast<double>(texts.size());
  for (std::uint32_t bucket = 0; bucket < scoring::kBuckets; ++bucket) {
    const bool told = texts_in[bucket] >= (bucket < scoring::kWordBuckets ? kFewestWords : kFewestPieces);
    const double rarity = told ? std::log((1 + count) / (1 + texts_in[bucket])) + 1 : 0;
    parts.rarity.push_back(static_cast<std::uint8_t>(std::min(255L, std::lround(rarity * 16))));
  }
  std::set<std::string> wanted;
  for (const auto& [word, number] : texts_with) wanted.insert(word);
  for (const auto& [word, vector] : TRY(vectors.load(wanted, kMostFrequent))) {
    const auto found = texts_with.find(word);
    parts.words.push_back(known_word(word, vector, found == texts_with.end() ? 0 : found->second / count));
  }
  add_topics(words_of, parts.words);
  return parts;
}

WeighedSet::WeighedSet(const TrainingSet& set, const scoring::TextSpace& space) : set_(set) {
  for (const TrainingTask& each : set.tasks) tasks_.push_back(space.weigh(scoring::task_words(each.text)));
  for (std::size_t i = 0; i < set.activities.size(); ++i) {
    wordings_.emplace_back(space.weigh(scoring::task_words(set.titles[i])), i);
    wordings_.emplace_back(space.weigh(scoring::task_words(set.activities[i].name)), i);
    for (const std::string& each : set.activities[i].phrasings)
      wordings_.emplace_back(space.weigh(scoring::task_words(each)), i);
    generalized_.try_emplace(std::string(scoring::generalized_activity(set.activities[i].id)), 0);
  }
  std::size_t place = 0;
  for (auto& [id, at] : generalized_) at = place++;
}

std::vector<float> WeighedSet::generalized_of(std::span<const std::string> activities) const {
  std::vector<float> shares(generalized_.size());
  for (const std::string& each : activities)
    shares[generalized_.find(scoring::generalized_activity(each))->second] += 1 / static_cast<float>(activities.size());
  return shares;
}

std::vector<NetworkExample> WeighedSet::examples_of(std::span<const std::size_t> tasks, const Sources& sources,
                                                     const std::set<std::string>& withheld) const {
  std::vector<NetworkExample> examples;
  for (const std::size_t place : tasks)
    if (const auto target = target_of(set_.tasks[place], sources))
      examples.push_back({&tasks_[place], *target, 1, generalized_of(set_.tasks[place].activities)});
  if (!sources.activities) return examples;
  std::size_t last = set_.activities.size();
  for (const auto& [text, activity] : wordings_) {
    const scoring::RatedActivity& of = set_.activities[activity];
    if (withheld.contains(std::string(scoring::intermediate_activity(of.id)))) continue;
    examples.push_back({&text, of.rating, activity == last ? kPhrasingWeight : 1, generalized_of({&of.id, 1})});
    last = activity;
  }
  return examples;
}

void WeighedSet::fit(std::span<const std::size_t> tasks, const Sources& sources, const std::set<std::string>& withheld,
                     scoring::TaskModelParts& parts) const {
  const std::vector<NetworkExample> examples = examples_of(tasks, sources, withheld);
  parts.linear = fit_linear(examples);
  parts.network = fit_network(examples);
}

std::vector<std::set<std::string>> groups_of_folds(const TrainingSet& set, int folds) {
  std::set<std::string> firsts;
  for (const TrainingTask& task : set.tasks)
    if (!task.groups.empty()) firsts.insert(*task.groups.begin());
  // Groups in the order of a hash of their ids, so that neighbors are separated.
  std::vector<std::pair<std::uint32_t, std::string>> order;
  for (const std::string& group : firsts) order.emplace_back(scoring::text_features({group}).back().bucket * 2654435761U, group);
  std::ranges::sort(order);
  std::vector<std::set<std::string>> result(static_cast<std::size_t>(folds));
  for (std::size_t i = 0; i < order.size(); ++i) result[i % static_cast<std::size_t>(folds)].insert(order[i].second);
  return result;
}

std::vector<std::vector<std::size_t>> disjoint_folds(const TrainingSet& set, int folds) {
  const auto groups = groups_of_folds(set, folds);
  std::map<std::string, std::size_t> fold_of;
  for (std::size_t k = 0; k < groups.size(); ++k)
    for (const std::string& group : groups[k]) fold_of[group] = k;
  std::vector<std::vector<std::size_t>> result(static_cast<std::size_t>(folds));
  for (std::size_t i = 0; i < set.tasks.size(); ++i)
    if (set.tasks[i].people && set.tasks[i].linked && !set.tasks[i].groups.empty())
      result[fold_of[*set.tasks[i].groups.begin()]].push_back(i);
  return result;
}

std::vector<std::size_t> outside_of(const TrainingSet& set, const std::vector<std::size_t>& fold) {
  std::set<std::string> groups, texts;
  for (const std::size_t place : fold) {
    groups.insert(set.tasks[place].groups.begin(), set.tasks[place].groups.end());
    texts.insert(set.tasks[place].text);
  }
  std::vector<std::size_t> outside;
  for (std::size_t i = 0; i < set.tasks.size(); ++i) {
    const bool shares =
        std::ranges::any_of(set.tasks[i].groups, [&](const std::string& each) { return groups.contains(each); });
    if (!shares && !texts.contains(set.tasks[i].text)) outside.push_back(i);
  }
  return outside;
}

std::vector<scoring::TaskModel> cross_models(const WeighedSet& weighed, const scoring::TaskModelParts& space, const Sources& sources) {
  const auto folds = disjoint_folds(weighed.set(), kFolds);
  const auto groups = sources.own ? std::vector<std::set<std::string>>(kFolds) : groups_of_folds(weighed.set(), kFolds);
  const auto fit = [&](std::size_t fold) {
    scoring::TaskModelParts parts = space;
    forget_wordings(groups[fold], parts.activities);
    weighed.fit(outside_of(weighed.set(), folds[fold]), sources, groups[fold], parts);
    return scoring::TaskModel(std::move(parts));
  };
  std::vector<std::future<scoring::TaskModel>> fitted;
  for (std::size_t k = 0; k < folds.size(); ++k) fitted.push_back(std::async(std::launch::async, fit, k));
  std::vector<scoring::TaskModel> models;
  for (auto& each : fitted) models.push_back(each.get());
  return models;
}

CrossReadings cross_readings(const TrainingSet& set, const std::vector<scoring::TaskModel>& models) {
  CrossReadings readings{std::vector<std::vector<float>>(set.tasks.size()),
                         std::vector<std::vector<float>>(set.tasks.size())};
  const auto folds = disjoint_folds(set, kFolds);
  for (std::size_t k = 0; k < folds.size(); ++k)
    for (const std::size_t place : folds[k]) {
      readings.text[place] = models[k].raw_readings(set.tasks[place].text);
      readings.linked[place] = models[k].linked_readings(set.tasks[place].activities);
    }
  return readings;
}

Result<scoring::TaskModelParts> train_task_model(const TrainingSet& set, const WordVectorSource& vectors,
                                        const std::function<void(const std::string&)>& tell) {
  tell("words, their vectors and topics");
  scoring::TaskModelParts parts = TRY(make_space(set, vectors));
  const WeighedSet weighed(set, scoring::TextSpace(parts.words, parts.rarity));
  tell("predictions for tasks by models that saw no task with the same activities");
  const CrossReadings readings = cross_readings(set, cross_models(weighed, parts, {}));
  std::vector<HeadExample> from_text, with_links;
  for (std::size_t i = 0; i < set.tasks.size(); ++i) {
    if (readings.text[i].empty()) continue;
    from_text.push_back({readings.text[i], *set.tasks[i].people});
    with_links.push_back(from_text.back());
    with_links.back().readings.insert(with_links.back().readings.end(), readings.linked[i].begin(),
                                      readings.linked[i].end());
  }
  if (from_text.empty())
    return invalid("nothing to train on: no task has both a label by people and an activity that we rated");
  tell("the model itself");
  std::vector<std::size_t> all(set.tasks.size());
  std::iota(all.begin(), all.end(), 0);
  weighed.fit(all, {}, {}, parts);
  parts.from_text = fit_head(from_text);
  parts.with_links = fit_head(with_links);
  return parts;
}

}  // namespace willai::lab
