#include "store/edition_writer.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

#include "base/text.hpp"
#include "domain/words.hpp"
#include "store/edition_cells.hpp"
#include "store/edition_digest.hpp"
#include "store/edition_schema.hpp"
#include "store/edition_site.hpp"
#include "store/edition_use.hpp"
#include "store/sqlite.hpp"

namespace willai::store {
namespace {

using namespace table;

int count_rated(const Profession& profession) {
  int rated = 0;
  for (const Task& task : profession.tasks) rated += task.level ? 1 : 0;
  return rated;
}

// Writes the rows of one draft. Statements are prepared once; rows are in the draft's order.
class Writer {
 public:
  Writer(Database& database, const publish::EditionDraft& draft) : database_(database), draft_(draft) {}

  Result<> write() {
    TRY(database_.execute("BEGIN"));
    TRY(save_site(database_, draft_.site));
    write_edition();
    write_changes();
    write_sources();
    write_measures();
    write_occupations();
    write_professions();
    TRY(save_use(database_, draft_));
    write_unjoined();
    write_learning();
    write_matching();
    if (failed_) return io_error(first_failure_);
    TRY(database_.execute(kEditionIndexes));
    TRY(database_.execute("COMMIT"));
    return database_.execute("ANALYZE; VACUUM;");
  }

 private:
  template <class... Values>
  void put(Insert& table, const Cell<Values>&... cells) {
    Statement& statement = table.with(cells...);
    statement.run();
    if (!statement.failed() || failed_) return;
    failed_ = true;
    first_failure_ = database_.last_error();
  }

  Insert into(const Table& table) const { return Insert(database_, table); }

  void write_edition() {
    const EditionNumber& number = draft_.number;
    Insert edition = into(kEdition);
    put(edition, kEdition["volume"] = number.volume, kEdition["number"] = number.number,
        kEdition["date"] = number.date.iso(), kEdition["lead"] = draft_.lead, kEdition["format"] = kFormat);
    Insert past = into(kPastEdition);
    for (const PastEdition& each : draft_.past)
      put(past, kPastEdition["volume"] = each.volume, kPastEdition["number"] = each.number,
          kPastEdition["date"] = each.date, kPastEdition["professions"] = each.professions,
          kPastEdition["tasks"] = each.tasks);
    Insert task = into(kPastTask);
    for (const PastTask& each : draft_.past_tasks)
      put(task, kPastTask["profession"] = each.profession, kPastTask["slug"] = each.slug,
          kPastTask["volume"] = each.last_in.volume, kPastTask["number"] = each.last_in.number,
          kPastTask["name"] = each.name, kPastTask["state"] = word_for(each.state));
  }

  void write_changes() {
    Insert change = into(kEditionChange);
    for (const EditionChange& each : draft_.changes)
      put(change, kEditionChange["volume"] = each.since.volume, kEditionChange["number"] = each.since.number,
          kEditionChange["cause"] = word_for(each.cause), kEditionChange["kind"] = word_for(each.kind),
          kEditionChange["profession"] = each.profession, kEditionChange["plural"] = each.plural,
          kEditionChange["task"] = each.task, kEditionChange["name"] = each.name, kEditionChange["was"] = each.was,
          kEditionChange["became"] = each.now, kEditionChange["was_low"] = low_of(each.range_was),
          kEditionChange["was_exposure"] = value_of(each.range_was), kEditionChange["was_high"] = high_of(each.range_was),
          kEditionChange["low"] = low_of(each.range_now), kEditionChange["exposure"] = value_of(each.range_now),
          kEditionChange["high"] = high_of(each.range_now));
    Insert correction = into(kCorrection);
    for (const Correction& each : draft_.corrections)
      put(correction, kCorrection["date"] = each.date, kCorrection["profession"] = each.profession,
          kCorrection["task"] = each.task, kCorrection["page"] = each.page, kCorrection["name"] = each.name, kCorrection["wrong"] = each.wrong,
          kCorrection["is_right"] = each.right, kCorrection["volume"] = each.edition.volume,
          kCorrection["number"] = each.edition.number);
    Insert moved = into(kMovedPage);
    for (const MovedPage& each : draft_.moved)
      put(moved, kMovedPage["page"] = each.page, kMovedPage["target"] = each.target);
  }

