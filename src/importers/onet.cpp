#include "importers/onet.hpp"

#include <array>

#include "importers/record.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::onet {
namespace {

// The importance scale, from "Not important" to "Extremely important" (O*NET, Scales Reference.txt: IM, 1 to 5).
constexpr std::string_view kImportanceScale = "IM";
constexpr Range<double> kImportance = {1, 5};

constexpr Range<int> kJobZones = {1, 5};

// O*NET relates each occupation to twenty others; the limit only excludes impossible ranks.
constexpr Range<int> kRanks = {1, 1000};

constexpr std::array kTiers = {"Primary-Short"sv, "Primary-Long"sv, "Supplemental"sv};
constexpr std::array kCategories = {"New"sv, "Revision"sv};

}  // namespace

Imported<OccupationRow> parse_occupations(std::string_view text, std::string_view file) {
  enum { kCode, kTitle, kDescription };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Title"sv, "Description"sv};
  FirstLines<OccupationCode> seen;
  return read_table<OccupationRow>({text, file}, kOnet, columns, [&](Record& record) -> std::optional<OccupationRow> {
    const auto code = record.occupation_code(kCode);
    const auto title = record.text(kTitle);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return OccupationRow{*code, std::string(*title), std::string(record.field(kDescription))};
  });
}

Imported<TaskRow> parse_tasks(std::string_view text, std::string_view file) {
  enum { kCode, kTaskId, kTask, kKind };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Task ID"sv, "Task"sv, "Task Type"sv};
  FirstLines<std::uint32_t> seen;
  return read_table<TaskRow>({text, file}, kOnet, columns, [&](Record& record) -> std::optional<TaskRow> {
    const auto code = record.occupation_code(kCode);
    const auto task_id = record.id(kTaskId);
    const auto task = record.text(kTask);
    const auto kind = record.task_kind(kKind);
    if (!record.good() || !record.is_first_with(*task_id, kTaskId, seen)) return std::nullopt;
    return TaskRow{*code, *task_id, std::string(*task), *kind};
  });
}

Imported<EmergingTaskRow> parse_emerging_tasks(std::string_view text, std::string_view file) {
  enum { kCode, kTask, kCategory, kOriginal };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Task"sv, "Category"sv, "Original Task ID"sv};
  const auto row_of = [](Record& record) -> std::optional<EmergingTaskRow> {
    const auto code = record.occupation_code(kCode);
    const auto task = record.text(kTask);
    const auto category = record.one_of(kCategory, kCategories);
    const auto original = record.is_blank(kOriginal) ? std::nullopt : record.id(kOriginal);
    if (!record.good()) return std::nullopt;
    return EmergingTaskRow{*code, std::string(*task), kCategories[*category] == "Revision", original};
  };
  return read_table<EmergingTaskRow>({text, file}, kOnet, columns, row_of);
}

Imported<TaskRatingRow> parse_task_ratings(std::string_view text, std::string_view file) {
  enum { kCode, kTaskId, kScale, kValue };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Task ID"sv, "Scale ID"sv, "Data Value"sv};
  FirstLines<std::uint32_t> seen;
  return read_table<TaskRatingRow>({text, file}, kOnet, columns, [&](Record& record) -> std::optional<TaskRatingRow> {
    if (record.text(kScale) != kImportanceScale) return std::nullopt;
    const auto code = record.occupation_code(kCode);
    const auto task_id = record.id(kTaskId);
    const auto importance = record.number(kValue, kImportance);
    if (!record.good() || !record.is_first_with(*task_id, kTaskId, seen)) return std::nullopt;
    return TaskRatingRow{*code, *task_id, *importance};
  });
}

Imported<TaskActivityRow> parse_task_activities(std::string_view text, std::string_view file) {
  enum { kCode, kTaskId, kActivity };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Task ID"sv, "DWA Element ID|DWA ID"sv};
  const auto row_of = [](Record& record) -> std::optional<TaskActivityRow> {
    const auto code = record.occupation_code(kCode);
    const auto task_id = record.id(kTaskId);
    const auto activity = record.element_id(kActivity);
    if (!record.good()) return std::nullopt;
    return TaskActivityRow{*code, *task_id, std::string(*activity)};
  };
  return read_table<TaskActivityRow>({text, file}, kOnet, columns, row_of);
}

Imported<ActivityRow> parse_activities(std::string_view text, std::string_view file) {
  enum { kActivity, kIntermediate, kTitle, kIntermediateTitle };
  constexpr std::array columns = {"DWA Element ID|DWA ID"sv, "IWA Element ID|IWA ID"sv, "DWA Element Name|DWA Title"sv,
                                  "?IWA Element Name"sv};
  FirstLines<std::string> seen;
  return read_table<ActivityRow>({text, file}, kOnet, columns, [&](Record& record) -> std::optional<ActivityRow> {
    const auto activity = record.element_id(kActivity);
    const auto intermediate = record.element_id(kIntermediate);
    const auto title = record.text(kTitle);
    if (!record.good() || !record.is_first_with(std::string(*activity), kActivity, seen)) return std::nullopt;
    return ActivityRow{std::string(*activity), std::string(*intermediate), std::string(*title),
                       std::string(record.field(kIntermediateTitle))};
  });
}

