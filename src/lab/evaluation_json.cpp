#include "lab/evaluation_json.hpp"

#include "api/json_writer.hpp"

namespace willai::lab {
namespace {

void add_rater(api::JsonWriter& json, const RaterAgreement& row) {
  json.begin().field("first", row.first).field("second", row.second).integer("n", row.n);
  json.number_or_null("agreement", row.agreement).number_or_null("kappa", row.kappa);
  json.number_or_null("alpha", row.alpha).number_or_null("beta", row.beta).number_or_null("zeta", row.zeta).end();
}

}  // namespace

std::string to_json(const MeasureEvaluation& evaluation) {
  api::JsonWriter json;
  json.begin().integer("labels", evaluation.labels).number_or_null("all_agree", evaluation.all_agree);
  json.list("raters", evaluation.raters, [&](const RaterAgreement& row) { add_rater(json, row); });
  json.list("occupations", evaluation.occupations, [&](const OccupationAgreement& row) {
    json.begin().field("from", row.from).integer("n", row.n);
    json.number_or_null("alpha", row.alpha).number_or_null("beta", row.beta).number_or_null("zeta", row.zeta).end();
  });
  json.list("against_people", evaluation.against_people, [&](const AgainstPeople& row) {
    json.begin().field("measure", row.measure).integer("n", row.n);
    json.number_or_null("pearson", row.pearson).number_or_null("spearman", row.spearman).end();
  });
  json.list("own_ratings", evaluation.own_ratings, [&](const GroupAgreement& row) {
    json.begin().field("group", row.group.empty() ? "all" : row.group);
    json.list("raters", row.raters, [&](const RaterAgreement& rater) { add_rater(json, rater); });
    json.end();
  });
  json.end();
  return std::move(json).text();
}

}  // namespace willai::lab