  void write_sources() {
    Insert source = into(kSource);
    for (const Source& each : draft_.sources)
      put(source, kSource["id"] = each.id, kSource["name"] = each.name, kSource["publisher"] = each.publisher,
          kSource["version"] = each.version, kSource["date"] = each.date, kSource["licence"] = each.licence,
          kSource["url"] = each.url, kSource["attribution"] = each.attribution, kSource["changes"] = each.changes);
    Insert fate = into(kInputRows);
    int position = 0;
    for (const RowFate& each : draft_.row_fates)
      put(fate, kInputRows["path"] = each.path, kInputRows["position"] = position++, kInputRows["fate"] = each.fate,
          kInputRows["reason"] = each.reason, kInputRows["rows"] = each.rows);
    Insert input = into(kInput);
    for (const InputFile& each : draft_.inputs)
      put(input, kInput["source"] = each.source, kInput["path"] = each.path, kInput["sha256"] = each.sha256,
          kInput["bytes"] = each.bytes);
  }

  void write_measures() {
    Insert measure = into(kMeasure);
    for (const Measure& each : draft_.measures) {
      const Coverage& coverage = each.coverage;
      put(measure, kMeasure["id"] = each.id, kMeasure["source"] = each.source, kMeasure["page"] = each.page,
          kMeasure["kind"] = word_for(each.kind), kMeasure["role"] = word_for(each.role),
          kMeasure["classification"] = word_for(each.classification), kMeasure["name"] = each.name,
          kMeasure["by"] = each.by, kMeasure["vintage"] = each.vintage, kMeasure["unit"] = each.unit,
          kMeasure["scale"] = each.scale, kMeasure["published"] = coverage.published,
          kMeasure["joined"] = coverage.joined, kMeasure["unjoined"] = coverage.unjoined,
          kMeasure["exact"] = coverage.by_basis[0], kMeasure["split"] = coverage.by_basis[1],
          kMeasure["inherited"] = coverage.by_basis[2], kMeasure["missing"] = coverage.by_basis[3],
          kMeasure["total"] = each.total);
    }
    Insert correlation = into(kCorrelation);
    for (const Correlation& each : draft_.correlations)
      put(correlation, kCorrelation["first"] = each.first, kCorrelation["second"] = each.second,
          kCorrelation["n"] = each.n, kCorrelation["pearson"] = each.pearson, kCorrelation["spearman"] = each.spearman);
    Insert agreement = into(kAgreement);
    for (const RaterAgreement& each : draft_.agreements)
      put(agreement, kAgreement["first"] = each.first, kAgreement["second"] = each.second, kAgreement["n"] = each.n,
          kAgreement["agreement"] = each.agreement, kAgreement["kappa"] = each.kappa, kAgreement["alpha"] = each.alpha,
          kAgreement["beta"] = each.beta, kAgreement["zeta"] = each.zeta);
    Insert interaction = into(kInteraction);
    for (const InteractionShare& each : draft_.interactions)
      put(interaction, kInteraction["kind"] = each.kind, kInteraction["share"] = each.share);
    Insert reader = into(kReader);
    int position = 0;
    for (const ReaderShare& each : draft_.readers)
      put(reader, kReader["position"] = position++, kReader["reader"] = each.reader, kReader["occupations"] = each.occupations,
          kReader["mostly_high"] = each.mostly_high, kReader["over_half"] = each.over_half, kReader["mean"] = each.mean);
  }