Imported<IntermediateRow> parse_intermediate_activities(std::string_view text, std::string_view file) {
  enum { kActivity, kTitle };
  constexpr std::array columns = {"IWA ID"sv, "IWA Title"sv};
  FirstLines<std::string> seen;
  return read_table<IntermediateRow>({text, file}, kOnet, columns, [&](Record& record) -> std::optional<IntermediateRow> {
    const auto activity = record.element_id(kActivity);
    const auto title = record.text(kTitle);
    if (!record.good() || !record.is_first_with(std::string(*activity), kActivity, seen)) return std::nullopt;
    return IntermediateRow{std::string(*activity), std::string(*title)};
  });
}

Imported<AlternateTitleRow> parse_alternate_titles(std::string_view text, std::string_view file) {
  enum { kCode, kTitle, kShortTitle };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Job Title|Alternate Title"sv, "?Short Title"sv};
  const auto row_of = [](Record& record) -> std::optional<AlternateTitleRow> {
    const auto code = record.occupation_code(kCode);
    const auto title = record.text(kTitle);
    if (!record.good()) return std::nullopt;
    return AlternateTitleRow{*code, std::string(*title), std::string(record.field(kShortTitle))};
  };
  return read_table<AlternateTitleRow>({text, file}, kOnet, columns, row_of);
}

Imported<RelatedRow> parse_related(std::string_view text, std::string_view file) {
  enum { kCode, kRelated, kTier, kIndex };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Related O*NET-SOC Code"sv, "Relatedness Tier"sv, "Index"sv};
  const auto row_of = [](Record& record) -> std::optional<RelatedRow> {
    const auto code = record.occupation_code(kCode);
    const auto related = record.occupation_code(kRelated);
    const auto tier = record.one_of(kTier, kTiers);
    const auto index = record.whole_number(kIndex, kRanks);
    if (!record.good()) return std::nullopt;
    return RelatedRow{*code, *related, static_cast<int>(*tier) + 1, *index};
  };
  return read_table<RelatedRow>({text, file}, kOnet, columns, row_of);
}

Imported<TechnologyRow> parse_technologies(std::string_view text, std::string_view file) {
  enum { kCode, kExample, kCommodity, kHot, kInDemand };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Workplace Example|Example"sv, "Element Name|Commodity Title"sv,
                                  "Hot Technology"sv, "In Demand"sv};
  const auto row_of = [](Record& record) -> std::optional<TechnologyRow> {
    const auto code = record.occupation_code(kCode);
    const auto example = record.text(kExample);
    const auto commodity = record.text(kCommodity);
    const auto hot = record.flag(kHot);
    const auto in_demand = record.flag(kInDemand);
    if (!record.good()) return std::nullopt;
    return TechnologyRow{*code, std::string(*example), std::string(*commodity), *hot, *in_demand};
  };
  return read_table<TechnologyRow>({text, file}, kOnet, columns, row_of);
}

Imported<JobZoneRow> parse_job_zones(std::string_view text, std::string_view file) {
  enum { kCode, kZone };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Job Zone"sv};
  FirstLines<OccupationCode> seen;
  return read_table<JobZoneRow>({text, file}, kOnet, columns, [&](Record& record) -> std::optional<JobZoneRow> {
    const auto code = record.occupation_code(kCode);
    const auto zone = record.whole_number(kZone, kJobZones);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return JobZoneRow{*code, *zone};
  });
}

Imported<ElementRow> parse_elements(std::string_view text, std::string_view file) {
  enum { kCode, kElement, kName, kScale, kValue, kSuppress, kNotRelevant };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Element ID"sv,         "Element Name"sv, "Scale ID"sv,
                                  "Data Value"sv,     "Recommend Suppress"sv, "Not Relevant"sv};
  const auto row_of = [](Record& record) -> std::optional<ElementRow> {
    if (record.text(kScale) != kImportanceScale) return std::nullopt;
    const auto code = record.occupation_code(kCode);
    const auto element = record.element_id(kElement);
    const auto name = record.text(kName);
    const auto importance = record.number(kValue, kImportance);
    const auto suppress = record.flag(kSuppress);
    const auto not_relevant = record.flag(kNotRelevant);
    if (!record.good() || *suppress || *not_relevant) return std::nullopt;
    return ElementRow{*code, std::string(*element), std::string(*name), *importance};
  };
  return read_table<ElementRow>({text, file}, kOnet, columns, row_of);
}

}  // namespace willai::importers::onet
