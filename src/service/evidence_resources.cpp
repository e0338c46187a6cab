// Occupations, measures and their values, transitions, sources.
#include <algorithm>

#include "domain/words.hpp"
#include "service/addresses.hpp"
#include "service/resource_cells.hpp"
#include "service/resources.hpp"
#include "site/routes.hpp"

namespace willai::service {
namespace {

std::vector<Column<OccupationFacts>> columns_of_occupation() {
  using It = OccupationFacts;
  return {
      {{"code", Kind::text, "O*NET-SOC code"}, [](const It& it, const Scene&) -> Cell { return it.code; }},
      {{"title", Kind::text, "O*NET’s name"}, [](const It& it, const Scene&) -> Cell { return it.title; }},
      {{"url", Kind::address, "the page about it", Absent::may_be}, [](const It& it, const Scene& scene) { return text_or_null(it.stands.empty() ? "" : scene.home.at(site::profession(it.stands))); }},
      {{"api_url", Kind::address, "all that the API says of it"}, [](const It& it, const Scene& scene) -> Cell { return scene.home.at(filled(kOccupationOne, it.code)); }},
      {{"profession", Kind::text, "id of the profession that covers it in lists", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.stands); }},
      {{"data_page", Kind::text, "id of the page that is composed from it alone", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.profession); }},
      {{"job_zone", Kind::whole, "preparation that O*NET asks for: 1 (little) to 5", Absent::may_be}, [](const It& it, const Scene&) { return whole_or_null(it.job_zone); }},
      {{"education", Kind::text, "typical for entry", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.education); }},
  };
}

std::vector<Column<Measure>> columns_of_measure() {
  using It = Measure;
  return {
      {{"id", Kind::text, "its id"}, [](const It& it, const Scene&) -> Cell { return it.id; }},
      {{"name", Kind::text, "its name"}, [](const It& it, const Scene&) -> Cell { return it.name; }},
      {{"by", Kind::text, "who published it"}, [](const It& it, const Scene&) -> Cell { return it.by; }},
      {{"vintage", Kind::text, "the year it describes"}, [](const It& it, const Scene&) -> Cell { return it.vintage; }},
      {{"kind", Kind::text, "what it is about: `exposure`, `division`, `use` or `outlook`"}, [](const It& it, const Scene&) { return word(word_for(it.kind)); }},
      {{"role", Kind::text, "`reading` for the one of its study that comparisons show, else `detail`"}, [](const It& it, const Scene&) { return word(word_for(it.role)); }},
      {{"classification", Kind::text, "what it is published for"}, [](const It& it, const Scene&) { return word(word_for(it.classification)); }},
      {{"unit", Kind::text, "its unit", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.unit); }},
      {{"scale", Kind::text, "what its numbers mean"}, [](const It& it, const Scene&) -> Cell { return it.scale; }},
      {{"source", Kind::text, "id of its source"}, [](const It& it, const Scene&) -> Cell { return it.source; }},
      {{"url", Kind::address, "the page about it"}, [](const It& it, const Scene& scene) -> Cell { return scene.home.at(site::source(it.page)); }},
      {{"api_url", Kind::address, "all that the API says of it"}, [](const It& it, const Scene& scene) -> Cell { return scene.home.at(filled(kMeasureOne, it.id)); }},
      {{"published", Kind::whole, "rows in the publisher’s file"}, [](const It& it, const Scene&) -> Cell { return static_cast<long long>(it.coverage.published); }},
      {{"joined", Kind::whole, "rows that belong to an occupation or a task of the edition"}, [](const It& it, const Scene&) -> Cell { return static_cast<long long>(it.coverage.joined); }},
      {{"unjoined", Kind::whole, "rows that belong to none"}, [](const It& it, const Scene&) -> Cell { return static_cast<long long>(it.coverage.unjoined); }},
      {{"exact", Kind::whole, "occupations or tasks with a value of their own"}, [](const It& it, const Scene&) -> Cell { return static_cast<long long>(it.coverage.by_basis[0]); }},
      {{"split", Kind::whole, "those with a value from several codes"}, [](const It& it, const Scene&) -> Cell { return static_cast<long long>(it.coverage.by_basis[1]); }},
      {{"inherited", Kind::whole, "those with the value of a wider group"}, [](const It& it, const Scene&) -> Cell { return static_cast<long long>(it.coverage.by_basis[2]); }},
      {{"missing", Kind::whole, "those without a value"}, [](const It& it, const Scene&) -> Cell { return static_cast<long long>(it.coverage.by_basis[3]); }},
  };
}