  void write_occupations() {
    Insert occupation = into(kOccupation);
    for (const OccupationFacts& each : draft_.occupations)
      put(occupation, kOccupation["code"] = each.code, kOccupation["title"] = each.title,
          kOccupation["description"] = each.description, kOccupation["job_zone"] = each.job_zone,
          kOccupation["profession"] = each.profession, kOccupation["education"] = each.education,
          kOccupation["experience"] = each.experience, kOccupation["training"] = each.training,
          kOccupation["framework"] = each.framework, kOccupation["stands"] = each.stands);
    Insert value = into(kOccupationMeasure);
    for (const OccupationFacts& each : draft_.occupations)
      for (const MeasureValue& measure : each.measures)
        put(value, kOccupationMeasure["code"] = each.code, kOccupationMeasure["measure"] = measure.measure,
            kOccupationMeasure["value"] = measure.value, kOccupationMeasure["low"] = measure.low,
            kOccupationMeasure["high"] = measure.high, kOccupationMeasure["percentile"] = measure.percentile,
            kOccupationMeasure["placed_low"] = measure.placed_low,
            kOccupationMeasure["placed_high"] = measure.placed_high, kOccupationMeasure["n"] = measure.n,
            kOccupationMeasure["basis"] = word_for(measure.basis), kOccupationMeasure["from"] = measure.from,
            kOccupationMeasure["gap"] = measure.gap);
    Insert reader = into(kOccupationReader);
    for (const OccupationFacts& each : draft_.occupations)
      for (std::size_t i = 0; i < each.readers.size(); ++i)
        put(reader, kOccupationReader["code"] = each.code, kOccupationReader["position"] = static_cast<int>(i),
            kOccupationReader["high"] = each.readers[i].high, kOccupationReader["exposure"] = each.readers[i].exposure);
    Insert wage = into(kStateWage);
    for (const auto& [soc, states] : draft_.states)
      for (const StateWage& each : states)
        put(wage, kStateWage["soc"] = soc, kStateWage["state"] = each.state, kStateWage["name"] = each.name, kStateWage["gap"] = each.gap,
            kStateWage["employees"] = each.employees, kStateWage["per_thousand"] = each.per_thousand, kStateWage["median"] = each.median);
    for (const OccupationFacts& each : draft_.occupations) write_transitions(each);
  }

  void write_transitions(const OccupationFacts& occupation) {
    int position = 0;
    for (const Transition& each : occupation.transitions) {
      put(transition_, kTransition["code"] = occupation.code, kTransition["position"] = position,
          kTransition["other"] = each.code, kTransition["overlap"] = each.overlap);
      write_transition_skills(occupation.code, position, "shared", each.shared);
      write_transition_skills(occupation.code, position++, "missing", each.missing);
    }
  }

  void write_transition_skills(const std::string& code, int position, std::string_view kind,
                               const std::vector<std::string>& names) {
    int rank = 0;
    for (const std::string& name : names)
      put(transition_skill_, kTransitionSkill["code"] = code, kTransitionSkill["position"] = position,
          kTransitionSkill["kind"] = kind, kTransitionSkill["rank"] = rank++, kTransitionSkill["name"] = name);
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
    put(profession_, kProfession["id"] = id, kProfession["slug"] = each.slug, kProfession["name"] = each.name,
        kProfession["plural"] = each.plural, kProfession["summary"] = each.summary, kProfession["answer"] = each.answer,
        kProfession["origin"] = word_for(each.origin), kProfession["standing"] = word_for(each.standing),
        kProfession["shared"] = each.is_shared ? 1 : 0, kProfession["settled"] = each.settled,
        kProfession["field"] = each.field,
        kProfession["low"] = low_of(each.exposure), kProfession["exposure"] = value_of(each.exposure),
        kProfession["high"] = high_of(each.exposure), kProfession["placed_low"] = low_of(each.percentile),
        kProfession["placed"] = value_of(each.percentile), kProfession["placed_high"] = high_of(each.percentile),
        kProfession["leading"] = word_or_null(each.leading), kProfession["tasks"] = each.tasks.size(),
        kProfession["rated"] = count_rated(each), kProfession["previous_low"] = low_of(each.previous),
        kProfession["previous"] = value_of(each.previous), kProfession["previous_high"] = high_of(each.previous));
  }

