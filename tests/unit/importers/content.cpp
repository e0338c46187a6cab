// Every fault that docs/content.md knows: told with file, line and what to do, and the profession is not used.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "fixtures.hpp"
#include "importers/content.hpp"

namespace content_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kFile = "professions/kite-painter.toml";

std::string sample() { return fixture_files().text("content/" + kFile); }

// The number of the line in which `marker` stands.
long line_of(const std::string& text, std::string_view marker) {
  const std::size_t at = text.find(marker);
  REQUIRE_MESSAGE(at != std::string::npos, std::string(marker));
  return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
}

std::string all_sentences(const std::vector<importers::Reject>& rejects) {
  std::string text;
  for (const importers::Reject& reject : rejects) text += importers::sentence_for(reject) + "\n";
  return text;
}

// A change of the sample that makes it wrong.
struct Mistake {
  std::string from;
  std::string to;
  std::string line;                // words in the line that has to be named
  std::vector<std::string> words;  // that the sentence has to have
};

void check(const Mistake& mistake) {
  const std::string text = replaced(sample(), mistake.from, mistake.to);
  CAPTURE(mistake.to);
  const auto parsed = importers::parse_profession(text, kFile);
  CHECK(parsed.rows.empty());
  REQUIRE(!parsed.rejects.empty());
  const std::string sentences = all_sentences(parsed.rejects);
  CAPTURE(sentences);
  const long line = line_of(text, mistake.line);
  const bool told = std::ranges::any_of(parsed.rejects, [&](const importers::Reject& reject) {
    return reject.file == kFile && reject.line == line &&
           std::ranges::all_of(mistake.words,
                               [&](const std::string& word) { return reject.reason.find(word) != std::string::npos; });
  });
  CHECK_MESSAGE(told, "line ", line, " should be told");
}

void check(const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) check(mistake);
}

// The first line of the sample that begins with `key = ` after `section`, whole.
std::string line_with(std::string_view section, std::string_view key) {
  const std::string text = sample();
  const std::size_t from = section.empty() ? 0 : text.find(section);
  const std::string opening = std::string(key) + " = ";
  std::size_t at = text.find("\n" + opening, from);
  at = text.starts_with(opening) && section.empty() ? 0 : at + 1;
  return text.substr(at, text.find('\n', at) - at);
}

// `section` of the sample with the line of `key` in it changed to `line`.
Mistake changed_line(const std::string& section, const std::string& key, const std::string& line) {
  const std::string text = sample();
  const std::size_t from = section.empty() ? 0 : text.find(section);
  const std::string old = line_with(section, key);
  const std::size_t at = text.find(old, from);
  return {text.substr(from, at + old.size() - from), text.substr(from, at - from) + line, "", {}};
}

struct Key {
  std::string section;  // "" for the profession itself
  std::string key;
};

const std::vector<Key> kRequiredTexts = {{"", "name"},
                                         {"", "plural"},
                                         {"", "summary"},
                                         {"[[task]]", "name"},
                                         {"[[task]]", "slug"},
                                         {"[[task]]", "level"},
                                         {"[[task]]", "kind"},
                                         {"[[task]]", "rationale"},
                                         {"[[skill]]", "group"},
                                         {"[[skill]]", "name"},
                                         {"[[skill]]", "reason"},
                                         {"[[strategy]]", "title"},
                                         {"[[strategy]]", "text"},
                                         {"[[figure]]", "label"},
                                         {"[[figure]]", "value"},
                                         {"[[figure]]", "source"},
                                         {"[[figure]]", "url"},
                                         {"[[figure]]", "date"}};

const std::vector<Key> kOptionalTexts = {{"[[task]]", "doing"}};

}  // namespace

