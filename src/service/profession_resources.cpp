// Professions, and two of them side by side.
#include <algorithm>

#include "domain/occupation.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"
#include "service/addresses.hpp"
#include "service/resource_cells.hpp"
#include "service/resources.hpp"
#include "site/routes.hpp"

namespace willai::service {
namespace {

Cell field_slug(int number) {
  const willai::Field* const found = find_field(number);
  return text_or_null(found ? found->slug : "");
}

Cell field_name(int number) {
  const willai::Field* const found = find_field(number);
  return text_or_null(found ? found->name : "");
}

// Why a figure is missing that a group of titles has.
Cell gaps_of_figures(const ListedProfession& it) {
  std::vector<std::string> gaps;
  const std::pair<const char*, const ListedFigure*> figures[] = {{"wage", &it.pay}, {"growth", &it.growth}, {"employment", &it.people}};
  for (const auto& [name, figure] : figures)
    if (figure->in_group) gaps.push_back(std::string(name) + ": published only for a group of several titles");
  return gaps;
}

ListedFigure figure_of(const Profession& profession, std::string_view measure) {
  const MeasureValue* const found = find_value(profession.measures, measure);
  if (!found || !found->value) return {};
  if (profession.is_shared || found->basis == MeasureBasis::inherited) return {.in_group = true};
  return {.value = found->value};
}

using Row = ListedRow;

std::vector<Column<Row>> columns_of_row() {
  return {
      {{"id", Kind::text, "its slug, as in the address of its page"}, [](const Row& it, const Scene&) -> Cell { return it.listed.ref.slug; }},
      {{"name", Kind::text, "one person who does this work"}, [](const Row& it, const Scene&) -> Cell { return it.listed.ref.name; }},
      {{"plural", Kind::text, "the name of its page"}, [](const Row& it, const Scene&) -> Cell { return it.listed.ref.plural; }},
      {{"url", Kind::address, "its page"}, [](const Row& it, const Scene& scene) -> Cell { return scene.home.at(site::profession(it.listed.ref.slug)); }},
      {{"api_url", Kind::address, "all that the API says of it"},
       [](const Row& it, const Scene& scene) -> Cell { return scene.home.at(filled(kProfessionOne, it.listed.ref.slug)); }},
      {{"code", Kind::text, "O*NET-SOC code of its first occupation", Absent::may_be}, [](const Row& it, const Scene&) { return text_or_null(it.code); }},
      {{"origin", Kind::text, "`written` by an editor, or `composed` from published data"},
       [](const Row& it, const Scene&) { return word(word_for(it.listed.ref.origin)); }},
      {{"field", Kind::text, "the field it belongs to", Absent::may_be}, [](const Row& it, const Scene&) { return field_slug(it.listed.ref.field); }},
      {{"field_name", Kind::text, "the same as a name", Absent::may_be}, [](const Row& it, const Scene&) { return field_name(it.listed.ref.field); }},
      {{"exposure", Kind::range, "how far software could cut the time of its tasks, 0 to 1, with the 80 % range; null where nothing is rated", Absent::may_be},
       [](const Row& it, const Scene&) { return range_or_null(it.listed.ref.exposure); }},
      {{"level", Kind::text, "`HIGH`, `MEDIUM` or `LOW`: the level with the largest share of its rated weight", Absent::may_be},
       [](const Row& it, const Scene&) { return level_or_null(it.listed.ref.leading); }},
      {{"tasks", Kind::whole, "how many tasks it has"}, [](const Row& it, const Scene&) { return count(static_cast<std::size_t>(it.listed.ref.tasks)); }},
      {{"rated_tasks", Kind::whole, "how many of them have a level"}, [](const Row& it, const Scene&) { return count(static_cast<std::size_t>(it.listed.ref.rated)); }},
      {{"wage", Kind::number, "median wage in the United States, dollars a year", Absent::may_be}, [](const Row& it, const Scene&) { return number_or_null(it.listed.pay.value); }},
      {{"growth", Kind::number, "projected change of employment, percent", Absent::may_be}, [](const Row& it, const Scene&) { return number_or_null(it.listed.growth.value); }},
      {{"employment", Kind::number, "persons employed in the United States", Absent::may_be}, [](const Row& it, const Scene&) { return number_or_null(it.listed.people.value); }},
      {{"gaps", Kind::texts, "why a figure is null that is published for a group"}, [](const Row& it, const Scene&) { return gaps_of_figures(it.listed); }},
      {{"education", Kind::text, "typical for entry", Absent::may_be}, [](const Row& it, const Scene&) { return text_or_null(it.listed.education); }},
  };
}

constexpr std::size_t kColumnsOfRow = 18;

const std::vector<Column<Row>>& row_columns() {
  static const std::vector<Column<Row>> columns = columns_of_row();
  return columns;
}

// The columns of a row, of a profession that was read whole.
template <std::size_t... I>
std::vector<Column<ProfessionOf>> as_whole(std::index_sequence<I...>) {
  return {{row_columns().at(I).info, [](const ProfessionOf& it, const Scene& scene) -> Cell { return row_columns()[I].get(it.row, scene); }}...};
}

const Resource<Skill>& skills() {
  using It = Skill;
  static const Resource<It> resource{
      "Skill",
      "A skill of the work, and how it stands.",
      {{{"name", Kind::text, "the skill"}, [](const It& it, const Scene&) -> Cell { return it.name; }},
       {{"group", Kind::text, "`vulnerable`, `resilient` or `growing`"}, [](const It& it, const Scene&) { return word(word_for(it.group)); }},
       {{"kind", Kind::text, "`written` by an editor; else O*NET’s `skill`, `knowledge` or `technology`"}, [](const It& it, const Scene&) { return word(word_for(it.kind)); }},
       {{"reason", Kind::text, "why it is in this group"}, [](const It& it, const Scene&) -> Cell { return it.reason; }}}};
  return resource;
}

const Resource<OccupationRef>& occupation_links() {
  using It = OccupationRef;
  static const Resource<It> resource{
      "OccupationLink",
      "An occupation that a page rests on.",
      {{{"code", Kind::text, "its O*NET-SOC code"}, [](const It& it, const Scene&) -> Cell { return it.code; }},
       {{"title", Kind::text, "O*NET’s name for it"}, [](const It& it, const Scene&) -> Cell { return it.title; }},
       {{"api_url", Kind::address, "all that is published about it"}, [](const It& it, const Scene& scene) -> Cell { return scene.home.at(filled(kOccupationOne, it.code)); }}}};
  return resource;
}

const Resource<ProfessionRef>& related_links() {
  using It = ProfessionRef;
  static const Resource<It> resource{
      "RelatedProfession",
      "A profession whose work is near.",
      {{{"id", Kind::text, "its slug"}, [](const It& it, const Scene&) -> Cell { return it.slug; }},
       {{"name", Kind::text, "its name"}, [](const It& it, const Scene&) -> Cell { return it.plural; }},
       {{"url", Kind::address, "its page"}, [](const It& it, const Scene& scene) -> Cell { return scene.home.at(site::profession(it.slug)); }},
       {{"exposure", Kind::range, "its exposure", Absent::may_be}, [](const It& it, const Scene&) { return range_or_null(it.exposure); }},
       {{"reason", Kind::text, "why it is listed", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.reason); }}}};
  return resource;
}

std::vector<Record> records_of_tasks(const Profession& it, const Scene& scene) {
  std::vector<Record> records;
  for (const Task& task : it.tasks) records.push_back(task_rows().record({it, task}, scene));
  return records;
}

std::vector<Record> records_of_values(const std::vector<MeasureValue>& values, const Scene& scene) {
  std::vector<Record> records;
  for (const MeasureValue& value : values) records.push_back(measure_values().record({value}, scene));
  return records;
}

std::vector<Column<ProfessionOf>> columns_of_whole() {
  using It = ProfessionOf;
  std::vector<Column<It>> columns = as_whole(std::make_index_sequence<kColumnsOfRow>());
  const std::vector<Column<It>> more = {
      {{"summary", Kind::text, "what the work is"}, [](const It& it, const Scene&) -> Cell { return it.profession.summary; }},
      {{"answer", Kind::text, "an editor’s answer to whether AI replaces this work", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.profession.answer); }},
      {{"standing", Kind::text, "`listed`; `data view` of an occupation that a written page covers; `bare`, a title without tasks"},
       [](const It& it, const Scene&) { return word(word_for(it.profession.standing)); }},
      {{"percentile", Kind::range, "the share of professions with a lower exposure, 0 to 1", Absent::may_be}, [](const It& it, const Scene&) { return range_or_null(it.profession.percentile); }},
      {{"previous_exposure", Kind::range, "its exposure in the edition before", Absent::may_be}, [](const It& it, const Scene&) { return range_or_null(it.profession.previous); }},
      {{"job_zone", Kind::whole, "preparation that O*NET asks for: 1 (little) to 5", Absent::may_be}, [](const It& it, const Scene&) { return whole_or_null(it.profession.job_zone); }},
      {{"alternate_titles", Kind::texts, "other names"}, [](const It& it, const Scene&) -> Cell { return it.profession.alternate_titles; }},
      {{"occupations", Kind::parts, "the occupations it rests on", Absent::never, &occupation_links().schema()},
       [](const It& it, const Scene& scene) -> Cell { return occupation_links().records(it.profession.occupations, scene); }},
      {{"task_list", Kind::parts, "its tasks, the heaviest first", Absent::never, &task_rows().schema()}, [](const It& it, const Scene& scene) -> Cell { return records_of_tasks(it.profession, scene); }},
      {{"measures", Kind::parts, "published measures of its first occupation", Absent::never, &measure_values().schema()},
       [](const It& it, const Scene& scene) -> Cell { return records_of_values(it.profession.measures, scene); }},
      {{"transitions", Kind::parts, "occupations that need much of the same", Absent::never, &transitions().schema()},
       [](const It& it, const Scene& scene) -> Cell { return transitions().records(it.profession.transitions, scene); }},
      {{"skills", Kind::parts, "its skills", Absent::never, &skills().schema()}, [](const It& it, const Scene& scene) -> Cell { return skills().records(it.profession.skills, scene); }},
      {{"related", Kind::parts, "professions near it", Absent::never, &related_links().schema()}, [](const It& it, const Scene& scene) -> Cell { return related_links().records(it.profession.related, scene); }},
      {{"changes", Kind::parts, "what changed since the edition before", Absent::never, &changes().schema()}, [](const It& it, const Scene& scene) -> Cell { return changes().records(it.profession.changes, scene); }},
  };
  columns.insert(columns.end(), more.begin(), more.end());
  return columns;
}

