// `willai score`: one JSON object a line, whatever the task.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "command_run.hpp"
#include "score_lines.hpp"
#include "small_task_model.hpp"

namespace score_cli_test {

using namespace willai;
using namespace willai::test;

namespace {

Lines scored(const std::string& typed, const std::vector<std::string>& command) {
  const Typed typing(typed);
  const Ended ended = willai_run(command);
  CHECK(ended.code == 0);
  return objects_in(ended.out);
}

}  // namespace

TEST_CASE("score prints one JSON object a task, in the order they were given") {
  const std::vector<std::string> tasks = {"answer customer emails", "mop the kitchen floor", "write “weekly” reports",
                                          "answer customer emails"};
  std::vector<std::string> words = {"score", "--from-text"};
  words.insert(words.end(), tasks.begin(), tasks.end());
  const Ended ended = willai_run(words);
  CHECK(ended.code == 0);
  CHECK_MESSAGE(ended.err.empty(), ended.err);
  const Lines lines = objects_in(ended.out);
  REQUIRE(lines.size() == tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    CHECK(lines[i]["task"].GetString() == tasks[i]);
    check_score(lines[i]);
    CHECK(std::string(lines[i]["basis"].GetString()) == "predicted");
    CHECK(lines[i]["because"].Size() > 0);
    CHECK_FALSE(lines[i].HasMember("why_not"));
  }
  CHECK(std::string(lines[1]["level"].GetString()) == "LOW");
  CHECK(number(lines[0], "exposure") == number(lines[3], "exposure"));
}

TEST_CASE("score reads tasks from standard input, one a line, whatever ends the line") {
  const Typed typed("answer customer emails\r\n\nasdf qwer zxcv\nmop floors");
  const Ended ended = willai_run({"score", "--from-text"});
  CHECK(ended.code == 0);
  const Lines lines = objects_in(ended.out);
  REQUIRE(lines.size() == 4);
  CHECK(std::string(lines[0]["task"].GetString()) == "answer customer emails");
  check_score(lines[0]);
  check_no_score(lines[1], "nothing to read");
  check_no_score(lines[2], "does not look like a task");
  CHECK(std::string(lines[3]["task"].GetString()) == "mop floors");
  check_score(lines[3]);
}

TEST_CASE("score of an empty standard input prints nothing and is no failure") {
  const Typed typed("");
  const Ended ended = willai_run({"score", "--from-text"});
  CHECK(ended.code == 0);
  CHECK(ended.out.empty());
}

TEST_CASE("text that is not a task has no level, a reason, and exit code 0") {
  const Typed typed("\xff\xfe\nhello \x01\n回复客户邮件\n" + std::string(3000, 'a') +
                    "\nsay \"hi\" \\ \t to callers\n");
  const Ended ended = willai_run({"score", "--from-text"});
  CHECK(ended.code == 0);
  CHECK(is_utf8(ended.out));
  const Lines lines = objects_in(ended.out);
  REQUIRE(lines.size() == 5);
  check_no_score(lines[0], "not text");
  CHECK(lines[0]["task"].GetStringLength() == 0);  // no bytes of what is no text
  check_no_score(lines[1], "not text");
  check_no_score(lines[2], "no words in Latin letters");
  CHECK(std::string(lines[2]["task"].GetString()) == "回复客户邮件");
  check_no_score(lines[3], "too long for one task");
  CHECK(lines[3]["task"].GetStringLength() <= 2003);
  CHECK(std::string(lines[4]["task"].GetString()) == "say \"hi\" \\ \t to callers");
}

TEST_CASE("a published task stands on its label, unless only its text is asked for") {
  const Desk desk;
  REQUIRE(willai_run(desk.publishing("edition.sqlite")).code == 0);
  const auto reader = store::EditionReader::open(desk.at("edition.sqlite"));
  REQUIRE(reader.ok());
  const std::vector<store::LinkedTask> tasks = reader->load_linked_tasks();
  std::string statements;
  for (const store::LinkedTask& task : tasks) statements += task.statement + "\n";
  const Lines lines = scored(statements, {"score", "--edition", desk.at("edition.sqlite")});
  const Lines texts = scored(statements, {"score", "--from-text"});
  REQUIRE(lines.size() == tasks.size());
  REQUIRE(texts.size() == tasks.size());
  int rated = 0;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    CAPTURE(tasks[i].statement);
    if (lines[i]["level"].IsNull()) CHECK_FALSE(tasks[i].settled);  // a settled level needs no reader
    if (lines[i]["level"].IsNull()) continue;
    check_score(lines[i]);
    if (!tasks[i].settled) continue;
    ++rated;
    CHECK(std::string(lines[i]["basis"].GetString()) == "rated");
    CHECK(lines[i]["level"].GetString() == std::string(word_for(level_of(label_of(*tasks[i].settled)))));
    const Label label = label_of(*tasks[i].settled);
    const LabelShares& settled = *tasks[i].settled;
    const double probability = label == Label::e0 ? settled.e0 : label == Label::e1 ? settled.e1 : settled.e2;
    CHECK(number(lines[i]["probabilities"], word_for(label).data()) == doctest::Approx(probability).epsilon(.01));
    if (!texts[i]["level"].IsNull()) CHECK(std::string(texts[i]["basis"].GetString()) == "predicted");
  }
  CHECK(rated > 0);
}

TEST_CASE("score accepts another model, and explains what is wrong with an invalid one") {
  const TempFolder folder;
  write_file(folder.file("small.bin"), scoring::to_bytes(small_task_model()));
  write_file(folder.file("cut.bin"), scoring::to_bytes(small_task_model()).substr(0, 100'000));
  const auto score_with = [&](std::string_view model) {
    return willai_run({"score", "--from-text", "--model", folder.file(model), "answer customer emails"});
  };
  const Ended small = score_with("small.bin");
  CHECK(small.code == 0);
  const Lines lines = objects_in(small.out);
  REQUIRE(lines.size() == 1);
  check_score(lines[0]);
  CHECK(std::string(lines[0]["because"][0]["activity"].GetString()) == "Answer emails");
  const Ended cut = score_with("cut.bin"), absent = score_with("absent.bin");
  CHECK(cut.code == 1);
  CHECK(cut.out.empty());
  CHECK(holds(cut.err, "the task model is damaged or incomplete"));
  CHECK(absent.code == 1);
  CHECK(holds(absent.err, "absent.bin"));
  CHECK(holds(absent.err, "willai-lab train"));
}

}  // namespace score_cli_test
