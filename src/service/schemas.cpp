#include "service/schemas.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "service/citation.hpp"
#include "service/sentence.hpp"

namespace willai::service {
namespace {

using api::JsonWriter;

constexpr std::string_view kProblem =
    R"({"type":"object","description":"What is wrong, as RFC 9457 describes it.","required":["type","title","status","detail","code"],"properties":{"type":{"type":"string","description":"An address that explains the code."},"title":{"type":"string","description":"The kind of problem."},"status":{"type":"integer","description":"The status of the answer."},"detail":{"type":"string","description":"One sentence that says what is wrong and where."},"code":{"type":"string","description":"A stable word to act on."},"error":{"type":"string","deprecated":true,"description":"The same as the detail."}}})";
constexpr std::string_view kRange =
    R"({"type":"object","description":"A value from 0 to 1 with its 80 % range.","required":["low","value","high"],"properties":{"low":{"type":"number"},"value":{"type":"number"},"high":{"type":"number"}}})";

const Schema& count_schema() {
  static const Schema schema{"",
                             "",
                             {{"count", Kind::whole, "how many there are in all; null where they were not counted", Absent::may_be},
                              {"next", Kind::address, "the next page; null on the last", Absent::may_be}}};
  return schema;
}

std::string ref(std::string_view schema) { return fmt::format(R"({{"$ref":"#/components/schemas/{}"}})", schema); }

std::string_view format_of(Kind kind) { return kind == Kind::address ? "uri" : kind == Kind::date ? "date" : ""; }

std::string_view type_of(Kind kind) {
  switch (kind) {
    case Kind::flag: return "boolean";
    case Kind::whole: return "integer";
    case Kind::number: return "number";
    default: return "string";
  }
}

void write_scalar(JsonWriter& json, const ColumnInfo& column) {
  if (column.absent == Absent::may_be) {
    const std::string_view types[] = {type_of(column.kind), "null"};
    json.list("type", types, [&](std::string_view type) { json.text(type); });
  } else {
    json.field("type", type_of(column.kind));
  }
  if (const std::string_view format = format_of(column.kind); !format.empty()) json.field("format", format);
}

void write_one(JsonWriter& json, std::string_view schema, Absent absent) {
  if (absent == Absent::never) return void(json.field("$ref", fmt::format("#/components/schemas/{}", schema)));
  json.raw("oneOf", fmt::format(R"([{},{{"type":"null"}}])", ref(schema)));
}

void write_column(JsonWriter& json, const ColumnInfo& column) {
  json.begin(column.name).field("description", sentence_of(column.says));
  switch (column.kind) {
    case Kind::range: write_one(json, "Range", column.absent); break;
    case Kind::part: write_one(json, column.of->name, column.absent); break;
    case Kind::texts: json.field("type", "array").raw("items", R"({"type":"string"})"); break;
    case Kind::parts: json.field("type", "array").raw("items", ref(column.of->name)); break;
    default: write_scalar(json, column);
  }
  json.end();
}

void write_object_schema(JsonWriter& json, const std::vector<ColumnInfo>& columns, const std::vector<std::string_view>& more) {
  json.field("type", "object");
  std::vector<std::string_view> names;
  for (const ColumnInfo& column : columns) names.push_back(column.name);
  names.insert(names.end(), more.begin(), more.end());
  json.list("required", names, [&](std::string_view name) { json.text(name); });
}

void collect(const Schema* schema, std::vector<const Schema*>& all) {
  if (!schema || std::ranges::find(all, schema) != all.end()) return;
  all.push_back(schema);
  for (const ColumnInfo& column : schema->columns) collect(column.of, all);
}

void write_properties(JsonWriter& json, const std::vector<ColumnInfo>& columns) {
  for (const ColumnInfo& column : columns) write_column(json, column);
}

void write_provenance_schema(JsonWriter& json) { json.raw("edition", ref("EditionStamp")).raw("citation", ref("Citation")); }

}  // namespace

std::vector<const Schema*> all_schemas() {
  std::vector<const Schema*> all;
  for (const Operation& operation : operations()) {
    collect(operation.answer, all);
    for (const ColumnInfo& column : operation.beside) collect(column.of, all);
  }
  collect(&edition_stamp_schema(), all);
  collect(&citation_schema(), all);
  std::ranges::sort(all, {}, &Schema::name);
  return all;
}

void write_schemas(JsonWriter& json) {
  for (const Schema* schema : all_schemas()) {
    json.begin(schema->name).field("description", schema->says);
    write_object_schema(json, schema->columns, {});
    json.begin("properties");
    write_properties(json, schema->columns);
    json.end().end();
  }
  json.raw("Problem", kProblem).raw("Range", kRange);
}

void write_answer_schema(JsonWriter& json, const Operation& operation) {
  if (operation.layout == Layout::free) {
    if (operation.beside.empty()) return void(json.field("type", "object"));
    write_object_schema(json, operation.beside, {"edition", "citation"});
    json.begin("properties");
    write_properties(json, operation.beside);
  } else if (operation.layout == Layout::one) {
    json.raw("allOf", fmt::format("[{}]", ref(operation.answer->name)));
    write_object_schema(json, {}, {"edition", "citation"});
    json.begin("properties");
  } else {
    write_object_schema(json, count_schema().columns, {"items", "edition", "citation"});
    json.begin("properties").begin("items").field("type", "array").raw("items", ref(operation.answer->name)).end();
    write_properties(json, count_schema().columns);
  }
  write_provenance_schema(json);
  json.raw("attributions", R"({"type":"array","items":{"type":"string"},"description":"The sentences that licenses require."})");
  json.end();
}

}  // namespace willai::service
