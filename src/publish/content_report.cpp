#include "publish/content_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "publish/composing.hpp"
#include "publish/joining.hpp"

namespace willai::publish {
namespace {

constexpr std::size_t kLongestSentence = 26;  // words
constexpr int kArmedForces = 55;  // the major group
constexpr std::size_t kLongestTaskName = 60;  // characters

// Words of hype, verdicts on jobs, and objects that name nothing.
constexpr std::array<std::string_view, 22> kBanned = {
    "leverage", "leveraging", "streamline", "enhance", "enhances", "empower", "seamless", "game-changer", "crucial", "vital", "pivotal",
    "robust", "obsolete", "irreplaceable", "revolutionize", "cutting-edge", "various", "etc", "utilize", "delve", "human touch", "disappear"};

bool is_word_end(char each) { return !((each >= 'a' && each <= 'z') || each == '-'); }

bool has_word(const std::string& text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    if (text.substr(at).starts_with("vital sign")) continue;
    else if ((at == 0 || is_word_end(text[at - 1])) && (at + word.size() == text.size() || is_word_end(text[at + word.size()]))) return true;
  return false;
}

class Reader {
 public:
  explicit Reader(ContentReport& report) : report_(report) {}

  void read(const std::string& file, long line, const std::string& what, const std::string& text) {
    const std::string lower = to_lower(text);
    for (const std::string_view word : kBanned)
      if (has_word(lower, word)) warn(file, line, fmt::format("{} says “{}”; name the thing instead", what, word));
    for (std::string& sentence : sentences_in(text)) {
      const auto words = static_cast<std::size_t>(std::ranges::count(sentence, ' ')) + 1;
      if (words > kLongestSentence)
        warn(file, line, fmt::format("{} has a sentence of {} words; make it two", what, words));
      if (seen_.insert(sentence).second) continue;
      ++report_.repeated_sentences;
      warn(file, line, fmt::format("{} repeats “{}”", what, shortened(sentence, 60)));
    }
  }

 private:
  void warn(const std::string& file, long line, std::string reason) { report_.warnings.push_back({file, line, 0, std::move(reason)}); }

