// `willai score` where there is nothing to score, and where a line holds more than one task.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "score_lines.hpp"

namespace score_refusals_test {

using namespace willai;
using namespace willai::test;

namespace {

struct Refused {
  std::string line;
  std::string_view why;
};

// Scored as lines of standard input, which takes any bytes but a line's end.
Lines scored(const std::vector<std::string>& lines) {
  std::string bytes;
  for (const std::string& each : lines) bytes += each + "\n";
  const Typed typed(bytes);
  const Ended ended = willai_run({"score", "--from-text"});
  CHECK(ended.code == 0);
  Lines objects = objects_in(ended.out);
  REQUIRE(objects.size() == lines.size());
  return objects;
}

std::vector<std::string> tasks_of(const rapidjson::Value& line) {
  std::vector<std::string> tasks;
  if (line.HasMember("tasks"))
    for (const auto& each : line["tasks"].GetArray()) tasks.emplace_back(each["task"].GetString());
  return tasks;
}

}  // namespace

TEST_CASE("a line that is not an English task has no level, and a readable reason") {
  const std::string_view nothing = "nothing to read", foreign = "English words about work",
                         no_words = "no words in Latin", address = "it is an address";
  const std::vector<Refused> refused = {{"", nothing},
                                        {" \t ", nothing},
                                        {std::string("\x7f"
                                                     "ELF\x02\x01\0\0",
                                                     8),
                                         "this is not text"},
                                        {"\xff\xd8\xff\xe0", "this is not text"},
                                        {"contestar los correos electrónicos de los clientes", foreign},
                                        {"limpiar la cocina", foreign},
                                        {"Berichte schreiben und Rechnungen prüfen", foreign},
                                        {"den Boden wischen", foreign},
                                        {"répondre aux courriels des clients", foreign},
                                        {"nettoyer la cuisine", foreign},
                                        {"回复客户邮件", no_words},
                                        {"撰写 报告", no_words},
                                        {"asdf jkl qwer", foreign},
                                        {"qwertyuiop", foreign},
                                        {"42", no_words},
                                        {"+1 555 123 4567", no_words},
                                        {"$$$ !!!", no_words},
                                        {"😀😀😀", no_words},
                                        {"https://www.example.com/careers/job?id=42", address},
                                        {"http://company.com/sales/reports", address},
                                        {"www.example.com", address},
                                        {"me@example.com", address},
                                        {"  john.smith@acme.co.uk ", address}};
  std::vector<std::string> lines;
  for (const Refused& each : refused) lines.push_back(each.line);
  const Lines objects = scored(lines);
  for (std::size_t i = 0; i < refused.size(); ++i) {
    CAPTURE(refused[i].line);
    check_no_score(objects[i], refused[i].why);
    CHECK_FALSE(objects[i].HasMember("tasks"));
  }
}

TEST_CASE("a line of ten megabytes is refused in a few bytes, and the next one is read") {
  const Lines objects = scored({std::string(10'000'000, 'a'), "answer customer emails"});
  check_no_score(objects[0], "too long for one task");
  CHECK(objects[0]["task"].GetStringLength() <= 2003);
  check_score(objects[1]);
}

TEST_CASE("an address within a task is no reason to refuse it") {
  for (const char* line : {"answer mail to info@example.com", "update the pages of www.example.com"})
    check_score(scored({line}).front());
}

TEST_CASE("typographic marks read as those of a typewriter do") {
  const std::vector<std::pair<std::string, std::string>> twins = {
      {"check customers’ orders and the boss’s calendar", "check customers' orders and the boss's calendar"},
      {"greet the hotel´s ‘walk-in’ guests", "greet the hotel's 'walk-in' guests"},
      {"write “weekly” reports — for managers", "write \"weekly\" reports - for managers"},
      {"follow‑up calls", "follow-up calls"}};
  std::vector<std::string> asked;
  for (const auto& [typographic, plain] : twins) asked.insert(asked.end(), {typographic, plain});
  const Lines objects = scored(asked);
  for (std::size_t i = 0; i < asked.size(); i += 2) {
    CAPTURE(asked[i]);
    check_score(objects[i]);
    CHECK(number(objects[i], "exposure") == number(objects[i + 1], "exposure"));
    CHECK(objects[i]["because"] == objects[i + 1]["because"]);
  }
}

TEST_CASE("two tasks in a line are told apart, each with a level of its own") {
  using Tasks = std::vector<std::string>;
  const std::vector<std::pair<std::string, Tasks>> lines = {
      {"write reports; clean the kitchen", {"write reports", "clean the kitchen"}},
      {"answer phones and prepare invoices", {"answer phones", "prepare invoices"}},
      {"meet with clients and review contracts", {"meet with clients", "review contracts"}},
      {"clean the kitchen. write reports", {"clean the kitchen", "write reports"}},
      {"write reports • clean the kitchen", {"write reports", "clean the kitchen"}}};
  std::vector<std::string> asked;
  for (const auto& [line, tasks] : lines) asked.push_back(line);
  const Lines objects = scored(asked);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CAPTURE(asked[i]);
    check_no_score(objects[i], "several tasks with different levels");
    CHECK(tasks_of(objects[i]) == lines[i].second);
    for (const auto& each : objects[i]["tasks"].GetArray()) CHECK(each["level"].IsString());
  }
}

TEST_CASE("one task with two objects, two verbs for one thing or a shortened word is left whole") {
  const std::vector<std::string> lines = {
      "inspect and repair engines",   "load and unload trucks", "buy supplies and equipment",
      "write reports and emails",     "sort mail and packages", "research and development planning",
      "talk to parents and teachers", "e.g. write reports",     "write letters, memos etc. for the board",
      "book flights for Dr. Miller",  "clean the kitchen."};
  const Lines objects = scored(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CAPTURE(lines[i]);
    CHECK(tasks_of(objects[i]).empty());
  }
}

}  // namespace score_refusals_test
