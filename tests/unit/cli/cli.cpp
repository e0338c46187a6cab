// The commands as a person at a terminal meets them: what they print, where, and how they end.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "command_run.hpp"
#include "fixtures.hpp"
#include "folders.hpp"

namespace cli_test {

using namespace willai;
using namespace willai::test;

namespace fs = std::filesystem;

TEST_CASE("publish without a content folder takes the professions built into the program, unless told not to") {
  const Desk desk;
  const auto written =
      std::count_if(fs::directory_iterator(test::source_folder() + "/content/professions"), fs::directory_iterator(),
                    [](const fs::directory_entry& file) { return file.path().extension() == ".toml"; });
  const Ended ended = willai_run({"publish", "--out", desk.at("edition.sqlite"), "--data", desk.at("data"), "--without",
                                  "onet", "--without", "gpts-are-gpts"});
  CHECK(ended.code == 1);  // nothing of the data folder is left to read
  const Ended alone = willai_run({"publish", "--out", desk.at("alone.sqlite")});
  CHECK_MESSAGE(alone.code == 0, alone.err);
  CHECK(holds(alone.out, std::to_string(written) + " professions written, 0 composed"));
  const Ended without = willai_run({"publish", "--out", desk.at("without.sqlite"), "--data", desk.at("data"), "--date",
                                    "2026-11-23", "--without", "content"});
  CHECK_MESSAGE(without.code == 0, without.err);
  CHECK(holds(without.out, "0 professions written, 6 composed"));
}

TEST_CASE("publish makes an edition and says what is in it") {
  const Desk desk;
  const Ended ended = willai_run(desk.publishing("edition.sqlite"));
  CHECK(ended.code == 0);
  CHECK_MESSAGE(ended.err.empty(), ended.err);
  CHECK(holds(ended.out, "3 professions written, 6 composed; 42 tasks, 35 of them rated"));
  CHECK(holds(ended.out,
              "labels: 26 in the study; 22 joined by id (1 of these reworded since), 2 by text; 2 matched no task"));
  CHECK(holds(ended.out, "equal the publisher’s for 1 of 5 occupations"));
  CHECK(holds(ended.out, "missing: onet/db_30_1_text/Task Ratings.txt"));
  CHECK(store::EditionReader::open(desk.at("edition.sqlite")).ok());
  CHECK(!fs::exists(desk.at("edition.sqlite.unfinished")));
}

TEST_CASE("the same files published twice are the same bytes, and an edition is never changed") {
  const Desk desk;
  REQUIRE(willai_run(desk.publishing("one.sqlite")).code == 0);
  REQUIRE(willai_run(desk.publishing("two.sqlite")).code == 0);
  CHECK(bytes_of(desk.at("one.sqlite")) == bytes_of(desk.at("two.sqlite")));
  const Ended again = willai_run(desk.publishing("one.sqlite"));
  CHECK(again.code == 1);
  CHECK(holds(again.err, "Editions are never overwritten; choose another name"));
  CHECK(bytes_of(desk.at("one.sqlite")) == bytes_of(desk.at("two.sqlite")));
}

TEST_CASE("publish reports faults and creates nothing") {
  MemoryFiles files = fixture_files();
  files.replace("content/professions/kite-painter.toml", "kind = \"core\"", "kind = \"main\"");
  const Desk desk(files);
  const Ended ended = willai_run(desk.publishing("edition.sqlite"));
  CHECK(ended.code == 1);
  CHECK(holds(ended.err, "professions/kite-painter.toml:12: “kind” of the task “Sketch the design” is “main”"));
  CHECK(holds(ended.err, "nothing was published"));
  CHECK(!fs::exists(desk.at("edition.sqlite")));
  CHECK(!fs::exists(desk.at("edition.sqlite.unfinished")));
}

TEST_CASE("publish names what moved since the last edition") {
  MemoryFiles earlier = fixture_files();
  earlier.replace("content/professions/kite-painter.toml", "level = \"HIGH\"", "level = \"LOW\"");
  earlier.replace("content/edition.toml", "number = 7", "number = 6");
  earlier.replace("content/edition.toml", "2026-11-23", "2026-11-02");
  const Desk before(earlier), now;
  REQUIRE(willai_run(before.publishing("edition.sqlite")).code == 0);
  auto words = now.publishing("edition.sqlite");
  words.insert(words.end(), {"--previous", before.at("edition.sqlite")});
  REQUIRE(willai_run(words).code == 0);
  const EditionFacts facts = store::EditionReader::open(now.at("edition.sqlite"))->load_facts();
  REQUIRE(facts.movers.size() == 1);
  CHECK(facts.movers.front().profession.slug == "kite-painter");
}

TEST_CASE("a wrong command line is misuse, and does nothing") {
  const Desk desk;
  for (const std::vector<std::string>& words : {std::vector<std::string>{"publish"},
                                                {"publish", "--out", desk.at("x"), "--volume", "0"},
                                                {"publish", "--out", desk.at("x"), "--nonsense"},
                                                {"export"},
                                                {"print"},
                                                {"measures", "--code"},
                                                {"export", desk.at("site"), "--threads", "-1"},
                                                {"export", desk.at("site"), "--threads", "x"}}) {
    CHECK_MESSAGE(willai_run(words).code == 2, words.front());
  }
  CHECK(!fs::exists(desk.at("x")));
  CHECK(!fs::exists(desk.at("site")));
}

TEST_CASE("check says that all is well, or every fault with its place, and ends accordingly") {
  const Desk good;
  const Ended well = willai_run({"check", good.at("content"), "--data", good.at("data")});
  CHECK(well.code == 0);
  CHECK(holds(well.out, "3 professions without faults"));
  CHECK(well.err.empty());
  MemoryFiles files = fixture_files();
  files.replace("content/professions/moss-guide.toml", "kind = \"core\"", "kind = \"main\"");
  files.replace("content/professions/kite-painter.toml", "onet_tasks = [201]", "onet_tasks = [777]");
  const Desk bad(files);
  const Ended told = willai_run({"check", bad.at("content"), "--data", bad.at("data")});
  CHECK(told.code == 1);
  CHECK(holds(told.err, "professions/moss-guide.toml:10: "));
  CHECK(holds(told.err, "names 777"));
  CHECK(holds(told.err, "2 faults in"));
  CHECK(!holds(told.out, "without faults"));
  const Ended nowhere = willai_run({"check", bad.at("nowhere")});
  CHECK(nowhere.code == 1);
  CHECK(holds(nowhere.err, "has no content"));
}

TEST_CASE("measures prints an occupation's figures and gaps, for people and for programs") {
  const SavedEdition edition(fixture_draft());
  const Ended one = willai_run({"measures", "--edition", edition.file(), "--code", "15-9904.00"});
  CHECK(one.code == 0);
  CHECK(holds(one.out, "15-9904.00 Tide Table Programmers"));
  CHECK(holds(one.out, "gpts-human-beta"));
  CHECK(holds(one.out, "0.5909  exact, n 7, higher than 75% of occupations"));
  CHECK(holds(willai_run({"measures", "--edition", edition.file(), "--code", "53-9906.00"}).out,
              "gap: not in the study"));
  const Ended all = willai_run({"measures", "--edition", edition.file(), "--all", "--json"});
  CHECK(all.code == 0);
  int lines = 0;
  for (const std::string_view line : split(all.out, '\n')) {
    if (line.empty()) continue;
    ++lines;
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    CHECK(!json.HasParseError());
  }
  CHECK(lines == 6);
}

TEST_CASE("measures says what is wrong with what was asked") {
  const SavedEdition edition(fixture_draft());
  const auto error = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"measures", "--edition", edition.file()});
    const Ended ended = willai_run(words);
    CHECK(ended.code == 1);
    CHECK(ended.out.empty());
    return ended.err;
  };
  CHECK(holds(error({}), "name an occupation"));
  CHECK(holds(error({"--code", "15-1252"}), "“15-1252” is not an O*NET-SOC code"));
  CHECK(holds(error({"--code", "15-1252.00"}), "this edition has no occupation 15-1252.00"));
  CHECK(willai_run({"measures", "--edition", "/no/such/file", "--all"}).code == 1);
}