using Value = ValueOf;

const Measure* measure_of(const Value& it, const Scene& scene) { return find_measure(scene.facts, it.value.measure); }

std::vector<Column<Value>> columns_of_value() {
  return {
      {{"value", Kind::number, "on the scale of the measure; null is a gap, never 0", Absent::may_be}, [](const Value& it, const Scene&) { return number_or_null(it.value.value); }},
      {{"low", Kind::number, "lower end of its range", Absent::may_be}, [](const Value& it, const Scene&) { return number_or_null(it.value.low); }},
      {{"high", Kind::number, "upper end of its range", Absent::may_be}, [](const Value& it, const Scene&) { return number_or_null(it.value.high); }},
      {{"percentile", Kind::number, "of every 100 occupations, how many are placed lower", Absent::may_be}, [](const Value& it, const Scene&) { return number_or_null(it.value.percentile); }},
      {{"percentile_low", Kind::number, "the same at the lower end", Absent::may_be}, [](const Value& it, const Scene&) { return number_or_null(it.value.placed_low); }},
      {{"percentile_high", Kind::number, "the same at the upper end", Absent::may_be}, [](const Value& it, const Scene&) { return number_or_null(it.value.placed_high); }},
      {{"n", Kind::whole, "how many tasks or activities it rests on; null where the publisher does not say", Absent::may_be}, [](const Value& it, const Scene&) { return whole_or_null(it.value.n); }},
      {{"basis", Kind::text, "`exact`, `split`, `inherited` or `missing`"}, [](const Value& it, const Scene&) { return word(word_for(it.value.basis)); }},
      {{"published_for", Kind::text, "the published codes it came from, where they are not its own", Absent::may_be}, [](const Value& it, const Scene&) { return text_or_null(it.value.from); }},
      {{"gap", Kind::text, "why there is no value", Absent::may_be}, [](const Value& it, const Scene&) { return text_or_null(it.value.gap); }},
  };
}

std::vector<Column<Value>> with_value(std::vector<Column<Value>> columns) {
  for (Column<Value>& column : columns_of_value()) columns.push_back(column);
  return columns;
}

struct CorrelationWith {
  const Correlation& correlation;
  std::string_view other;
};

const Resource<CorrelationWith>& correlations() {
  using It = CorrelationWith;
  static const Resource<It> resource{
      "Correlation",
      "How far another measure places occupations in the same order.",
      {{{"measure", Kind::text, "id of the other measure"}, [](const It& it, const Scene&) { return word(it.other); }},
       {{"n", Kind::whole, "occupations with a value of their own for both"}, [](const It& it, const Scene&) -> Cell { return static_cast<long long>(it.correlation.n); }},
       {{"pearson", Kind::number, "Pearson’s r"}, [](const It& it, const Scene&) -> Cell { return it.correlation.pearson; }},
       {{"spearman", Kind::number, "Spearman’s rank correlation"}, [](const It& it, const Scene&) -> Cell { return it.correlation.spearman; }}}};
  return resource;
}

std::vector<Record> correlations_of(const Measure& it, const Scene& scene) {
  std::vector<Record> records;
  for (const Correlation& each : scene.facts.correlations) {
    if (each.first == it.id) records.push_back(correlations().record({each, each.second}, scene));
    else if (each.second == it.id) records.push_back(correlations().record({each, each.first}, scene));
  }
  return records;
}