TEST_CASE("a profession without a fault is read whole") {
  const auto parsed = importers::parse_profession(sample(), kFile);
  CHECK_MESSAGE(parsed.rejects.empty(), all_sentences(parsed.rejects));
  REQUIRE(parsed.rows.size() == 1);
  const auto& profession = parsed.rows.front();
  CHECK(profession.slug == "kite-painter");
  CHECK(profession.name == "Kite Painter");
  CHECK(profession.plural == "Kite Painters");
  CHECK(profession.summary.starts_with("Paints silk kites"));
  REQUIRE(profession.occupations.size() == 2);
  CHECK(profession.occupations[1].text() == "27-9902.00");
  CHECK(profession.alternate_titles == std::vector<std::string>{"Kite Decorator", "Silk Artist"});
  REQUIRE(profession.tasks.size() == 5);
  const auto& answer = profession.tasks[3];
  CHECK(answer.name == "Answer customers");
  CHECK(answer.doing == "Answering customers");
  CHECK(answer.slug == "answer-customers");
  CHECK(answer.level == Level::high);
  CHECK(answer.kind == TaskKind::supplemental);
  CHECK(answer.onet_tasks == std::vector<std::uint32_t>{204, 203});
  REQUIRE(answer.tools.size() == 2);
  CHECK(answer.tools[1].name == "Order lists");
  CHECK(answer.tools[1].note.starts_with("Show which kite"));
  CHECK(profession.tasks[4].advice.starts_with("Keep a log"));
  CHECK(profession.tasks[1].doing == "");
  CHECK(profession.skills.size() == 4);
  CHECK(profession.skills[0].group == SkillGroup::growing);
  CHECK(profession.skills[0].kind == SkillKind::written);
  CHECK(profession.strategies.size() == 2);
  REQUIRE(profession.figures.size() == 1);
  CHECK(profession.figures[0].value == "1 of 9");
  CHECK(profession.figures[0].url == "https://example.org/kite-fair?year=2025&table=3");
}

TEST_CASE("the same profession is read whether its lines end as on Unix or as on Windows") {
  std::string text;
  for (const char c : sample()) text += c == '\n' ? "\r\n" : std::string(1, c);
  const auto parsed = importers::parse_profession(text, kFile);
  CHECK_MESSAGE(parsed.rejects.empty(), all_sentences(parsed.rejects));
  CHECK(parsed.rows.size() == 1);
}

TEST_CASE("a needed key that is missing is reported, with the section that lacks it") {
  for (const Key& each : kRequiredTexts) {
    Mistake mistake = changed_line(each.section, each.key, "# nothing here");
    mistake.line = each.section.empty() ? "plural" : each.section;
    if (each.section.empty()) mistake.line = each.key == "name" ? "# nothing here" : "name = ";
    mistake.words = {"has no “" + each.key + "”", "add it"};
    check(mistake);
  }
  check({{"occupations = [\"27-9901.00\", \"27-9902.00\"]",
          "",
          "name = ",
          {"the profession has no “occupations”; add it"}}});
}

TEST_CASE("a text that is a number, a list or a boolean is reported") {
  std::vector<Key> keys = kRequiredTexts;
  keys.insert(keys.end(), kOptionalTexts.begin(), kOptionalTexts.end());
  for (const Key& each : keys)
    for (const std::string value : {"7", "[\"a\"]", "true", "{ a = 1 }", "2026-11-23"}) {
      Mistake mistake = changed_line(each.section, each.key, each.key + " = " + value + " # wrong");
      mistake.line = "# wrong";
      mistake.words = {"“" + each.key + "” of ", "must be text in quotes"};
      check(mistake);
    }
}

TEST_CASE("a text too short, too long or blank is reported with its length and the limits") {
  std::vector<Key> keys = kRequiredTexts;
  keys.insert(keys.end(), kOptionalTexts.begin(), kOptionalTexts.end());
  for (const Key& each : keys)
    for (const std::string& value : {std::string(), std::string("   "), std::string(2001, 'x')}) {
      Mistake mistake = changed_line(each.section, each.key, each.key + " = \"" + value + "\" # wrong");
      mistake.line = "# wrong";
      mistake.words = {"“" + each.key + "” of ",
                       value.size() > 3 ? "has 2001 characters; write " : "has 0 characters; write "};
      check(mistake);
    }
}

TEST_CASE("lengths are counted in characters, and the limits of docs/content.md are kept to the letter") {
  struct Limit {
    Key key;
    std::size_t fewest, most;
  };
  for (const auto& [each, fewest, most] :
       {Limit{{"", "summary"}, 60, 320}, Limit{{"[[task]]", "rationale"}, 60, 400}, Limit{{"[[task]]", "name"}, 2, 80}})
    for (const std::size_t length : {fewest - 1, fewest, most, most + 1}) {
      std::string value;
      for (std::size_t i = 0; i < length; ++i) value += "é";
      const Mistake mistake = changed_line(each.section, each.key, each.key + " = \"" + value + "\"");
      const auto parsed = importers::parse_profession(replaced(sample(), mistake.from, mistake.to), kFile);
      CAPTURE(length);
      CAPTURE(each.key);
      CHECK(parsed.rejects.empty() == (length >= fewest && length <= most));
    }
}

