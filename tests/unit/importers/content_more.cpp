// Control characters, files cut short, and what can only be seen of a whole folder of content.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "publish/content.hpp"
#include "fixtures.hpp"
#include "importers/content.hpp"

namespace content_more_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kFile = "professions/kite-painter.toml";

std::string sample() { return fixture_files().text("content/" + kFile); }

std::string all_sentences(const std::vector<importers::Reject>& rejects) {
  std::string text;
  for (const importers::Reject& reject : rejects) text += importers::sentence_for(reject) + "\n";
  return text;
}

publish::Content load(const MemoryFiles& files) {
  auto content = publish::load_content(files, "content");
  REQUIRE_MESSAGE(content.ok(), content.error().message);
  return std::move(*content);
}

bool tells(const publish::Content& content, std::string_view words) {
  return all_sentences(content.faults).find(words) != std::string::npos;
}

bool is_prefix(const importers::WrittenProfession& part, const importers::WrittenProfession& whole) {
  if (part.tasks.size() > whole.tasks.size() || part.skills.size() > whole.skills.size() ||
      part.strategies.size() > whole.strategies.size())
    return false;
  for (std::size_t i = 0; i < part.tasks.size(); ++i)
    if (part.tasks[i].rationale != whole.tasks[i].rationale || part.tasks[i].onet_tasks != whole.tasks[i].onet_tasks ||
        part.tasks[i].tools.size() != whole.tasks[i].tools.size())
      return false;
  for (std::size_t i = 0; i < part.strategies.size(); ++i)
    if (part.strategies[i].text != whole.strategies[i].text) return false;
  return part.name == whole.name && part.occupations == whole.occupations;
}

// A profession cut at every byte is read as far as it is whole, or it is reported; never both, never neither.
void check_cuts(const std::string& text, const std::string& file) {
  const auto whole = importers::parse_profession(text, file);
  REQUIRE_MESSAGE(whole.rejects.empty(), all_sentences(whole.rejects));
  for (std::size_t length = 0; length < text.size(); ++length) {
    CAPTURE(length);
    const std::vector<char> part(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length));
    const auto cut = importers::parse_profession({part.data(), part.size()}, file);
    REQUIRE(cut.rows.empty() != cut.rejects.empty());
    if (!cut.rows.empty()) CHECK(is_prefix(cut.rows.front(), whole.rows.front()));
    for (const importers::Reject& reject : cut.rejects) CHECK(!reject.reason.empty());
  }
}

}  // namespace

TEST_CASE("a control character is reported wherever an editor can write one") {
  const std::vector<std::pair<std::string, std::string>> places = {{"Kite Painter\"", "Kite\\u0007 Painter\""},
                                                                   {"Kite Painters\"", "Kite\\u0000 Painters\""},
                                                                   {"Paints silk", "Paints\\u001B silk"},
                                                                   {"\"Sketch the", "\"Sketch\\u007F the"},
                                                                   {"\"Sketching the", "\"Sketching\\t the"},
                                                                   {"A dozen dragons", "A dozen\\u0001 dragons"},
                                                                   {"Keep a log", "Keep\\b a log"},
                                                                   {"\"Mail drafts\"", "\"Mail\\f drafts\""},
                                                                   {"Propose an answer", "Propose\\r an answer"},
                                                                   {"Where sketches", "Where\\u0002 sketches"},
                                                                   {"Invite buyers", "Invite\\u001F buyers"},
                                                                   {"1 of 9", "1\\u0003 of 9"},
                                                                   {"Valley Kite", "Valley\\u0004 Kite"}};
  for (const auto& [from, to] : places) {
    const auto parsed = importers::parse_profession(replaced(sample(), from, to), kFile);
    CAPTURE(to);
    CHECK(parsed.rows.empty());
    CHECK(all_sentences(parsed.rejects).find("has a control character; remove it") != std::string::npos);
  }
}

TEST_CASE("a control character in another title is reported") {
  for (const std::string to : {"Kite\\u0007 Decorator", "Kite\\u0000Decorator", "Kite\\u001B[2JDecorator"}) {
    const auto parsed = importers::parse_profession(replaced(sample(), "Kite Decorator", to), kFile);
    CAPTURE(to);
    CHECK(parsed.rows.empty());
    CHECK(!parsed.rejects.empty());
  }
}

TEST_CASE("forbidden phrases are reported wherever an editor can write them, in any case") {
  for (const std::string word : {"will vanish", "Will Disappear", "OBSOLETE", "revolutionize", "revolutionise",
                                 "90 % probability", "a 7% chance"})
    for (const std::string from : {"Paints silk", "\"Sketch the", "A dozen dragons", "Keep a log", "Propose an answer",
                                   "Where sketches", "Invite buyers"}) {
      const auto parsed = importers::parse_profession(replaced(sample(), from, from + " " + word), kFile);
      CAPTURE(word);
      CAPTURE(from);
      CHECK(parsed.rows.empty());
      REQUIRE(parsed.rejects.size() == 1);
      CHECK(parsed.rejects.front().line > 0);
      CHECK(parsed.rejects.front().reason.find("docs/content.md") != std::string::npos);
    }
}

