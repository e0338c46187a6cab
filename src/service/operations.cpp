#include <algorithm>
#include <array>

#include "service/addresses.hpp"
#include "service/operation.hpp"
#include "service/resources.hpp"
#include "service/score_resources.hpp"

namespace willai::service {
namespace {

constexpr Parameter kLimit{"limit", In::query, Must::no, Kind::whole, "most items of one answer, 1 to 1,000; a CSV without it has all", "100"};
constexpr Parameter kAfter{"after", In::query, Must::no, Kind::text, "the last id of the page before; `next` has it", ""};
constexpr Parameter kFields{"fields", In::query, Must::no, Kind::text, "names of fields with commas between them; the answer has these alone", ""};
constexpr Parameter kProfession{"profession", In::path, Must::yes, Kind::text, "id of a profession, or an O*NET-SOC code", "backend-developer"};
constexpr Parameter kText{"q", In::query, Must::yes, Kind::text, "a title, a task or a description", "school nurse"};

constexpr std::array<Tag, 6> kTags{{
    {"professions", "Professions of this edition and their tasks."},
    {"evidence", "Occupations of O*NET, and the published measures of each."},
    {"titles", "From what people call their work to a profession."},
    {"computed", "Scores of tasks and of a week that you send. Nothing of it is stored."},
    {"editions", "Editions, what changed with each, and where data came from."},
    {"description", "The API itself."},
}};

std::vector<Operation> professions_of_api() {
  return {
      {.id = "listProfessions",
       .path = kProfessionList,
       .tag = "professions",
       .summary = "All professions",
       .says = "Every listed profession, by name.",
       .parameters = {{"field", In::query, Must::no, Kind::text, "a field, as `computing`", "computing"},
                      {"level", In::query, Must::no, Kind::text, "`HIGH`, `MEDIUM` or `LOW`", "HIGH"}, kLimit, kAfter, kFields},
       .layout = Layout::list,
       .answer = &profession_rows().schema(),
       .has_csv = true},
      {.id = "getProfession",
       .path = kProfessionOne,
       .tag = "professions",
       .summary = "One profession",
       .says = "All that this edition says of a profession. A code finds the profession that covers the occupation.",
       .parameters = {kProfession, kFields},
       .answer = &professions().schema()},
      {.id = "listTasksOfProfession",
       .path = kProfessionTasks,
       .tag = "professions",
       .summary = "The tasks of a profession",
       .says = "Its tasks, the heaviest first.",
       .parameters = {kProfession, kFields},
       .layout = Layout::list,
       .answer = &task_rows().schema(),
       .has_csv = true},
      {.id = "listMeasuresOfProfession",
       .path = kProfessionMeasures,
       .tag = "professions",
       .summary = "The measures of a profession",
       .says = "What others published about its first occupation.",
       .parameters = {kProfession, kFields},
       .layout = Layout::list,
       .answer = &measure_values().schema(),
       .has_csv = true},
      {.id = "compareProfessions",
       .path = kCompareTwo,
       .tag = "professions",
       .summary = "Two professions side by side",
       .says = "Their figures, and each measure that either has.",
       .parameters = {kProfession, {"other", In::path, Must::yes, Kind::text, "id or code of the other", "ux-designer"}, kFields},
       .answer = &comparisons().schema()},
      {.id = "listTasks",
       .path = kTaskList,
       .tag = "professions",
       .summary = "All tasks",
       .says = "The tasks of every listed profession, profession by profession.",
       .parameters = {{"level", In::query, Must::no, Kind::text, "`HIGH`, `MEDIUM`, `LOW` or `none`", "HIGH"}, kLimit, kAfter, kFields},
       .layout = Layout::list,
       .answer = &task_rows().schema(),
       .has_csv = true},
      {.id = "getTask",
       .path = kTaskOne,
       .tag = "professions",
       .summary = "One task",
       .says = "All that this edition says of a task.",
       .parameters = {{"task", In::path, Must::yes, Kind::text, "id of a task: that of its profession, a hyphen, its own", "backend-developer-write-code"}, kFields},
       .answer = &tasks().schema()},
  };
}

std::vector<Operation> evidence_of_api() {
  return {
      {.id = "listOccupations",
       .path = kOccupationList,
       .tag = "evidence",
       .summary = "All occupations of O*NET",
       .says = "Every occupation of the edition, by code. An edition without public data has none.",
       .parameters = {kLimit, kAfter, kFields},
       .layout = Layout::list,
       .answer = &occupation_rows().schema(),
       .has_csv = true},
      {.id = "getOccupation",
       .path = kOccupationOne,
       .tag = "evidence",
       .summary = "One occupation",
       .says = "All that is published about an occupation.",
       .parameters = {{"code", In::path, Must::yes, Kind::text, "O*NET-SOC code", "15-1252.00"}, kFields},
       .answer = &occupations().schema()},
      {.id = "listMeasures",
       .path = kMeasureList,
       .tag = "evidence",
       .summary = "All measures, and what they cover",
       .says = "Each published series of numbers, how many rows its file has, and how many occupations or tasks have a value.",
       .parameters = {kFields},
       .layout = Layout::list,
       .answer = &measure_rows().schema(),
       .has_csv = true},
      {.id = "getMeasure",
       .path = kMeasureOne,
       .tag = "evidence",
       .summary = "One measure",
       .says = "A measure, and how it agrees with the others.",
       .parameters = {{"measure", In::path, Must::yes, Kind::text, "id of a measure", "gpts-human-beta"}, kFields},
       .answer = &measures().schema()},
      {.id = "listValuesOfMeasure",
       .path = kMeasureValues,
       .tag = "evidence",
       .summary = "A measure of every occupation",
       .says = "The value of a measure for each occupation, or the reason why there is none.",
       .parameters = {{"measure", In::path, Must::yes, Kind::text, "id of a measure", "gpts-human-beta"}, kLimit, kAfter, kFields},
       .layout = Layout::list,
       .answer = &occupation_values().schema(),
       .has_csv = true},
  };
}

constexpr std::string_view kMatchBody =
    R"({"type":"object","required":["q"],"properties":{"q":{"type":"string","description":"a title, a task or a description"},"top":{"type":"integer","minimum":1,"maximum":20,"default":5,"description":"most matches"}},"additionalProperties":false})";
constexpr std::string_view kScoreBody =
    R"({"type":"object","properties":{"task":{"type":"string","description":"one task"},"tasks":{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":500,"description":"several tasks"}},"additionalProperties":false})";