const Resource<InputFile>& input_files() {
  using It = InputFile;
  static const Resource<It> resource{
      "InputFile",
      "A file that the edition was made from.",
      {{{"path", Kind::text, "in the data or content folder"}, [](const It& it, const Scene&) -> Cell { return it.path; }},
       {{"sha256", Kind::text, "its fingerprint"}, [](const It& it, const Scene&) -> Cell { return it.sha256; }},
       {{"bytes", Kind::whole, "its length"}, [](const It& it, const Scene&) -> Cell { return it.bytes; }}}};
  return resource;
}

std::vector<Record> files_of(const Source& it, const Scene& scene) {
  std::vector<Record> records;
  for (const InputFile& file : scene.facts.inputs)
    if (file.source == it.id) records.push_back(input_files().record(file, scene));
  return records;
}

std::vector<std::string> measures_of(const Source& it, const Scene& scene) {
  std::vector<std::string> ids;
  for (const Measure& measure : scene.facts.measures)
    if (measure.source == it.id) ids.push_back(measure.id);
  return ids;
}

}  // namespace

const Resource<OccupationFacts>& occupation_rows() {
  static const Resource<OccupationFacts> resource{"OccupationRow", "An occupation of O*NET as lists have it.", columns_of_occupation()};
  return resource;
}

const Resource<OccupationFacts>& occupations() {
  using It = OccupationFacts;
  static const Resource<It> resource{"Occupation", "All that is published about an occupation of O*NET.", [] {
    std::vector<Column<It>> columns = columns_of_occupation();
    columns.push_back({{"description", Kind::text, "O*NET’s words", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.description); }});
    columns.push_back({{"measures", Kind::parts, "published measures of it", Absent::never, &measure_values().schema()}, [](const It& it, const Scene& scene) -> Cell {
                         std::vector<Record> records;
                         for (const MeasureValue& value : it.measures) records.push_back(measure_values().record({value}, scene));
                         return records;
                       }});
    columns.push_back({{"transitions", Kind::parts, "occupations that need much of the same", Absent::never, &transitions().schema()},
                       [](const It& it, const Scene& scene) -> Cell { return transitions().records(it.transitions, scene); }});
    return columns;
  }()};
  return resource;
}

const Resource<Measure>& measure_rows() {
  static const Resource<Measure> resource{"MeasureRow", "A measure as lists have it: one published series of numbers.", columns_of_measure()};
  return resource;
}

const Resource<Measure>& measures() {
  static const Resource<Measure> resource{"Measure", "A measure, and how it agrees with the others.", [] {
    std::vector<Column<Measure>> columns = columns_of_measure();
    columns.push_back({{"correlations", Kind::parts, "with other measures", Absent::never, &correlations().schema()},
                       [](const Measure& it, const Scene& scene) -> Cell { return correlations_of(it, scene); }});
    return columns;
  }()};
  return resource;
}

const Resource<ValueOf>& measure_values() {
  static const Resource<Value> resource{
      "MeasureValue",
      "A measure of an occupation.",
      with_value({{{"measure", Kind::text, "id of the measure"}, [](const Value& it, const Scene&) -> Cell { return it.value.measure; }},
                  {{"name", Kind::text, "its name", Absent::may_be}, [](const Value& it, const Scene& scene) { return text_or_null(measure_of(it, scene) ? measure_of(it, scene)->name : ""); }},
                  {{"unit", Kind::text, "its unit", Absent::may_be}, [](const Value& it, const Scene& scene) { return text_or_null(measure_of(it, scene) ? measure_of(it, scene)->unit : ""); }},
                  {{"vintage", Kind::text, "the year it describes", Absent::may_be}, [](const Value& it, const Scene& scene) { return text_or_null(measure_of(it, scene) ? measure_of(it, scene)->vintage : ""); }}})};
  return resource;
}