struct TwoValues {
  const Measure& measure;
  const MeasureValue* first;
  const MeasureValue* second;
};

Cell value_cell(const MeasureValue* value) { return value ? number_or_null(value->value) : Cell(); }
Cell place_cell(const MeasureValue* value) { return value ? number_or_null(value->percentile) : Cell(); }

const Resource<TwoValues>& value_pairs() {
  using It = TwoValues;
  static const Resource<It> resource{
      "MeasurePair",
      "One measure of two occupations.",
      {{{"measure", Kind::text, "id of the measure"}, [](const It& it, const Scene&) -> Cell { return it.measure.id; }},
       {{"name", Kind::text, "its name"}, [](const It& it, const Scene&) -> Cell { return it.measure.name; }},
       {{"first", Kind::number, "value of the first", Absent::may_be}, [](const It& it, const Scene&) { return value_cell(it.first); }},
       {{"second", Kind::number, "value of the second", Absent::may_be}, [](const It& it, const Scene&) { return value_cell(it.second); }},
       {{"first_percentile", Kind::number, "of every 100 occupations, how many are placed lower than the first", Absent::may_be}, [](const It& it, const Scene&) { return place_cell(it.first); }},
       {{"second_percentile", Kind::number, "the same of the second", Absent::may_be}, [](const It& it, const Scene&) { return place_cell(it.second); }}}};
  return resource;
}

