#include "api/measures_json.hpp"

#include <algorithm>

#include "api/json_writer.hpp"
#include "domain/words.hpp"

namespace willai::api {
namespace {

void write(JsonWriter& json, const MeasureValue& value, const std::vector<Measure>& measures) {
  const auto measure = std::ranges::find(measures, value.measure, &Measure::id);
  const bool in_group = measure != measures.end() && is_of_group(*measure, value);
  json.begin().field("measure", value.measure).number_or_null("value", in_group ? std::nullopt : value.value);
  json.number_or_null("group_value", in_group ? value.value : std::nullopt);
  json.integer_or_null("n", value.n);
  json.field("version", measure == measures.end() ? "" : measure->vintage).field("basis", word_for(value.basis));
  json.field_or_null("from", value.from).number_or_null("low", value.low).number_or_null("high", value.high);
  json.number_or_null("placed_low", value.placed_low).number_or_null("placed_high", value.placed_high);
  json.number_or_null("percentile", in_group ? std::nullopt : value.percentile).field_or_null("gap", in_group ? "published only for the group " + value.from : value.gap).end();
}

}  // namespace

std::string to_json(const OccupationFacts& occupation, const std::vector<Measure>& measures) {
  JsonWriter json;
  json.begin().field("code", occupation.code).field("title", occupation.title);
  json.integer_or_null("job_zone", occupation.job_zone).field_or_null("education", occupation.education);
  json.field_or_null("framework", occupation.framework);
  json.list("measures", occupation.measures, [&](const MeasureValue& value) { write(json, value, measures); });
  json.list("transitions", occupation.transitions, [&](const Transition& each) {
    json.begin().field("code", each.code).field("title", each.title).number_or_null("overlap", each.overlap);
    json.list("shared", each.shared, [&](const std::string& name) { json.text(name); });
    json.list("missing", each.missing, [&](const std::string& name) { json.text(name); }).end();
  });
  json.end();
  return std::move(json).text();
}

std::string coverage_json(const Measure& measure) {
  const Coverage& coverage = measure.coverage;
  JsonWriter json;
  json.begin().field("measure", measure.id).field("source", measure.source);
  json.field("classification", word_for(measure.classification)).field("version", measure.vintage);
  json.integer("published", coverage.published).integer("joined", coverage.joined);
  json.integer("unjoined", coverage.unjoined);
  for (const MeasureBasis basis : kMeasureBases)
    json.integer(word_for(basis), coverage.by_basis[static_cast<std::size_t>(basis)]);
  json.end();
  return std::move(json).text();
}

std::string row_fate_json(const RowFate& fate) {
  JsonWriter json;
  json.begin().field("file", fate.path).field("fate", fate.fate).field_or_null("reason", fate.reason);
  json.integer("rows", fate.rows).end();
  return std::move(json).text();
}

}  // namespace willai::api
