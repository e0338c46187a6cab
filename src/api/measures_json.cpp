#include "api/measures_json.hpp"

#include <algorithm>

#include "api/json_writer.hpp"

namespace willai::api {
namespace {

std::string version_of(const std::string& measure, const std::vector<Measure>& measures,
                       const std::vector<Source>& sources) {
  const auto known = std::ranges::find(measures, measure, &Measure::id);
  if (known == measures.end()) return "";
  const auto source = std::ranges::find(sources, known->source, &Source::id);
  return source == sources.end() ? "" : source->date;
}

}  // namespace

std::string to_json(const OccupationFacts& occupation, const std::vector<Measure>& measures,
                    const std::vector<Source>& sources) {
  JsonWriter json;
  json.begin().field("code", occupation.code).field("title", occupation.title);
  json.list("measures", occupation.measures, [&](const MeasureValue& measure) {
    json.begin().field("measure", measure.measure).number_or_null("value", measure.value).integer("n", measure.tasks);
    json.field("version", version_of(measure.measure, measures, sources))
        .field("basis", "exact")
        .field_or_null("gap", measure.gap)
        .end();
  });
  json.end();
  return std::move(json).text();
}

}  // namespace willai::api