std::vector<Record> pairs_of(const Compared& it, const Scene& scene) {
  std::vector<Record> records;
  for (const Measure& measure : scene.facts.measures) {
    const MeasureValue* const first = find_value(it.first.measures, measure.id);
    const MeasureValue* const second = find_value(it.second.measures, measure.id);
    if (first || second) records.push_back(value_pairs().record({measure, first, second}, scene));
  }
  return records;
}

// Ranges that touch are not told apart.
std::string difference_of(const Compared& it) {
  if (!it.first.exposure || !it.second.exposure) return "unknown";
  if (it.second.exposure->low > it.first.exposure->high) return "higher";
  return it.second.exposure->high < it.first.exposure->low ? "lower" : "within";
}

Cell overlap_of(const Compared& it) {
  for (const Transition& each : it.first.transitions)
    if (each.profession == it.second.slug) return each.overlap;
  return Cell();
}

Part row_of(const Profession& profession, const Scene& scene) { return {{profession_rows().record(listed_of(profession), scene)}}; }

}  // namespace

ListedRow listed_of(const Profession& profession) {
  ListedRow row;
  ListedProfession& listed = row.listed;
  ProfessionRef& ref = listed.ref;
  ref.slug = profession.slug;
  ref.name = profession.name;
  ref.plural = profession.plural;
  ref.origin = profession.origin;
  ref.field = profession.field;
  ref.exposure = profession.exposure;
  ref.leading = profession.leading;
  ref.tasks = static_cast<int>(profession.tasks.size());
  ref.rated = static_cast<int>(std::ranges::count_if(profession.tasks, [](const Task& task) { return task.level.has_value(); }));
  listed.pay = figure_of(profession, measure_id::kMedianWage);
  listed.growth = figure_of(profession, measure_id::kProjectedChange);
  listed.people = figure_of(profession, measure_id::kEmployment);
  listed.education = profession.education;
  if (!profession.occupations.empty()) row.code = profession.occupations.front().code;
  return row;
}

