// Who is counted where editors begin a profession, and where `willai check` says what part of all people the written
// professions cover.
#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "fixtures.hpp"
#include "publish/content_report.hpp"
#include "publish/starting_file.hpp"

namespace demand_test {

using namespace willai;
using namespace willai::test;

namespace {

struct Loaded {
  publish::Content content;
  publish::Dataset dataset;
};

Loaded loaded() {
  MemoryFiles files = measured_files();
  files.put("content/edition.toml", files.text("content/edition.toml") + "employment = 31200\n");
  return {publish::load_content(files, "content").value(),
          publish::load_dataset(files, shipped_catalog(), "data", {}).value()};
}

std::vector<Figure> figures_of(const std::string& code) {
  const Loaded all = loaded();
  const publish::CodeFinder finder = publish::CodeFinder::make(all.content, all.dataset, std::nullopt).value();
  return publish::starting_facts("Somebody", code, finder, all.content, all.dataset, shipped_catalog()).figures;
}

}  // namespace

TEST_CASE("the share of people that written professions cover counts nobody of a group, and nobody twice") {
  const Loaded all = loaded();
  const publish::ContentReport report = publish::report_on(all.content, all.dataset);
  REQUIRE(report.employment_share.has_value());
  // Tide programmers; kite painters and string dyers are published as one group, moss gatherers not at all.
  CHECK(*report.employment_share == doctest::Approx(1200.0 / 31200));
}

TEST_CASE("a profession begins with people of the projections and pay of employers, each with its source and year") {
  const std::vector<Figure> figures = figures_of("15-9904.00");
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].value == "1,200");
  CHECK(figures[0].date == "2024");
  CHECK(figures[0].source.find("Employment Projections") != std::string::npos);
  CHECK(figures[1].value == "$80,000 a year");
  CHECK(figures[1].date == "May 2025");
  CHECK(figures[1].source.find("Wage Statistics") != std::string::npos);
}

TEST_CASE("a part that O*NET split off begins without the figures of its group") {
  CHECK(figures_of("15-9904.01").empty());
  const std::vector<Figure> kites = figures_of("27-9901.00");  // its people are those of a group, its pay is its own
  REQUIRE(kites.size() == 1);
  CHECK(kites[0].value == "$30,000 a year");
}

}  // namespace demand_test
