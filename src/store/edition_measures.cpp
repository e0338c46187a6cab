#include "store/edition_measures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/study_ids.hpp"
#include "store/edition_rows.hpp"

namespace willai::store {
namespace {

Coverage coverage_at(const Statement& row) {
  constexpr const Table& columns = table::kMeasure;
  return {.published = row.integer(columns["published"]),
          .joined = row.integer(columns["joined"]),
          .unjoined = row.integer(columns["unjoined"]),
          .by_basis = {row.integer(columns["exact"]), row.integer(columns["split"]), row.integer(columns["inherited"]),
                       row.integer(columns["missing"])}};
}

// Of a transition, its occupation and its page, and the wage and the projected change of the occupation.
constexpr Columns kTransitionParts{
    "t.position, t.overlap, o.code, o.stands, o.title, p.plural, p.low, p.exposure, p.high, w.value, w.basis, c.value, c.basis, o.job_zone, "
    "o.education"};

// What the first work shares with the others, and what it lacks: of all transitions of an occupation at once, with their positions.
void add_transition_skills(const Database& database, std::string_view code, const std::vector<int>& positions, std::vector<Transition>& transitions) {
  Statement& rows =
      database.kept("SELECT position, kind, name FROM transition_skill WHERE code = ? ORDER BY position, kind, rank");
  for (rows.with(code); rows.next();) {
    const auto at = std::ranges::find(positions, rows.integer(0));
    if (at == positions.end()) continue;
    Transition& each = transitions[static_cast<std::size_t>(at - positions.begin())];
    (rows.text(1) == "shared" ? each.shared : each.missing).push_back(rows.string(2));
  }
}

}  // namespace

std::vector<Measure> load_measures(const Database& database) {
  constexpr const Table& columns = table::kMeasure;
  std::vector<Measure> measures;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM measure ORDER BY rowid", columns.list()));
  while (rows.next())
    measures.push_back({.id = rows.string(columns["id"]),
                        .source = rows.string(columns["source"]),
                        .page = rows.string(columns["page"]),
                        .kind = value_at<MeasureKind>(rows, columns["kind"]),
                        .role = value_at<MeasureRole>(rows, columns["role"]),
                        .classification = value_at<Classification>(rows, columns["classification"]),
                        .name = rows.string(columns["name"]),
                        .by = rows.string(columns["by"]),
                        .vintage = rows.string(columns["vintage"]),
                        .unit = rows.string(columns["unit"]),
                        .scale = rows.string(columns["scale"]),
                        .coverage = coverage_at(rows),
                        .total = real_at(rows, columns["total"])});
  return measures;
}

std::vector<Correlation> load_correlations(const Database& database) {
  constexpr const Table& columns = table::kCorrelation;
  std::vector<Correlation> correlations;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM correlation ORDER BY first, second", columns.list()));
  while (rows.next())
    correlations.push_back({.first = rows.string(columns["first"]),
                            .second = rows.string(columns["second"]),
                            .n = rows.integer(columns["n"]),
                            .pearson = rows.real(columns["pearson"]),
                            .spearman = rows.real(columns["spearman"])});
  return correlations;
}

std::vector<RaterAgreement> load_agreements(const Database& database) {
  constexpr const Table& columns = table::kAgreement;
  std::vector<RaterAgreement> agreements;
  Statement rows =
      database.prepare(fmt::format("SELECT {} FROM agreement ORDER BY first DESC, second", columns.list()));
  while (rows.next())
    agreements.push_back({.first = rows.string(columns["first"]),
                          .second = rows.string(columns["second"]),
                          .n = rows.integer(columns["n"]),
                          .agreement = rows.real(columns["agreement"]),
                          .kappa = rows.real(columns["kappa"]),
                          .alpha = rows.real(columns["alpha"]),
                          .beta = rows.real(columns["beta"]),
                          .zeta = rows.real(columns["zeta"])});
  return agreements;
}

std::vector<InteractionShare> load_interactions(const Database& database) {
  std::vector<InteractionShare> interactions;
  Statement rows = database.prepare("SELECT kind, share FROM interaction ORDER BY share DESC, kind");
  while (rows.next()) interactions.push_back({rows.string(0), rows.real(1)});
  return interactions;
}

std::vector<ReaderShare> load_readers(const Database& database) {
  constexpr const Table& columns = table::kReader;
  std::vector<ReaderShare> readers;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM reader ORDER BY position", columns.list()));
  while (rows.next())
    readers.push_back({.reader = rows.string(columns["reader"]),
                       .occupations = rows.integer(columns["occupations"]),
                       .mostly_high = rows.integer(columns["mostly_high"]),
                       .over_half = rows.integer(columns["over_half"]),
                       .mean = rows.real(columns["mean"])});
  return readers;
}

std::vector<ReaderFigure> load_readers(const Database& database, std::string_view code) {
  std::vector<ReaderFigure> figures;
  Statement& rows = database.kept(
      "SELECT r.reader, o.high, o.exposure FROM occupation_reader o JOIN reader r ON r.position = o.position WHERE "
      "o.code = ? ORDER BY o.position");
  for (rows.with(code); rows.next();) figures.push_back({rows.string(0), rows.real(1), rows.real(2)});
  return figures;
}

namespace {

std::string soc_of(const Profession& profession) {
  return profession.occupations.empty() ? "" : soc_of_wages(profession.occupations.front().code, profession.measures);
}

}  // namespace

bool has_states(const Database& database, const Profession& profession) {
  const std::string soc = soc_of(profession);  // lives until the step
  return database.kept("SELECT 1 FROM state_wage WHERE soc = ? LIMIT 1").with(soc).next();
}

std::vector<StateWage> load_states(const Database& database, const Profession& profession) {
  constexpr const Table& columns = table::kStateWage;
  std::vector<StateWage> states;
  Statement& rows =
      database.kept(fmt::format("SELECT {} FROM state_wage WHERE soc = ? ORDER BY name", columns.list()));
  const std::string soc = soc_of(profession);  // lives until the last step
  for (rows.with(soc); rows.next();)
    states.push_back({.state = rows.string(columns["state"]),
                      .name = rows.string(columns["name"]),
                      .employees = real_at(rows, columns["employees"]),
                      .per_thousand = real_at(rows, columns["per_thousand"]),
                      .median = real_at(rows, columns["median"]),
                      .gap = rows.string(columns["gap"])});
  return states;
}

std::vector<MeasureValue> load_values(const Database& database, std::string_view code) {
  std::vector<MeasureValue> values;
  Statement& rows = database.kept(
      "SELECT v.* FROM occupation_measure v JOIN measure m ON m.id = v.measure WHERE v.code = ? ORDER BY "
      "m.rowid");
  for (rows.with(code); rows.next();) values.push_back(measure_value_at(rows));
  return values;
}

std::vector<Transition> load_transitions(const Database& database, std::string_view code) {
  std::vector<Transition> transitions;
  static const std::string sql = fmt::format(
      "SELECT {} FROM transition t JOIN occupation o ON o.code = t.other LEFT JOIN profession p ON p.slug = "
      "o.stands LEFT JOIN occupation_measure w ON w.code = o.code AND w.measure = '{}' "
      "LEFT JOIN occupation_measure c ON c.code = o.code AND c.measure = '{}' WHERE t.code = ? ORDER BY t.position",
      kTransitionParts.text(), measure_id::kMedianWage, measure_id::kProjectedChange);
  std::vector<int> positions;
  Statement& rows = database.kept(sql);
  for (rows.with(code); rows.next();) {
    positions.push_back(rows.integer(kTransitionParts["position"]));
    const auto is_of_group = [&](Column basis) { return rows.text(basis) == word_for(MeasureBasis::inherited); };
    const bool has_group_wage = is_of_group(kTransitionParts["w.basis"]);
    const bool has_group_change = is_of_group(kTransitionParts["c.basis"]);
    transitions.push_back({.code = rows.string(kTransitionParts["code"]),
                           .profession = rows.string(kTransitionParts["stands"]),
                           .title = rows.string(kTransitionParts["plural"]),
                           .overlap = rows.real(kTransitionParts["overlap"]),
                           .shared = {},
                           .missing = {},
                           .exposure = estimate_at(rows, kTransitionParts.three("low", "exposure", "high")),
                           .wage = has_group_wage ? std::nullopt : real_at(rows, kTransitionParts["w.value"]),
                           .change = has_group_change ? std::nullopt : real_at(rows, kTransitionParts["c.value"]),
                           .wage_in_group = has_group_wage,
                           .change_in_group = has_group_change,
                           .job_zone = integer_at(rows, kTransitionParts["job_zone"]),
                           .education = rows.string(kTransitionParts["education"])});
  }
  add_transition_skills(database, code, positions, transitions);
  return transitions;
}

}  // namespace willai::store
