// One complete profession of an edition: its tasks with everything published about them, skills, strategies, neighbors.
#include <fmt/format.h>

#include "base/text.hpp"
#include "store/edition_measures.hpp"
#include "store/edition_reader.hpp"
#include "store/edition_rows.hpp"
#include "store/edition_use.hpp"

namespace willai::store {
namespace {

// Of a published task and how it was joined.
constexpr Columns kPublished{
    "o.id, o.code, o.statement, o.people, o.gpt4_rubric1, o.gpt4_rubric2, o.gpt4_automation, o.people_automation, "
    "p.linked, o.settled_e0, o.settled_e1, o.settled_e2"};

Task task_at(const Statement& row) {
  constexpr const Table& columns = table::kTask;
  Task task;
  task.slug = row.string(columns["slug"]);
  task.name = row.string(columns["name"]);
  task.statement = row.string(columns["statement"]);
  task.doing = row.string(columns["doing"]);
  task.kind = value_at<TaskKind>(row, columns["kind"]);
  task.weight = Weight(row.real(columns["weight"]));
  task.level = level_at(row, columns["level"]);
  task.basis = value_at<Basis>(row, columns["basis"]);
  task.gap = value_at<Gap>(row, columns["gap"]);
  task.exposure = estimate_at(row, columns.three("low", "exposure", "high"));
  task.raters_split = row.integer(columns["raters_split"]) != 0;
  task.contested = row.integer(columns["contested"]) != 0;
  task.kind_level = level_at(row, columns["kind_level"]);
  task.rationale = row.string(columns["rationale"]);
  for (const std::string_view paragraph : split(row.text(columns["body"]), '\n'))
    if (!paragraph.empty()) task.body.emplace_back(paragraph);
  task.advice = row.string(columns["advice"]);
  task.previous_level = level_at(row, columns["previous_level"]);
  if (const auto level = level_at(row, columns["predicted_level"]))
    task.predicted =
        Prediction{*level, *estimate_at(row, columns.three("predicted_low", "predicted", "predicted_high")),
                   row.text(columns["predicted_from"]) == "links"};
  return task;
}

std::optional<std::uint8_t> automation_at(const Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(static_cast<std::uint8_t>(row.integer(column)));
}

PublishedTask published_at(const Statement& row) {
  PublishedTask task;
  task.onet_task_id = static_cast<std::uint32_t>(row.big(kPublished["id"]));
  task.occupation = row.string(kPublished["code"]);
  task.statement = row.string(kPublished["statement"]);
  task.readings.people = label_at(row, kPublished["people"]);
  task.readings.gpt4_rubric1 = label_at(row, kPublished["gpt4_rubric1"]);
  task.readings.gpt4_rubric2 = label_at(row, kPublished["gpt4_rubric2"]);
  task.readings.gpt4_automation = automation_at(row, kPublished["gpt4_automation"]);
  task.readings.people_automation = automation_at(row, kPublished["people_automation"]);
  task.join = value_at<Join>(row, kPublished["linked"]);
  if (!row.is_null(kPublished["settled_e0"]))
    task.settled = LabelShares{row.real(kPublished["settled_e0"]), row.real(kPublished["settled_e1"]), row.real(kPublished["settled_e2"])};
  return task;
}

void add_published(const Database& database, const Statement& row, Task& task) {
  constexpr const Table& columns = table::kTaskMeasure;
  static const std::string sql =
      fmt::format("SELECT {} FROM task_measure WHERE onet_task = ? ORDER BY measure", columns.list());
  task.published.push_back(published_at(row));
  PublishedTask& published = task.published.back();
  Statement& values = database.kept(sql);
  for (values.with(published.onet_task_id); values.next();)
    published.values.push_back({.measure = values.string(columns["measure"]),
                                .value = real_at(values, columns["value"]),
                                .gap = values.string(columns["gap"]),
                                .basis = value_at<MeasureBasis>(values, columns["basis"]),
                                .from = values.string(columns["from"]),
                                .n = integer_at(values, columns["n"])});
  published.use = load_use_of_task(database, published.onet_task_id);
}

void load_tasks(const Database& database, long long id, Profession& profession) {
  Statement& tasks = database.kept(
      fmt::format("SELECT {} FROM task WHERE profession = ? ORDER BY position", table::kTask.list()));
  Statement& tools = database.kept("SELECT name, note FROM task_tool WHERE task = ? ORDER BY position");
  Statement& activities = database.kept(
      "SELECT a.id, a.title FROM task_activity t JOIN activity a ON a.id = t.activity WHERE t.task = ? ORDER BY "
      "t.position");
  Statement& published = database.kept(
      fmt::format("SELECT {} FROM task_published p JOIN onet_task o ON o.id = p.onet_task WHERE p.task = ? ORDER BY "
                  "p.position",
                  kPublished.text()));
  tasks.with(id);
  while (tasks.next()) {
    Task task = task_at(tasks);
    const long long task_id = tasks.big(table::kTask["id"]);
    for (tools.with(task_id); tools.next();) task.tools.push_back({tools.string(0), tools.string(1)});
    for (activities.with(task_id); activities.next();)
      task.activities.push_back({activities.string(0), activities.string(1)});
    for (published.with(task_id); published.next();) add_published(database, published, task);
    profession.tasks.push_back(std::move(task));
  }
}

void add_skills(const Database& database, long long id, Profession& profession) {
  constexpr const Table& columns = table::kSkill;
  Statement& rows =
      database.kept(fmt::format("SELECT {} FROM skill WHERE profession = ? ORDER BY position", columns.list()));
  for (rows.with(id); rows.next();)
    profession.skills.push_back({.group = value_at<SkillGroup>(rows, columns["group"]),
                                 .kind = value_at<SkillKind>(rows, columns["kind"]),
                                 .name = rows.string(columns["name"]),
                                 .reason = rows.string(columns["reason"]),
                                 .learn = rows.string(columns["learn"])});
}

void add_figures(const Database& database, long long id, Profession& profession) {
  constexpr const Table& columns = table::kFigure;
  Statement& rows =
      database.kept(fmt::format("SELECT {} FROM figure WHERE profession = ? ORDER BY position", columns.list()));
  for (rows.with(id); rows.next();)
    profession.figures.push_back({.label = rows.string(columns["label"]),
                                  .value = rows.string(columns["value"]),
                                  .source = rows.string(columns["source"]),
                                  .url = rows.string(columns["url"]),
                                  .date = rows.string(columns["date"])});
}

void load_parts(const Database& database, long long id, Profession& profession) {
  Statement& occupations = database.kept(
      "SELECT po.code, coalesce(o.title, ''), coalesce(o.profession, '') FROM profession_occupation po LEFT JOIN "
      "occupation o ON o.code = po.code WHERE po.profession = ? ORDER BY po.position");
  for (occupations.with(id); occupations.next();)
    profession.occupations.push_back({occupations.string(0), occupations.string(1), occupations.string(2)});
  Statement& titles = database.kept("SELECT title FROM title WHERE profession = ? AND alternate = 1 ORDER BY rowid");
  for (titles.with(id); titles.next();) profession.alternate_titles.push_back(titles.string(0));
  add_skills(database, id, profession);
  Statement& strategies = database.kept("SELECT title, text FROM strategy WHERE profession = ? ORDER BY position");
  for (strategies.with(id); strategies.next();)
    profession.strategies.push_back({strategies.string(0), strategies.string(1)});
  add_figures(database, id, profession);
}

std::vector<ProfessionRef> load_related(const Database& database, long long id, std::string_view kind) {
  std::vector<ProfessionRef> refs;
  Statement& rows =
      database.kept(fmt::format("SELECT {}, r.reason FROM related r JOIN profession p ON p.id = r.other WHERE "
                                "r.profession = ? AND r.kind = ? ORDER BY r.position",
                                kRef.text()));
  for (rows.with(id, kind); rows.next();) {
    refs.push_back(ref_at(rows));
    refs.back().reason = rows.string(kRef.size());
  }
  return refs;
}

// What is published about its first occupation.
void load_evidence(const Database& database, Profession& profession) {
  if (profession.occupations.empty()) return;
  const std::string& code = profession.occupations.front().code;
  profession.measures = load_values(database, code);
  profession.readers = load_readers(database, code);
  profession.has_states = has_states(database, profession);
  profession.transitions = load_transitions(database, code);
  Statement& row = database.kept("SELECT job_zone, education, experience, training, framework FROM occupation WHERE code = ?");
  if (!row.with(code).next()) return;
  profession.job_zone = integer_at(row, 0);
  profession.education = row.string(1);
  profession.experience = row.string(2);
  profession.training = row.string(3);
  profession.framework = row.string(4);
}

}  // namespace

std::optional<Profession> EditionReader::find_profession(std::string_view slug) const {
  constexpr const Table& columns = table::kProfession;
  Statement& row = database_.kept(fmt::format("SELECT {} FROM profession WHERE slug = ?", columns.list()));
  if (!row.with(slug).next()) return std::nullopt;
  const long long id = row.big(columns["id"]);
  Profession profession;
  profession.slug = row.string(columns["slug"]);
  profession.name = row.string(columns["name"]);
  profession.plural = row.string(columns["plural"]);
  profession.summary = row.string(columns["summary"]);
  profession.answer = row.string(columns["answer"]);
  profession.origin = value_at<Origin>(row, columns["origin"]);
  profession.standing = value_at<ListedAs>(row, columns["standing"]);
  profession.is_shared = row.integer(columns["shared"]) == 1;
  profession.settled = row.integer(columns["settled"]);
  profession.field = row.integer(columns["field"]);
  profession.exposure = estimate_at(row, columns.three("low", "exposure", "high"));
  profession.percentile = estimate_at(row, columns.three("placed_low", "placed", "placed_high"));
  profession.leading = level_at(row, columns["leading"]);
  profession.previous = estimate_at(row, columns.three("previous_low", "previous", "previous_high"));
  load_parts(database_, id, profession);
  profession.changes = load_changes_of(profession.slug);
  load_tasks(database_, id, profession);
  load_evidence(database_, profession);
  profession.related = load_related(database_, id, "related");
  profession.others = load_related(database_, id, "other");
  profession.pages_of_occupations = load_related(database_, id, "beside");
  return profession;
}

}  // namespace willai::store