constexpr std::string_view kAssessBody =
    R"({"type":"object","properties":{"profession":{"type":["string","null"],"description":"id of a profession"},"week_minutes":{"type":["integer","null"],"description":"length of the week"},"tasks":{"type":"array","maxItems":60,"items":{"type":"object","description":"one of task, onet_task, text and withheld","properties":{"task":{"type":"string","description":"slug of a task of the profession"},"onet_task":{"type":"integer","description":"number of an O*NET task"},"text":{"type":"string","description":"a task in your own words"},"withheld":{"type":"boolean"},"minutes":{"type":["integer","null"]}},"additionalProperties":false}},"skipped":{"type":"array","items":{"type":"string"}},"skills":{"type":"array","items":{"type":"string"}},"tools":{"type":"array","items":{"type":"string"}},"years":{"type":["integer","null"]},"edition":{"type":"object","required":["volume","number"],"properties":{"volume":{"type":"integer"},"number":{"type":"integer"}},"additionalProperties":false},"$schema":{"type":"string"}},"additionalProperties":false})";

const std::vector<ColumnInfo>& beside_matches() {
  static const std::vector<ColumnInfo> columns{{"query", Kind::text, "the text"},
                                               {"confident", Kind::flag, "whether the first match is reliable"},
                                               {"why_not", Kind::text, "a sentence when it is not", Absent::may_be},
                                               {"matches", Kind::parts, "the most likely first", Absent::never, &matches().schema()}};
  return columns;
}

std::vector<Operation> titles_of_api() {
  return {
      {.id = "match",
       .path = kMatch,
       .tag = "titles",
       .summary = "Which profession a text means",
       .says = "`confident` says whether the first match is reliable. The request line may have 8 KB; post a longer text.",
       .parameters = {kText, {"top", In::query, Must::no, Kind::whole, "most matches, 1 to 20", "5"}},
       .layout = Layout::free,
       .beside = beside_matches()},
      {.id = "matchPosted",
       .method = Method::post,
       .path = kMatch,
       .tag = "titles",
       .summary = "The same for a long text",
       .says = "Takes JSON, or the same fields as a form, up to 64 KB.",
       .body = {"the text", kMatchBody, R"({"q":"school nurse","top":3})"},
       .layout = Layout::free,
       .beside = beside_matches(),
       .is_limited = true},
      {.id = "suggest",
       .path = kSuggest,
       .tag = "titles",
       .summary = "Titles that begin as typed",
       .says = "Lists titles that start with `q`, or that have a word which starts with it. If there are none, it lists professions that resemble `q`.",
       .parameters = {{"q", In::query, Must::yes, Kind::text, "the beginning of a title", "nur"}, {"n", In::query, Must::no, Kind::whole, "most titles, 1 to 20", "8"}},
       .layout = Layout::free,
       .beside = {{"query", Kind::text, "the text"}, {"suggestions", Kind::parts, "the best first", Absent::never, &suggestions().schema()}}},
  };
}