TEST_CASE("an unknown key is reported, in every kind of section") {
  check({{"name = \"Kite Painter\"",
          "name = \"Kite Painter\"\nnmae = \"Kite Painter\"",
          "nmae",
          {"the profession has an unknown key “nmae”; perhaps you mean “name”", "docs/content.md"}},
         {"slug = \"plan-colors\"",
          "slug = \"plan-colors\"\ntool = \"x\"",
          "tool = \"x\"",
          {"the task “Plan the colors of a series” has an unknown key “tool”"}},
         {"name = \"Pattern drawing\"",
          "name = \"Pattern drawing\"\nkind = \"skill\"",
          "kind = \"skill\"",
          {"the skill “Pattern drawing” has an unknown key “kind”"}},
         {"title = \"Sell the first flight\"",
          "title = \"Sell the first flight\"\nname = \"x\"",
          "name = \"x\"",
          {"the strategy “Sell the first flight” has an unknown key “name”"}},
         {"value = \"1 of 9\"",
          "value = \"1 of 9\"\nunit = \"kites\"",
          "unit = ",
          {"the figure “Kites painted by hand in the valley” has an unknown key “unit”"}},
         {"{ name = \"Mail drafts\",",
          "{ name = \"Mail drafts\", price = 3,",
          "Mail drafts",
          {"a tool of the task “Answer customers” has an unknown key “price”"}}});
}

TEST_CASE("a level, a kind or a group of no known name is reported with the names there are") {
  check({{"level = \"MEDIUM\"",
          "level = \"Medium\"",
          "level = \"Medium\"",
          {"“level” of the task “Plan the colors of a series” is “Medium”", "“HIGH” or “MEDIUM” or “LOW”"}},
         {"kind = \"supplemental\"",
          "kind = \"extra\"",
          "kind = \"extra\"",
          {"“kind” of the task “Answer customers” is “extra”", "“core” or “supplemental”"}},
         {"kind = \"supplemental\"", "kind = \"unstated\"", "kind = \"unstated\"", {"is “unstated”"}},
         {"group = \"growing\"",
          "group = \"Growing\"",
          "group = \"Growing\"",
          {"“group” of the skill “Choosing among drafts” is “Growing”", "“vulnerable” or “resilient” or “growing”"}}});
}

TEST_CASE("an invalid slug is reported with a valid one") {
  check({{"slug = \"sketch-design\"",
          "slug = \"Sketch Design\"",
          "Sketch Design",
          {"“Sketch Design” is not a slug", "“sketch-design”"}},
         {"slug = \"sketch-design\"", "slug = \"sketch_design\"", "sketch_design", {"is not a slug"}},
         {"slug = \"sketch-design\"", "slug = \"sketch--design\"", "sketch--design", {"is not a slug"}},
         {"slug = \"sketch-design\"", "slug = \"-sketch\"", "-sketch", {"is not a slug"}},
         {"slug = \"sketch-design\"", "slug = \"../sketch\"", "../sketch", {"is not a slug"}},
         {"slug = \"sketch-design\"", "slug = \"skétch\"", "skétch", {"is not a slug", "“sketch”"}}});
}

TEST_CASE("two tasks with one slug are reported") {
  const std::string text = replaced(sample(), "slug = \"mix-paint\"", "slug = \"sketch-design\"");
  const auto parsed = importers::parse_profession(text, kFile);
  CHECK(parsed.rows.empty());
  REQUIRE(parsed.rejects.size() == 1);
  CHECK(importers::sentence_for(parsed.rejects.front())
            .find("another task above also has the slug “sketch-design”; give each task its own") != std::string::npos);
}

TEST_CASE("two tasks with one slug are reported with a line") {
  // docs/content.md: `willai check` "says, with file and line, what is wrong".
  const auto parsed =
      importers::parse_profession(replaced(sample(), "slug = \"mix-paint\"", "slug = \"sketch-design\""), kFile);
  REQUIRE(parsed.rejects.size() == 1);
  CHECK(parsed.rejects.front().line > 0);
}

TEST_CASE("a file whose name is not a slug is reported with a valid name") {
  for (const std::string file :
       {"professions/Kite Painter.toml", "professions/kite_painter.toml", "professions/Kite-Painter.toml"}) {
    const auto parsed = importers::parse_profession(sample(), file);
    CHECK(parsed.rows.empty());
    REQUIRE(parsed.rejects.size() == 1);
    CHECK(parsed.rejects.front().file == file);
    CHECK(parsed.rejects.front().reason.find("rename it to “kite-painter.toml”") != std::string::npos);
  }
}

TEST_CASE("an invalid code is reported") {
  check({{"\"27-9902.00\"", "\"27-9902\"", "27-9902", {"“27-9902” is not an O*NET-SOC code such as 15-1252.00"}},
         {"\"27-9902.00\"", "\"28-9902.00\"", "28-9902", {"“28-9902.00” does not belong to a SOC major group"}},
         {"[\"27-9901.00\", \"27-9902.00\"]",
          "\"27-9901.00\" # alone",
          "# alone",
          {"“occupations” of the profession must be a list of strings"}},
         {"[\"27-9901.00\", \"27-9902.00\"]",
          "[] # none",
          "# none",
          {"“occupations” of the profession must be a list of strings"}},
         {"[\"27-9901.00\", \"27-9902.00\"]",
          "[27] # number",
          "# number",
          {"each entry of “occupations” of the profession must be text in quotes"}}});
}

