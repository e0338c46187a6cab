#include "importers/content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/calendar.hpp"
#include "base/text.hpp"
#include "importers/toml_document.hpp"
#include "importers/toml_reader.hpp"

namespace willai::importers {
namespace {

constexpr TextLimits kName{2, 80};
constexpr TextLimits kSentence{20, 400};
constexpr TextLimits kRationale{60, 400};
constexpr TextLimits kSummary{60, 320};
constexpr TextLimits kParagraph{40, 900};

std::string slug_from(std::string_view file) {
  const std::size_t slash = file.rfind('/');
  std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
  if (name.ends_with(".toml")) name.remove_suffix(5);
  return std::string(name);
}

bool is_slug(std::string_view text) { return !text.empty() && slug_of(text, 120) == text; }

// The choices of a key, as "“core” or “supplemental”".
template <class Value>
Value choice(TomlReader& reader, std::string_view key,
             std::initializer_list<std::pair<std::string_view, Value>> choices) {
  const std::string word = reader.text(key, Need::required);
  for (const auto& [name, value] : choices)
    if (word == name) return value;
  std::string names;
  for (const auto& [name, value] : choices) names += fmt::format("{}“{}”", names.empty() ? "" : " or ", name);
  if (!word.empty()) reader.fault(key, fmt::format("“{}” of {} is “{}”; write {}", key, reader.what(), word, names));
  return choices.begin()->second;
}

std::optional<Level> level_said(std::string_view word) {
  for (const Level level : kLevels)
    if (word == word_for(level)) return level;
  return std::nullopt;
}

// The two readings of a task's level. The level that the file settles on may differ from both, but it may not leave two that agree.
std::vector<Level> read_readings(TomlReader& reader, Level settled) {
  const std::vector<std::string> words = reader.texts("readings", Need::optional);
  std::vector<Level> readings;
  for (const std::string& word : words)
    if (const auto level = level_said(word)) readings.push_back(*level);
  if (words.empty()) return {};
  if (readings.size() != words.size() || readings.size() != 2)
    reader.fault("readings", fmt::format("“readings” of {} must be two levels: [\"HIGH\", \"MEDIUM\"]", reader.what()));
  else if (readings[0] == readings[1] && readings[0] != settled)
    reader.fault("readings", fmt::format("both readings of {} say {}, but its level is another; change one of them", reader.what(), words.front()));
  return readings;
}

constexpr std::size_t kFewestBodyWords = 100;
constexpr std::size_t kMostBodyWords = 220;

std::vector<std::string> read_body(TomlReader& reader) {
  std::vector<std::string> body = reader.texts("body", Need::optional, kParagraph);
  std::size_t words = 0;
  for (const std::string& paragraph : body) words += static_cast<std::size_t>(std::ranges::count(paragraph, ' ')) + 1;
  if (!body.empty() && (words < kFewestBodyWords || words > kMostBodyWords))
    reader.fault("body", fmt::format("“body” of {} has {} words; write {} to {}", reader.what(), words, kFewestBodyWords, kMostBodyWords));
  return body;
}

std::vector<Tool> read_tools(TomlReader& reader, std::string_view file, std::vector<Reject>& faults) {
  std::vector<Tool> tools;
  for (const toml::table* table : reader.tables("tools", 0)) {
    TomlReader tool(*table, file, fmt::format("a tool of {}", reader.what()), faults);
    tools.push_back({tool.text("name", Need::required, kName), tool.text("note", Need::required, kSentence)});
    tool.reject_unknown_keys();
  }
  return tools;
}

WrittenTask read_task(const toml::table& table, std::string_view file, std::vector<Reject>& faults) {
  TomlReader reader(table, file, fmt::format("the task “{}”", table["name"].value_or("without a name")), faults);
  WrittenTask task;
  task.line =
      static_cast<long>((table.get("onet_tasks") ? table.get("onet_tasks")->source() : table.source()).begin.line);
  task.name = reader.text("name", Need::required, kName);
  task.doing = reader.text("doing", Need::optional, kName);
  task.slug = reader.text("slug", Need::required, kName);
  if (!task.slug.empty() && !is_slug(task.slug))
    reader.fault("slug", fmt::format("“{}” is not a slug; write lower-case words with hyphens, such as “{}”", task.slug,
                                     slug_of(task.slug)));
  task.level = choice<Level>(reader, "level", {{"HIGH", Level::high}, {"MEDIUM", Level::medium}, {"LOW", Level::low}});
  task.readings = read_readings(reader, task.level);
  task.kind = choice<TaskKind>(reader, "kind", {{"core", TaskKind::core}, {"supplemental", TaskKind::supplemental}});
  task.rationale = reader.text("rationale", Need::required, kRationale);
  task.body = read_body(reader);
  task.advice = reader.text("advice", Need::optional, kParagraph);
  task.onet_tasks = reader.ids("onet_tasks");
  task.tools = read_tools(reader, file, faults);
  reader.reject_unknown_keys();
  return task;
}

Skill read_skill(const toml::table& table, std::string_view file, std::vector<Reject>& faults) {
  TomlReader reader(table, file, fmt::format("the skill “{}”", table["name"].value_or("without a name")), faults);
  Skill skill{};
  skill.group = choice<SkillGroup>(
      reader, "group",
      {{"vulnerable", SkillGroup::vulnerable}, {"resilient", SkillGroup::resilient}, {"growing", SkillGroup::growing}});
  skill.name = reader.text("name", Need::required, kName);
  skill.reason = reader.text("reason", Need::required, kSentence);
  reader.reject_unknown_keys();
  return skill;
}

Strategy read_strategy(const toml::table& table, std::string_view file, std::vector<Reject>& faults) {
  TomlReader reader(table, file, fmt::format("the strategy “{}”", table["title"].value_or("without a title")), faults);
  Strategy strategy{reader.text("title", Need::required, kName), reader.text("text", Need::required, kParagraph)};
  reader.reject_unknown_keys();
  return strategy;
}

Figure read_figure(const toml::table& table, std::string_view file, std::vector<Reject>& faults) {
  TomlReader reader(table, file, fmt::format("the figure “{}”", table["label"].value_or("without a label")), faults);
  Figure figure{reader.text("label", Need::required, {2, 120}), reader.text("value", Need::required, kName),
                reader.text("source", Need::required, {5, 200}), reader.text("url", Need::required, {8, 300}),
                reader.text("date", Need::required, {4, 40})};
  if (!figure.url.empty() && !figure.url.starts_with("https://"))
    reader.fault("url", fmt::format("“url” of {} must begin with https://", reader.what()));
  reader.reject_unknown_keys();
  return figure;
}

void check_slugs(const WrittenProfession& profession, std::string_view file, std::vector<Reject>& faults) {
  if (!is_slug(profession.slug))
    faults.push_back({std::string(file), 0, 0,
                      fmt::format("the file's name “{}” is not a slug; rename it to “{}.toml”", profession.slug,
                                  slug_of(profession.slug))});
}

std::vector<OccupationCode> read_codes(TomlReader& reader) {
  std::vector<OccupationCode> codes;
  for (const std::string& text : reader.texts("occupations", Need::required)) {
    if (text.empty()) continue;  // not written yet
    auto code = OccupationCode::parse(text);
    if (code.ok()) codes.push_back(code.value());
    else reader.fault("occupations", code.error().message + "; `willai find-code` finds codes");
  }
  return codes;
}

WrittenProfession read_profession(const toml::table& table, std::string_view file, std::vector<Reject>& faults) {
  TomlReader reader(table, file, "the profession", faults);
  WrittenProfession profession;
  profession.slug = slug_from(file);
  profession.name = reader.text("name", Need::required, kName);
  profession.plural = reader.text("plural", Need::required, kName);
  profession.summary = reader.text("summary", Need::required, kSummary);
  profession.answer = reader.text("answer", Need::optional, kSummary);
  profession.occupations = read_codes(reader);
  if (const toml::node* node = table.get("occupations"))
    profession.occupations_line = static_cast<long>(node->source().begin.line);
  profession.alternate_titles = reader.texts("alternate_titles", Need::optional);
  std::set<std::string> slugs;
  for (const toml::table* task : reader.tables("task", 3)) {
    profession.tasks.push_back(read_task(*task, file, faults));
    const std::string& slug = profession.tasks.back().slug;
    if (!slug.empty() && !slugs.insert(slug).second)
      faults.push_back({std::string(file), static_cast<long>(task->source().begin.line), 0,
                        fmt::format("another task above also has the slug “{}”; give each task its own", slug)});
  }
  for (const toml::table* skill : reader.tables("skill", 3))
    profession.skills.push_back(read_skill(*skill, file, faults));
  for (const toml::table* strategy : reader.tables("strategy", 1))
    profession.strategies.push_back(read_strategy(*strategy, file, faults));
  for (const toml::table* figure : reader.tables("figure", 0))
    profession.figures.push_back(read_figure(*figure, file, faults));
  reader.reject_unknown_keys();
  check_slugs(profession, file, faults);
  return profession;
}

WrittenEdition read_edition(const toml::table& table, std::string_view file, std::vector<Reject>& faults) {
  TomlReader reader(table, file, "the edition", faults);
  WrittenEdition edition{reader.number("volume", Need::optional), reader.number("number", Need::optional),
                         reader.text("date", Need::optional), reader.text("lead", Need::optional),
                         reader.text("about", Need::optional, {20, 400})};
  if (const toml::node* node = table.get("lead")) edition.lead_line = static_cast<long>(node->source().begin.line);
  edition.employment = reader.number("employment", Need::optional);
  if (!edition.date.empty())
    if (auto date = Date::parse(edition.date); !date.ok()) reader.fault("date", date.error().message);
  reader.reject_unknown_keys();
  return edition;
}

}  // namespace

Imported<WrittenProfession> parse_profession(std::string_view text, std::string_view file) {
  return parse_document<WrittenProfession>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    WrittenProfession profession = read_profession(table, file, faults);
    profession.in_text = read_figures(text, file, faults);
    return profession;
  });
}

Imported<WrittenEdition> parse_edition(std::string_view text, std::string_view file) {
  return parse_document<WrittenEdition>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    return read_edition(table, file, faults);
  });
}

}  // namespace willai::importers
