// Commands that look into a store of reports, by hand.
#include <doctest/doctest.h>

#include <filesystem>

#include "command_run.hpp"

namespace report_cli_test {

using namespace willai::test;

TEST_CASE("commands on a store that is not there say so, and make neither it nor a key") {
  const TempFolder folder;
  const std::string store = folder.file("mistyped.sqlite");
  for (std::vector<std::string> words : {std::vector<std::string>{"mail", "status"},
                                         {"mail", "release"},
                                         {"privacy", "show", "reader@inbox.example"},
                                         {"privacy", "erase", "reader@inbox.example"}}) {
    words.insert(words.end(), {"--store", store});
    const Ended ended = willai_run(words);
    CHECK(ended.code == 1);
    CHECK(ended.err.find("there is no store of reports at “" + store + "”") != std::string::npos);
    CHECK(ended.out.empty());
  }
  CHECK_FALSE(std::filesystem::exists(store));
  CHECK_FALSE(std::filesystem::exists(folder.file("willai-secret")));
}

}  // namespace report_cli_test