  void write_parts(const Profession& each, long id) {
    int position = 0;
    for (const OccupationRef& occupation : each.occupations)
      put(occupation_, kProfessionOccupation["profession"] = id, kProfessionOccupation["position"] = position++,
          kProfessionOccupation["code"] = occupation.code);
    put(title_, kTitle["profession"] = id, kTitle["title"] = each.name, kTitle["folded"] = to_lower(each.name),
        kTitle["alternate"] = 0);
    if (each.plural != each.name)
      put(title_, kTitle["profession"] = id, kTitle["title"] = each.plural, kTitle["folded"] = to_lower(each.plural),
          kTitle["alternate"] = 0);
    for (const std::string& title : each.alternate_titles)
      put(title_, kTitle["profession"] = id, kTitle["title"] = title, kTitle["folded"] = to_lower(title),
          kTitle["alternate"] = 1);
    position = 0;
    for (const Skill& skill : each.skills)
      put(skill_, kSkill["profession"] = id, kSkill["position"] = position++, kSkill["group"] = word_for(skill.group),
          kSkill["kind"] = word_for(skill.kind), kSkill["name"] = skill.name, kSkill["reason"] = skill.reason,
          kSkill["learn"] = skill.learn);
    position = 0;
    for (const Strategy& strategy : each.strategies)
      put(strategy_, kStrategy["profession"] = id, kStrategy["position"] = position++,
          kStrategy["title"] = strategy.title, kStrategy["text"] = strategy.text);
    position = 0;
    for (const Figure& figure : each.figures)
      put(figure_, kFigure["profession"] = id, kFigure["position"] = position++, kFigure["label"] = figure.label,
          kFigure["value"] = figure.value, kFigure["source"] = figure.source, kFigure["url"] = figure.url,
          kFigure["date"] = figure.date);
    write_related(id, "related", each.related);
    write_related(id, "other", each.others);
    write_related(id, "beside", each.pages_of_occupations);
  }

  void write_related(long id, std::string_view kind, const std::vector<ProfessionRef>& others) {
    int position = 0;
    for (const ProfessionRef& other : others)
      put(related_, kRelated["profession"] = id, kRelated["kind"] = kind, kRelated["position"] = position++,
          kRelated["other"] = ids_.at(other.slug), kRelated["reason"] = other.reason);
  }

  void write_task(const Profession& profession, long profession_id, const Task& task, std::size_t position) {
    const long id = ++last_task_;
    put(task_, kTask["id"] = id, kTask["profession"] = profession_id, kTask["position"] = position,
        kTask["slug"] = task.slug, kTask["page"] = profession.slug + "-" + task.slug, kTask["name"] = task.name,
        kTask["statement"] = task.statement, kTask["doing"] = task.doing, kTask["kind"] = word_for(task.kind),
        kTask["weight"] = task.weight.value(), kTask["level"] = word_or_null(task.level),
        kTask["basis"] = word_for(task.basis), kTask["gap"] = word_for(task.gap), kTask["low"] = low_of(task.exposure),
        kTask["exposure"] = value_of(task.exposure), kTask["high"] = high_of(task.exposure),
        kTask["raters_split"] = task.raters_split ? 1 : 0, kTask["contested"] = task.contested ? 1 : 0,
        kTask["kind_level"] = word_or_null(task.kind_level), kTask["rationale"] = task.rationale,
        kTask["body"] = fmt::format("{}", fmt::join(task.body, "\n")),
        kTask["advice"] = task.advice, kTask["previous_level"] = word_or_null(task.previous_level),
        kTask["predicted_level"] = predicted_level(task), kTask["predicted_low"] = low_of(predicted_exposure(task)),
        kTask["predicted"] = value_of(predicted_exposure(task)),
        kTask["predicted_high"] = high_of(predicted_exposure(task)), kTask["predicted_from"] = predicted_from(task));
    int at = 0;
    for (const Tool& tool : task.tools)
      put(tool_, kTaskTool["task"] = id, kTaskTool["position"] = at++, kTaskTool["name"] = tool.name,
          kTaskTool["note"] = tool.note);
    at = 0;
    for (const Activity& activity : task.activities) write_activity(id, at++, activity);
    at = 0;
    for (const PublishedTask& published : task.published) write_published(id, at++, published);
  }

