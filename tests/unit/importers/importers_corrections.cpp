#include <doctest/doctest.h>

#include <string>

#include "command_run.hpp"
#include "fixtures.hpp"
#include "importers/corrections.hpp"

namespace importers_corrections_test {

using namespace willai;
using namespace willai::importers;
using namespace willai::test;

namespace {

constexpr const char* kGood = R"([[correction]]
date = "2026-12-01"
profession = "kite-painter"
task = "mix-paint"
wrong = "Paint dries in a minute, whatever the weather."
right = "Paint dries in an hour on a day without fog."
edition = "2-6"
)";

std::string fault_of(const std::string& from, const std::string& to) {
  const auto parsed = parse_corrections(replaced(kGood, from, to), "corrections.toml");
  return parsed.rejects.empty() ? "" : sentence_for(parsed.rejects.front());
}

Ended checked(const std::string& corrections) {
  MemoryFiles files = fixture_files();
  files.put("content/corrections.toml", corrections);
  const Desk desk(files);
  return willai_run({"check", desk.at("content"), "--data", desk.at("data")});
}

}  // namespace

TEST_CASE("a correction is read with its edition and its line") {
  const auto parsed = parse_corrections(std::string("# ours\n") + kGood, "corrections.toml");
  CHECK(parsed.rejects.empty());
  REQUIRE(parsed.rows.size() == 1);
  REQUIRE(parsed.rows.front().size() == 1);
  const WrittenCorrection& written = parsed.rows.front().front();
  CHECK(written.line == 2);
  CHECK(written.correction.task == "mix-paint");
  CHECK(written.correction.edition == LastIn{2, 6});
}

TEST_CASE("each fault of a correction has its line and says what to do") {
  CHECK(fault_of("2026-12-01", "2026-13-01").starts_with("corrections.toml:2"));
  CHECK(holds(fault_of("\"2-6\"", "\"No. 6\""), "corrections.toml:7: “edition” of the correction of 2026-12-01 is “No. 6”"));
  CHECK(holds(fault_of("\"2-6\"", "\"0-6\""), "write volume and number"));
  CHECK(holds(fault_of("profession = \"kite-painter\"\n", ""), "must name either a “profession” or a “page”"));
  CHECK(holds(fault_of("task = \"mix-paint\"", "page = \"/methodology\""), "must name either a “profession” or a “page”"));
  CHECK(holds(fault_of("profession = \"kite-painter\"\ntask = \"mix-paint\"", "page = \"methodology\""), "write an address of the site"));
  CHECK(holds(fault_of("right = ", "write = "), "“right”"));
  CHECK(!fault_of("Paint dries in a minute, whatever the weather.", "No.").empty());
}

TEST_CASE("check finds a correction of what is not there, with its line") {
  const Ended good = checked(kGood);
  CHECK_MESSAGE(good.code == 0, good.err);
  const Ended nobody = checked(replaced(kGood, "kite-painter", "kite-flyer"));
  CHECK(nobody.code == 1);
  CHECK(holds(nobody.err, "corrections.toml:1: the folder has no fault-free profession “kite-flyer”"));
  const Ended no_task = checked(replaced(kGood, "mix-paint", "mix-glue"));
  CHECK(no_task.code == 1);
  CHECK(holds(no_task.err, "corrections.toml:1: the profession “kite-painter” has no task “mix-glue”"));
}

}  // namespace importers_corrections_test