  ContentReport& report_;
  std::set<std::string> seen_;
};

void read_texts(const Content& content, ContentReport& report) {
  Reader reader(report);
  for (const auto& each : content.activities) {
    const std::string what = "the activity " + each.id;
    for (const std::string& text : {each.text.today, each.text.stays, each.advice}) reader.read(each.file, each.line, what, text);
    for (const auto& variant : each.variants)
      for (const std::string& text : {variant.text.today, variant.text.stays}) reader.read(each.file, each.line, what, text);
  }
  for (const auto& each : content.skills)
    for (const std::string& text : {each.reason, each.learn}) reader.read("skills.toml", 0, "the skill “" + each.name + "”", text);
  for (const auto& each : content.occupation_answers)
    reader.read("occupation-answers.tsv", 0, "the answer for " + std::string(each.code.text()), each.answer);
  for (const auto& each : content.tools) reader.read("tools.toml", 0, "the tool “" + each.id + "”", each.note);
}

void read_professions(const Content& content, ContentReport& report) {
  Reader reader(report);  // the texts of professions are compared with each other
  for (const auto& each : content.professions) {
    const std::string file = fmt::format("professions/{}.toml", each.slug);
    for (const std::string& text : {each.summary, each.answer}) reader.read(file, 1, "the summary or answer", text);
    for (const auto& task : each.tasks) {
      const std::string what = fmt::format("the task “{}”", task.name);
      for (const std::string& text : {task.rationale, task.advice}) reader.read(file, task.line, what, text);
      for (const std::string& text : task.body) reader.read(file, task.line, what, text);
    }
    for (const Skill& skill : each.skills) reader.read(file, 1, fmt::format("the skill “{}”", skill.name), skill.reason);
    for (const Strategy& strategy : each.strategies) reader.read(file, 1, fmt::format("the strategy “{}”", strategy.title), strategy.text);
  }
}

// Persons employed in each SOC occupation, the self-employed among them: from the projections if they are there, else
// from the cited figures. A group of occupations counts for none of its members.
std::map<std::string, double> employment_in(const Content& content, const Dataset& dataset) {
  std::map<std::string, double> employed;
  for (const importers::bls::ProjectionRow& row : dataset.projections)
    employed.emplace(row.code.text(), row.employment * 1000);
  for (const importers::CitedFigure& figure : content.figures)
    if (dataset.projections.empty() && figure.value.measure == measure_id::kEmployment &&
        figure.value.basis == MeasureBasis::exact && figure.value.value)
      employed.emplace(figure.code.text().substr(0, 7), *figure.value.value);
  return employed;
}

void count_professions(const Content& content, const Dataset& dataset, ContentReport& report) {
  const std::map<std::string, double> employed = employment_in(content, dataset);
  std::set<int> groups;
  std::set<std::string> codes;
  for (const auto& each : content.professions) {
    if (const int group = each.occupations.front().major_group(); group != kArmedForces) groups.insert(group);
    for (const OccupationCode& code : each.occupations)
      if (code.text().ends_with(".00")) codes.insert(std::string(code.text().substr(0, 7)));
    report.tasks += static_cast<int>(each.tasks.size());
    report.skills += static_cast<int>(each.skills.size());
  }
  report.major_groups = static_cast<int>(groups.size());
  double persons = 0;
  for (const std::string& code : codes)
    if (const auto found = employed.find(code); found != employed.end()) persons += found->second;
  if (content.edition.employment && persons > 0) report.employment_share = persons / *content.edition.employment;
}

// Sentences that stand twice in the table of a composed profession, and names that do not fit in it.
void read_pages(const Content& content, const Dataset& dataset, ContentReport& report) {
  JoinedLabels labels = join_labels(dataset.tasks, dataset.labels);
  add_own_ratings(dataset, content.ratings, labels);
  for (const Profession& profession : compose_professions(dataset, labels, content)) {
    std::set<std::string> seen, reasons;
    for (const Task& task : profession.tasks) {
      if (task.name.ends_with("…") || task.name.size() > kLongestTaskName) ++report.task_names_cut;
      if (!reasons.insert(task.rationale).second) continue;  // the table says where it stands already
      for (std::string& sentence : sentences_in(task.rationale))
        if (!seen.insert(sentence).second) ++report.repeated_sentences;
    }
  }
}

}  // namespace

namespace {

constexpr std::string_view kStops = ".?!";

// Behind the stop at `stop` and a quotation mark or bracket that closes after it; the size of the text if there is no stop.
std::size_t end_of_stop(std::string_view text, std::size_t stop) {
  if (stop == std::string_view::npos) return text.size();
  const std::string_view after = text.substr(stop + 1);
  for (const std::string_view closing : {"”", "’", ")"})
    if (after.starts_with(closing)) return stop + 1 + closing.size();
  return stop + 1;
}

}  // namespace

std::vector<std::string> sentences_in(std::string_view text) {
  std::vector<std::string> sentences;
  while (!text.empty()) {
    std::size_t length = end_of_stop(text, text.find_first_of(kStops));
    while (length < text.size() && text[length] != ' ') length = end_of_stop(text, text.find_first_of(kStops, length));
    sentences.emplace_back(trim(text.substr(0, length)));
    text.remove_prefix(length);
    if (text.starts_with(' ')) text.remove_prefix(1);
  }
  return sentences;
}

ContentReport report_on(const Content& content, const Dataset& dataset) {
  ContentReport report;
  report.activities = static_cast<int>(content.ratings.size());
  report.activities_written = static_cast<int>(content.activities.size());
  report.skills_written = static_cast<int>(content.skills.size());
  count_professions(content, dataset, report);
  read_texts(content, report);
  read_professions(content, report);
  if (dataset.has_onet()) read_pages(content, dataset, report);
  return report;
}

}  // namespace willai::publish
