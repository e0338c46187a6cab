#include "publish/starting_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"
#include "publish/joining.hpp"

namespace willai::publish {
namespace {

constexpr std::size_t kMostTitles = 14;
constexpr std::size_t kMostBlocks = 8;   // tasks written out; the others are listed
constexpr std::size_t kFewestBlocks = 3;

// "Bus Drivers"; an editor corrects what this rule does not know.
std::string plural_of(const std::string& name) {
  const bool is_y = name.ends_with('y') && name.size() > 1 && std::string_view("aeiou").find(name[name.size() - 2]) == std::string_view::npos;
  if (is_y) return name.substr(0, name.size() - 1) + "ies";
  const bool hisses = name.ends_with('s') || name.ends_with('x') || name.ends_with("ch") || name.ends_with("sh");
  return name + (hisses ? "es" : "s");
}

std::vector<CandidateTask> tasks_of(const std::string& code, const Content& common, const Dataset& dataset) {
  JoinedLabels labels = join_labels(dataset.tasks, dataset.labels);
  add_own_ratings(dataset, common.ratings, labels);
  std::map<std::uint32_t, double> importance;
  for (const auto& row : dataset.task_ratings) importance[row.task_id] = row.importance;
  std::vector<CandidateTask> tasks;
  for (const auto& row : dataset.tasks) {
    if (row.code.text() != code) continue;
    CandidateTask task{row.task_id, row.task, row.kind, 0, std::nullopt};
    if (const auto found = importance.find(row.task_id); found != importance.end()) task.importance = found->second;
    const auto joined = labels.by_task.find(row.task_id);
    if (joined != labels.by_task.end() && joined->second.settled) task.level = level_of(label_of(*joined->second.settled));
    tasks.push_back(std::move(task));
  }
  std::ranges::stable_sort(tasks, std::ranges::greater(), &CandidateTask::importance);
  return tasks;
}

void add_title(const std::string& title, const StartingFacts& facts, std::vector<std::string>& titles) {
  const auto is_same = [&](const std::string& other) { return equal_ignoring_case(other, title); };
  if (titles.size() < kMostTitles && !is_same(facts.name) && !is_same(facts.plural) && std::ranges::none_of(titles, is_same))
    titles.push_back(title);
}

// The year that stands behind `before` in the path of the source's file: "2025" of "bls/national_M2025_dl.xlsx".
std::string year_in_path(const Dataset& dataset, std::string_view source, std::string_view before) {
  constexpr std::size_t kYear = 4;
  for (const InputFile& input : dataset.inputs)
    if (const std::size_t at = input.path.find(before); input.source == source && at != std::string::npos)
      return input.path.substr(at + before.size(), kYear);
  return "";
}

class FigureMaker {
 public:
  FigureMaker(const Catalog& catalog, std::string title) : title_(std::move(title)) {
    for (const Source& source : catalog.sources({})) {
      if (source.id == study_id::kWages) wages_ = source;
      if (source.id == study_id::kProjections) projections_ = source;
    }
  }

  void add_persons(double persons, const std::string& date) {
    add(projections_, fmt::format("{} employed in the United States", title_), with_thousands(std::llround(persons)), date);
  }
  void add_wage(double dollars, const std::string& date) {
    add(wages_, fmt::format("Median wage of {}", title_), fmt::format("${} a year", with_thousands(std::llround(dollars))), date);
  }
  std::vector<Figure> figures() && { return std::move(figures_); }

 private:
  void add(const Source& source, std::string label, std::string value, const std::string& date) {
    figures_.push_back({std::move(label), std::move(value), fmt::format("{}, {}", source.publisher, source.name), source.url, date});
  }

  std::string title_;
  Source wages_;
  Source projections_;
  std::vector<Figure> figures_;
};

std::vector<Figure> figures_of(const std::string& code, const std::string& title, const Content& common,
                               const Dataset& dataset, const Catalog& catalog) {
  constexpr std::size_t kMedian = 2;
  FigureMaker maker(catalog, title);
  // A part that O*NET split off has no figure of its own.
  const std::string soc = code.ends_with(".00") ? code.substr(0, 7) : "";
  const std::string base_year = year_in_path(dataset, study_id::kProjections, "occupation_");
  for (const auto& row : dataset.projections)
    if (row.code.text() == soc && !base_year.empty()) maker.add_persons(row.employment * 1000, base_year);
  const std::string wages_year = year_in_path(dataset, study_id::kWages, "_M");
  for (const auto& row : dataset.wages) {
    if (row.code.text() != soc || wages_year.empty()) continue;
    const importers::bls::WageValue& median = row.percentiles[kMedian];
    if (median.state == importers::bls::Wage::published && row.period == importers::bls::WagePeriod::year) maker.add_wage(median.dollars, "May " + wages_year);
  }
  for (const importers::CitedFigure& figure : common.figures) {
    const bool is_own = figure.code.text() == code && figure.value.basis == MeasureBasis::exact && figure.value.value;
    if (!is_own) continue;
    if (dataset.projections.empty() && figure.value.measure == measure_id::kEmployment) maker.add_persons(*figure.value.value, figure.version);
    if (dataset.wages.empty() && figure.value.measure == measure_id::kMedianWage) maker.add_wage(*figure.value.value, figure.version);
  }
  return std::move(maker).figures();
}

// A text in TOML's quotation marks.
std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string level_word(const std::optional<Level>& level) { return level ? std::string(word_for(*level)) : "not rated"; }

class FileWriter {
 public:
  explicit FileWriter(const StartingFacts& facts) : facts_(facts) {}

