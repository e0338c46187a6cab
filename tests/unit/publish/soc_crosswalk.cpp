// From other classifications to SOC 2018, with the bureau's table and without it.
#include "publish/soc_crosswalk.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "domain/soc_changes.hpp"
#include "unit/importers_checks.hpp"

namespace soc_crosswalk_test {

using namespace willai;

namespace {

using Codes = std::set<std::string>;

void add_occupation(publish::Dataset& dataset, std::string_view code) {
  dataset.occupations.push_back({OccupationCode::parse(code).value(), "Someone", ""});
}

// A became A; B and C became D; C became E, too; F became G.
publish::Dataset with_table() {
  publish::Dataset dataset;
  for (const auto& [before, after] : std::vector<std::pair<std::string, std::string>>{{"27-0001", "27-0001"},
                                                                                      {"27-0002", "27-0004"},
                                                                                      {"27-0003", "27-0004"},
                                                                                      {"27-0003", "27-0005"},
                                                                                      {"27-0006", "27-0007"}})
    dataset.soc_2010_to_2018.push_back({soc(before), soc(after)});
  return dataset;
}

}  // namespace

TEST_CASE("a code that kept its number, or only changed it, stands one to one") {
  const publish::SocCrosswalk crosswalk(with_table());
  const publish::Predecessors kept = crosswalk.soc_2010_of(soc("27-0001"));
  CHECK(kept.codes == Codes{"27-0001"});
  CHECK(kept.one_to_one);
  const publish::Predecessors renumbered = crosswalk.soc_2010_of(soc("27-0007"));
  CHECK(renumbered.codes == Codes{"27-0006"});
  CHECK(renumbered.one_to_one);
}

TEST_CASE("two codes behind one, and one code behind two, do not stand one to one") {
  const publish::SocCrosswalk crosswalk(with_table());
  const publish::Predecessors merged = crosswalk.soc_2010_of(soc("27-0004"));
  CHECK(merged.codes == Codes{"27-0002", "27-0003"});
  CHECK_FALSE(merged.one_to_one);
  const publish::Predecessors split = crosswalk.soc_2010_of(soc("27-0005"));
  CHECK(split.codes == Codes{"27-0003"});
  CHECK_FALSE(split.one_to_one);
}

TEST_CASE("a table that does not name a code leads nowhere from it, though its number stayed") {
  publish::Dataset dataset = with_table();
  add_occupation(dataset, "27-0009.00");
  const publish::SocCrosswalk crosswalk(dataset);
  CHECK(crosswalk.soc_2010_of(soc("27-0009")).codes.empty());
  CHECK_FALSE(crosswalk.soc_2010_of(soc("27-0009")).one_to_one);
  CHECK(crosswalk.soc_2018_of(Classification::soc_2010, "27-0009").empty());
}

TEST_CASE("without the table the changes built into the program serve, and a code they do not name kept its number") {
  publish::Dataset dataset;
  add_occupation(dataset, "15-1252.00");
  add_occupation(dataset, "27-0009.00");
  const publish::SocCrosswalk crosswalk(dataset);
  CHECK(crosswalk.soc_2010_of(soc("15-1252")).codes == Codes{"15-1132", "15-1133"});
  CHECK(crosswalk.soc_2010_of(soc("27-0009")).codes == Codes{"27-0009"});
  CHECK(crosswalk.soc_2010_of(soc("27-0009")).one_to_one);
  CHECK(crosswalk.soc_2018_of(Classification::soc_2010, "15-1132") == Codes{"15-1252", "15-1253"});
}

TEST_CASE("without the table a number that was given up leads only to what took its place") {
  publish::Dataset dataset;
  dataset.aioe.push_back({soc("15-1132"), "A", 1});                 // given up in 2018
  dataset.aioe.push_back({soc("15-1252"), "B", 1});                 // new in 2018
  dataset.language_model_aioe.push_back({soc("27-0008"), "C", 1});  // in no table of changes
  const publish::SocCrosswalk crosswalk(dataset);
  CHECK_FALSE(crosswalk.soc_2018_of(Classification::soc_2010, "15-1132").contains("15-1132"));
  CHECK(crosswalk.soc_2018_of(Classification::soc_2010, "15-1252").empty());
  CHECK(crosswalk.soc_2018_of(Classification::soc_2010, "27-0008") == Codes{"27-0008"});
}

TEST_CASE("every change built into the program can be walked both ways") {
  const publish::SocCrosswalk crosswalk{publish::Dataset{}};
  for (const SocChange& change : soc_changes()) {
    CAPTURE(change.soc2010);
    CHECK(crosswalk.soc_2010_of(soc(change.soc2018)).codes.contains(std::string(change.soc2010)));
    CHECK(crosswalk.soc_2018_of(Classification::soc_2010, std::string(change.soc2010))
              .contains(std::string(change.soc2018)));
  }
}

TEST_CASE("ISCO-08 leads through SOC 2010 to SOC 2018, and back") {
  publish::Dataset dataset = with_table();
  dataset.isco_to_soc = {
      {isco("2512"), soc("27-0001")}, {isco("2513"), soc("27-0002")}, {isco("2514"), soc("27-0003")}};
  const publish::SocCrosswalk crosswalk(dataset);
  CHECK(crosswalk.isco_of(soc("27-0001")).codes == Codes{"2512"});
  CHECK(crosswalk.isco_of(soc("27-0001")).one_to_one);
  CHECK(crosswalk.isco_of(soc("27-0004")).codes == Codes{"2513", "2514"});
  CHECK_FALSE(crosswalk.isco_of(soc("27-0004")).one_to_one);
  CHECK(crosswalk.soc_2018_of(Classification::isco_08, "2514") == Codes{"27-0004", "27-0005"});
  CHECK(crosswalk.soc_2018_of(Classification::isco_08, "9999").empty());
}

TEST_CASE("ISCO-08 stands one to one only where each step of the way does") {
  publish::Dataset dataset = with_table();
  SUBCASE("two groups behind one code") {
    dataset.isco_to_soc = {{isco("2512"), soc("27-0001")}, {isco("2513"), soc("27-0001")}};
    CHECK_FALSE(publish::SocCrosswalk(dataset).isco_of(soc("27-0001")).one_to_one);
  }
  SUBCASE("one group behind two codes") {
    dataset.isco_to_soc = {{isco("2512"), soc("27-0001")}, {isco("2512"), soc("27-0006")}};
    CHECK_FALSE(publish::SocCrosswalk(dataset).isco_of(soc("27-0001")).one_to_one);
  }
  SUBCASE("one group, but SOC was split since") {
    dataset.isco_to_soc = {{isco("2512"), soc("27-0003")}};
    CHECK(publish::SocCrosswalk(dataset).isco_of(soc("27-0005")).codes == Codes{"2512"});
    CHECK_FALSE(publish::SocCrosswalk(dataset).isco_of(soc("27-0005")).one_to_one);
  }
}

TEST_CASE("asking the crosswalk does not change its answers") {
  publish::Dataset dataset = with_table();
  dataset.isco_to_soc = {{isco("2513"), soc("27-0002")}, {isco("2514"), soc("27-0003")}};
  const publish::SocCrosswalk crosswalk(dataset);
  const Codes first = crosswalk.isco_of(soc("27-0004")).codes;
  (void)crosswalk.soc_2018_of(Classification::isco_08, "2514");
  CHECK(crosswalk.isco_of(soc("27-0004")).codes == first);
  CHECK(crosswalk.isco_of(soc("27-0005")).codes == Codes{"2514"});
}

}  // namespace soc_crosswalk_test