  void write_activity(long task, int position, const Activity& activity) {
    if (activities_.insert(activity.id).second)
      put(activity_, kActivity["id"] = activity.id, kActivity["title"] = activity.title);
    put(task_activity_, kTaskActivity["task"] = task, kTaskActivity["position"] = position,
        kTaskActivity["activity"] = activity.id);
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
    put(onet_task_, kOnetTask["id"] = published.onet_task_id, kOnetTask["code"] = published.occupation,
        kOnetTask["statement"] = published.statement, kOnetTask["people"] = word_or_null(readings.people),
        kOnetTask["gpt4_rubric1"] = word_or_null(readings.gpt4_rubric1),
        kOnetTask["gpt4_rubric2"] = word_or_null(readings.gpt4_rubric2),
        kOnetTask["gpt4_automation"] = readings.gpt4_automation,
        kOnetTask["people_automation"] = readings.people_automation, kOnetTask["joined"] = word_for(published.join),
        kOnetTask["settled_e0"] = share_of(published, &LabelShares::e0), kOnetTask["settled_e1"] = share_of(published, &LabelShares::e1),
        kOnetTask["settled_e2"] = share_of(published, &LabelShares::e2));
    for (const TaskValue& each : published.values)
      put(task_measure_, kTaskMeasure["onet_task"] = published.onet_task_id, kTaskMeasure["measure"] = each.measure,
          kTaskMeasure["value"] = each.value, kTaskMeasure["n"] = each.n, kTaskMeasure["basis"] = word_for(each.basis),
          kTaskMeasure["from"] = each.from, kTaskMeasure["gap"] = each.gap);
  }

  void write_published(long task, int position, const PublishedTask& published) {
    write_onet_task(published);
    put(published_, kTaskPublished["task"] = task, kTaskPublished["position"] = position,
        kTaskPublished["onet_task"] = published.onet_task_id, kTaskPublished["linked"] = word_for(published.join));
  }

  void write_unjoined() {
    Insert unjoined = into(kUnjoined);
    for (const publish::Unjoined& each : draft_.unjoined)
      put(unjoined, kUnjoined["measure"] = each.measure, kUnjoined["code"] = each.occupation,
          kUnjoined["onet_task"] = each.onet_task_id, kUnjoined["text"] = each.text, kUnjoined["reason"] = each.reason);
  }

  void write_learning() {
    Insert learning = into(kLearning);
    int position = 0;
    for (const LearningLink& each : draft_.learning)
      put(learning, kLearning["position"] = position++, kLearning["name"] = each.name, kLearning["url"] = each.url,
          kLearning["region"] = each.region, kLearning["kind"] = each.kind,
          kLearning["fields"] = fmt::format("{}", fmt::join(each.fields, "|")),
          kLearning["skills"] = fmt::format("{}", fmt::join(each.skills, "|")), kLearning["note"] = each.note);
  }

  void write_matching() {
    Insert matching = into(kMatching);
    if (!draft_.matching.empty())
      put(matching, kMatching["part"] = "titles", kMatching["bytes"] = Blob{draft_.matching});
  }

  Database& database_;
  const publish::EditionDraft& draft_;
  std::map<std::string, long> ids_;
  std::set<std::string> activities_;
  std::set<std::uint32_t> onet_tasks_;
  long last_task_ = 0;
  bool failed_ = false;
  std::string first_failure_;
  Insert profession_ = into(kProfession);
  Insert occupation_ = into(kProfessionOccupation);
  Insert title_ = into(kTitle);
  Insert skill_ = into(kSkill);
  Insert strategy_ = into(kStrategy);
  Insert figure_ = into(kFigure);
  Insert related_ = into(kRelated);
  Insert task_ = into(kTask);
  Insert tool_ = into(kTaskTool);
  Insert activity_ = into(kActivity);
  Insert task_activity_ = into(kTaskActivity);
  Insert onet_task_ = into(kOnetTask);
  Insert task_measure_ = into(kTaskMeasure);
  Insert transition_ = into(kTransition);
  Insert transition_skill_ = into(kTransitionSkill);
  Insert published_ = into(kTaskPublished);
};

// Closes the database at the end, so that all of it is in the file.
Result<> write_database(Database database, const publish::EditionDraft& draft) {
  TRY(database.execute(fmt::format("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA "
                                   "application_id={}; PRAGMA user_version={};",
                                   kApplicationId, kFormat)));
  TRY(database.execute(edition_schema()));
  return Writer(database, draft).write();
}

}  // namespace

Result<> save_edition(const publish::EditionDraft& draft, const std::string& file) {
  if (std::filesystem::exists(file)) return conflict(fmt::format("“{}” already exists; nothing was written", file));
  Result<> written = write_database(TRY(Database::create(file)), draft);
  if (written.ok()) written = append_digest(file);
  if (written.ok()) return written;
  std::remove(file.c_str());
  return io_error(fmt::format("cannot write “{}”: {}; nothing was written", file, written.error().message));
}

}  // namespace willai::store