TEST_CASE("invalid ids of O*NET tasks are reported") {
  check({{"onet_tasks = [304]",
          "onet_tasks = 304",
          "onet_tasks = 304",
          {"“onet_tasks” of the task “Plan the colors of a series” must be a list of numbers"}},
         {"onet_tasks = [304]", "onet_tasks = [\"304\"]", "[\"304\"]", {"each entry of “onet_tasks”"}},
         {"onet_tasks = [304]", "onet_tasks = [0]", "[0]", {"must be the number of an O*NET task"}},
         {"onet_tasks = [304]", "onet_tasks = [-304]", "[-304]", {"must be the number of an O*NET task"}},
         {"onet_tasks = [304]", "onet_tasks = [4294967296]", "[4294967296]", {"must be the number of an O*NET task"}},
         {"onet_tasks = [304]", "onet_tasks = [304.0]", "[304.0]", {"must be the number of an O*NET task"}}});
}

TEST_CASE("too few tasks, skills or strategies are reported with their number") {
  const std::string text = sample();
  const auto from = [&](std::string_view marker) { return text.substr(text.find(marker)); };
  const std::string head = text.substr(0, text.find("[[task]]"));
  const std::string one_task =
      text.substr(text.find("[[task]]"), text.find("[[task]]", text.find("[[task]]") + 1) - text.find("[[task]]"));
  const auto few_tasks = importers::parse_profession(head + one_task + from("[[skill]]"), kFile);
  CHECK(few_tasks.rows.empty());
  CHECK(all_sentences(few_tasks.rejects).find("has 1 [[task]] sections; write 3 or more") != std::string::npos);
  const auto no_skills =
      importers::parse_profession(text.substr(0, text.find("[[skill]]")) + from("[[strategy]]"), kFile);
  CHECK(all_sentences(no_skills.rejects).find("the profession has no “skill”; add it") != std::string::npos);
  const auto no_strategies =
      importers::parse_profession(text.substr(0, text.find("[[strategy]]")) + from("[[figure]]"), kFile);
  CHECK(no_strategies.rows.empty());
  CHECK(all_sentences(no_strategies.rejects).find("the profession has no “strategy”; add it") != std::string::npos);
  const auto no_figures = importers::parse_profession(text.substr(0, text.find("[[figure]]")), kFile);
  CHECK(no_figures.rejects.empty());
}

TEST_CASE("sections written as something else are reported") {
  check(
      {{"[[figure]]", "[figure]", "[figure]", {"“figure” of the profession must be written as [[figure]] sections"}}});
  const std::string head = sample().substr(0, sample().find("[[task]]"));
  const auto numbers = importers::parse_profession(head + "task = 3\nskill = [1, 2, 3]\nstrategy = \"Sell\"\n", kFile);
  CHECK(numbers.rows.empty());
  for (const std::string key : {"task", "skill", "strategy"})
    CHECK(all_sentences(numbers.rejects)
              .find("“" + key + "” of the profession must be written as [[" + key + "]] sections") !=
          std::string::npos);
}

TEST_CASE("the address of a figure is one that can be followed") {
  check({{"https://example.org/kite-fair",
          "http://example.org/kite-fair",
          "http://",
          {"“url” of the figure “Kites painted by hand in the valley” must begin with https://"}},
         {"https://example.org/kite-fair", "javascript:alert(1)//", "javascript:", {"must begin with https://"}}});
}

TEST_CASE("a TOML syntax error is reported with its line") {
  check({{"name = \"Kite Painter\"", "name = Kite Painter", "name = Kite", {"this is not TOML"}},
         {"plural = \"Kite Painters\"", "plural = \"Kite Painters", "plural = ", {"this is not TOML"}},
         {"[[skill]]", "[[skill]", "[[skill]\n", {"this is not TOML"}},
         {"plural = \"Kite Painters\"", "name = \"Kite\"", "name = \"Kite\"\n", {"this is not TOML"}},
         {"slug = \"mix-paint\"", "slug = \"mix\xFFpaint\"", "paint\"\nlevel", {"this is not TOML"}},
         {"slug = \"mix-paint\"", "slug = \"mix\x01paint\"", "paint\"\nlevel", {"this is not TOML"}}});
}

}  // namespace content_test
