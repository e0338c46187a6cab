// The importer of the suitability for machine learning on small invented files.
#include "importers/sml.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/importers_checks.hpp"
#include "unit/importers_damage.hpp"

namespace importers_sml_test {

using namespace willai;
using importers::sml::Row;

namespace {

auto scores(const std::string& rows) {
  return importers::sml::parse_scores("O*NET-SOC Code,Title,wq1,mSML,vmSML,sdmSML\n" + rows, "s.csv");
}
OccupationCode code(std::string_view text) { return OccupationCode::parse(text).value(); }

}  // namespace

TEST_CASE("an occupation has a suitability and its spread") {
  check_rows(scores("27-0001.00,\"Painters, Kites\",4,3.5,0.25,0.5\n27-0001.01,Dyers,4,2.75,0.09,0.3\n"),
             {Row{code("27-0001.00"), "Painters, Kites", 3.5, .5}, Row{code("27-0001.01"), "Dyers", 2.75, .3}});
  check_one_reject(scores("27-0001.00,A,4,0.35,0.25,0.5\n"), "s.csv:2, column 4: “0.35” is not a number from 1 to 5");
  check_one_reject(scores("27-0001,A,4,3.5,0.25,0.5\n"), "27-0001");
  check_one_reject(scores("27-0001.00,A,4,3.5,0.25,0.5\n27-0001.00,A,4,3.5,0.25,0.5\n"), "already appears in line 2");
}

TEST_CASE("variance and deviation that were swapped are noticed") {
  check_only_reject(scores("27-0001.00,A,4,3.5,0.5,0.25\n"), "the deviation 0.25 is not the root of the variance 0.5 in its row");
  const auto swapped = importers::sml::parse_scores("O*NET-SOC Code,Title,sdmSML,vmSML,mSML\n27-0001.00,A,0.5,0.25,3.5\n", "s.csv");
  check_rows(swapped, {Row{code("27-0001.00"), "A", 3.5, .5}});
}

TEST_CASE("suitabilities that are cut or damaged anywhere are read or reported") {
  check_damage<Row>({"O*NET-SOC Code,mSML,vmSML,sdmSML,Title",
                     {{"27-0001.00,3.5,0.25,0.5,\"Painters, Kites\""}, {"27-0002.00,2.75,0.09,0.3,Dyers"}},
                     "\n"},
                    importers::sml::parse_scores);
}

}  // namespace importers_sml_test
