#include "mcp/tools.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "api/json_reader.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "mcp/json_text.hpp"
#include "mcp/tool_list.hpp"

namespace willai::mcp {
namespace {

using api::JsonKind;
using api::JsonReader;
using api::JsonValue;

// A named part of an answer.
struct Part {
  std::string name;
  Asked asked;
};

std::string escaped(std::string_view text) {
  std::string address;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    if (is_plain) address += c;
    else fmt::format_to(std::back_inserter(address), "%{:02X}", static_cast<unsigned char>(c));
  }
  return address;
}

// What the router takes for a path is decoded already; a slash would make it another path.
std::string in_path(std::string text) {
  std::ranges::replace(text, '/', ' ');
  return text;
}

Asked get(std::string path, std::string query = "") { return {.path = std::move(path), .query = std::move(query)}; }

Result<std::string> needed(const JsonReader& arguments, std::string_view key) {
  std::string text = TRY(arguments.text(key)).value_or("");
  if (text.empty()) return invalid(fmt::format("“{}” is missing.", key));
  return text;
}

// A key of the answer each, so that twenty of them fit.
constexpr std::size_t kLongestTitle = 100;

constexpr std::string_view kShortTask = "id,name,url,level,exposure,basis,predicted_level";
constexpr std::string_view kShortMeasure = "measure,value,percentile,low,high,vintage,gap";
constexpr std::string_view kShortProfession =
    "id,name,plural,url,code,field_name,exposure,level,tasks,rated_tasks,wage,growth,employment,gaps,education,summary,answer,percentile,previous_exposure,job_zone";

Result<std::vector<Part>> find_profession(const JsonValue& arguments) {
  const JsonReader in = TRY(JsonReader::open(arguments, "", {"query"}));
  const std::string query = escaped(TRY(needed(in, "query")));
  return std::vector<Part>{{"best_matches", get("/api/v1/match", "top=5&q=" + query)}, {"titles", get("/api/v1/suggest", "n=8&q=" + query)}};
}

Result<std::vector<Part>> get_profession(const JsonValue& arguments) {
  const JsonReader in = TRY(JsonReader::open(arguments, "", {"profession"}));
  const std::string path = "/api/v1/professions/" + in_path(TRY(needed(in, "profession")));
  return std::vector<Part>{{"profession", get(path, fmt::format("fields={}", kShortProfession))},
                           {"tasks", get(path + "/tasks", fmt::format("fields={}", kShortTask))},
                           {"measures", get(path + "/measures", fmt::format("fields={}", kShortMeasure))}};
}

Result<std::vector<Part>> get_task(const JsonValue& arguments) {
  const JsonReader in = TRY(JsonReader::open(arguments, "", {"task"}));
  const std::string task = in_path(TRY(needed(in, "task")));
  return std::vector<Part>{{"task", get("/api/v1/tasks/" + task)}};
}

Result<std::vector<Part>> score_task(const JsonValue& arguments) {
  const JsonReader in = TRY(JsonReader::open(arguments, "", {"tasks"}));
  const auto tasks = TRY(in.texts("tasks", 20));
  if (tasks.empty()) return invalid("“tasks” must have 1 to 20 tasks.");
  std::string body;
  for (const std::string& task : tasks) body += (body.empty() ? "" : ",") + quoted(task);
  return std::vector<Part>{{"scores", {.is_post = true, .path = "/api/v1/score", .query = "", .body = fmt::format("{{\"tasks\":[{}]}}", body)}}};
}

Result<std::vector<Part>> match_title(const JsonValue& arguments) {
  const JsonReader in = TRY(JsonReader::open(arguments, "", {"titles"}));
  const auto titles = TRY(in.texts("titles", 20));
  if (titles.empty()) return invalid("“titles” must have 1 to 20 titles.");
  std::vector<Part> parts;
  for (const std::string& title : titles) {
    if (character_count(title) > kLongestTitle) return invalid(fmt::format("A title has at most {} characters; find_profession takes descriptions.", kLongestTitle));
    if (std::ranges::find(parts, title, &Part::name) == parts.end()) parts.push_back({title, get("/api/v1/match", "top=2&q=" + escaped(title))});
  }
  return parts;
}

Result<std::vector<Part>> compare(const JsonValue& arguments) {
  const JsonReader in = TRY(JsonReader::open(arguments, "", {"first", "second"}));
  const std::string first = in_path(TRY(needed(in, "first")));
  const std::string second = in_path(TRY(needed(in, "second")));
  return std::vector<Part>{{"comparison", get(fmt::format("/api/v1/compare/{}/{}", first, second))}};
}

Result<std::vector<Part>> measures(const JsonValue& arguments) {
  const JsonReader in = TRY(JsonReader::open(arguments, "", {"measure", "occupation"}));
  const std::string measure = TRY(in.text("measure")).value_or(""), code = TRY(in.text("occupation")).value_or("");
  if (!measure.empty()) return std::vector<Part>{{"measure", get("/api/v1/measures/" + in_path(measure))}};
  if (!code.empty()) return std::vector<Part>{{"occupation", get("/api/v1/occupations/" + in_path(code), "fields=code,title,url,profession,measures")}};
  return std::vector<Part>{{"measures", get("/api/v1/measures", "fields=id,name,by,vintage,kind,unit")}};
}

Result<std::vector<Part>> what_changed(const JsonValue& arguments) {
  const JsonReader in = TRY(JsonReader::open(arguments, "", {"edition", "profession"}));
  const std::string edition = TRY(in.text("edition")).value_or(""), profession = TRY(in.text("profession")).value_or("");
  if (!profession.empty()) return std::vector<Part>{{"profession", get("/api/v1/professions/" + in_path(profession), "fields=id,plural,url,exposure,previous_exposure,changes")}};
  if (!edition.empty()) return std::vector<Part>{{"edition", get("/api/v1/editions/" + in_path(edition))}};
  return std::vector<Part>{{"editions", get("/api/v1/editions")}};
}

Result<std::vector<Part>> describe_coverage(const JsonValue&) {
  return std::vector<Part>{{"editions", get("/api/v1/editions", "fields=id,date,professions,tasks,is_current")},
                           {"measures", get("/api/v1/measures", "fields=id,published,joined,exact,split,inherited,missing")}};
}

struct Call {
  std::string_view tool;
  Result<std::vector<Part>> (*parts)(const JsonValue& arguments);
};

constexpr Call kCalls[] = {{"find_profession", find_profession}, {"get_profession", get_profession}, {"get_task", get_task},
                           {"score_task", score_task},           {kTitlesTool, match_title},         {"compare", compare},
                           {"measures", measures},               {"what_changed", what_changed},     {"describe_coverage", describe_coverage}};

Result<std::vector<Part>> parts_of(std::string_view name, const JsonValue& arguments) {
  if (name == kAssessTool)
    return std::vector<Part>{{"result", {.is_post = true, .path = "/api/v1/assess", .query = "", .body = text_of(arguments)}}};
  const Call* const call = std::ranges::find(kCalls, name, &Call::tool);
  return call->parts(arguments);
}

// A list that can lose entries; null for none.
struct LongList {
  JsonValue* list = nullptr;
  std::size_t bytes = 0;
};

LongList longest_list(JsonValue& value) {
  if (value.kind == JsonKind::list && value.items.size() > 1) return {&value, text_of(value).size()};
  LongList longest;
  for (JsonValue& item : value.items)
    if (const LongList inner = longest_list(item); inner.bytes > longest.bytes) longest = inner;
  return longest;
}

// Shortens the longest lists until it fits; says how many entries went.
std::size_t shorten(JsonValue& value, std::size_t most) {
  std::size_t gone = 0;
  for (std::size_t size = text_of(value).size(); size > most; size = text_of(value).size()) {
    JsonValue* const list = longest_list(value).list;
    if (!list) break;
    const std::size_t cut = std::max<std::size_t>(1, list->items.size() / 8);
    list->items.resize(list->items.size() - cut);
    gone += cut;
  }
  return gone;
}

// Said once for all parts.
constexpr std::string_view kOfEveryAnswer[] = {"edition", "citation", "attributions", "next"};

// A result of an assessment says much that a page needs and an assistant does not.
constexpr std::string_view kLeftOutOfWeek[] = {"sources", "learning", "monday", "not_assessed"};

// The name of each part says it already.
constexpr std::string_view kLeftOutOfTitles[] = {"query"};

std::span<const std::string_view> left_out_of(std::string_view tool) {
  if (tool == kAssessTool) return kLeftOutOfWeek;
  if (tool == kTitlesTool) return kLeftOutOfTitles;
  return {};
}

std::string fault_json(std::string_view sentence) {
  return fmt::format(R"({{"content":[{{"type":"text","text":{}}}],"isError":true}})", quoted(sentence));
}

std::string result_json(const std::string& answer) {
  return fmt::format(R"({{"content":[{{"type":"text","text":{}}}],"structuredContent":{},"isError":false}})", quoted(answer), answer);
}

// The edition and the citation of an answer; an assessment names its edition alone.
std::string provenance_of(const JsonValue& document) {
  std::string text;
  for (const std::string_view key : {"edition", "citation"})
    if (const JsonValue* value = find_in(document, key)) text += (text.empty() ? "" : ",") + quoted(key) + ":" + text_of(*value);
  return text;
}

}  // namespace