const Resource<ListedRow>& profession_rows() {
  static const Resource<Row> resource{"ProfessionRow", "A profession as lists have it.", row_columns()};
  return resource;
}

const Resource<ProfessionOf>& professions() {
  static const Resource<ProfessionOf> resource{"Profession", "All that this edition says of a profession.", columns_of_whole()};
  return resource;
}

const Resource<Compared>& comparisons() {
  using It = Compared;
  static const Resource<It> resource{
      "Comparison",
      "Two professions side by side.",
      {{{"first", Kind::part, "the first", Absent::never, &profession_rows().schema()}, [](const It& it, const Scene& scene) -> Cell { return row_of(it.first, scene); }},
       {{"second", Kind::part, "the second", Absent::never, &profession_rows().schema()}, [](const It& it, const Scene& scene) -> Cell { return row_of(it.second, scene); }},
       {{"difference", Kind::text, "exposure of the second against the first: `lower`, `higher`, `within` where the ranges touch, or `unknown`"},
        [](const It& it, const Scene&) -> Cell { return difference_of(it); }},
       {{"overlap", Kind::number, "of everything that either needs, the share that both need, 0 to 1; null where the second is not among the neighbors of the first", Absent::may_be},
        [](const It& it, const Scene&) { return overlap_of(it); }},
       {{"measures", Kind::parts, "published measures of their first occupations", Absent::never, &value_pairs().schema()},
        [](const It& it, const Scene& scene) -> Cell { return pairs_of(it, scene); }}}};
  return resource;
}

}  // namespace willai::service
