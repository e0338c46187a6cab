#include "store/edition_writer.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

#include "base/text.hpp"
#include "domain/words.hpp"
#include "store/edition_schema.hpp"
#include "store/sqlite.hpp"

namespace willai::store {
namespace {

std::optional<double> low_of(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(estimate->low.value()) : std::nullopt;
}
std::optional<double> value_of(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(estimate->value.value()) : std::nullopt;
}
std::optional<double> high_of(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(estimate->high.value()) : std::nullopt;
}

template <class Value>
std::optional<std::string_view> word_or_null(const std::optional<Value>& value) {
  return value ? std::optional<std::string_view>(word_for(*value)) : std::nullopt;
}

std::optional<Estimate> predicted_exposure(const Task& task) {
  return task.predicted ? std::optional(task.predicted->exposure) : std::nullopt;
}

std::optional<std::string_view> predicted_level(const Task& task) {
  return task.predicted ? std::optional(word_for(task.predicted->level)) : std::nullopt;
}

std::optional<std::string_view> predicted_from(const Task& task) {
  if (!task.predicted) return std::nullopt;
  return task.predicted->linked ? "links" : "text";
}

int count_rated(const Profession& profession) {
  int rated = 0;
  for (const Task& task : profession.tasks) rated += task.level ? 1 : 0;
  return rated;
}

// Writes the rows of one draft. Statements are prepared once; rows are in the draft's order.
class Writer {
 public:
  Writer(Database& database, const EditionDraft& draft) : database_(database), draft_(draft) {}

  Result<> write() {
    TRY(database_.execute("BEGIN"));
    write_edition();
    write_sources();
    write_measures();
    write_occupations();
    write_professions();
    write_unjoined();
    write_matching();
    if (failed_) return io_error(first_failure_);
    TRY(database_.execute(kEditionIndexes));
    TRY(database_.execute("COMMIT"));
    return database_.execute("ANALYZE; VACUUM;");
  }

 private:
  template <class... Values>
  void put(Statement& statement, const Values&... values) {
    statement.with(values...).run();
    if (!statement.failed() || failed_) return;
    failed_ = true;
    first_failure_ = database_.last_error();
  }

  Statement insert(std::string_view table, int columns) {
    std::string marks = "?";
    for (int i = 1; i < columns; ++i) marks += ",?";
    return database_.prepare(fmt::format("INSERT INTO {} VALUES ({})", table, marks));
  }

  void write_edition() {
    const EditionNumber& number = draft_.number;
    Statement edition = insert("edition", 5);
    put(edition, number.volume, number.number, number.date.iso(), draft_.lead, kFormat);
    Statement past = insert("past_edition", 5);
    for (const PastEdition& each : draft_.past)
      put(past, each.volume, each.number, each.date, each.professions, each.tasks);
    Statement task = insert("past_task", 6);
    for (const PastTask& each : draft_.past_tasks)
      put(task, each.profession, each.slug, each.last_in.volume, each.last_in.number, each.name, word_for(each.state));
  }

  void write_sources() {
    Statement source = insert("source", 9);
    for (const Source& each : draft_.sources)
      put(source, each.id, each.name, each.publisher, each.version, each.date, each.licence, each.url, each.attribution,
          each.changes);
    Statement input = insert("input", 4);
    for (const InputFile& each : draft_.inputs) put(input, each.source, each.path, each.sha256, each.bytes);
  }

  void write_measures() {
    Statement measure = insert("measure", 18);
    for (const Measure& each : draft_.measures) {
      const Coverage& coverage = each.coverage;
      put(measure, each.id, each.source, each.page, word_for(each.kind), word_for(each.role),
          word_for(each.classification), each.name, each.by, each.vintage, each.unit, each.scale, coverage.published,
          coverage.joined, coverage.unjoined, coverage.by_basis[0], coverage.by_basis[1], coverage.by_basis[2],
          coverage.by_basis[3]);
    }
    Statement correlation = insert("correlation", 5);
    for (const Correlation& each : draft_.correlations)
      put(correlation, each.first, each.second, each.n, each.pearson, each.spearman);
    Statement agreement = insert("agreement", 8);
    for (const RaterAgreement& each : draft_.agreements)
      put(agreement, each.first, each.second, each.n, each.agreement, each.kappa, each.alpha, each.beta, each.zeta);
    Statement interaction = insert("interaction", 2);
    for (const InteractionShare& each : draft_.interactions) put(interaction, each.kind, each.share);
  }