TEST_CASE("a title that is blank or not a string is reported") {
  for (const std::string to : {"\"\"", "\"  \"", "3", "[]"}) {
    const auto parsed = importers::parse_profession(replaced(sample(), "\"Kite Decorator\"", to), kFile);
    CAPTURE(to);
    CHECK(parsed.rows.empty());
    CHECK(all_sentences(parsed.rejects).find("“alternate_titles” of the profession") != std::string::npos);
  }
}

TEST_CASE("the sentence about tools shows how tools are written") {
  // docs/content.md: `tools = [{ name = "…", note = "…" }]`; a section [[tools]] would be a key that nothing reads.
  const auto parsed = importers::parse_profession(
      replaced(sample(), "onet_tasks = [304]", "onet_tasks = [304]\ntools = [\"brush\"]"), kFile);
  REQUIRE(parsed.rejects.size() == 1);
  CHECK(parsed.rejects.front().reason.find("[[tools]]") == std::string::npos);
}

TEST_CASE("every fault in a file is reported at once, in the order of its lines") {
  std::string text = replaced(sample(), "level = \"LOW\"", "level = \"low\"");
  text = replaced(text, "group = \"growing\"", "group = \"new\"");
  text = replaced(text, "plural = \"Kite Painters\"", "plural = 3");
  const auto parsed = importers::parse_profession(text, kFile);
  REQUIRE(parsed.rejects.size() == 3);
  CHECK(parsed.rejects[0].reason.find("“plural”") != std::string::npos);
  CHECK(parsed.rejects[1].reason.find("“level”") != std::string::npos);
  CHECK(parsed.rejects[2].reason.find("“group”") != std::string::npos);
  CHECK(std::ranges::is_sorted(parsed.rejects, {}, &importers::Reject::line));
}

TEST_CASE("a profession cut at any byte is read or reported") {
  const MemoryFiles files = fixture_files();
  for (const std::string name : {"kite-painter", "moss-guide", "tide-programmer"})
    check_cuts(files.text("content/professions/" + name + ".toml"), "professions/" + name + ".toml");
}

TEST_CASE("whatever a byte of a profession becomes, it is read or reported") {
  const std::string text = sample();
  for (std::size_t at = 0; at < text.size(); at += 3)
    for (const char byte : {'\0', '\n', '"', '[', '=', '\xFF'}) {
      std::string damaged = text;
      damaged[at] = byte;
      const auto parsed = importers::parse_profession(damaged, kFile);
      REQUIRE(parsed.rows.empty() != parsed.rejects.empty());
    }
}