std::optional<std::string> call_tool(std::string_view name, const JsonValue& arguments, const Ask& ask) {
  if (!has_tool(name)) return std::nullopt;
  const auto parts = parts_of(name, arguments);
  if (!parts.ok()) return fault_json(parts.error().message);
  JsonValue answer{.kind = JsonKind::object};
  std::string provenance;
  for (const Part& part : *parts) {
    const Told told = ask(part.asked);
    if (told.status != 200) return fault_json(told.text);
    auto document = api::parse_json(told.text);
    if (!document.ok()) return fault_json(document.error().message);
    if (provenance.empty()) provenance = provenance_of(*document);
    for (const std::string_view key : kOfEveryAnswer) remove_from(*document, key);
    for (const std::string_view key : left_out_of(name)) remove_from(*document, key);
    const JsonValue* const items = find_in(*document, "items");
    answer.keys.push_back(part.name);
    answer.items.push_back(items ? JsonValue(*items) : std::move(*document));
  }
  const std::size_t gone = shorten(answer, kMostBytes - 2'000 - std::min<std::size_t>(provenance.size(), 2'000));
  return result_json(fmt::format(R"({{"answer":{},"provenance":{{{}}},"caveat":{},"left_out":{}}})", text_of(answer), provenance, quoted(caveat_of(name)), gone));
}

}  // namespace willai::mcp
