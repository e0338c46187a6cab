#include "scoring/described_tasks.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/line_joining.hpp"
#include "base/text.hpp"
#include "domain/assessment.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/task_model.hpp"
#include "scoring/task_splitting.hpp"
#include "scoring/task_text.hpp"
#include "scoring/task_wording.hpp"
#include "scoring/work_lines.hpp"

namespace willai::scoring {
namespace {

// Tuned on descriptions and CVs written for this purpose. Below kLike a line means something else (kLikeWithoutVerb if
// it does not begin as tasks do); below kUnlike it is no task of the profession.
constexpr double kLike = .4;
constexpr double kLikeWithoutVerb = .5;
constexpr double kUnlike = .3;
constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kMostWordsDescribed = 45;
constexpr std::size_t kMostLines = 400;

bool is_of_task_length(std::string_view line) {
  const std::size_t words = task_words(line).size();
  return words >= kFewestWords && words <= kMostWordsDescribed && character_count(line) <= kLongestTask;
}

// A part of a line that lists several tasks may have two words.
std::vector<std::string> lines_of(std::string_view text, const TaskVerbs& verbs) {
  std::vector<std::string> lines;
  for (const std::string& line : work_lines(text)) {
    const std::vector<std::string> parts = tasks_in(line, verbs);
    for (const std::string& part : parts) {
      const std::string_view bare = without_list_mark(part);
      const bool fits = is_of_task_length(bare) || (parts.size() > 1 && task_words(bare).size() == kFewestWords - 1);
      if (fits && lines.size() < kMostLines && work_in(bare, [](std::string_view) { return true; }).why_not.empty()) lines.emplace_back(bare);
    }
  }
  return lines;
}

// What an employer offers or asks for is no task.
bool is_offer(std::string_view line) {
  const std::vector<std::string> words = task_words(line);
  for (const std::string_view first : {"we", "our", "us", "you", "your", "about", "apply", "contact", "join", "who"})
    if (!words.empty() && words.front() == first) return true;
  return std::ranges::any_of(words, [](const std::string& word) {
    for (const std::string_view other : {"salary", "pension", "benefits", "bonus", "insurance", "vacation", "holiday", "holidays", "degree",
                                         "diploma", "experience", "qualification", "qualifications", "requirements", "applicants"})
      if (word == other) return true;
    return false;
  });
}

double likeness_of(const WordVector& a, const WordVector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  return sum;
}

struct Likest {
  std::size_t task = 0;
  double likeness = 0;
};

// The profession's tasks, by their words and by their meaning.
class TaskFinder {
 public:
  TaskFinder(const Profession& profession, const TaskModel& model) : model_(model) {
    std::vector<std::string> texts;
    for (const Task& task : profession.tasks)
      texts.push_back(task.name == task.statement ? task.name : task.name + ". " + task.statement);
    words_ = SharedWords({texts.begin(), texts.end()});
    for (const std::string& text : texts) meanings_.push_back(model.meaning_of(text));
  }

  // Half shared words, half meaning: either alone would take "order supplies" for "order a test".
  Likest find(const std::string& line) const {
    const WordVector meaning = model_.meaning_of(line);
    Likest likest;
    for (const SharingText& each : words_.find(line)) {
      const double likeness = (each.likeness + likeness_of(meaning, meanings_[each.text])) / 2;
      if (likeness > likest.likeness) likest = {each.text, likeness};
    }
    return likest;
  }

 private:
  const TaskModel& model_;
  SharedWords words_;
  std::vector<WordVector> meanings_;
};

// "administer", "administered", "supervising"; plain stemming would cut "administer" shorter than its past tense.
bool is_verb(const std::string& word, const TaskVerbs& verbs) {
  const std::string before_past = word.ends_with("ed") ? word.substr(0, word.size() - 2) : word;
  return verbs.contains(before_past) || verbs.contains(stem_of(word));
}

bool begins_as_task(std::string_view line, const TaskVerbs& verbs) {
  const std::vector<std::string> words = task_words(line);
  return !words.empty() && is_verb(words.front(), verbs);
}

// "Registered Nurse, 9 years" is the job itself; a longer line says more.
bool names(std::string_view line, const Profession& profession) {
  constexpr std::size_t kLongestTitle = 8;
  if (task_words(line).size() > kLongestTitle) return false;
  const std::string lower = to_lower(line);
  return lower.find(to_lower(profession.name)) != std::string::npos ||
         lower.find(to_lower(profession.plural)) != std::string::npos;
}

}  // namespace

namespace {

// Sorts the lines of a text: tasks of the profession, tasks of the reader, and the rest.
class Sorter {
 public:
  Sorter(const Profession& profession, const TaskModel& model, const TaskVerbs& verbs)
      : profession_(profession), model_(model), verbs_(verbs), finder_(profession, model) {}

  void add(const std::string& line) {
    const bool is_the_job = !begins_as_task(line, verbs_) && names(line, profession_);
    if (!is_the_job && !place(line)) keep(line);
  }

  DescribedWeek week() {
    for (const auto& [place, best] : found_) week_.tasks.push_back({profession_.tasks[place].slug, best.second});
    return std::move(week_);
  }

 private:
  bool place(const std::string& line) {
    const Likest likest = finder_.find(line);
    if (likest.likeness < (begins_as_task(line, verbs_) ? kLike : kLikeWithoutVerb)) return false;
    auto& best = found_[likest.task];
    if (likest.likeness > best.first) best = {likest.likeness, line};
    return true;
  }

  void keep(const std::string& line) {
    const bool is_own = finder_.find(line).likeness < kUnlike && begins_as_task(line, verbs_) && week_.own.size() < kMostOwnProposed &&
                        model_.read(line).score;
    std::vector<std::string>& rest = is_own ? week_.own : week_.unplaced;
    const bool has_room = is_own || (week_.unplaced.size() < kMostUnplaced && !is_offer(line));
    if (has_room && std::ranges::find(rest, line) == rest.end()) rest.push_back(line);
  }

  const Profession& profession_;
  const TaskModel& model_;
  const TaskVerbs& verbs_;
  TaskFinder finder_;
  std::map<std::size_t, std::pair<double, std::string>> found_{};  // by task: similarity, and the line
  DescribedWeek week_{};
};

}  // namespace

DescribedWeek tasks_described(std::string_view text, const Profession& profession, const TaskModel& model,
                              const TaskVerbs& verbs) {
  Sorter sorter(profession, model, verbs);
  for (const std::string& line : lines_of(text, verbs)) sorter.add(line);
  return sorter.week();
}

TaskVerbs verbs_beginning(const std::vector<std::string_view>& tasks) {
  TaskVerbs verbs;
  for (const std::string_view task : tasks)
    if (const std::vector<std::string> words = task_words(task); !words.empty())
      verbs.insert({words.front(), stem_of(words.front())});
  return verbs;
}

}  // namespace willai::scoring
