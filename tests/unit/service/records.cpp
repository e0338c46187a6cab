#include <doctest/doctest.h>

#include <algorithm>

#include "service/openapi.hpp"
#include "service/operation.hpp"
#include "service/record.hpp"
#include "service/schemas.hpp"

namespace records_test {

using namespace willai;
using namespace willai::service;

namespace {

struct Kite {
  std::string name;
  std::optional<Estimate> lift;
};

const Resource<Kite>& kites() {
  static const Resource<Kite> resource{
      "Kite",
      "A kite.",
      {{{"name", Kind::text, "its name"}, [](const Kite& it, const Scene&) -> Cell { return it.name; }},
       {{"lift", Kind::range, "its lift", Absent::may_be}, [](const Kite& it, const Scene&) { return range_or_null(it.lift); }},
       {{"tails", Kind::texts, "its tails"}, [](const Kite&, const Scene&) -> Cell { return std::vector<std::string>{"long", "red"}; }}}};
  return resource;
}

std::vector<Record> two_kites() {
  static const EditionFacts facts{.number = {1, 1, Date::parse("2026-11-23").value()}};
  static const Home home{"https://example.org"};
  const std::vector<Kite> all{{"a \"bird\", blue", Estimate{Exposure(.1), Exposure(.25), Exposure(.123456)}}, {"plain", std::nullopt}};
  return kites().records(all, {facts, home});
}

std::string object_text(const Record& record, std::vector<std::string> names = {}) {
  api::JsonWriter json;
  json.begin();
  write_fields(json, record, names);
  json.end();
  return std::move(json).text();
}

}  // namespace

TEST_CASE("a record is JSON with its numbers, and null where there is none") {
  const auto records = two_kites();
  CHECK(object_text(records[0]) == R"({"name":"a \"bird\", blue","lift":{"low":0.1,"value":0.25,"high":0.1235},"tails":["long","red"]})");
  CHECK(object_text(records[1]) == R"({"name":"plain","lift":null,"tails":["long","red"]})");
  CHECK(object_text(records[1], {"tails"}) == R"({"tails":["long","red"]})");
}

TEST_CASE("a table quotes what RFC 4180 asks to quote, and a range has three columns") {
  const auto records = two_kites();
  CHECK(csv_of(kites().schema(), records) ==
        "name,lift_low,lift_value,lift_high,tails\r\n\"a \"\"bird\"\", blue\",0.1,0.25,0.1235,long; red\r\nplain,,,,long; red\r\n");
  const std::vector<std::string> names{"lift"};
  CHECK(csv_of(kites().schema(), records, names) == "lift_low,lift_value,lift_high\r\n0.1,0.25,0.1235\r\n,,\r\n");
  CHECK(unknown_name(kites().schema(), names).empty());
  CHECK(unknown_name(kites().schema(), std::vector<std::string>{"lift", "weight"}) == "weight");
}

TEST_CASE("an address in braces has its parameter, and ids and schemas have one meaning") {
  std::vector<std::string_view> ids, names;
  for (const Operation& operation : operations()) {
    CAPTURE(operation.id);
    CHECK(std::ranges::find(ids, operation.id) == ids.end());
    ids.push_back(operation.id);
    for (const Parameter& parameter : operation.parameters)
      CHECK((parameter.in == In::path) == (operation.path.find("{" + std::string(parameter.name) + "}") != std::string_view::npos));
    CHECK((operation.layout == Layout::free || operation.answer));
    CHECK(std::ranges::find(tags(), operation.tag, &Tag::name) != tags().end());
  }
  for (const Schema* schema : all_schemas()) {
    CAPTURE(schema->name);
    CHECK(std::ranges::find(names, schema->name) == names.end());
    names.push_back(schema->name);
    for (const ColumnInfo& column : schema->columns) CHECK((column.of != nullptr) == (column.kind == Kind::part || column.kind == Kind::parts));
  }
}

TEST_CASE("the description names every address and where the site is") {
  const std::string text = openapi_json({"Kites", "0.1"}, {"https://example.org/jobs"});
  CHECK(text.starts_with(R"({"openapi":"3.1.0","info":{"title":"Kites API")"));
  CHECK(text.find(R"("servers":[{"url":"https://example.org/jobs"}])") != std::string::npos);
  for (const Operation& operation : operations()) CHECK_MESSAGE(text.find("\"" + std::string(operation.path) + "\"") != std::string::npos, operation.path);
}

}  // namespace records_test
