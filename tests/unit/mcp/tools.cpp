#include "mcp/tools.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "mcp/json_text.hpp"

namespace tools_test {

using namespace willai;
using namespace willai::mcp;

namespace {

api::JsonValue json_of(std::string_view text) { return api::parse_json(text).value(); }

// What the result of a call has in `key`.
api::JsonValue part_of(const std::optional<std::string>& result, std::string_view key) {
  REQUIRE(result);
  const api::JsonValue document = json_of(*result);
  const api::JsonValue* const part = find_in(document, key);
  REQUIRE(part);
  return *part;
}

Told many_items(const Asked& /*asked*/) {
  std::string items;
  for (int i = 0; i < 3000; ++i) items += fmt::format(R"({}{{"id":"{}","tags":["a","b"]}})", i > 0 ? "," : "", i);
  return {200, fmt::format(R"({{"items":[{}]}})", items)};
}

}  // namespace

TEST_CASE("a long answer loses entries of its lists until it fits, and says how many") {
  const auto result = call_tool("measures", json_of("{}"), many_items);
  const api::JsonValue content = part_of(result, "content"), object = part_of(result, "structuredContent");
  CHECK(find_in(content.items.at(0), "text")->text.size() <= kMostBytes);
  const std::size_t kept = find_in(*find_in(object, "answer"), "measures")->items.size();
  CHECK(kept > 10);
  CHECK(find_in(object, "left_out")->whole == static_cast<long long>(3000 - kept));
}

TEST_CASE("a title that is named twice is one key, and a description is no title") {
  int asked = 0;
  const auto ask = [&](const Asked& /*asked*/) {
    ++asked;
    return Told{200, R"({"query":"x","confident":true})"};
  };
  const auto result = call_tool("match_title", json_of(R"({"titles":["nurse","cook","nurse"]})"), ask);
  CHECK(asked == 2);
  const api::JsonValue answer = *find_in(part_of(result, "structuredContent"), "answer");
  CHECK(answer.keys == std::vector<std::string>{"nurse", "cook"});
  const auto refused = call_tool("match_title", json_of(fmt::format(R"({{"titles":["{}"]}})", std::string(101, 'x'))), ask);
  CHECK(part_of(refused, "isError").truth);
  CHECK(asked == 2);
}

TEST_CASE("what a fault says is the answer of the tool") {
  const auto result = call_tool("get_task", json_of(R"({"task":"nope"})"), [](const Asked& asked) {
    CHECK(asked.path == "/api/v1/tasks/nope");
    return Told{404, "There is no such task."};
  });
  CHECK(part_of(result, "isError").truth);
  CHECK(find_in(part_of(result, "content").items.at(0), "text")->text == "There is no such task.");
  CHECK(!call_tool("no_tool", json_of("{}"), many_items));
}

}  // namespace tools_test
