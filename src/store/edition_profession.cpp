// One complete profession of an edition: its tasks with everything published about them, skills, strategies, neighbors.
#include <fmt/format.h>

#include <algorithm>

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

// The tasks of a profession, and where what belongs to them is put. The writer numbers tasks in their order.
class TaskParts {
 public:
  TaskParts(const Database& database, long long profession, std::vector<Task>& tasks) : database_(database), tasks_(tasks) {
    Statement& rows = database.kept(fmt::format("SELECT {} FROM task WHERE profession = ? ORDER BY position", table::kTask.list()));
    for (rows.with(profession); rows.next();) {
      tasks_.push_back(task_at(rows));
      ids_.push_back(rows.big(table::kTask["id"]));
    }
  }

  // Calls `add` for each row of a statement about all tasks from one id to another, which says in the column `of` whose it is.
  // A query for each task would take twice the time.
  template <class Add>
  void add(std::string_view sql, int of, Add add) {
    if (ids_.empty()) return;
    Statement& rows = database_.kept(sql);
    for (rows.with(ids_.front(), ids_.back()); rows.next();)
      if (const auto at = std::ranges::lower_bound(ids_, rows.big(of)); at != ids_.end() && *at == rows.big(of))
        add(tasks_[static_cast<std::size_t>(at - ids_.begin())], rows);
  }

  // The same for rows that belong to a published task of the task, with its position in the column behind `of`.
  template <class Add>
  void add_to_published(std::string_view sql, int of, Add add_row) {
    add(sql, of, [&](Task& task, const Statement& row) {
      add_row(task.published.at(static_cast<std::size_t>(row.integer(of + 1))), row);
    });
  }

 private:
  const Database& database_;
  std::vector<Task>& tasks_;
  std::vector<long long> ids_{};
};

void add_values(TaskParts& parts) {
  using table::kTaskMeasure;
  parts.add_to_published(
      "SELECT m.*, p.task, p.position FROM task_published p JOIN task_measure m ON m.onet_task = p.onet_task WHERE p.task BETWEEN ? "
      "AND ? ORDER BY p.task, p.position, m.measure",
      kTaskMeasure.size(), [](PublishedTask& published, const Statement& row) {
        published.values.push_back({.measure = row.string(kTaskMeasure["measure"]),
                                    .value = real_at(row, kTaskMeasure["value"]),
                                    .gap = row.string(kTaskMeasure["gap"]),
                                    .basis = value_at<MeasureBasis>(row, kTaskMeasure["basis"]),
                                    .from = row.string(kTaskMeasure["from"]),
                                    .n = integer_at(row, kTaskMeasure["n"])});
      });
}

void load_tasks(const Database& database, long long id, Profession& profession) {
  TaskParts parts(database, id, profession.tasks);
  parts.add("SELECT task, name, note FROM task_tool WHERE task BETWEEN ? AND ? ORDER BY task, position", 0,
            [](Task& task, const Statement& row) { task.tools.push_back({row.string(1), row.string(2)}); });
  parts.add("SELECT t.task, a.id, a.title FROM task_activity t JOIN activity a ON a.id = t.activity WHERE t.task BETWEEN ? AND ? "
            "ORDER BY t.task, t.position",
            0, [](Task& task, const Statement& row) { task.activities.push_back({row.string(1), row.string(2)}); });
  parts.add(fmt::format("SELECT {}, p.task FROM task_published p JOIN onet_task o ON o.id = p.onet_task WHERE p.task BETWEEN ? AND ? "
                        "ORDER BY p.task, p.position",
                        kPublished.text()),
            kPublished.size(), [](Task& task, const Statement& row) { task.published.push_back(published_at(row)); });
  add_values(parts);
  parts.add_to_published(
      "SELECT u.*, p.task, p.position FROM task_published p JOIN task_use u ON u.onet_task = p.onet_task JOIN use_release r ON r.id = "
      "u.release WHERE p.task BETWEEN ? AND ? ORDER BY p.task, p.position, r.position",
      table::kTaskUse.size(), [](PublishedTask& published, const Statement& row) { published.use.push_back(use_at(row)); });
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
