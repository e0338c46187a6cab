#include "api/json_writer.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace json_writer_test {

using willai::api::JsonWriter;

namespace {

std::string written(std::string_view text) {
  JsonWriter json;
  json.begin().field("t", text).end();
  return std::move(json).text();
}

}  // namespace

TEST_CASE("what JSON escapes is escaped wherever it is in a text of any length, and nothing else") {
  for (std::size_t length = 1; length < 40; ++length)
    for (std::size_t at = 0; at < length; ++at) {
      const std::string before(at, 'x'), behind(length - at - 1, 'y');
      CHECK(written(before + "\"" + behind) == "{\"t\":\"" + before + "\\\"" + behind + "\"}");
      CHECK(written(before + "\\" + behind) == "{\"t\":\"" + before + "\\\\" + behind + "\"}");
      CHECK(written(before + "\n" + behind) == "{\"t\":\"" + before + "\\n" + behind + "\"}");
      CHECK(written(before + "/" + behind) == "{\"t\":\"" + before + "/" + behind + "\"}");
    }
  CHECK(written("") == R"({"t":""})");
  CHECK(written(std::string("\x01\x1f\0\x7f", 4)) == "{\"t\":\"\\u0001\\u001F\\u0000\x7f\"}");
  CHECK(written("0.25–0.42 “Łódź”") == "{\"t\":\"0.25–0.42 “Łódź”\"}");
}

TEST_CASE("texts, numbers, lists and JSON that is there already stand in one document with their commas") {
  JsonWriter json("https://example.org");
  json.begin().field("a", "b").raw("data", R"({"x":[1,2]})").address("url", "/chef").integer("n", 3);
  json.list("texts", std::vector<std::string>{"one", "", "t\"wo"}, [&](const std::string& text) { json.text(text); });
  json.begin("in").field_or_null("none", "").end().end();
  CHECK(std::move(json).line() ==
        R"({"a":"b","data":{"x":[1,2]},"url":"https://example.org/chef","n":3,"texts":["one","","t\"wo"],"in":{"none":null}})"
        "\n");
}

TEST_CASE("a document longer than the room it begins with is whole") {
  JsonWriter json;
  const std::string longer(50'000, 'x');
  json.begin().field("t", longer).raw("r", "\"" + longer + "\"").end();
  CHECK(std::move(json).text() == "{\"t\":\"" + longer + "\",\"r\":\"" + longer + "\"}");
}

}  // namespace json_writer_test