TEST_CASE("export says what it wrote, and what it left") {
  const SavedEdition edition(fixture_draft());
  const TempFolder folder;
  const Ended first = willai_run({"export", folder.file("site"), "--edition", edition.file(), "--base-url",
                                  "https://example.org/jobs", "--precompress", "--threads", "2"});
  CHECK_MESSAGE(first.code == 0, first.err);
  CHECK(holds(first.out, "0 unchanged, 0 removed"));
  CHECK(holds(bytes_of(folder.file("site/index.html")), "href=\"/jobs/professions\""));
  CHECK(fs::exists(folder.file("site/index.html.br")));
  const Ended second = willai_run({"export", folder.file("site"), "--edition", edition.file(), "--base-url",
                                   "https://example.org/jobs/", "--precompress"});
  CHECK(holds(second.out, " 0 written"));
  CHECK(willai_run({"export", folder.file("site"), "--edition", edition.file(), "--base-url", "example.org"}).code ==
        1);
}

TEST_CASE("an address is parted into origin and base path") {
  const auto parted = [](const std::string& url) {
    const auto options = cli::parse_base_url(url);
    return options.ok() ? options->origin + " " + options->base_path : "refused";
  };
  CHECK(parted("") == " ");
  CHECK(parted("https://example.org") == "https://example.org ");
  CHECK(parted("https://example.org/") == "https://example.org ");
  CHECK(parted("https://example.org/jobs") == "https://example.org /jobs");
  CHECK(parted("https://example.org/jobs//") == "https://example.org /jobs");
  CHECK(parted("http://localhost:8080/a/b") == "http://localhost:8080 /a/b");
  CHECK(parted("http://[::1]:8080") == "http://[::1]:8080 ");
  for (const std::string url : {"example.org", "/jobs", "ftp://example.org", "https://example.org/?q",
                                "https://example.org/#x", "https://example.org/\"x", "https://exa mple.org",
                                "javascript:alert(1)", "https://example.org/<b>", "https://user@example.org"})
    CHECK_MESSAGE(parted(url) == "refused", url);
}

