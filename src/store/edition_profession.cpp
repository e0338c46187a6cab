// One complete profession of an edition: its tasks with everything published about them, skills, strategies, neighbors.
#include <fmt/format.h>

#include "store/edition_measures.hpp"
#include "store/edition_reader.hpp"
#include "store/edition_rows.hpp"

namespace willai {
namespace {

using store::Database;
using store::Statement;

Task task_at(const Statement& row) {
  Task task;
  task.slug = row.string(1);
  task.name = row.string(2);
  task.statement = row.string(3);
  task.doing = row.string(4);
  task.kind = store::value_at<TaskKind>(row, 5);
  task.weight = Weight(row.real(6));
  task.level = store::level_at(row, 7);
  task.basis = store::value_at<Basis>(row, 8);
  task.gap = store::value_at<Gap>(row, 9);
  task.exposure = store::estimate_at(row, 10);
  task.raters_split = row.integer(13) != 0;
  task.rationale = row.string(14);
  task.advice = row.string(15);
  task.previous_level = store::level_at(row, 16);
  if (const auto level = store::level_at(row, 17))
    task.predicted = Prediction{*level, *store::estimate_at(row, 18), row.text(21) == "links"};
  return task;
}

PublishedTask published_at(const Statement& row) {
  PublishedTask task;
  task.onet_task_id = static_cast<std::uint32_t>(row.big(0));
  task.occupation = row.string(1);
  task.statement = row.string(2);
  task.readings.people = store::label_at(row, 3);
  task.readings.gpt4_rubric1 = store::label_at(row, 4);
  task.readings.gpt4_rubric2 = store::label_at(row, 5);
  if (!row.is_null(6)) task.readings.gpt4_automation = static_cast<std::uint8_t>(row.integer(6));
  task.join = store::value_at<Join>(row, 7);
  if (!row.is_null(8)) task.readings.people_automation = static_cast<std::uint8_t>(row.integer(8));
  return task;
}

void add_published(const Database& database, const Statement& row, Task& task) {
  task.published.push_back(published_at(row));
  PublishedTask& published = task.published.back();
  Statement& values = database.kept(
      "SELECT measure, value, gap, basis, \"from\" FROM task_measure WHERE onet_task = ? ORDER BY measure");
  for (values.with(published.onet_task_id); values.next();)
    published.values.push_back({values.string(0), store::real_at(values, 1), values.string(2),
                                store::value_at<MeasureBasis>(values, 3), values.string(4)});
}

void load_tasks(const Database& database, long long id, Profession& profession) {
  Statement& tasks = database.kept(
      "SELECT id, slug, name, statement, doing, kind, weight, level, basis, gap, low, exposure, high, "
      "raters_split, rationale, advice, previous_level, predicted_level, predicted_low, predicted, predicted_high, "
      "predicted_from FROM task WHERE profession = ? ORDER BY position");
  Statement& tools = database.kept("SELECT name, note FROM task_tool WHERE task = ? ORDER BY position");
  Statement& activities = database.kept(
      "SELECT a.id, a.title FROM task_activity t JOIN activity a ON a.id = t.activity WHERE t.task = ? ORDER BY "
      "t.position");
  Statement& published = database.kept(
      "SELECT o.id, o.code, o.statement, o.people, o.gpt4_rubric1, o.gpt4_rubric2, o.gpt4_automation, p.linked, "
      "o.people_automation FROM task_published p JOIN onet_task o ON o.id = p.onet_task WHERE p.task = ? ORDER BY "
      "p.position");
  tasks.with(id);
  while (tasks.next()) {
    Task task = task_at(tasks);
    const long long task_id = tasks.big(0);
    for (tools.with(task_id); tools.next();) task.tools.push_back({tools.string(0), tools.string(1)});
    for (activities.with(task_id); activities.next();)
      task.activities.push_back({activities.string(0), activities.string(1)});
    for (published.with(task_id); published.next();) add_published(database, published, task);
    profession.tasks.push_back(std::move(task));
  }
}

void load_parts(const Database& database, long long id, Profession& profession) {
  Statement& occupations = database.kept(
      "SELECT po.code, coalesce(o.title, ''), coalesce(o.profession, '') FROM profession_occupation po LEFT JOIN "
      "occupation o ON o.code = po.code WHERE po.profession = ? ORDER BY po.position");
  for (occupations.with(id); occupations.next();)
    profession.occupations.push_back({occupations.string(0), occupations.string(1), occupations.string(2)});
  Statement& titles = database.kept("SELECT title FROM title WHERE profession = ? AND alternate = 1 ORDER BY rowid");
  for (titles.with(id); titles.next();) profession.alternate_titles.push_back(titles.string(0));
  Statement& skills =
      database.kept("SELECT \"group\", kind, name, reason FROM skill WHERE profession = ? ORDER BY position");
  for (skills.with(id); skills.next();)
    profession.skills.push_back({store::value_at<SkillGroup>(skills, 0), store::value_at<SkillKind>(skills, 1),
                                 skills.string(2), skills.string(3)});
  Statement& strategies = database.kept("SELECT title, text FROM strategy WHERE profession = ? ORDER BY position");
  for (strategies.with(id); strategies.next();)
    profession.strategies.push_back({strategies.string(0), strategies.string(1)});
  Statement& figures =
      database.kept("SELECT label, value, source, url, date FROM figure WHERE profession = ? ORDER BY position");
  for (figures.with(id); figures.next();)
    profession.figures.push_back(
        {figures.string(0), figures.string(1), figures.string(2), figures.string(3), figures.string(4)});
}

std::vector<ProfessionRef> load_related(const Database& database, long long id, std::string_view kind) {
  std::vector<ProfessionRef> refs;
  Statement& rows =
      database.kept(fmt::format("SELECT {}, r.reason FROM related r JOIN profession p ON p.id = r.other WHERE "
                                "r.profession = ? AND r.kind = ? ORDER BY r.position",
                                store::kRefColumns));
  for (rows.with(id, kind); rows.next();) {
    refs.push_back(store::ref_at(rows));
    refs.back().reason = rows.string(11);
  }
  return refs;
}

// What is published about its first occupation.
void load_evidence(const Database& database, Profession& profession) {
  if (profession.occupations.empty()) return;
  const std::string& code = profession.occupations.front().code;
  profession.measures = store::load_values(database, code);
  profession.transitions = store::load_transitions(database, code);
  Statement& row = database.kept("SELECT job_zone, education FROM occupation WHERE code = ?");
  if (!row.with(code).next()) return;
  profession.job_zone = store::integer_at(row, 0);
  profession.education = row.string(1);
}

}  // namespace

std::optional<Profession> EditionReader::find_profession(std::string_view slug) const {
  Statement& row = database_.kept(
      "SELECT id, slug, name, plural, summary, origin, field, low, exposure, high, placed_low, placed, "
      "placed_high, leading, previous_low, previous, previous_high FROM profession WHERE slug = ?");
  if (!row.with(slug).next()) return std::nullopt;
  const long long id = row.big(0);
  Profession profession;
  profession.slug = row.string(1);
  profession.name = row.string(2);
  profession.plural = row.string(3);
  profession.summary = row.string(4);
  profession.origin = store::value_at<Origin>(row, 5);
  profession.field = row.integer(6);
  profession.exposure = store::estimate_at(row, 7);
  profession.percentile = store::estimate_at(row, 10);
  profession.leading = store::level_at(row, 13);
  profession.previous = store::estimate_at(row, 14);
  load_parts(database_, id, profession);
  load_tasks(database_, id, profession);
  load_evidence(database_, profession);
  profession.related = load_related(database_, id, "related");
  profession.others = load_related(database_, id, "other");
  profession.pages_of_occupations = load_related(database_, id, "beside");
  return profession;
}

}  // namespace willai
