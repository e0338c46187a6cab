// Options from the environment and a file, as a command line sees them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "command_run.hpp"
#include "importers/settings_toml.hpp"

namespace settings_test {

using namespace willai;
using namespace willai::test;

TEST_CASE("a file of settings has texts, numbers, switches and lists, each with its line") {
  const auto imported = importers::import_settings(
      "listen = \"127.0.0.1:8080\"\nthreads = 4\n\nbehind-proxy = true\nnetwork-limit = [\"192.0.2.0/24=5\", \"x\"]\n", "a.toml");
  REQUIRE(imported.rejects.empty());
  importers::FileSettings settings = imported.rows.front();
  std::ranges::sort(settings, {}, &importers::FileSetting::line);
  REQUIRE(settings.size() == 4);
  CHECK(settings[1].key == "threads");
  CHECK(settings[1].values == std::vector<std::string>{"4"});
  CHECK(settings[2].values == std::vector<std::string>{"true"});
  CHECK(settings[3].values == std::vector<std::string>{"192.0.2.0/24=5", "x"});
  CHECK(settings[3].line == 5);
}

TEST_CASE("what no option takes is refused with its line") {
  for (const char* const text : {"[serve]\nlisten = 1\n", "when = 2026-11-30\n", "listen = [[1]]\n", "listen = [true]\n", "listen\n"}) {
    const auto imported = importers::import_settings(text, "a.toml");
    CHECK_MESSAGE(imported.rejects.size() == 1, text);
    CHECK(imported.rejects.front().line == 1);
  }
}

TEST_CASE("a key that is no option ends every command that reads the file, before it does anything") {
  const TempFolder folder;
  write_file(folder.file("a.toml"), "listen = \"127.0.0.1:1\"\nlisten-on = 2\n");
  for (const char* const command : {"serve", "worker"}) {
    const Ended ended = willai_run({command, "--config", folder.file("a.toml")});
    CHECK(ended.code == 2);
    CHECK_MESSAGE(holds(ended.err, "a.toml:2: “listen-on” is no option"), ended.err);
  }
}

TEST_CASE("a variable counts before the file") {
  const TempFolder folder;
  write_file(folder.file("a.toml"), "store = \"" + folder.file("none.sqlite") + "\"\n");
  ::setenv("WILLAI_STORE", folder.file("other.sqlite").c_str(), 1);
  const Ended ended = willai_run({"mail", "status", "--config", folder.file("a.toml")});
  ::unsetenv("WILLAI_STORE");
  CHECK(ended.code == 1);
  CHECK_MESSAGE(holds(ended.err, "other.sqlite"), ended.err);
  CHECK(holds(willai_run({"mail", "status", "--config", folder.file("a.toml")}).err, "none.sqlite"));
}

}  // namespace settings_test