  void write_occupations() {
    Statement occupation = insert("occupation", 6);
    for (const OccupationFacts& each : draft_.occupations)
      put(occupation, each.code, each.title, each.description, each.job_zone, each.profession, each.education);
    Statement value = insert("occupation_measure", 12);
    for (const OccupationFacts& each : draft_.occupations)
      for (const MeasureValue& measure : each.measures)
        put(value, each.code, measure.measure, measure.value, measure.low, measure.high, measure.percentile,
            measure.placed_low, measure.placed_high, measure.n, word_for(measure.basis), measure.from, measure.gap);
    for (const OccupationFacts& each : draft_.occupations) write_transitions(each);
  }

  void write_transitions(const OccupationFacts& occupation) {
    int position = 0;
    for (const Transition& each : occupation.transitions) {
      put(transition_, occupation.code, position, each.code, each.overlap);
      write_transition_skills(occupation.code, position, "shared", each.shared);
      write_transition_skills(occupation.code, position++, "missing", each.missing);
    }
  }

  void write_transition_skills(const std::string& code, int position, std::string_view kind,
                               const std::vector<std::string>& names) {
    int rank = 0;
    for (const std::string& name : names) put(transition_skill_, code, position, kind, rank++, name);
  }

  void write_professions() {
    long id = 0;
    for (const Profession& each : draft_.professions) ids_[each.slug] = ++id;
    write_onet_tasks();
    for (const Profession& each : draft_.professions) {
      write_profession(each, ids_[each.slug]);
      write_parts(each, ids_[each.slug]);
      for (std::size_t i = 0; i < each.tasks.size(); ++i) write_task(each, ids_[each.slug], each.tasks[i], i);
    }
  }

  void write_profession(const Profession& each, long id) {
    put(profession_, id, each.slug, each.name, each.plural, each.summary, word_for(each.origin), each.field,
        low_of(each.exposure), value_of(each.exposure), high_of(each.exposure), low_of(each.percentile),
        value_of(each.percentile), high_of(each.percentile), word_or_null(each.leading), each.tasks.size(),
        count_rated(each), low_of(each.previous), value_of(each.previous), high_of(each.previous));
  }

  void write_parts(const Profession& each, long id) {
    int position = 0;
    for (const OccupationRef& occupation : each.occupations) put(occupation_, id, position++, occupation.code);
    put(title_, id, each.name, to_lower(each.name), 0);
    if (each.plural != each.name) put(title_, id, each.plural, to_lower(each.plural), 0);
    for (const std::string& title : each.alternate_titles) put(title_, id, title, to_lower(title), 1);
    position = 0;
    for (const Skill& skill : each.skills)
      put(skill_, id, position++, word_for(skill.group), word_for(skill.kind), skill.name, skill.reason);
    position = 0;
    for (const Strategy& strategy : each.strategies) put(strategy_, id, position++, strategy.title, strategy.text);
    position = 0;
    for (const Figure& figure : each.figures)
      put(figure_, id, position++, figure.label, figure.value, figure.source, figure.url, figure.date);
    write_related(id, "related", each.related);
    write_related(id, "other", each.others);
    write_related(id, "beside", each.pages_of_occupations);
  }

  void write_related(long id, std::string_view kind, const std::vector<ProfessionRef>& others) {
    int position = 0;
    for (const ProfessionRef& other : others) put(related_, id, kind, position++, ids_.at(other.slug), other.reason);
  }

