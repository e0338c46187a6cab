// Damaged files of the published measures, as importers_cuts.cpp has those of O*NET.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "importers/anthropic.hpp"
#include "importers/bls.hpp"
#include "importers/crosswalks.hpp"
#include "importers/ilo.hpp"
#include "importers/microsoft.hpp"
#include "unit/importers_damage.hpp"
#include "unit/small_workbook.hpp"

namespace importers_cuts_measures_test {

using namespace willai;

namespace {

// A file whose parts are checked against its whole gives no result at any cut, unless its last line end alone is gone.
template <class Row>
void check_every_cut_is_reported(const std::string& whole, Parse<Row> parse) {
  const importers::Imported<Row> read = parse(whole, "whole");
  REQUIRE(read.rejects.empty());
  REQUIRE(!read.rows.empty());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    const std::vector<char> part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
    const importers::Imported<Row> cut = parse({part.data(), part.size()}, "cut");
    if (length + 1 == whole.size() && whole.back() == '\n') CHECK((cut.rows == read.rows));
    else CHECK(!cut.rejects.empty());
  }
}

// Spreadsheets carry checksums: no cut and no replaced byte gives a row that the whole has not.
template <class Row>
void check_workbook(const std::string& whole, Parse<Row> parse) {
  check_every_cut_is_reported(whole, parse);
  const std::vector<Row> rows = parse(whole, "whole").rows;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
    const importers::Imported<Row> imported = parse(damaged, "damaged");
    CAPTURE(at);
    CHECK((imported.rejects.empty() ? imported.rows == rows : imported.rows.empty()));
  }
}

}  // namespace

TEST_CASE("cut or damaged scores of Microsoft's are read or reported") {
  check_damage<importers::microsoft::ScoreRow>({"SOC Code,title,ai_applicability_score,physical",
                                     {{"27-0001,\"Painters, Kites\",0.25,0.125"}, {"27-0002,Dyers,0,"}}},
                                    importers::microsoft::parse_scores);
  check_damage<importers::microsoft::MetricsRow>(
      {"SOC Code,ai_applicability_score_user,ai_applicability_score_ai", {{"27-0001,0.25,0.5"}, {"27-0002,0,1"}}, "\n"},
      importers::microsoft::parse_metrics);
  check_damage<importers::microsoft::ActivityRow>(
      {"SOC Code,IWA", {{"27-0001,4.Z.1.I01"}, {"27-0001,4.Z.1.I02"}}, "\n"}, importers::microsoft::parse_activities);
  check_damage<importers::microsoft::PhysicalRow>({"Physical,Task ID", {{"True,11"}, {"False,12"}}, "\n"},
                                                  importers::microsoft::parse_physical_tasks);
}

TEST_CASE("cut or damaged exposures of Anthropic's are read or reported") {
  check_damage<importers::anthropic::ExposureRow>(
      {"occ_code,title,observed_exposure", {{"27-0001,\"Painters, Kites\",0.25"}, {"27-0002,Dyers,0.0"}}, "\n"},
      importers::anthropic::parse_exposures);
  check_damage<importers::anthropic::PenetrationRow>(
      {"task,penetration", {{"\"Fly, and \"\"land\"\".\",0.25"}, {"Dye 风筝.,0.0"}}, "\n"},
      importers::anthropic::parse_penetrations);
}

TEST_CASE("shares that are cut anywhere do not sum up, or are unfinished") {
  check_every_cut_is_reported<importers::anthropic::ShareRow>("task_name,pct\nfly.,61\n\"dye, or not.\",39\n",
                                                   importers::anthropic::parse_shares);
  check_every_cut_is_reported<importers::anthropic::InteractionRow>(
      "interaction_type,pct\ndirective,30\nfeedback loop,10\nlearning,20\nnone,5\ntask iteration,15\nvalidation,5\n",
      importers::anthropic::parse_interactions);
}

TEST_CASE("cut or damaged pairs of ISCO and SOC are read or reported") {
  check_damage<importers::crosswalks::IscoRow>(
      {"isco2008,isco2008_title,soc2010,soc2010_title",
       {{"0210,\"Painters, kites\",27-0001,A"}, {"251,B,27-0001,A", Fate::left_out}, {"2512,C,27-0002,B"}},
       "\n"},
      importers::crosswalks::parse_isco_to_soc);
}

TEST_CASE("cut or damaged spreadsheets of the ILO are reported") {
  check_workbook<importers::ilo::TaskRow>(
      workbook_of({{"Sheet1",
                    {{"ISCO_08", "Title", "taskID", "Task_ISCO", "score_2023", "score_2025", "mean_score_2023",
                      "mean_score_2025", "SD_2025", "potential25"},
                     {"2512", "Painters", 1, "Paint.", 0.1, 0.2, 0.2, 0.3, 0.14, "Not Exposed"},
                     {"2512", "Painters", 2, "Dry.", 0.3, 0.4, 0.2, 0.3, 0.14, "Not Exposed"}}}}),
      importers::ilo::parse_tasks);
}

TEST_CASE("cut or damaged spreadsheets of the Bureau of Labor Statistics are reported") {
  check_workbook<importers::bls::ProjectionRow>(
      workbook_of({{"Table 1.2",
                    {{"2030 National Employment Matrix title", "2030 National Employment Matrix code",
                      "Occupation type", "Employment, 2030", "Employment, 2040", "Employment change, percent, 2030–40",
                      "Occupational openings, 2030–40", "Typical education needed for entry"},
                     {"Painters", "27-0001", "Line item", 20, 21, 5, 1.5, "None"}}}}),
      importers::bls::parse_projections);
  check_workbook<importers::bls::WageRow>(
      workbook_of(
          {{"national",
            {{"OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90",
              "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL", "HOURLY"},
             {"27-0001", "Painters", "detailed", 1200, 10, 20, 30, 40, 50, 20000, 40000, 60000, 80000, "#", "", ""}}},
           {"Field Descriptions", {{"#  = at least $100.00 per hour or $208,000 per year"}}}}),
      importers::bls::parse_wages);
}

TEST_CASE("cut or damaged crosswalks of SOC are reported") {
  check_workbook<importers::crosswalks::SocRow>(
      workbook_of({{"S", {{"Title"}, {"2010 SOC Code", "2018 SOC Code"}, {"27-0001", "27-0002"}}}}),
      importers::crosswalks::parse_soc_2010_to_2018);
}

}  // namespace importers_cuts_measures_test
