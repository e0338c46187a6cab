#include "scoring/described_tasks.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "domain/assessment.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/task_splitting.hpp"
#include "scoring/task_text.hpp"

namespace willai {
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

// List markers before tasks are not part of their text.
std::string_view without_bullet(std::string_view line) {
  for (bool is_cut = true; is_cut;) {
    is_cut = false;
    line = trim(line);
    for (const std::string_view mark : {"-", "*", "•", "·", "–", "—", "▪", "o ", ">"})
      if (line.starts_with(mark)) {
        line.remove_prefix(mark.size());
        is_cut = true;
      }
  }
  return line;
}

// "administer", "administered", "supervising"; plain stemming would cut "administer" shorter than its past tense.
bool is_verb(const std::string& word, const TaskVerbs& verbs) {
  const std::string before_past = word.ends_with("ed") ? word.substr(0, word.size() - 2) : word;
  return verbs.contains(before_past) || verbs.contains(stem_of(word));
}

bool begins_as_task(std::string_view line, const TaskVerbs& verbs) {
  const std::vector<std::string> words = task_words(line);
  return !words.empty() && is_verb(words.front(), verbs);
}

// Advertisements list tasks: "draft pleadings, check citations, and keep the calendar". Each part that begins as tasks do stands alone.
std::vector<std::string> parts_of(std::string_view line, const TaskVerbs& verbs) {
  constexpr std::string_view kComma = ", ", kAnd = "and ";
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = line.find(kComma); at != std::string_view::npos; at = line.find(kComma, at + 1)) {
    std::string_view right = line.substr(at + kComma.size());
    if (right.starts_with(kAnd)) right.remove_prefix(kAnd.size());
    const std::string_view left = line.substr(begin, at - begin);
    if (task_words(left).size() < 2 || task_words(right.substr(0, right.find(kComma))).size() < 2 || !begins_as_task(right, verbs)) continue;
    parts.emplace_back(left);
    begin = line.size() - right.size();
  }
  parts.emplace_back(line.substr(begin));
  return parts;
}

std::vector<std::string> lines_of(std::string_view text, const TaskVerbs& verbs) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n'))
    for (const std::string& part : tasks_in(line, verbs))
      if (const std::string_view bare = without_bullet(part); is_of_task_length(bare) && lines.size() < kMostLines)
        lines.emplace_back(bare);
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

// "Registered Nurse, 9 years" is the job itself.
bool names(std::string_view line, const Profession& profession) {
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
    if (names(line, profession_) || place(line)) return;
    const std::vector<std::string> parts = parts_of(line, verbs_);
    if (parts.size() == 1) return keep(line);
    for (const std::string& part : parts)
      if (is_of_task_length(part) && !place(part)) keep(part);
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

}  // namespace willai
