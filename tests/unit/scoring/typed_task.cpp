// Tasks as people type them: words around the work change nothing, slips are mended, and a line without work gets a
// sentence. With the model that is shipped.
#include "folders.hpp"
#include "scoring/task_model.hpp"
#include "scoring/typed_task.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "domain/words.hpp"
#include "fixtures.hpp"
#include "scoring/task_wording.hpp"
#include "scoring/word_patterns.hpp"
#include "system/builtin.hpp"

namespace typed_task_test {

using namespace willai;
using namespace std::literals;

namespace {

constexpr std::array kTasks = {"draw blood"sv,
                               "write reports"sv,
                               "drive a van"sv,
                               "enter data"sv,
                               "cut hair"sv,
                               "fix pipes"sv,
                               "answer emails"sv,
                               "schedule appointments"sv,
                               "clean toilets"sv,
                               "write code"sv,
                               "stock shelves"sv,
                               "translate documents"sv,
                               "teach math"sv,
                               "feed animals"sv,
                               "prepare invoices"sv,
                               "repair engines"sv,
                               "interview candidates"sv,
                               "design websites"sv,
                               "pack boxes"sv,
                               "take minutes"sv,
                               "bathe patients"sv,
                               "edit articles"sv,
                               "check invoices"sv,
                               "cook meals"sv};

// The task stands for {}.
constexpr std::array kDresses = {"{} all day"sv,
                                 "{} every day"sv,
                                 "mostly {}"sv,
                                 "I {}"sv,
                                 "sometimes {}"sv,
                                 "{} at night"sv,
                                 "{} for my boss"sv,
                                 "{} in Leeds"sv,
                                 "{}, about 20 a day"sv,
                                 "{} 10 times per shift"sv,
                                 "{} lol"sv,
                                 "I have to {} a lot"sv,
                                 "we usually {} on Mondays"sv,
                                 "my main task is to {}"sv,
                                 "{} twice a week"sv,
                                 "{} for 8 hours a day"sv,
                                 "{} with my colleagues"sv,
                                 "every morning I {}"sv,
                                 "{} as needed"sv,
                                 "responsible for {}"sv,
                                 "{} in the UK"sv,
                                 "{} and so on"sv,
                                 "I really just {} tbh"sv,
                                 "{} on the night shift"sv,
                                 "{} from 9 to 5"sv,
                                 "my job is to {}"sv,
                                 "to {}"sv,
                                 "{} all by myself"sv,
                                 "{} for a living"sv,
                                 "{} most of the time"sv,
                                 "{} in New York"sv,
                                 "{} 24/7"sv};

const scoring::TypedTasks& typed() {
  static const scoring::TaskModel model = [] {
    const auto files = system::builtin_files();
    const auto file = std::ranges::find(files, "content/model/task-model.bin", &system::BuiltinFile::name);
    REQUIRE(file != files.end());
    Result<scoring::TaskModel> parsed = scoring::TaskModel::parse(file->bytes);
    REQUIRE(parsed.ok());
    return std::move(*parsed);
  }();
  static const scoring::TypedTasks tasks(model);
  return tasks;
}

std::string dressed(std::string_view dress, std::string_view task) {
  std::string line(dress);
  return line.replace(line.find("{}"), 2, task);
}

std::string why_not(const std::string& line) { return typed().read(line).reading.why_not; }
std::string read_as(const std::string& line) { return typed().read(line).read_as; }

bool has_words(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("words of time, number, place, frequency and person change no level") {
  static_assert(kTasks.size() == 24 && kDresses.size() == 32);
  for (const std::string_view task : kTasks) {
    const scoring::TypedReading bare = typed().read(std::string(task));
    REQUIRE_MESSAGE(bare.reading.score, task);
    for (const std::string_view dress : kDresses) {
      const std::string line = dressed(dress, task);
      const scoring::TypedReading reading = typed().read(line);
      REQUIRE_MESSAGE(reading.reading.score, line, ": ", reading.reading.why_not);
      CHECK_MESSAGE(reading.reading.score->level == bare.reading.score->level, line);
      CHECK_MESSAGE(reading.read_as == bare.read_as, line, ": ", reading.read_as);
    }
  }
}

TEST_CASE("words of work stay, though they are like words around it") {
  for (const auto* line : {"clean up", "put out house fires with a hose", "enter data in excel", "schedule shifts",
                           "write weekly reports", "stir soup so it does not burn", "sign people up",
                           "write up the minutes", "take the minutes", "drive a van"})
    CHECK_MESSAGE(typed().read(line).reading.score, line);
  CHECK(read_as("enter data in excel") == "enter data in excel");
  CHECK(read_as("enter data in Leeds") == "enter data");
  CHECK(read_as("bury the dead") == "bury the dead");
  CHECK(read_as("write up the minutes") == "write up the minutes");
}

TEST_CASE("a denial and what was once get a sentence; what is done instead is read") {
  for (const auto* line : {"I don't write code", "I don\u2019t write code", "never answer phones", "I no longer teach",
                           "not my job to clean", "I do not draft pleadings", "we write no reports"})
    CHECK_MESSAGE(has_words(why_not(line), "what you do not do"), line, ": ", why_not(line));
  for (const auto* line : {"I used to write reports", "used to drive a truck", "In my last job I answered phones"})
    CHECK_MESSAGE(has_words(why_not(line), "what you did once"), line, ": ", why_not(line));
  CHECK(read_as("I used to write reports but now I drive a van") == "drive a van");
  CHECK(read_as("no coding at all, only digging trenches") == "digging trenches");
  CHECK(has_words(read_as("I don't just write code"), "write code"));
}

TEST_CASE("a line that names no work gets a sentence instead of a level") {
  for (const auto* line : {"stuff", "other duties as assigned", "various tasks as required", "whatever is needed",
                           "help out", "work", "and so on"})
    CHECK_MESSAGE(has_words(why_not(line), "does not say what is done"), line, ": ", why_not(line));
  for (const auto* line : {"herding cats", "babysit a bunch of grown men", "wear many hats"})
    CHECK_MESSAGE(has_words(why_not(line), "a saying"), line, ": ", why_not(line));
  CHECK(typed().read("various admin duties as required").reading.score);
}

TEST_CASE("slips are mended as in titles, and other languages are not mended into English") {
  CHECK(read_as("aswer the fone") == "answer the phone");
  CHECK(read_as("answer emials and updat spredsheets") == "answer emails and update spreadsheets");
  CHECK(read_as("clen toilets") == "clean toilets");
  CHECK(read_as("\uFB01le o\uFB03ce reports") == read_as("file office reports"));
  for (const auto* line : {"Übersetze Verträge", "escribir informes semanales para el jefe",
                           "Kundenanfragen per E-Mail beantworten", "contestar correos de los clientes"})
    CHECK_MESSAGE(!typed().read(line).reading.score, line, ": ", read_as(line));
}

TEST_CASE("several tasks with different levels get none as a line, and each its own") {
  for (const auto* line : {"answer emails and clean toilets", "answer emails; clean toilets",
                           "answer emails, clean toilets, make coffee"}) {
    const scoring::TypedReading reading = typed().read(line);
    CHECK_MESSAGE(!reading.reading.score, line);
    CHECK(has_words(reading.reading.why_not, "several tasks"));
    CHECK(reading.parts.size() >= 2);
    CHECK_MESSAGE(std::ranges::all_of(reading.parts,
                                      [](const scoring::LinePart& part) { return part.reading.score.has_value(); }),
                  line);
  }
  CHECK(typed().read("clean toilets and mop floors").reading.score);
  CHECK(typed().read("write emails, letters and reports").parts.empty());
}

TEST_CASE("where the best two readings differ in level, two or three are offered") {
  for (const auto* line : {"check invoices", "draw blood", "screen things for the boss", "order supplies",
                           "test people", "keep records of plants"}) {
    const auto choices = typed().read(line).choices;
    CHECK((choices.empty() || (choices.size() >= 2 && choices.size() <= 3 && choices[0].level != choices[1].level)));
  }
  CHECK(typed().read("draw blood").choices.empty());
}

TEST_CASE("a task between two readings asks what was meant, and who takes one of its choices is not asked again") {
  const std::vector<scoring::LikelyTask> choices = typed().read("drive clients to appointments").choices;
  REQUIRE(choices.size() >= 2);
  CHECK(choices[0].level != choices[1].level);
  for (const scoring::LikelyTask& each : choices) {
    const scoring::TypedReading chosen = typed().read(each.task);
    CHECK_MESSAGE(chosen.choices.empty(), each.task);
    REQUIRE(chosen.reading.score);
    CHECK(chosen.reading.score->level == each.level);
  }
}

TEST_CASE("of 365 typed tasks, at least 93 of 100 get a level that a sensible person accepts") {
  const std::string lines = willai::test::bytes_of(test::source_folder() + "/tests/data/task_levels.tsv");
  std::map<std::string, std::pair<int, int>> halves;  // sane, all
  std::string others;
  for (const std::string_view line : split(lines, '\n')) {
    const std::vector<std::string_view> fields = split(line, '\t');
    if (fields.size() < 4 || fields[0] == "typed") continue;
    const auto score = typed().read(std::string(fields[0])).reading.score;
    const char level = score ? word_for(score->level)[0] : '?';
    auto& [sane, all] = halves[std::string(fields[3])];
    const bool is_sane = fields[1].find(level) != std::string_view::npos;
    sane += is_sane ? 1 : 0, ++all;
    // The half for reporting is not shown line by line, so that nobody tunes to it.
    if (!is_sane && fields[3] == "tune") others += "\n  " + std::string(fields[0]) + ": " + level;
  }
  REQUIRE(halves.size() == 2);
  for (const auto& [half, counts] : halves) {
    MESSAGE(half, ": ", counts.first, " of ", counts.second);
    CHECK_MESSAGE(counts.first * 100 >= counts.second * 93, half, others);
  }
}

TEST_CASE("a pattern covers the most words it can, and only where it may stand") {
  const auto length = [](std::string_view pattern, std::string_view text, std::size_t at = 0) {
    return scoring::WordPattern(pattern).length_at(scoring::typed_words(text), at);
  };
  CHECK(length("every|each single? TIME", "every single day") == 3);
  CHECK(length("every|each single? TIME", "each week") == 2);
  CHECK(length("every|each single? TIME", "every dog") == 0);
  CHECK(length("about? NUMBER a TIME", "about 1,000 a day") == 4);
  CHECK(length("^never", "write never", 1) == 0);
  CHECK(length("^never", "write, never", 1) == 1);
  CHECK(length("lots$", "lots of") == 0);
}

}  // namespace typed_task_test
