#include "importers/reasons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"
#include "importers/record.hpp"
#include "importers/toml_document.hpp"
#include "importers/toml_reader.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

constexpr TextLimits kHalf{40, 260};
constexpr TextLimits kAdvice{30, 200};
constexpr TextLimits kToolName{3, 60};
constexpr TextLimits kNote{20, 160};
constexpr std::size_t kMostTools = 3;

// The rows of a file that is one array of tables.
template <class Row>
std::vector<Row> read_rows(const toml::table& document, std::string_view file, std::string_view key, std::vector<Reject>& faults,
                           Row (*read)(TomlReader&, const toml::table&, std::vector<Reject>&)) {
  TomlReader all(document, file, "the file", faults);
  std::vector<Row> rows;
  for (const toml::table* table : all.tables(key, 1)) {
    const std::string name = (*table)[key == "skill" || key == "link" ? "name" : "id"].value_or(std::string("without a name"));
    TomlReader reader(*table, file, fmt::format("the {} “{}”", key, name), faults);
    rows.push_back(read(reader, *table, faults));
    reader.reject_unknown_keys();
  }
  all.reject_unknown_keys();
  return rows;
}

ReasonText read_text(TomlReader& reader) {
  return {reader.text("today", Need::required, kHalf), reader.text("stays", Need::required, kHalf)};
}

std::string names_of_fields() {
  std::string names;
  for (const FieldOfWork& field : fields_of_work()) names += fmt::format("{}“{}”", names.empty() ? "" : ", ", field.name);
  return names;
}

bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char each) { return each >= '0' && each <= '9'; });
}

// "17-2199.03" of O*NET, "31-9096" of SOC, or a group: "31-9".
bool begins_code(std::string_view field) {
  constexpr std::size_t kMajor = 2, kSoc = 7, kFull = 10;
  if (field.size() == kFull && field[kSoc] == '.' && are_digits(field.substr(kSoc + 1))) field = field.substr(0, kSoc);
  return field.size() > kMajor + 1 && field.size() <= kSoc && field[kMajor] == '-' && are_digits(field.substr(0, kMajor)) &&
         are_digits(field.substr(kMajor + 1));
}

ReasonVariant read_variant(TomlReader& reader) {
  ReasonVariant variant{reader.texts("fields", Need::required), read_text(reader)};
  for (const std::string& field : variant.fields)
    if (!begins_code(field) && std::ranges::find(fields_of_work(), field, &FieldOfWork::name) == fields_of_work().end())
      reader.fault("fields", fmt::format("{} is for “{}”; the fields are {}, or write an occupation’s code such as 31-9096 or 17-2199.03", reader.what(),
                                         field, names_of_fields()));
  std::ranges::copy_if(variant.fields, std::back_inserter(variant.codes), begins_code);
  std::erase_if(variant.fields, begins_code);
  reader.reject_unknown_keys();
  return variant;
}

WrittenActivity read_activity(TomlReader& reader, const toml::table& table, std::vector<Reject>& faults) {
  WrittenActivity activity;
  activity.line = static_cast<long>(table.source().begin.line);
  if (table.source().path) activity.file = *table.source().path;
  activity.id = reader.text("id", Need::required, {10, 30});
  activity.text = read_text(reader);
  activity.advice = reader.text("advice", Need::required, kAdvice);
  activity.tools = reader.texts("tools", Need::optional);
  if (activity.tools.size() > kMostTools)
    reader.fault("tools", fmt::format("{} names {} tools; name at most {}", reader.what(), activity.tools.size(), kMostTools));
  for (const toml::table* each : reader.tables("variant", 0)) {
    TomlReader variant(*each, activity.file, fmt::format("a variant of {}", reader.what()), faults);
    activity.variants.push_back(read_variant(variant));
  }
  return activity;
}

ToolKind read_tool(TomlReader& reader, const toml::table&, std::vector<Reject>&) {
  return {reader.text("id", Need::required, kToolName), reader.text("name", Need::required, kToolName),
          reader.text("note", Need::required, kNote)};
}

WrittenSkill read_skill_stance(TomlReader& reader, const toml::table&, std::vector<Reject>&) {
  WrittenSkill skill{reader.text("name", Need::required, {1, 120}), reader.text("stance", Need::required, {3, 20}),
                     reader.text("reason", Need::required, {30, 240}), reader.text("learn", Need::required, {20, 240})};
  constexpr std::array stances = {"vulnerable"sv, "resilient"sv, "growing"sv, "depends"sv};
  if (!skill.stance.empty() && std::ranges::find(stances, skill.stance) == stances.end())
    reader.fault("stance", fmt::format("“stance” of {} is “{}”; write “vulnerable”, “resilient”, “growing” or “depends”",
                                       reader.what(), skill.stance));
  return skill;
}

// Of an official body, in full, and without what a mail or a shop would add to it.
bool is_plain_address(std::string_view url) {
  constexpr std::string_view kScheme = "https://";
  if (!url.starts_with(kScheme) || url.find_first_of(" ?#@\"<>") != std::string_view::npos) return false;
  const std::string_view host = url.substr(kScheme.size(), url.find('/', kScheme.size()) - kScheme.size());
  return host.find('.') != std::string_view::npos && !host.starts_with('.') && !host.ends_with('.');
}

void check_one_of(TomlReader& reader, std::string_view key, const std::string& value, std::initializer_list<std::string_view> allowed) {
  if (value.empty() || std::ranges::find(allowed, value) != allowed.end()) return;
  std::string names;
  for (const std::string_view each : allowed) names += fmt::format("{}“{}”", names.empty() ? "" : ", ", each);
  reader.fault(std::string(key), fmt::format("“{}” of {} is “{}”; write one of {}", key, reader.what(), value, names));
}

