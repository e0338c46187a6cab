// Facts about the whole edition that any page may need.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"
#include "scoring/profession_score.hpp"
#include "store/edition_measures.hpp"
#include "store/edition_reader.hpp"
#include "store/edition_rows.hpp"
#include "store/edition_site.hpp"
#include "store/edition_use.hpp"

namespace willai::store {
namespace {

constexpr int kRowsOfATable = 5;
constexpr std::size_t kMostFactsKept = 64;
constexpr int kBinsOfHistogram = 20;

// Which professions are compared with others: those that is_comparable() tells, or all where editors wrote them all.
std::string comparable_in(const Database& database) {
  Statement composed = database.prepare("SELECT 1 FROM profession WHERE origin = 'composed' LIMIT 1");
  if (!composed.next()) return "p.exposure IS NOT NULL";
  return fmt::format("p.rated * 3 >= p.tasks * {} AND p.rated >= {} AND p.origin = 'composed'",
                     scoring::kFewestRatedOfThree, scoring::kFewestRated);
}

// Persons employed in profession p by a figure published for its own occupation; null otherwise.
std::string employed_in_p() {
  return fmt::format("(SELECT m.value FROM profession_occupation po JOIN occupation_measure m ON m.code = po.code AND "
                     "m.measure = '{}' AND m.basis <> 'inherited' WHERE po.profession = p.id AND po.position = 0 AND "
                     "p.shared = 0)",
                     measure_id::kEmployment);
}

constexpr int kSettledOfWell = 10;
constexpr int kEmployedOfWell = 50'000;
constexpr int kEmployedOfLead = 1'000'000;

// Professions that lists of the front page take: enough of their tasks have a settled level, and many people do them.
// An edition without any such, as one without data, takes all that are listed.
std::string well_measured_in(const Database& database, std::string_view comparable) {
  const std::string well = fmt::format("p.standing = 'listed' AND p.exposure IS NOT NULL AND p.settled >= {} AND {} >= {}",
                                       kSettledOfWell, employed_in_p(), kEmployedOfWell);
  Statement some = database.prepare(fmt::format("SELECT 1 FROM profession p WHERE {} LIMIT 1", well));
  if (some.next()) return well;
  return fmt::format("p.standing = 'listed' AND p.exposure IS NOT NULL AND (p.origin = 'written' OR ({}))", comparable);
}

int count(const Database& database, std::string_view sql) {
  Statement statement = database.prepare(sql);
  return statement.next() ? statement.integer(0) : 0;
}

std::vector<ProfessionRef> refs(const Database& database, const std::string& rest) {
  std::vector<ProfessionRef> refs;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM profession p {}", kRef.text(), rest));
  while (rows.next()) refs.push_back(ref_at(rows));
  return refs;
}

std::vector<Source> load_sources(const Database& database) {
  constexpr const Table& columns = table::kSource;
  std::vector<Source> sources;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM source ORDER BY rowid", columns.list()));
  while (rows.next())
    sources.push_back({.id = rows.string(columns["id"]),
                       .name = rows.string(columns["name"]),
                       .publisher = rows.string(columns["publisher"]),
                       .version = rows.string(columns["version"]),
                       .date = rows.string(columns["date"]),
                       .licence = rows.string(columns["licence"]),
                       .url = rows.string(columns["url"]),
                       .attribution = rows.string(columns["attribution"]),
                       .changes = rows.string(columns["changes"])});
  return sources;
}

std::vector<InputFile> load_inputs(const Database& database) {
  constexpr const Table& columns = table::kInput;
  std::vector<InputFile> inputs;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM input ORDER BY rowid", columns.list()));
  while (rows.next())
    inputs.push_back({.source = rows.string(columns["source"]),
                      .path = rows.string(columns["path"]),
                      .sha256 = rows.string(columns["sha256"]),
                      .bytes = rows.big(columns["bytes"])});
  return inputs;
}

std::vector<PastEdition> load_past(const Database& database) {
  constexpr const Table& columns = table::kPastEdition;
  std::vector<PastEdition> past;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM past_edition ORDER BY rowid", columns.list()));
  while (rows.next())
    past.push_back({.volume = rows.integer(columns["volume"]),
                    .number = rows.integer(columns["number"]),
                    .date = rows.string(columns["date"]),
                    .professions = rows.integer(columns["professions"]),
                    .tasks = rows.integer(columns["tasks"])});
  return past;
}

// What came with an edition, by cause and kind in their order.
std::vector<ChangeCount> load_change_counts(const Database& database, const EditionNumber& edition) {
  std::vector<ChangeCount> counts;
  Statement rows = database.prepare(
      "SELECT count(*) FROM edition_change WHERE volume = ? AND number = ? AND cause = ? AND kind = ?");
  for (const ChangeCause cause : kChangeCauses)
    for (const ChangeKind kind : kChangeKinds) {
      rows.with(edition.volume, edition.number, word_for(cause), word_for(kind));
      if (rows.next() && rows.integer(0) > 0) counts.push_back({cause, kind, rows.integer(0)});
    }
  return counts;
}

std::vector<RowFate> load_row_fates(const Database& database) {
  constexpr const Table& columns = table::kInputRows;
  std::vector<RowFate> fates;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM input_rows ORDER BY position", columns.list()));
  while (rows.next())
    fates.push_back({rows.string(columns["path"]), rows.string(columns["fate"]), rows.string(columns["reason"]),
                     rows.big(columns["rows"])});
  return fates;
}

std::vector<Correction> load_corrections(const Database& database) {
  constexpr const Table& columns = table::kCorrection;
  std::vector<Correction> corrections;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM correction ORDER BY rowid", columns.list()));
  while (rows.next())
    corrections.push_back({.date = rows.string(columns["date"]),
                           .profession = rows.string(columns["profession"]),
                           .task = rows.string(columns["task"]),
                           .page = rows.string(columns["page"]),
                           .name = rows.string(columns["name"]),
                           .wrong = rows.string(columns["wrong"]),
                           .right = rows.string(columns["is_right"]),
                           .edition = {rows.integer(columns["volume"]), rows.integer(columns["number"])}});
  return corrections;
}

std::vector<std::string> names_in(const std::string& list) {
  std::vector<std::string> names;
  for (const std::string_view name : split(list, '|'))
    if (!name.empty()) names.emplace_back(name);
  return names;
}

std::vector<int> groups_in(const std::string& list) {
  std::vector<int> groups;
  for (const std::string& group : names_in(list)) groups.push_back(std::atoi(group.c_str()));
  return groups;
}

std::vector<LearningLink> load_learning(const Database& database) {
  constexpr const Table& columns = table::kLearning;
  std::vector<LearningLink> links;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM learning ORDER BY position", columns.list()));
  while (rows.next())
    links.push_back({.name = rows.string(columns["name"]),
                     .url = rows.string(columns["url"]),
                     .region = rows.string(columns["region"]),
                     .kind = rows.string(columns["kind"]),
                     .fields = groups_in(rows.string(columns["fields"])),
                     .skills = names_in(rows.string(columns["skills"])),
                     .note = rows.string(columns["note"])});
  return links;
}

std::vector<int> load_histogram(const Database& database, std::string_view comparable) {
  std::vector<int> bins(kBinsOfHistogram);
  Statement rows = database.prepare(fmt::format("SELECT p.exposure FROM profession p WHERE {}", comparable));
  while (rows.next())
    ++bins[static_cast<std::size_t>(std::min(kBinsOfHistogram - 1, static_cast<int>(rows.real(0) * kBinsOfHistogram)))];
  return bins;
}

std::vector<FieldCount> load_fields(const Database& database, ListedAs standing) {
  std::vector<FieldCount> fields;
  Statement rows = database.prepare(
      "SELECT field, count(*), total(leading = 'HIGH'), total(leading = 'MEDIUM'), total(leading = 'LOW') FROM "
      "profession WHERE standing = ? GROUP BY field ORDER BY field");
  rows.with(word_for(standing));
  while (rows.next())
    fields.push_back({.field = rows.integer(0),
                      .professions = rows.integer(1),
                      .leading_high = rows.integer(2),
                      .leading_medium = rows.integer(3),
                      .leading_low = rows.integer(4)});
  return fields;
}

std::vector<Mover> load_movers(const Database& database) {
  std::vector<Mover> movers;
  Statement rows = database.prepare(fmt::format(
      "SELECT {}, p.previous_low, p.previous, p.previous_high FROM profession p WHERE p.previous IS NOT NULL AND "
      "p.exposure IS NOT NULL AND p.standing = 'listed' "
      "AND abs(p.exposure - p.previous) >= 0.005 ORDER BY abs(p.exposure - p.previous) DESC, p.slug LIMIT {}",
      kRef.text(), kRowsOfATable));
  while (rows.next()) movers.push_back({ref_at(rows), *estimate_at(rows, kRef.size())});
  return movers;
}

// Occupations whose exposure readings differ most in percentiles, counting only values published for the occupation
// itself: otherwise the crosswalk could cause the difference.
std::vector<Disagreement> load_disagreements(const Database& database, std::string_view which) {
  std::vector<Disagreement> disagreements;
  const std::string readings = fmt::format(
      "SELECT id FROM measure WHERE kind = 'exposure' AND role = 'reading' AND classification <> 'O*NET task' "
      "AND source <> '{}'",
      study_id::kRatings);
  Statement rows = database.prepare(fmt::format(
      "SELECT {}, o.code, max(m.percentile) - min(m.percentile) AS spread FROM occupation_measure m JOIN occupation o "
      "ON o.code = m.code "
      "JOIN profession p ON p.slug = o.stands WHERE m.measure IN ({}) AND m.basis = 'exact' AND {} "
      "GROUP BY o.code ORDER BY spread DESC, o.code LIMIT {}",
      kRef.text(), readings, which, kRowsOfATable));
  Statement values =
      database.prepare(fmt::format("SELECT {} FROM occupation_measure WHERE code = ? AND basis = 'exact' AND "
                                   "percentile IS NOT NULL AND measure IN ({}) ORDER BY measure",
                                   table::kOccupationMeasure.list(), readings));
  while (rows.next()) {
    Disagreement each{ref_at(rows), {}};
    for (values.with(rows.text(kRef.size())); values.next();)
      each.measures.push_back(measure_value_at(values));
    disagreements.push_back(std::move(each));
  }
  return disagreements;
}

// One written task at each level, from different professions; the number of the edition decides which.
std::vector<DeepDiveRef> load_latest(const Database& database, int turn) {
  std::vector<DeepDiveRef> latest;
  Statement rows = database.prepare(
      "SELECT p.slug, p.plural, t.slug, t.name, t.doing, t.rationale, t.level FROM task t JOIN profession p ON "
      "p.id = t.profession WHERE p.origin = 'written' AND t.level = ?1 AND t.position = (SELECT min(position) FROM "
      "task WHERE profession = p.id AND level = ?1) ORDER BY p.id LIMIT 1 OFFSET ?2 % max(1, (SELECT "
      "count(DISTINCT profession) FROM task JOIN profession q ON q.id = task.profession WHERE q.origin = 'written' "
      "AND level = ?1))");
  int offset = turn;
  for (const Level level : kLevels) {
    rows.with(word_for(level), offset++);
    if (rows.next())
      latest.push_back({.profession_slug = rows.string(0),
                        .profession_plural = rows.string(1),
                        .task_slug = rows.string(2),
                        .name = rows.string(3),
                        .doing = rows.string(4),
                        .rationale = rows.string(5),
                        .level = level_at(rows, 6)});
  }
  return latest;
}

// Where no editor chose one: of the jobs that very many people do, that AI reaches, and that editors wrote about, the one
// whose studies are farthest apart; without such, any job of many people, then any at all, then the widest range.
std::string choose_lead(const Database& database, const std::string& well, const EditionFacts& facts) {
  const std::string of_many = fmt::format("{} AND {} >= {}", well, employed_in_p(), kEmployedOfLead);
  for (const std::string& which :
       {of_many + " AND p.origin = 'written' AND p.exposure >= .25 AND p.high - p.low <= .4", of_many})
    if (const auto found = load_disagreements(database, which); !found.empty()) return found.front().profession.slug;
  if (!facts.disagreements.empty()) return facts.disagreements.front().profession.slug;
  const auto widest = refs(database, fmt::format("WHERE {} ORDER BY p.high - p.low DESC, p.slug LIMIT 1", well));
  return widest.empty() ? "" : widest.front().slug;
}

EditionNumber load_number(const Database& database, std::string& lead) {
  Statement row = database.prepare("SELECT volume, number, date, lead FROM edition");
  row.next();
  lead = row.string(3);
  // The writer only stores dates that Date::parse made.
  return {row.integer(0), row.integer(1), Date::parse(row.text(2)).value()};
}

}  // namespace

std::vector<PastTask> EditionReader::load_past_tasks(std::string_view profession) const {
  constexpr const Table& columns = table::kPastTask;
  std::vector<PastTask> tasks;
  Statement rows = database_.prepare(
      fmt::format("SELECT {} FROM past_task WHERE profession = ?1 OR ?1 = '' ORDER BY profession, slug, volume, number",
                  columns.list()));
  for (rows.with(profession); rows.next();)
    tasks.push_back({.profession = rows.string(columns["profession"]),
                     .slug = rows.string(columns["slug"]),
                     .name = rows.string(columns["name"]),
                     .state = find_value<TaskState>(rows.text(columns["state"])).value_or(TaskState::absent),
                     .last_in = {rows.integer(columns["volume"]), rows.integer(columns["number"])}});
  return tasks;
}

EditionFacts EditionReader::load_facts() const {
  static std::mutex mutex;
  static std::map<Hash, EditionFacts> known;  // a site keeps its past editions, too
  const std::lock_guard lock(mutex);
  auto found = known.find(whole_);
  if (found == known.end()) {
    if (known.size() >= kMostFactsKept) known.clear();
    found = known.emplace(whole_, read_facts()).first;
  }
  EditionFacts facts = found->second;
  facts.proof = proof_;  // the same content may be signed or not
  return facts;
}

EditionFacts EditionReader::read_facts() const {
  std::string lead;
  EditionFacts facts{.number = load_number(database_, lead)};
  facts.lead_profession = lead;
  facts.site = store::load_site(database_);
  facts.professions = count(database_, "SELECT count(*) FROM profession WHERE standing = 'listed'");
  facts.bare = count(database_, "SELECT count(*) FROM profession WHERE standing = 'bare'");
  facts.written = count(database_, "SELECT count(*) FROM profession WHERE origin = 'written'");
  facts.tasks = count(database_, "SELECT count(*) FROM task");
  facts.rated = count(database_, "SELECT count(*) FROM task WHERE level IS NOT NULL");
  facts.gaps = count(database_,
                     "SELECT (SELECT count(*) FROM task WHERE level IS NULL) + (SELECT count(*) FROM "
                     "occupation_measure WHERE gap <> '')");
  facts.sources = load_sources(database_);
  facts.inputs = load_inputs(database_);
  facts.row_fates = load_row_fates(database_);
  facts.measures = load_measures(database_);
  facts.correlations = load_correlations(database_);
  facts.agreements = load_agreements(database_);
  facts.interactions = load_interactions(database_);
  facts.readers = load_readers(database_);
  facts.use_releases = load_use_releases(database_);
  facts.activity_use = load_activity_use(database_);
  facts.task_correlations = load_task_correlations(database_);
  facts.past = load_past(database_);
  facts.changes = load_change_counts(database_, facts.number);
  facts.came_and_went = load_changes({facts.number.volume, facts.number.number});
  std::erase_if(facts.came_and_went, [](const EditionChange& each) {
    return each.kind != ChangeKind::new_profession && each.kind != ChangeKind::gone_profession &&
           each.kind != ChangeKind::source;
  });
  facts.corrections = load_corrections(database_);
  facts.learning = load_learning(database_);
  facts.fields = load_fields(database_, ListedAs::listed);
  facts.bare_fields = load_fields(database_, ListedAs::bare);
  const std::string comparable = comparable_in(database_), well = well_measured_in(database_, comparable);
  facts.histogram = load_histogram(database_, comparable);
  facts.most_exposed =
      refs(database_, fmt::format("WHERE {} ORDER BY p.exposure DESC, p.slug LIMIT {}", well, kRowsOfATable));
  facts.least_exposed =
      refs(database_, fmt::format("WHERE {} ORDER BY p.high, p.exposure, p.slug LIMIT {}", well, kRowsOfATable));
  facts.most_employed =
      refs(database_, fmt::format("WHERE p.standing = 'listed' AND p.exposure IS NOT NULL AND {0} > 0 ORDER BY {0} "
                                  "DESC, p.slug LIMIT {1}",
                                  employed_in_p(), kRowsOfATable));
  facts.written_professions = refs(database_, "WHERE p.origin = 'written' ORDER BY p.plural");
  facts.movers = load_movers(database_);
  facts.disagreements = load_disagreements(database_, well);
  if (facts.lead_profession.empty()) facts.lead_profession = choose_lead(database_, well, facts);
  facts.latest = load_latest(database_, facts.number.number);
  return facts;
}

}  // namespace willai::store