  std::string write() && {
    write_head();
    write_tasks();
    write_skills();
    write_strategy();
    write_figures();
    return std::move(text_);
  }

 private:
  void line(std::string_view words = "") { text_.append(words).append("\n"); }
  void key(std::string_view name, std::string_view value) { line(fmt::format("{} = {}", name, quoted(value))); }
  void to_write(std::string_view name) { key(name, "TODO"); }

  void write_head() {
    line("# Replace each TODO. `willai check` names those that are left, with their lines. docs/content.md explains every key.");
    key("name", facts_.name);
    key("plural", facts_.plural);
    line("# One or two sentences about the work; 60 to 320 characters.");
    to_write("summary");
    line("# Whether AI replaces this work, in two sentences that a worried person can repeat; 60 to 320 characters.");
    to_write("answer");
    line(fmt::format("# {}. The closest first; a second code is for those who do nearly the same.", meaning_of(facts_.code, facts_.title)));
    for (const FoundCode& other : facts_.others)
      line(fmt::format("# Perhaps also: {}", meaning_of(other.code, other.title.empty() ? other.name : other.title)));
    line(fmt::format("occupations = [{}]", quoted(facts_.code)));
    line("# Names that people type. Remove those that are not this work.");
    std::vector<std::string> titles;
    for (const std::string& title : facts_.titles) titles.push_back(quoted(title));
    line(fmt::format("alternate_titles = [{}]", fmt::join(titles, ", ")));
    line();
  }

  static std::string meaning_of(const std::string& code, const std::string& title) {
    return title.empty() ? code : fmt::format("{} is {}", code, title);
  }

  void write_tasks() {
    line("# Six to ten tasks, each as verb and object: what somebody would see on a Tuesday. `level` by the rubric in docs/method.md:");
    line("# HIGH where a language model alone halves the time, MEDIUM where software built on one does, LOW where neither does.");
    if (facts_.tasks.empty()) line("# With --data DIR, this file lists the tasks that O*NET publishes, with their settled levels.");
    const std::size_t blocks = facts_.tasks.empty() ? kFewestBlocks : std::min(facts_.tasks.size(), kMostBlocks);
    for (std::size_t i = 0; i < blocks; ++i) write_task(i < facts_.tasks.size() ? &facts_.tasks[i] : nullptr);
    if (facts_.tasks.size() > kMostBlocks) line("\n# Further tasks of O*NET, to add to `onet_tasks` of the task that they belong to:");
    for (std::size_t i = kMostBlocks; i < facts_.tasks.size(); ++i)
      line(fmt::format("# {}, {}: {}", facts_.tasks[i].id, level_word(facts_.tasks[i].level), facts_.tasks[i].statement));
  }

  void write_task(const CandidateTask* task) {
    line("\n[[task]]");
    if (task) line(fmt::format("# O*NET {}, settled level {}: {}", task->id, level_word(task->level), task->statement));
    to_write("name");
    to_write("slug");
    to_write("level");
    key("kind", word_for(task ? task->kind : TaskKind::core));
    if (task) line(fmt::format("onet_tasks = [{}]", task->id));
    line("# What AI does in this task today and what stays with the person, and why; 60 to 400 characters.");
    to_write("rationale");
  }

  void write_skills() {
    line("\n# Six to twelve skills in the three groups, each with a sentence about this skill in this work.");
    for (const std::string_view group : {"vulnerable", "resilient", "growing"}) {
      line("\n[[skill]]");
      key("group", group);
      to_write("name");
      to_write("reason");
    }
  }

  void write_strategy() {
    line("\n# Three to five things that a person can begin this month. Name a task, a skill or a tool of this work.");
    line("\n[[strategy]]");
    to_write("title");
    to_write("text");
  }

  void write_figures() {
    for (const Figure& figure : facts_.figures) {
      line("\n[[figure]]");
      key("label", figure.label);
      key("value", figure.value);
      key("source", figure.source);
      key("url", figure.url);
      key("date", figure.date);
    }
  }

  const StartingFacts& facts_;
  std::string text_;
};

}  // namespace

StartingFacts starting_facts(const std::string& name, const std::string& code, const CodeFinder& finder,
                             const Content& common, const Dataset& dataset, const Catalog& catalog) {
  constexpr std::size_t kMostOthers = 3;
  StartingFacts facts{.name = name, .plural = plural_of(name), .code = code, .title = {}, .others = {}, .titles = {}, .tasks = {}, .figures = {}};
  const importers::OccupationName* const plain = finder.name_of(code);
  if (plain && equal_ignoring_case(plain->name, name)) facts.plural = plain->plural;
  for (const FoundCode& each : finder.find(name, kMostOthers + 1))
    if (each.code != code && facts.others.size() < kMostOthers) facts.others.push_back(each);
  for (const FoundCode& each : finder.find(code, 1)) facts.title = each.title.empty() ? each.name : each.title;
  if (plain) {
    add_title(plain->name, facts, facts.titles);
    for (const std::string& title : plain->also) add_title(title, facts, facts.titles);
  }
  for (const auto& row : dataset.alternate_titles)
    if (row.code.text() == code) add_title(row.title, facts, facts.titles);
  if (dataset.has_onet()) facts.tasks = tasks_of(code, common, dataset);
  // They count the whole occupation, whatever the profession is called.
  facts.figures = figures_of(code, plain ? plain->plural : facts.plural, common, dataset, catalog);
  return facts;
}

std::string starting_file(const StartingFacts& facts) { return FileWriter(facts).write(); }

}  // namespace willai::publish
