// libwillai by its header, include/willai.h.
#include <doctest/doctest.h>
#include <willai.h>

#include <cmath>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "command_run.hpp"

namespace interface_test {

using namespace willai::test;

namespace {

// Frees what the library gave.
std::string taken(char* text) {
  REQUIRE(text);
  std::string copy(text);
  willai_free(text);
  return copy;
}

struct Engine {
  explicit Engine(const char* edition = nullptr, const char* model = nullptr) : handle(willai_open(edition, model, &error)) {}
  Engine(const Engine&) = delete;
  ~Engine() { willai_close(handle); }

  std::string score(const std::string& task) const { return taken(willai_score_json(handle, task.data(), task.size(), nullptr)); }
  std::string match(const std::string& title, std::size_t top) const {
    return taken(willai_match_json(handle, title.data(), title.size(), top, nullptr));
  }

  char* error = nullptr;
  willai_engine* handle;
};

// Texts in one block, as the library takes them.
struct Block {
  explicit Block(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      bytes += text;
      offsets.push_back(static_cast<int64_t>(bytes.size()));
    }
    shown = {bytes.data(), offsets.data(), texts.size()};
  }
  std::string bytes;
  std::vector<int64_t> offsets{0};
  willai_texts shown{};
};

const std::vector<std::string> kTasks = {"answer customer emails", "", "mop the kitchen floor", "https://example.org", "write “weekly” reports",
                                         "12345", "repair elevators", std::string("cut\0off", 7), "\xff\xfe"};
const std::vector<std::string> kTitles = {"kindergarten techer", "", "Sr. RN", "xqzzt", "software developer", "manager"};

std::string text_of(const char* word) { return word ? word : "-"; }

}  // namespace

TEST_CASE("the library says what the program says") {
  const Engine engine;
  REQUIRE_MESSAGE(engine.handle, engine.error);
  for (const std::string& task : {kTasks[0], kTasks[2], kTasks[4]}) CHECK(engine.score(task) + "\n" == willai_run({"score", task}).out);
  for (const std::string& title : {kTitles[0], kTitles[2], kTitles[5]})
    CHECK(engine.match(title, 3) + "\n" == willai_run({"match", "--top", "3", title}).out);
  CHECK(taken(willai_about_json(engine.handle, nullptr)).find("\"digest\":\"") != std::string::npos);
}

TEST_CASE("columns have the numbers of the lines") {
  const Engine engine;
  const Block block(kTasks);
  willai_scores* scores = willai_score_texts(engine.handle, &block.shown, 0, nullptr);
  REQUIRE(scores);
  REQUIRE(scores->count == kTasks.size());
  int refused = 0;
  for (std::size_t i = 0; i < kTasks.size(); ++i) {
    const willai_score& row = scores->rows[i];
    const std::string line = engine.score(kTasks[i]);
    const char* level = willai_level_word(row.level);
    CHECK(line.find(level ? "\"level\":\"" + std::string(level) + '"' : "\"level\":null") != std::string::npos);
    CHECK(std::isnan(row.exposure) == (level == nullptr));
    CHECK((row.why_not != nullptr) == (level == nullptr));
    if (row.why_not) CHECK(line.find(row.why_not) != std::string::npos);
    else CHECK(std::abs(row.e0 + row.e1 + row.e2 - 1) < 1e-6);
    refused += level == nullptr;
  }
  CHECK(refused == 5);
  willai_free_scores(scores);
}

TEST_CASE("matches have a verdict per text and jobs by rank, and live on without the engine") {
  auto engine = std::make_unique<Engine>();
  const Block block(kTitles);
  willai_matches* matches = willai_match_texts(engine->handle, &block.shown, 2, 0, nullptr);
  REQUIRE(matches);
  engine.reset();
  REQUIRE(matches->count == kTitles.size());
  CHECK(matches->verdicts[4].confident == 1);
  CHECK(text_of(matches->verdicts[4].doubt) == "-");
  CHECK(matches->verdicts[5].confident == 0);
  CHECK(text_of(matches->verdicts[5].why_not).size() > 10);
  REQUIRE(matches->jobs_count > 2);
  for (std::size_t i = 0; i < matches->jobs_count; ++i) {
    const willai_job& job = matches->jobs[i];
    CHECK(job.rank >= 1);
    CHECK(job.rank <= 2);
    if (job.rank == 2) CHECK(matches->jobs[i - 1].text == job.text);
    CHECK(std::strlen(job.code) > 0);
    CHECK(willai_met_word(job.met) != nullptr);
  }
  willai_free_matches(matches);
}

TEST_CASE("many threads may ask one engine") {
  const Engine engine;
  std::vector<std::vector<std::string>> answers(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : answers)
      threads.emplace_back([&engine, &mine] {
        for (const std::string& title : kTitles) mine.push_back(engine.match(title, 5));
        for (const std::string& task : kTasks) mine.push_back(engine.score(task));
      });
  }
  for (const auto& each : answers) CHECK(each == answers.front());
}

TEST_CASE("what is wrong is one sentence, and NULL for the error is allowed") {
  const Engine none("/nowhere/edition.sqlite");
  CHECK(!none.handle);
  CHECK(taken(none.error).find("/nowhere/edition.sqlite") != std::string::npos);
  const Engine unmodeled(nullptr, "/nowhere/model.bin");
  CHECK(taken(unmodeled.error) == "there is no task model “/nowhere/model.bin”; make one with willai-lab train");
  CHECK(willai_open("/nowhere/edition.sqlite", nullptr, nullptr) == nullptr);

  const Engine engine;
  char* error = nullptr;
  CHECK(willai_match_json(engine.handle, "nurse", 5, 51, &error) == nullptr);
  CHECK(taken(error) == "51 jobs were asked for; at least 1 and at most 50 are given");
  CHECK(willai_score_json(engine.handle, nullptr, 5, &error) == nullptr);
  CHECK(taken(error) == "no text was given");
  CHECK(willai_score_json(nullptr, "mop", 3, &error) == nullptr);
  CHECK(taken(error) == "no engine was given; open one first");

  Block block({"mop", "sweep"});
  block.offsets[1] = 9;
  CHECK(willai_score_texts(engine.handle, &block.shown, 1, &error) == nullptr);
  CHECK(taken(error) == "text 1 ends before it begins");
  CHECK(willai_score_texts(engine.handle, nullptr, 1, &error) == nullptr);
  CHECK(taken(error) == "no texts were given");
  willai_free(nullptr);
  willai_free_scores(nullptr);
  willai_free_matches(nullptr);
  willai_close(nullptr);
}

TEST_CASE("no text at all is answered with no row") {
  const Engine engine;
  const willai_texts nothing{nullptr, nullptr, 0};
  char* error = nullptr;
  willai_scores* scores = willai_score_texts(engine.handle, &nothing, 0, &error);
  REQUIRE(scores);
  CHECK(error == nullptr);
  CHECK(scores->count == 0);
  willai_free_scores(scores);
}

}  // namespace interface_test