LearningLink read_link(TomlReader& reader, const toml::table&, std::vector<Reject>&) {
  LearningLink link{reader.text("name", Need::required, {3, 80}),
                    reader.text("url", Need::required, {12, 200}),
                    reader.text("region", Need::required, {2, 2}),
                    reader.text("kind", Need::required, {3, 20}),
                    {},
                    reader.texts("skills", Need::optional),
                    reader.text("note", Need::required, {20, 160})};
  check_one_of(reader, "region", link.region, {"US", "UK", "EU"});
  check_one_of(reader, "kind", link.kind, {"course", "license", "apprenticeship", "advice"});
  if (!link.url.empty() && !is_plain_address(link.url))
    reader.fault("url", fmt::format("“url” of {} is “{}”; write a plain address that begins with https://, without ? and #", reader.what(), link.url));
  for (const std::string& name : reader.texts("fields", Need::optional)) {
    const auto field = std::ranges::find(fields_of_work(), name, &FieldOfWork::name);
    if (field == fields_of_work().end())
      reader.fault("fields", fmt::format("{} is for “{}”; the fields are {}", reader.what(), name, names_of_fields()));
    else link.fields.insert(link.fields.end(), field->groups.begin(), field->groups.end());
  }
  return link;
}

}  // namespace

const std::vector<FieldOfWork>& fields_of_work() {
  static const std::vector<FieldOfWork> fields = {{"office", {11, 13, 23, 41, 43}},
                                                  {"care", {21, 25, 29, 31, 33, 35, 37, 39}},
                                                  {"knowledge", {15, 17, 19, 27, 55}},
                                                  {"craft", {45, 47, 49, 51, 53}}};
  return fields;
}

std::string_view field_of_work(int major_group) {
  for (const FieldOfWork& field : fields_of_work())
    if (std::ranges::find(field.groups, major_group) != field.groups.end()) return field.name;
  return "";
}

Imported<std::vector<WrittenActivity>> parse_activities(std::string_view text, std::string_view file) {
  return parse_document<std::vector<WrittenActivity>>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    return read_rows<WrittenActivity>(table, file, "activity", faults, read_activity);
  });
}

Imported<std::vector<ToolKind>> parse_tools(std::string_view text, std::string_view file) {
  return parse_document<std::vector<ToolKind>>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    return read_rows<ToolKind>(table, file, "tool", faults, read_tool);
  });
}

Imported<std::vector<WrittenSkill>> parse_skills(std::string_view text, std::string_view file) {
  return parse_document<std::vector<WrittenSkill>>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    return read_rows<WrittenSkill>(table, file, "skill", faults, read_skill_stance);
  });
}

Imported<std::vector<LearningLink>> parse_learning(std::string_view text, std::string_view file) {
  return parse_document<std::vector<LearningLink>>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    return read_rows<LearningLink>(table, file, "link", faults, read_link);
  });
}

Imported<TaskName> parse_task_names(std::string_view text, std::string_view file) {
  enum { kTask, kName };
  constexpr std::array columns = {"onet_task"sv, "name"sv};
  FirstLines<std::uint32_t> seen;
  return read_table<TaskName>({text, file}, kTabbed, columns, [&](Record& record) -> std::optional<TaskName> {
    const auto task = record.id(kTask);
    const auto name = record.text(kName);
    if (!record.good() || !record.is_first_with(*task, kTask, seen)) return std::nullopt;
    return TaskName{*task, std::string(*name)};
  });
}

Imported<EmergingTaskName> parse_emerging_task_names(std::string_view text, std::string_view file) {
  enum { kCode, kStatement, kName };
  constexpr std::array columns = {"code"sv, "statement"sv, "name"sv};
  return read_table<EmergingTaskName>({text, file}, kTabbed, columns, [&](Record& record) -> std::optional<EmergingTaskName> {
    const auto code = record.occupation_code(kCode);
    const auto statement = record.id(kStatement);
    const auto name = record.text(kName);
    if (!record.good()) return std::nullopt;
    return EmergingTaskName{*code, *statement, std::string(*name)};
  });
}

Imported<OccupationAnswer> parse_occupation_answers(std::string_view text, std::string_view file) {
  enum { kCode, kAnswer };
  constexpr std::array columns = {"code"sv, "answer"sv};
  FirstLines<OccupationCode> seen;
  return read_table<OccupationAnswer>({text, file}, kTabbed, columns, [&](Record& record) -> std::optional<OccupationAnswer> {
    const auto code = record.occupation_code(kCode);
    const auto answer = record.text(kAnswer);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return OccupationAnswer{*code, std::string(*answer)};
  });
}

Imported<OccupationName> parse_occupation_names(std::string_view text, std::string_view file) {
  enum { kCode, kName, kPlural, kAlso };
  constexpr std::array columns = {"code"sv, "name"sv, "plural"sv, "also"sv};
  FirstLines<OccupationCode> seen;
  return read_table<OccupationName>({text, file}, kTabbed, columns, [&](Record& record) -> std::optional<OccupationName> {
    const auto code = record.occupation_code(kCode);
    const auto name = record.text(kName);
    const auto plural = record.text(kPlural);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    OccupationName row{*code, std::string(*name), std::string(*plural), {}};
    for (const std::string_view title : split(record.field(kAlso), '|'))
      if (!trim(title).empty()) row.also.emplace_back(trim(title));
    return row;
  });
}

}  // namespace willai::importers
