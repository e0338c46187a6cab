#include "scoring/task_model.hpp"

#include <algorithm>

#include "base/text.hpp"

using namespace std::literals;

namespace willai::scoring {
namespace {

// A task is a sentence or two; a page of text is not a task.
constexpr std::size_t kLongestTask = 1500;
constexpr std::size_t kMostWords = 250;

// At least this share of the words must be English words used at work.
constexpr double kKnownShare = 0.5;

// Short words of other languages that appear in English names ("Los Angeles") and so are known; they do not make a text
// English. Sorted.
constexpr std::array kForeign = {"da"sv, "das"sv, "de"sv, "del"sv, "den"sv, "der"sv, "des"sv, "di"sv,  "die"sv, "du"sv,
                                 "el"sv, "en"sv,  "et"sv, "il"sv,  "la"sv,  "las"sv, "le"sv,  "les"sv, "los"sv, "mit"sv,
                                 "na"sv, "se"sv,  "um"sv, "und"sv, "van"sv, "von"sv, "y"sv,   "zu"sv};
static_assert(std::ranges::is_sorted(kForeign));

constexpr std::size_t kActivitiesTold = 3;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

// Why a text cannot be read as a task; "" if it can.
std::string find_fault_of_text(std::string_view text, const std::vector<std::string>& words) {
  if (trim(text).empty()) return "there is nothing to read";
  if (!is_utf8(text) || std::ranges::any_of(text, is_control)) return "this is not text";
  if (text.size() > kLongestTask || words.size() > kMostWords)
    return "this is too long for one task; write one task per line";
  if (words.empty()) return "this does not look like a task: it has no words in Latin letters";
  return "";
}

// The parts of the exposure: what each activity adds, what all others add, and what the wording changes.
void explain(const std::vector<LikeActivity>& found, const std::vector<RatedActivity>& activities, TaskScore& score) {
  double told = 0, all = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const RatedActivity& activity = activities[found[i].activity];
    const double exposure = beta_of(activity.rating);
    const double part = found[i].weight * exposure;
    all += part;
    if (i >= kActivitiesTold) continue;
    told += part;
    score.because.push_back({activity.id, activity.name, found[i].weight, exposure, part});
  }
  score.others = all - told;
  score.wording = score.exposure.value.value() - all;
}

}  // namespace

TaskModel::TaskModel(TaskModelParts parts)
    : space_(std::move(parts.words), std::move(parts.rarity)),
      linear_(std::move(parts.linear)),
      network_(std::move(parts.network)),
      from_text_(std::move(parts.from_text)),
      with_links_(std::move(parts.with_links)),
      index_(std::move(parts.activities), space_) {}

Result<TaskModel> TaskModel::parse(std::string_view bytes) { return TaskModel(TRY(parse_task_model(bytes))); }

// How many of the words are English words about work; words of other languages do not count, although names may have
// brought them here.
int TaskModel::count_known(std::vector<std::string> words, const WeighedText& weighed) const {
  const auto foreign = [](const std::string& word) { return std::ranges::binary_search(kForeign, word); };
  // A word of English too: "drive a van".
  const auto only_foreign = [&](const std::string& word) { return foreign(word) && word != "van"; };
  if (std::ranges::none_of(words, only_foreign)) return weighed.known;
  std::erase_if(words, foreign);
  return space_.weigh(words).known;
}

std::vector<float> TaskModel::readings_of(const WeighedText& text, const std::vector<LikeActivity>& found) const {
  std::vector<float> readings;
  for (const Leanings& each : {linear_.of(text), network_.of(text)})
    readings.insert(readings.end(), each.begin(), each.end());
  const std::vector<float> activities = index_.readings(found);
  readings.insert(readings.end(), activities.begin(), activities.end());
  return readings;
}

std::vector<float> TaskModel::raw_readings(std::string_view text) const {
  const WeighedText weighed = space_.weigh(task_words(text));
  return readings_of(weighed, index_.find(weighed));
}

std::vector<float> TaskModel::linked_readings(std::span<const std::string> activities) const {
  const std::vector<LikeActivity> linked = index_.named(activities);
  return linked.empty() ? std::vector<float>() : index_.readings(linked);
}

TaskScore TaskModel::score_of(const ModelHead& head, std::span<const float> readings) const {
  TaskScore score;
  score.probabilities = head.probabilities(readings);
  score.level = head.level_of(score.probabilities);
  score.exposure = head.exposure_of(score.probabilities);
  return score;
}

// Why words cannot be read as a task; "" if they can.
std::string TaskModel::find_fault(const std::vector<std::string>& words, const WeighedText& weighed) const {
  if (count_known(words, weighed) < kKnownShare * static_cast<double>(words.size()))
    return "this does not look like a task: too few of its words are English words about work";
  if (weighed.telling == 0) return "this does not look like a task: no word says what is done";
  return "";
}

TaskReading TaskModel::read_with(std::string_view text, const std::vector<LikeActivity>& linked) const {
  const std::vector<std::string> words = task_words(text);
  TaskReading reading{std::nullopt, find_fault_of_text(text, words)};
  if (!reading.why_not.empty()) return reading;
  const WeighedText weighed = space_.weigh(words);
  reading.why_not = find_fault(words, weighed);
  if (!reading.why_not.empty()) return reading;
  const std::vector<LikeActivity> found = index_.find(weighed);
  std::vector<float> readings = readings_of(weighed, found);
  if (!linked.empty()) {
    const std::vector<float> more = index_.readings(linked);
    readings.insert(readings.end(), more.begin(), more.end());
  }
  reading.score = score_of(linked.empty() ? from_text_ : with_links_, readings);
  reading.score->meaning = weighed.mean;
  reading.score->linked = !linked.empty();
  explain(linked.empty() ? found : linked, index_.activities(), *reading.score);
  return reading;
}

void TaskModel::lean_on_activities(TaskScore& score) const {
  constexpr double kLean = 0.4;  // chosen on the tuning half of tests/data/task_levels.tsv; not sensitive
  Probabilities rated{};
  double told = 0, parts = score.others;
  for (const Understood& each : score.because) {
    const std::vector<LikeActivity> found = index_.named({&each.id, 1});
    for (std::size_t k = 0; k < 3; ++k) rated[k] += each.weight * index_.activities()[found.front().activity].rating[k];
    told += each.weight, parts += each.part;
  }
  if (told <= 0) return;
  const double lean = kLean * score.because.front().weight;
  for (std::size_t k = 0; k < 3; ++k)
    score.probabilities[k] = (1 - lean) * score.probabilities[k] + lean * rated[k] / told;
  score.level = from_text_.level_of(score.probabilities);
  score.exposure = from_text_.exposure_of(score.probabilities);
  score.wording = score.exposure.value.value() - parts;
}

TaskScore TaskModel::unread(std::string_view text, std::span<const std::string> activities) const {
  TaskScore score;
  score.meaning = meaning_of(text);
  score.linked = true;
  explain(index_.named(activities), index_.activities(), score);
  return score;
}

TaskReading TaskModel::read(std::string_view text) const { return read_with(text, {}); }

TaskReading TaskModel::read_linked(std::string_view text, std::span<const std::string> activities) const {
  return read_with(text, index_.named(activities));
}

}  // namespace willai::scoring