  void write_task(const Profession& profession, long profession_id, const Task& task, std::size_t position) {
    const long id = ++last_task_;
    put(task_, id, profession_id, position, task.slug, profession.slug + "-" + task.slug, task.name, task.statement,
        task.doing, word_for(task.kind), task.weight.value(), word_or_null(task.level), word_for(task.basis),
        word_for(task.gap), low_of(task.exposure), value_of(task.exposure), high_of(task.exposure),
        task.raters_split ? 1 : 0, task.rationale, task.advice, word_or_null(task.previous_level),
        predicted_level(task), low_of(predicted_exposure(task)), value_of(predicted_exposure(task)),
        high_of(predicted_exposure(task)), predicted_from(task));
    int at = 0;
    for (const Tool& tool : task.tools) put(tool_, id, at++, tool.name, tool.note);
    at = 0;
    for (const Activity& activity : task.activities) write_activity(id, at++, activity);
    at = 0;
    for (const PublishedTask& published : task.published) write_published(id, at++, published);
  }

  void write_activity(long task, int position, const Activity& activity) {
    if (activities_.insert(activity.id).second) put(activity_, activity.id, activity.title);
    put(task_activity_, task, position, activity.id);
  }

  // Composed professions first: they know how a label was joined, while an editor's task only names it.
  void write_onet_tasks() {
    for (const Profession& profession : draft_.professions)
      for (const Task& task : profession.tasks)
        if (profession.origin == Origin::composed)
          for (const PublishedTask& published : task.published) write_onet_task(published);
  }

  void write_onet_task(const PublishedTask& published) {
    const Readings& readings = published.readings;
    if (!onet_tasks_.insert(published.onet_task_id).second) return;
    put(onet_task_, published.onet_task_id, published.occupation, published.statement, word_or_null(readings.people),
        word_or_null(readings.gpt4_rubric1), word_or_null(readings.gpt4_rubric2), readings.gpt4_automation,
        readings.people_automation, word_for(published.join));
    for (const TaskValue& each : published.values)
      put(task_measure_, published.onet_task_id, each.measure, each.value, word_for(each.basis), each.from, each.gap);
  }

  void write_published(long task, int position, const PublishedTask& published) {
    write_onet_task(published);
    put(published_, task, position, published.onet_task_id, word_for(published.join));
  }

  void write_unjoined() {
    Statement unjoined = insert("unjoined", 5);
    for (const Unjoined& each : draft_.unjoined)
      put(unjoined, each.measure, each.occupation, each.onet_task_id, each.text, each.reason);
  }

  void write_matching() {
    Statement matching = insert("matching", 2);
    if (!draft_.matching.empty()) put(matching, "titles", Blob{draft_.matching});
  }

  Database& database_;
  const EditionDraft& draft_;
  std::map<std::string, long> ids_;
  std::set<std::string> activities_;
  std::set<std::uint32_t> onet_tasks_;
  long last_task_ = 0;
  bool failed_ = false;
  std::string first_failure_;
  Statement profession_ = insert("profession", 19);
  Statement occupation_ = insert("profession_occupation", 3);
  Statement title_ = insert("title", 4);
  Statement skill_ = insert("skill", 6);
  Statement strategy_ = insert("strategy", 4);
  Statement figure_ = insert("figure", 7);
  Statement related_ = insert("related", 5);
  Statement task_ = insert("task", 25);
  Statement tool_ = insert("task_tool", 4);
  Statement activity_ = insert("activity", 2);
  Statement task_activity_ = insert("task_activity", 3);
  Statement onet_task_ = insert("onet_task", 9);
  Statement task_measure_ = insert("task_measure", 6);
  Statement transition_ = insert("transition", 4);
  Statement transition_skill_ = insert("transition_skill", 5);
  Statement published_ = insert("task_published", 4);
};

}  // namespace

Result<> save_edition(const EditionDraft& draft, const std::string& file) {
  if (std::filesystem::exists(file)) return conflict(fmt::format("“{}” already exists; nothing was written", file));
  Database database = TRY(Database::create(file));
  auto written = [&]() -> Result<> {
    TRY(
        database.execute(fmt::format("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA "
                                     "application_id={}; PRAGMA user_version={};",
                                     kApplicationId, kFormat)));
    TRY(database.execute(kEditionSchema));
    return Writer(database, draft).write();
  }();
  if (written.ok()) return written;
  std::remove(file.c_str());
  return io_error(fmt::format("cannot write “{}”: {}; nothing was written", file, written.error().message));
}

}  // namespace willai::store