std::vector<Operation> computed_of_api() {
  return {
      {.id = "score",
       .path = kScore,
       .tag = "computed",
       .summary = "Score one task",
       .says = "A published task has the level that its ratings settle on; any other has what the task model reads in its words.",
       .parameters = {{"task", In::query, Must::yes, Kind::text, "a task, in your own words", "answer customer emails"}, kFields},
       .answer = &scores().schema()},
      {.id = "scorePosted",
       .method = Method::post,
       .path = kScore,
       .tag = "computed",
       .summary = "Score up to 500 tasks",
       .says = "Give `task` or `tasks`. Each item answers the task at the same place; a text that is no task has a null level and the reason.",
       .body = {"the tasks, up to 64 KB", kScoreBody, R"({"tasks":["answer customer emails","repair roofs"]})"},
       .layout = Layout::list,
       .answer = &scores().schema(),
       .is_limited = true},
      {.id = "assess",
       .method = Method::post,
       .path = kAssess,
       .tag = "computed",
       .summary = "A reader’s own week",
       .says = "Takes an assessment and returns its result. docs/assessment.md describes both, and has the full schemas.",
       .body = {"the week, up to 64 KB", kAssessBody, R"({"profession":"backend-developer","week_minutes":2400,"tasks":[{"text":"answer customer emails","minutes":300}]})"},
       .layout = Layout::free,
       .is_limited = true},
  };
}

std::vector<Operation> editions_of_api() {
  return {
      {.id = "listEditions",
       .path = kEditionList,
       .tag = "editions",
       .summary = "All editions",
       .says = "This edition and those before it, the newest first.",
       .parameters = {kFields},
       .layout = Layout::list,
       .answer = &edition_rows().schema(),
       .has_csv = true},
      {.id = "getEdition",
       .path = kEditionOne,
       .tag = "editions",
       .summary = "What changed with an edition",
       .says = "Each change has its cause: new data, a new model, or editors.",
       .parameters = {{"edition", In::path, Must::yes, Kind::text, "as `1-2`", "1-1"}, kFields},
       .answer = &editions().schema()},
      {.id = "listSources",
       .path = kSourceList,
       .tag = "editions",
       .summary = "Where data came from",
       .says = "Each source with its license, the sentence that the license requires, and the fingerprints of its files.",
       .parameters = {kFields},
       .layout = Layout::list,
       .answer = &sources().schema(),
       .has_csv = true},
      {.id = "getIndex",
       .path = kRoot,
       .tag = "description",
       .summary = "What there is",
       .says = "The addresses of the API.",
       .layout = Layout::free,
       .beside = {{"name", Kind::text, "of the publication"}, {"description_url", Kind::address, "this description"}, {"documentation_url", Kind::address, "the same for people"},
                  {"addresses", Kind::texts, "every address; a part in braces is for you to fill in"}}},
      {.id = "getDescription",
       .path = kDescription,
       .tag = "description",
       .summary = "This description",
       .says = "The API as OpenAPI 3.1.",
       .layout = Layout::free},
  };
}

}  // namespace

const std::vector<Operation>& operations() {
  static const std::vector<Operation> all = [] {
    std::vector<Operation> list;
    for (auto&& part : {professions_of_api(), evidence_of_api(), titles_of_api(), computed_of_api(), editions_of_api()})
      list.insert(list.end(), part.begin(), part.end());
    return list;
  }();
  return all;
}

std::span<const Tag> tags() { return kTags; }

const Operation* find_operation(std::string_view id) {
  const auto found = std::ranges::find(operations(), id, &Operation::id);
  return found == operations().end() ? nullptr : &*found;
}

}  // namespace willai::service