TEST_CASE("keys nested beyond all reason are reported") {
  const auto nested = [](std::size_t depth) {
    std::string key = "a";
    for (std::size_t i = 1; i < depth; ++i) key += ".a";
    return importers::parse_profession(key + " = 1\n", kFile);
  };
  CHECK(!nested(100).rejects.empty());
  CHECK(survives([&] { (void)nested(300'000); }));
}

TEST_CASE("an edition cut at any byte is read or reported") {
  const std::string text = fixture_files().text("content/edition.toml");
  for (std::size_t length = 0; length < text.size(); ++length) {
    const auto cut = importers::parse_edition(std::string_view(text).substr(0, length), "edition.toml");
    REQUIRE(cut.rows.empty() != cut.rejects.empty());
  }
}

TEST_CASE("what is wrong in edition.toml is reported with its line") {
  const auto reasons = [](const std::string& text) {
    return all_sentences(importers::parse_edition(text, "edition.toml").rejects);
  };
  CHECK(reasons("volume = 1\ndate = \"2026-02-30\"\n")
            .starts_with("edition.toml:2: “2026-02-30” is not a date that exists"));
  CHECK(reasons("volume = 1\ndate = 2026-11-23\n")
            .starts_with("edition.toml:2: “date” of the edition must be text in quotes"));
  CHECK(reasons("volume = \"1\"\n").starts_with("edition.toml:1: “volume” of the edition must be a whole number"));
  CHECK(reasons("number = -1\n").starts_with("edition.toml:1: “number” of the edition must be a whole number"));
  CHECK(reasons("number = 1\nissue = 2\n").starts_with("edition.toml:2: the edition has an unknown key “issue”"));
  CHECK(reasons("number = = 1\n").starts_with("edition.toml:1: this is not TOML"));
  CHECK(reasons("about = \"Short.\"\n")
            .starts_with("edition.toml:1: “about” of the edition has 6 characters; write 20 to 400"));
  CHECK(reasons("") == "");
}

TEST_CASE("a volume or number of 0 is reported, as on the command line") {
  CHECK(!importers::parse_edition("volume = 0\n", "edition.toml").rejects.empty());
  CHECK(!importers::parse_edition("number = 0\n", "edition.toml").rejects.empty());
}

TEST_CASE("a folder of content is read in the order of its slugs, with the fingerprint of every file") {
  const publish::Content content = load(fixture_files());
  CHECK_MESSAGE(content.faults.empty(), all_sentences(content.faults));
  REQUIRE(content.professions.size() == 3);
  CHECK(content.professions[0].slug == "kite-painter");
  CHECK(content.professions[1].slug == "moss-guide");
  CHECK(content.professions[2].slug == "tide-programmer");
  CHECK(content.edition.volume == 2);
  CHECK(content.edition.number == 7);
  CHECK(content.edition.lead == "kite-painter");
  CHECK(content.edition.about.starts_with("Three professions made up"));
  REQUIRE(content.inputs.size() == 4);
  CHECK(content.inputs[0].path == "edition.toml");
  CHECK(content.inputs[3].path == "professions/tide-programmer.toml");
  for (const InputFile& input : content.inputs) {
    CHECK(input.source == "content");
    CHECK(input.sha256.size() == 64);
    CHECK(input.bytes == static_cast<long long>(fixture_files().text("content/" + input.path).size()));
  }
}

TEST_CASE("a file with a fault never becomes a profession, and the others still do") {
  MemoryFiles files = fixture_files();
  files.replace("content/" + kFile, "level = \"HIGH\"", "level = \"VERY HIGH\"");
  files.replace("content/edition.toml", "kite-painter", "moss-guide");
  const publish::Content content = load(files);
  CHECK(content.professions.size() == 2);
  REQUIRE(content.faults.size() == 1);
  CHECK(content.faults.front().file == kFile);
}

TEST_CASE("files that are no TOML lie in the folder unread") {
  MemoryFiles files = fixture_files();
  files.put("content/professions/README.md", "# notes");
  files.put("content/professions/kite-painter.toml~", "name = ");
  CHECK(load(files).faults.empty());
}

TEST_CASE("a folder without content is an error that says what was expected") {
  const auto content = publish::load_content(MemoryFiles(), "nowhere");
  REQUIRE(!content.ok());
  CHECK(content.error().kind == ErrorKind::not_found);
  CHECK(content.error().message.find("“nowhere” has no content") != std::string::npos);
  CHECK(content.error().message.find("professions/*.toml") != std::string::npos);
}

TEST_CASE("two professions with one name are reported") {
  MemoryFiles files = fixture_files();
  files.replace("content/professions/moss-guide.toml", "name = \"Moss Guide\"", "name = \"KITE painter\"");
  const publish::Content content = load(files);
  REQUIRE(content.faults.size() == 1);
  CHECK(content.faults.front().file == "professions/moss-guide.toml");
  CHECK(tells(content, "is also used in professions/kite-painter.toml"));
}

TEST_CASE("two pages with one address are reported") {
  MemoryFiles files = fixture_files();
  files.put("content/professions/kite-painter-mix.toml", files.text("content/professions/moss-guide.toml"));
  files.replace("content/professions/kite-painter-mix.toml", "name = \"Moss Guide\"", "name = \"Moss Leader\"");
  files.replace("content/professions/kite-painter-mix.toml", "slug = \"lead-walk\"", "slug = \"paint\"");
  const publish::Content content = load(files);
  CHECK(tells(content, "has the address /profession/kite-painter-mix-paint"));
  CHECK(tells(content, "change one of the slugs"));
}

TEST_CASE("a lead that the folder does not have is reported; one with a fault is not missing") {
  MemoryFiles files = fixture_files();
  files.replace("content/edition.toml", "kite-painter", "kite-eater");
  CHECK(tells(load(files), "“lead” names “kite-eater”, but the folder has no professions/kite-eater.toml"));
  files = fixture_files();
  files.replace("content/" + kFile, "slug = \"mix-paint\"", "slug = \"Mix\"");
  CHECK_FALSE(tells(load(files), "“lead” names “kite-painter”"));  // its own fault is told, and no other
}

TEST_CASE("a lead that is a task, not a profession, is reported") {
  MemoryFiles files = fixture_files();
  files.replace("content/edition.toml", "lead = \"kite-painter\"", "lead = \"kite-painter-mix-paint\"");
  CHECK(tells(load(files), "“lead” names “kite-painter-mix-paint”, but the folder has no professions/"));
}

}  // namespace content_more_test