const Resource<ValueOf>& occupation_values() {
  static const Resource<Value> resource{
      "OccupationValue",
      "An occupation’s value of a measure.",
      with_value({{{"code", Kind::text, "O*NET-SOC code"}, [](const Value& it, const Scene&) -> Cell { return it.occupation->code; }},
                  {{"title", Kind::text, "O*NET’s name"}, [](const Value& it, const Scene&) -> Cell { return it.occupation->title; }},
                  {{"profession", Kind::text, "id of the profession that covers it", Absent::may_be}, [](const Value& it, const Scene&) { return text_or_null(it.occupation->stands); }}})};
  return resource;
}

const Resource<Transition>& transitions() {
  using It = Transition;
  static const Resource<It> resource{
      "Transition",
      "Another occupation that needs much of the same.",
      {{{"code", Kind::text, "O*NET-SOC code"}, [](const It& it, const Scene&) -> Cell { return it.code; }},
       {{"profession", Kind::text, "id of its profession", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.profession); }},
       {{"title", Kind::text, "its name"}, [](const It& it, const Scene&) -> Cell { return it.title; }},
       {{"url", Kind::address, "its page", Absent::may_be}, [](const It& it, const Scene& scene) { return text_or_null(it.profession.empty() ? "" : scene.home.at(site::profession(it.profession))); }},
       {{"overlap", Kind::number, "of everything that either needs, the share that both need, 0 to 1"}, [](const It& it, const Scene&) -> Cell { return it.overlap; }},
       {{"exposure", Kind::range, "exposure of its profession", Absent::may_be}, [](const It& it, const Scene&) { return range_or_null(it.exposure); }},
       {{"wage", Kind::number, "median wage, dollars a year", Absent::may_be}, [](const It& it, const Scene&) { return number_or_null(it.wage); }},
       {{"wage_in_group", Kind::flag, "whether its wage is published only for a group of several titles"}, [](const It& it, const Scene&) -> Cell { return it.wage_in_group; }},
       {{"growth", Kind::number, "projected change of employment, percent", Absent::may_be}, [](const It& it, const Scene&) { return number_or_null(it.change); }},
       {{"growth_in_group", Kind::flag, "whether its change is projected only for a group of several titles"}, [](const It& it, const Scene&) -> Cell { return it.change_in_group; }},
       {{"job_zone", Kind::whole, "1 (little preparation) to 5", Absent::may_be}, [](const It& it, const Scene&) { return whole_or_null(it.job_zone); }},
       {{"education", Kind::text, "typical for entry", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.education); }},
       {{"shared", Kind::texts, "what both need most"}, [](const It& it, const Scene&) -> Cell { return it.shared; }},
       {{"missing", Kind::texts, "what it needs more"}, [](const It& it, const Scene&) -> Cell { return it.missing; }}}};
  return resource;
}

const Resource<Source>& sources() {
  using It = Source;
  static const Resource<It> resource{
      "Source",
      "Where data came from.",
      {{{"id", Kind::text, "its id"}, [](const It& it, const Scene&) -> Cell { return it.id; }},
       {{"name", Kind::text, "its name"}, [](const It& it, const Scene&) -> Cell { return it.name; }},
       {{"publisher", Kind::text, "who publishes it", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.publisher); }},
       {{"version", Kind::text, "the version that was read", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.version); }},
       {{"date", Kind::text, "its date", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.date); }},
       {{"license", Kind::text, "its license", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.licence); }},
       {{"url", Kind::address, "where it is published", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.url); }},
       {{"attribution", Kind::text, "the sentence that its license requires", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.attribution); }},
       {{"changes", Kind::text, "what we changed", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.changes); }},
       {{"measures", Kind::texts, "ids of its measures"}, [](const It& it, const Scene& scene) -> Cell { return measures_of(it, scene); }},
       {{"files", Kind::parts, "the files that were read", Absent::never, &input_files().schema()}, [](const It& it, const Scene& scene) -> Cell { return files_of(it, scene); }}}};
  return resource;
}

}  // namespace willai::service
