#include "service/openapi.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "service/citation.hpp"
#include "service/operation.hpp"
#include "service/problem.hpp"
#include "service/schemas.hpp"
#include "service/sentence.hpp"

namespace willai::service {
namespace {

using api::JsonWriter;

constexpr std::string_view kProblemRef = R"({"$ref":"#/components/responses/Problem"})";

void write_parameter(JsonWriter& json, const Parameter& parameter) {
  json.begin().field("name", parameter.name).field("in", parameter.in == In::path ? "path" : "query");
  json.boolean("required", parameter.must == Must::yes).field("description", sentence_of(parameter.says));
  json.begin("schema").field("type", parameter.kind == Kind::whole ? "integer" : "string").end();
  if (!parameter.example.empty()) {
    if (parameter.kind == Kind::whole) json.raw("example", parameter.example);
    else json.field("example", parameter.example);
  }
  json.end();
}

void write_media(JsonWriter& json, const Operation& operation) {
  json.begin("content").begin("application/json").begin("schema");
  write_answer_schema(json, operation);
  json.end().end().end();
}

void write_ok(JsonWriter& json, const Operation& operation) {
  json.begin("200").field("description", sentence_of(operation.summary));
  json.begin("headers");
  json.raw("ETag", R"({"description":"Names these bytes; send it as `If-None-Match`. Answers to what you send have none.","schema":{"type":"string"}})");
  if (operation.layout == Layout::list)
    json.raw("Link", R"({"description":"The next page, with `rel=\"next\"`.","schema":{"type":"string"}})");
  if (operation.is_limited)
    json.raw("RateLimit", R"({"description":"What is left of the limit, and in how many seconds it is whole again.","schema":{"type":"string"}})");
  json.end();
  write_media(json, operation);
  json.end();
}

void write_faults(JsonWriter& json, const Operation& operation) {
  json.raw("400", kProblemRef).raw("404", kProblemRef);
  if (operation.is_limited) json.raw("429", kProblemRef);
  json.raw("503", kProblemRef);
}

void write_body(JsonWriter& json, const BodyInfo& body) {
  if (body.schema.empty()) return;
  json.begin("requestBody").field("description", sentence_of(body.says)).boolean("required", true);
  json.begin("content").begin("application/json").raw("schema", body.schema).raw("example", body.example).end().end().end();
}

void write_head_of(JsonWriter& json, const Operation& operation, std::string_view id) {
  json.field("operationId", id).field("summary", operation.summary).field("description", operation.says);
  const std::string_view names[] = {operation.tag};
  json.list("tags", names, [&](std::string_view tag) { json.text(tag); });
  json.list("parameters", operation.parameters, [&](const Parameter& each) { write_parameter(json, each); });
}

void write_operation(JsonWriter& json, const Operation& operation) {
  json.begin(operation.method == Method::get ? "get" : "post");
  write_head_of(json, operation, operation.id);
  write_body(json, operation.body);
  json.begin("responses");
  write_ok(json, operation);
  write_faults(json, operation);
  json.end().end();
}

// The same list as a table.
void write_csv(JsonWriter& json, const Operation& operation) {
  json.begin(fmt::format("{}.csv", operation.path)).begin("get");
  write_head_of(json, operation, fmt::format("{}Csv", operation.id));
  json.begin("responses").begin("200").field("description", "The same as CSV (RFC 4180), with a line of names.");
  json.raw("content", R"({"text/csv":{"schema":{"type":"string"}}})").end();
  write_faults(json, operation);
  json.end().end().end();
}

void write_paths(JsonWriter& json) {
  json.begin("paths");
  std::vector<std::string_view> written;
  for (const Operation& operation : operations()) {
    if (std::ranges::find(written, operation.path) != written.end()) continue;
    written.push_back(operation.path);
    json.begin(operation.path);
    for (const Operation& same : operations())
      if (same.path == operation.path) write_operation(json, same);
    json.end();
    if (operation.has_csv) write_csv(json, operation);
  }
  json.end();
}

void write_info(JsonWriter& json, const About& about) {
  json.begin("info").field("title", about.name + " API").field("version", "1." + about.version);
  json.field("summary", "What AI does to work, task by task, with the evidence.");
  json.field("description",
             "Reads need no key. An answer names the edition it comes from, and an edition never changes. Exposure is how far software could cut the "
             "time of a task at equal quality, 0 to 1, with its 80 % range. It does not say what happens to a job. A missing value is null, never 0.");
  json.begin("license").field("name", "MIT").field("identifier", "MIT").end().end();
}

void write_components(JsonWriter& json) {
  json.begin("components").begin("schemas");
  write_schemas(json);
  json.end();
  json.begin("responses").begin("Problem").field("description", "What is wrong with the request, as RFC 9457 describes it.");
  json.begin("content").begin(kProblemType).begin("schema").field("$ref", "#/components/schemas/Problem").end().end().end().end().end().end();
}

std::string shown_method(const Operation& operation) { return operation.method == Method::get ? "GET" : "POST"; }

// The rules explain these; each request has but their names.
bool is_common(const Parameter& parameter) { return parameter.name == "limit" || parameter.name == "after" || parameter.name == "fields"; }

// A list below the request: a column of a table would be too narrow on a phone.
std::string parameters_of(const Operation& operation) {
  std::string text, common;
  for (const Parameter& each : operation.parameters)
    if (is_common(each)) common += fmt::format("{}`{}`", common.empty() ? "" : ", ", each.name);
    else text += fmt::format("  - `{}`: {}\n", each.name, each.says);
  return common.empty() ? text : text + fmt::format("  - {}\n", common);
}

std::string answer_of(const Operation& operation) {
  std::string text = operation.answer ? fmt::format("{}{}", operation.layout == Layout::list ? "a list of " : "", operation.answer->name) : "";
  for (const ColumnInfo& column : operation.beside) text += fmt::format("{}`{}`", text.empty() ? "" : ", ", column.name);
  if (operation.has_csv) text += "; also `.csv`";
  return text.empty() ? std::string(operation.summary) : fmt::format("{}: {}", operation.summary, text);
}

}  // namespace

std::string openapi_json(const About& about, const Home& home) {
  JsonWriter json;
  json.begin().field("openapi", "3.1.0");
  write_info(json, about);
  const std::string_view servers[] = {home.address};
  json.list("servers", servers, [&](std::string_view address) { json.begin().field("url", address.empty() ? "/" : address).end(); });
  json.list("security", std::vector<int>(), [](int) {});
  json.list("tags", tags(), [&](const Tag& tag) { json.begin().field("name", tag.name).field("description", tag.says).end(); });
  write_paths(json);
  write_components(json);
  json.end();
  return std::move(json).text() + "\n";
}

std::string operations_markdown() {
  std::string text;
  for (const Operation& operation : operations())
    text += fmt::format("- `{} {}`: {}\n{}", shown_method(operation), operation.path, answer_of(operation), parameters_of(operation));
  for (const Schema* schema : all_schemas()) {
    text += fmt::format("\n### {}\n{}\n\n| field | meaning |\n|---|---|\n", schema->name, schema->says);
    for (const ColumnInfo& column : schema->columns) text += fmt::format("| `{}` | {} |\n", column.name, column.says);
  }
  return text;
}

}  // namespace willai::service
