// `willai assess` and POST /api/v1/assess: the same assessment gives the same bytes, and they are what is documented.
#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>

#include <cstdlib>
#include <set>
#include <string>
#include <tuple>

#include "base/text.hpp"
#include "cli/result_text.hpp"
#include "command_run.hpp"
#include "folders.hpp"
#include "http_client.hpp"
#include "json_schema.hpp"
#include "routing/assessment_service.hpp"
#include "routing/route.hpp"
#include "routing/router.hpp"
#include "site/routes.hpp"

namespace assess_cli_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace {

const std::string kDocs = test::source_folder() + "/docs/";
const std::string kExample = kDocs + "examples/assessment.json";
const std::string kResult = kDocs + "examples/assessment-result.json";

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document document;
  document.Parse(json.c_str());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

// The same JSON with a line for each value; numbers keep their digits.
std::string in_lines(const std::string& json) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
  writer.SetIndent(' ', 2);
  rapidjson::StringStream stream(json.c_str());
  REQUIRE_FALSE(rapidjson::Reader().Parse<rapidjson::kParseFullPrecisionFlag>(stream, writer).IsError());
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

const AssessmentService& service() {
  static const auto service = AssessmentService::open("");
  return service.value();
}

std::string result_of(const std::string& json) {
  const auto result = service().assess(json);
  REQUIRE_MESSAGE(result.ok(), result.error().message);
  return *result;
}

// The site as `willai serve` has it.
http::test::TestServer site_server() {
  http::ServerOptions options;
  options.body_at = body_at;
  options.json_below = site::kApi;
  return http::test::TestServer(options, open_handler("", {}));
}

std::string post(std::string_view target, std::string_view body, std::string_view fields = "") {
  return "POST " + std::string(target) + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n" + std::string(fields) + "\r\n" + std::string(body);
}

}  // namespace

TEST_CASE("the documented example has the documented result, and both fit their schemas") {
  const Ended ended = willai_run({"assess", kExample});
  CHECK_MESSAGE(ended.err.empty(), ended.err);
  REQUIRE(ended.code == 0);
  const std::string came = in_lines(ended.out);
  if (std::getenv("WILLAI_REWRITE_GOLDEN") != nullptr) write_file(kResult, came);
  CHECK_MESSAGE(came == bytes_of(kResult), "docs/examples/assessment-result.json; WILLAI_REWRITE_GOLDEN=1 writes it");
  CHECK(schema_fault(parsed(bytes_of(kDocs + "schemas/assessment.schema.json")), parsed(bytes_of(kExample))) == "");
  CHECK(schema_fault(parsed(bytes_of(kDocs + "schemas/assessment-result.schema.json")), parsed(came)) == "");
}

TEST_CASE("results of other assessments fit the schema too: nothing said, no profession, no minutes, words withheld") {
  const auto schema = parsed(bytes_of(kDocs + "schemas/assessment-result.schema.json"));
  for (const auto* json :
       {"{}", R"({"tasks":[{"text":"Sweep the floor","minutes":60}]})",
        R"({"tasks":[{"text":"asdf qwer","minutes":60}]})",
        R"({"tasks":[{"text":"Sweep the floor"},{"text":"Write reports"}],"skills":["X"],"years":0})",
        R"({"profession":"accountant","tasks":[{"withheld":true,"minutes":30}],"edition":{"volume":9,"number":9}})"}) {
    CAPTURE(json);
    CHECK(schema_fault(schema, parsed(result_of(json))) == "");
  }
}

TEST_CASE("no number without its range, and no word of jobs that vanish") {
  const std::string result = result_of(bytes_of(kExample));
  for (const auto* word : {"replace you", "disappear", "will vanish", "obsolete", "probability"})
    CHECK_FALSE(holds(result, word));
  const auto document = parsed(result);
  for (const auto* key : {"low", "value", "high"}) CHECK(document["exposure"].HasMember(key));
  for (const auto& task : document["tasks"].GetArray())
    CHECK(task["exposure"]["high"].GetDouble() >= task["exposure"]["value"].GetDouble());
}

TEST_CASE("Monday lists at most four tasks, each with one thing to try, check, ask and learn, and moves no hours") {
  const auto document = parsed(result_of(bytes_of(kExample)));
  const auto& monday = document["monday"];
  REQUIRE(monday.Size() == 4);
  std::set<std::string> asked, learned;
  for (const auto& task : monday.GetArray()) {
    for (const auto* what : {"task", "when_says", "try", "check", "ask", "learn"}) CHECK(task[what].GetStringLength() > 3);
    CHECK(std::string(task["try"].GetString()).find(" move ") == std::string::npos);
    asked.insert(task["ask"].GetString());
    learned.insert(task["learn"].GetString());
  }
  CHECK(asked.size() == 4);
  CHECK(learned.size() == 4);
  CHECK(document["learning"].Size() == 3);
  CHECK(parsed(result_of("{}"))["monday"].Size() == 0);
}

TEST_CASE("without hours every task counts the same, and the result says so") {
  const auto document = parsed(result_of(R"({"tasks":[{"text":"Sweep the floor"},{"text":"Write reports"}]})"));
  CHECK(document["week"]["hours_answered"].IsNull());
  CHECK(document["week"]["unanswered"].GetDouble() == .5);
  CHECK(document["week"]["levels"][0]["hours"].IsNull());
  CHECK(document["would_change_most"].Size() == 0);
}

