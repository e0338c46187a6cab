#include "store/edition_measures.hpp"

#include <fmt/format.h>

#include "store/edition_rows.hpp"

namespace willai::store {
namespace {

Coverage coverage_at(const Statement& row, int column) {
  return {row.integer(column),
          row.integer(column + 1),
          row.integer(column + 2),
          {row.integer(column + 3), row.integer(column + 4), row.integer(column + 5), row.integer(column + 6)}};
}

std::vector<std::string> load_skills(const Database& database, std::string_view code, int position,
                                     std::string_view kind) {
  std::vector<std::string> names;
  Statement& rows =
      database.kept("SELECT name FROM transition_skill WHERE code = ? AND position = ? AND kind = ? ORDER BY rank");
  for (rows.with(code, position, kind); rows.next();) names.push_back(rows.string(0));
  return names;
}

}  // namespace

std::vector<Measure> load_measures(const Database& database) {
  std::vector<Measure> measures;
  Statement rows = database.prepare(
      "SELECT id, source, page, kind, role, classification, name, by, vintage, unit, scale, published, joined, "
      "unjoined, exact, split, inherited, missing FROM measure ORDER BY rowid");
  while (rows.next())
    measures.push_back({rows.string(0), rows.string(1), rows.string(2), value_at<MeasureKind>(rows, 3),
                        value_at<MeasureRole>(rows, 4), value_at<Classification>(rows, 5), rows.string(6),
                        rows.string(7), rows.string(8), rows.string(9), rows.string(10), coverage_at(rows, 11)});
  return measures;
}

std::vector<Correlation> load_correlations(const Database& database) {
  std::vector<Correlation> correlations;
  Statement rows =
      database.prepare("SELECT first, second, n, pearson, spearman FROM correlation ORDER BY first, second");
  while (rows.next())
    correlations.push_back({rows.string(0), rows.string(1), rows.integer(2), rows.real(3), rows.real(4)});
  return correlations;
}

std::vector<RaterAgreement> load_agreements(const Database& database) {
  std::vector<RaterAgreement> agreements;
  Statement rows = database.prepare(
      "SELECT first, second, n, agreement, kappa, alpha, beta, zeta FROM agreement ORDER BY first DESC, second");
  while (rows.next())
    agreements.push_back({rows.string(0), rows.string(1), rows.integer(2), rows.real(3), rows.real(4), rows.real(5),
                          rows.real(6), rows.real(7)});
  return agreements;
}

std::vector<InteractionShare> load_interactions(const Database& database) {
  std::vector<InteractionShare> interactions;
  Statement rows = database.prepare("SELECT kind, share FROM interaction ORDER BY share DESC, kind");
  while (rows.next()) interactions.push_back({rows.string(0), rows.real(1)});
  return interactions;
}

std::vector<MeasureValue> load_values(const Database& database, std::string_view code) {
  std::vector<MeasureValue> values;
  Statement& rows = database.kept(fmt::format(
      "SELECT {} FROM occupation_measure v JOIN measure m ON m.id = v.measure WHERE v.code = ? ORDER BY m.rowid",
      kValueColumns));
  for (rows.with(code); rows.next();) values.push_back(measure_value_at(rows));
  return values;
}

std::vector<Transition> load_transitions(const Database& database, std::string_view code) {
  std::vector<Transition> transitions;
  Statement& rows = database.kept(
      "SELECT t.position, o.code, o.profession, o.title, t.overlap, p.low, p.exposure, p.high, w.value, c.value FROM "
      "transition t JOIN occupation o ON o.code = t.other LEFT JOIN profession p ON p.slug = o.profession "
      "LEFT JOIN occupation_measure w ON w.code = o.code AND w.measure = 'bls-wage-median' "
      "LEFT JOIN occupation_measure c ON c.code = o.code AND c.measure = 'bls-projected-change' "
      "WHERE t.code = ? ORDER BY t.position");
  for (rows.with(code); rows.next();)
    transitions.push_back({rows.string(1), rows.string(2), rows.string(3), rows.real(4),
                           load_skills(database, code, rows.integer(0), "shared"),
                           load_skills(database, code, rows.integer(0), "missing"), estimate_at(rows, 5),
                           real_at(rows, 8), real_at(rows, 9)});
  return transitions;
}

}  // namespace willai::store
