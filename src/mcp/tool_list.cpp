#include "mcp/tool_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mcp/json_text.hpp"
#include "mcp/tools.hpp"

namespace willai::mcp {
namespace {

struct ToolInfo {
  std::string_view name;
  std::string_view title;
  std::string_view says;
  std::string_view input;   // JSON Schema
  std::string_view answer;  // JSON Schema of "answer"
};

constexpr std::string_view kAnyObject = R"({"type":"object"})";

constexpr std::array<ToolInfo, 10> kTools{{
    {"find_profession", "Find a profession", "Finds professions by a title, a task or a description. Returns the best matches with the reason, and titles that begin as typed.",
     R"({"type":"object","properties":{"query":{"type":"string","description":"a title, a task or a description"}},"required":["query"],"additionalProperties":false})",
     R"({"type":"object","properties":{"best_matches":{"type":"object"},"titles":{"type":"object"}},"required":["best_matches","titles"]})"},
    {"get_profession", "Read a profession", "How far software could shorten the work of a profession: its exposure with the 80 % range, its tasks with their levels, published measures, pay and outlook.",
     R"({"type":"object","properties":{"profession":{"type":"string","description":"id of a profession, or an O*NET-SOC code such as 15-1252.00"}},"required":["profession"],"additionalProperties":false})",
     R"({"type":"object","properties":{"profession":{"type":"object"},"tasks":{"type":"array","items":{"type":"object"}},"measures":{"type":"array","items":{"type":"object"}}},"required":["profession","tasks","measures"]})"},
    {"get_task", "Read a task", "One task of a profession: its level and why, the published ratings behind it, tools and activities.",
     R"({"type":"object","properties":{"task":{"type":"string","description":"id of a task, as get_profession returns it"}},"required":["task"],"additionalProperties":false})",
     R"({"type":"object","properties":{"task":{"type":"object"}},"required":["task"]})"},
    {"score_task", "Score tasks", "Scores up to 20 tasks in your own words. A published task has the level that its ratings settle on; any other has what a model reads in its words.",
     R"({"type":"object","properties":{"tasks":{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":20,"description":"one task each, as “answer customer emails”"}},"required":["tasks"],"additionalProperties":false})",
     R"({"type":"object","properties":{"scores":{"type":"array","items":{"type":"object"}}},"required":["scores"]})"},
    {kTitlesTool, "Match job titles", "Which profession each of up to 20 job titles means, with the probability, and whether the first match is reliable.",
     R"({"type":"object","properties":{"titles":{"type":"array","items":{"type":"string","maxLength":100},"minItems":1,"maxItems":20}},"required":["titles"],"additionalProperties":false})", kAnyObject},
    {kAssessTool, "Assess a week", "Compares a person’s own week with the edition: tasks with minutes, skills, years. Nothing of it is stored.",
     R"({"type":"object","properties":{"profession":{"type":"string","description":"id of a profession"},"week_minutes":{"type":"integer"},"tasks":{"type":"array","maxItems":60,"items":{"type":"object","properties":{"task":{"type":"string","description":"slug of a task of the profession, without the id of the profession"},"text":{"type":"string","description":"a task in the person’s own words"},"minutes":{"type":"integer"}}}},"skills":{"type":"array","items":{"type":"string"}},"tools":{"type":"array","items":{"type":"string"}},"years":{"type":"integer"}},"additionalProperties":false})",
     R"({"type":"object","properties":{"result":{"type":"object"}},"required":["result"]})"},
    {"compare", "Compare two professions", "Two professions side by side: exposure with ranges, pay, and each measure that either has.",
     R"({"type":"object","properties":{"first":{"type":"string","description":"id or code"},"second":{"type":"string","description":"id or code"}},"required":["first","second"],"additionalProperties":false})",
     R"({"type":"object","properties":{"comparison":{"type":"object"}},"required":["comparison"]})"},
    {"measures", "Published measures", "Without arguments the measures of this edition; with one, that measure; or all measures of an occupation.",
     R"({"type":"object","properties":{"measure":{"type":"string","description":"id of a measure"},"occupation":{"type":"string","description":"O*NET-SOC code"}},"additionalProperties":false})", kAnyObject},
    {"what_changed", "What changed", "Without arguments the editions; with an edition, what changed with it and why; with a profession, what changed there.",
     R"({"type":"object","properties":{"edition":{"type":"string","description":"as 1-2"},"profession":{"type":"string","description":"id of a profession"}},"additionalProperties":false})", kAnyObject},
    {"describe_coverage", "What is covered", "How many professions and tasks there are, and for how many occupations or tasks each measure has a value.",
     R"({"type":"object","properties":{},"additionalProperties":false})",
     R"({"type":"object","properties":{"editions":{"type":"array","items":{"type":"object"}},"measures":{"type":"array","items":{"type":"object"}}},"required":["editions","measures"]})"},
}};

constexpr std::string_view kCaveat =
    "Exposure is how far software could cut the time of a task at equal quality, 0 to 1. It does not say what happens to a job. Give each figure with its range and the edition.";
constexpr std::string_view kOfModel = " Where the basis is “predicted”, a model read the words; its 80 % range is wide.";
constexpr std::string_view kOfStudies = " Measures of different studies are different things; do not average them.";

std::string output_schema(std::string_view answer) {
  return fmt::format(
      R"({{"type":"object","properties":{{"answer":{},"provenance":{{"type":"object","description":"the edition and how to cite it"}},"caveat":{{"type":"string"}},"left_out":{{"type":"integer","description":"entries of lists that were left out to keep the answer short"}}}},"required":["answer","provenance","caveat","left_out"]}})",
      answer);
}

std::string tool_json(const ToolInfo& tool) {
  return fmt::format(
      R"({{"name":{},"title":{},"description":{},"inputSchema":{},"outputSchema":{},"annotations":{{"title":{},"readOnlyHint":true,"destructiveHint":false,"idempotentHint":true,"openWorldHint":false}}}})",
      quoted(tool.name), quoted(tool.title), quoted(tool.says), tool.input, output_schema(tool.answer), quoted(tool.title));
}

}  // namespace

bool has_tool(std::string_view name) { return std::ranges::find(kTools, name, &ToolInfo::name) != kTools.end(); }

std::string_view caveat_of(std::string_view name) {
  static const std::string of_model = std::string(kCaveat) + std::string(kOfModel), of_studies = std::string(kCaveat) + std::string(kOfStudies);
  if (name == "score_task" || name == kAssessTool) return of_model;
  return name == "find_profession" || name == kTitlesTool || name == "get_task" ? kCaveat : std::string_view(of_studies);
}

std::string tools_json() {
  std::string list;
  for (const ToolInfo& tool : kTools) list += (list.empty() ? "" : ",") + tool_json(tool);
  return fmt::format(R"({{"tools":[{}]}})", list);
}

}  // namespace willai::mcp