TEST_CASE("the result in words holds what the JSON holds") {
  const auto view = service().view(bytes_of(kExample));
  REQUIRE(view.ok());
  const std::string text = cli::result_text(*view);
  CHECK(is_utf8(text));
  for (const auto& task : view->tasks) CHECK(holds(text, task.name));
  for (const auto& each : view->monday) CHECK(holds(text, each.ask));
  CHECK(holds(text, view->says));
}

TEST_CASE("what assess cannot do it says in one sentence") {
  const TempFolder folder;
  write_file(folder.file("bad.json"), R"({"profession":"nobody"})");
  const Ended absent = willai_run({"assess", folder.file("none.json")}),
              bad = willai_run({"assess", folder.file("bad.json")});
  CHECK(absent.code == 1);
  CHECK(holds(absent.err, "there is no file"));
  CHECK(bad.code == 1);
  CHECK(bad.err == "willai: \"profession\" is “nobody”; this edition (Vol. I, No. 01) has no such profession\n");
  CHECK(bad.out.empty());
  CHECK(willai_run({"assess"}).code == 2);
}

TEST_CASE("an assessment of an edition with public data: ids of O*NET, labels by people, transitions") {
  const Desk files;
  REQUIRE(willai_run(files.publishing("edition.sqlite")).code == 0);
  const auto local = AssessmentService::open(files.at("edition.sqlite"));
  REQUIRE(local.ok());
  const auto result = local->assess(
      R"({"profession":"kite-painter","tasks":[{"onet_task":202,"minutes":600},{"task":"sketch-design","minutes":300}]})");
  REQUIRE_MESSAGE(result.ok(), result.error().message);
  const auto document = parsed(*result);
  CHECK(document["tasks"][0]["task"] == "mix-paint");
  CHECK(schema_fault(parsed(bytes_of(kDocs + "schemas/assessment-result.schema.json")), document) == "");
}

TEST_CASE("what is posted is answered with what the command prints, in one piece or in chunks") {
  const http::test::TestServer server = site_server();
  const std::string body = bytes_of(kExample);
  const http::test::Reply whole = server.ask(post("/api/v1/assess", body));
  CHECK(whole.status == 200);
  CHECK(whole.field("content-type") == "application/json");
  CHECK(whole.field("cache-control") == "no-store");
  CHECK(whole.body == result_of(body));
  std::string chunked = "POST /api/v1/assess HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (std::size_t at = 0; at < body.size(); at += 7) {
    const std::string piece = body.substr(at, 7);
    chunked += std::string(1, static_cast<char>('0' + piece.size())) + "\r\n" + piece + "\r\n";
  }
  CHECK(server.ask(chunked + "0\r\n\r\n").body == whole.body);
}

TEST_CASE("two posts on a connection do not mix") {
  const http::test::TestServer server = site_server();
  http::test::Client client = server.connect();
  client.send(post("/api/v1/assess", R"({"years":71})") + post("/api/v1/assess", "{}"));
  CHECK(holds(client.read().body, "\"error\":\"\\\"years\\\" is 71; it must be 0 to 70.\"}\n"));
  CHECK(client.read().status == 200);
}

TEST_CASE("what cannot be posted gets one sentence in JSON") {
  const http::test::TestServer server = site_server();
  const http::test::Reply
      bad = server.ask(post("/api/v1/assess", "{")),
      large = server.ask(post("/api/v1/assess", std::string(70'000, ' '))),
      elsewhere = server.ask(post("/api/v1/other", "{}")), page = server.ask(post("/privacy", "{}")),
      waits =
          server.ask("POST /api/v1/assess HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  CHECK(bad.status == 400);
  CHECK(large.status == 413);
  CHECK(holds(large.body, "\"detail\":\"The body of the request is too large.\",\"code\":\"body_too_large\""));
  CHECK(elsewhere.status == 404);
  CHECK(waits.status == 417);
  for (const auto& reply : {bad, large, elsewhere, waits}) {
    CHECK(reply.field("content-type") == "application/problem+json");
    CHECK(parsed(reply.body)["error"].GetStringLength() > 0);
  }
  CHECK(page.status == 405);
  CHECK(page.field("allow") == "GET, HEAD");
}

TEST_CASE("an address says which methods it takes, whatever it is asked") {
  const http::test::TestServer server = site_server();
  const auto asked = [&](const std::string& method, const std::string& target) {
    return server.ask(method + " " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  };
  for (const auto& [method, target, allow] : {std::tuple("GET", "/api/v1/assess", "OPTIONS, POST"),
                                              {"PUT", "/api/v1/assess", "OPTIONS, POST"},
                                              {"PUT", "/api/v1/match", "GET, HEAD, OPTIONS, POST"},
                                              {"POST", "/api/v1/suggest", "GET, HEAD, OPTIONS"},
                                              {"DELETE", "/search", "GET, HEAD, POST"},
                                              {"POST", "/professions", "GET, HEAD"},
                                              {"POST", "/nowhere", "GET, HEAD"}}) {
    const http::test::Reply reply = asked(method, target);
    CAPTURE(target);
    CHECK(reply.status == 405);
    CHECK(reply.field("allow") == allow);
    CHECK((reply.field("content-type") == "application/problem+json") == holds(target, "/api/"));
  }
  CHECK(holds(asked("GET", "/api/v1/assess").body, "\"error\":\"This address takes only OPTIONS, POST.\"}\n"));
  CHECK(asked("POST", "/privacy").body == "This address can only be read: use GET or HEAD.\n");
}

}  // namespace assess_cli_test