TEST_CASE("an address without a host, or with two slashes in its path, is refused") {
  // Links below the base path "//other.org" would lead to another host.
  for (const std::string url : {"https://", "https:///jobs", "https://example.org//other.org", "http://:8080"})
    CHECK_MESSAGE(!cli::parse_base_url(url).ok(), url);
}

TEST_CASE("one is singular, and thousands are set apart") {
  CHECK(counted(1, "fault", "faults") == "1 fault");
  CHECK(counted(0, "fault", "faults") == "0 faults");
  CHECK(counted(12345, "fault", "faults") == "12,345 faults");
}

TEST_CASE("a long list of faults is cut, and says how many more there are") {
  const TempFolder folder;
  std::vector<importers::Reject> rejects(50, importers::Reject{"a.toml", 3, 0, "it is wrong"});
  {
    const Caught err(stderr, folder.file("err"));
    cli::print_rejects(rejects, 40);
  }
  const std::string text = bytes_of(folder.file("err"));
  CHECK(std::ranges::count(text, '\n') == 41);
  CHECK(holds(text, "a.toml:3: it is wrong\n"));
  CHECK(holds(text, "… and 10 more"));
}

TEST_CASE("a command that does not exist is named, with the one that was probably meant") {
  const auto said = [](std::vector<std::string> words) {
    const Ended ended = willai_run(std::move(words));
    CHECK(ended.code == 2);
    return ended.err;
  };
  CHECK(said({"serv"}) == "willai: “willai” has no command “serv”; perhaps you mean “serve”; run willai --help for help\n");
  CHECK(said({"new", "proffesion", "Baker"}) ==
        "willai: “willai new” has no command “proffesion”; it has profession; run willai new --help for help\n");
  CHECK(said({"errors", "setle", "3"}) ==
        "willai: “willai errors” has no command “setle”; perhaps you mean “settle”; run willai errors --help for help\n");
  CHECK(said({"kites"}) == "willai: “willai” has no command “kites”; run willai --help for help\n");
  CHECK(holds(said({"new"}), "run willai new --help for help"));
  CHECK(holds(said({"new", "profession"}), "name is required"));
}

}  // namespace cli_test
