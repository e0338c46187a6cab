// Damaged files of O*NET and of "GPTs are GPTs": every sample is cut at every byte, and has every byte replaced.
#include <doctest/doctest.h>

#include "importers/gpts_are_gpts.hpp"
#include "importers/onet.hpp"
#include "unit/importers_damage.hpp"

namespace importers_cuts_test {

using namespace willai;

TEST_CASE("cut or damaged occupations are read or reported") {
  check_damage<importers::onet::OccupationRow>({"O*NET-SOC Code\tTitle\tDescription",
                                     {{"27-0001.00\tKite Painters – «à la main»\tPaint."},
                                      {"27-0002.00\tString Dyers\t"},
                                      {"27-0003.01\t风筝 \"Fliers\t🪁"}},
                                     "\r\n",
                                     false},
                                    importers::onet::parse_occupations);
}

TEST_CASE("cut or damaged tasks are read or reported") {
  const Sample sample = {"O*NET-SOC Code\tTask ID\tTask\tTask Type",
                         {{"27-0001.00\t7\tMix.\tCore"},
                          {"27-0001.00\t75\tMend.\tSupplemental"},
                          {"27-0001.00\t8\tRun.\t"}}};
  check_damage<importers::onet::TaskRow>(sample, importers::onet::parse_tasks);
}

TEST_CASE("cut or damaged emerging tasks are read or reported") {
  const Sample sample = {"O*NET-SOC Code\tTask\tCategory\tOriginal Task ID",
                         {{"27-0001.00\tDye.\tNew\t"}, {"27-0001.00\tCut.\tRevision\t12345"}}};
  check_damage<importers::onet::EmergingTaskRow>(sample, importers::onet::parse_emerging_tasks);
}

TEST_CASE("cut or damaged task ratings are read or reported") {
  const Sample sample = {"O*NET-SOC Code\tTask ID\tScale ID\tData Value",
                         {{"27-0001.00\t7\tIM\t4.25"},
                          {"27-0001.00\t7\tFT\t24.5", Fate::left_out},
                          {"27-0001.00\t8\tIM\t3.75"}}};
  check_damage<importers::onet::TaskRatingRow>(sample, importers::onet::parse_task_ratings);
}

TEST_CASE("cut or damaged links of tasks to activities are read or reported") {
  const Sample sample = {"O*NET-SOC Code\tTask ID\tDWA ID",
                         {{"27-0001.00\t7\t4.Z.I01.D01"}, {"27-0001.00\t7\t4.Z.I01.D02"}}};
  check_damage<importers::onet::TaskActivityRow>(sample, importers::onet::parse_task_activities);
}

TEST_CASE("cut or damaged activities are read or reported") {
  const Sample sample = {"IWA ID\tDWA ID\tDWA Title",
                         {{"4.Z.I01\t4.Z.I01.D01\tTest."}, {"4.Z.I01\t4.Z.I01.D02\tFly."}},
                         "\n"};
  check_damage<importers::onet::ActivityRow>(sample, importers::onet::parse_activities);
}

TEST_CASE("cut or damaged alternate titles are read or reported") {
  const Sample sample = {"O*NET-SOC Code\tAlternate Title\tShort Title",
                         {{"27-0001.00\tStringer\t"}, {"27-0001.00\tKite Tester\tKT"}}};
  check_damage<importers::onet::AlternateTitleRow>(sample, importers::onet::parse_alternate_titles);
}

TEST_CASE("cut or damaged relations are read or reported") {
  const Sample sample = {"O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex",
                         {{"27-0001.00\t27-0002.00\tPrimary-Short\t1"}, {"27-0001.00\t27-0003.00\tSupplemental\t12"}}};
  check_damage<importers::onet::RelatedRow>(sample, importers::onet::parse_related);
}

TEST_CASE("cut or damaged technologies are read or reported") {
  const Sample sample = {"O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand",
                         {{"27-0001.00\tKite CAD\t123\tDrawing\tY\tN"}, {"27-0001.00\tWindBase\t4\tWeather\t\t"}}};
  check_damage<importers::onet::TechnologyRow>(sample, importers::onet::parse_technologies);
}

TEST_CASE("cut or damaged job zones are read or reported, with a byte-order mark and a last blank line too") {
  check_damage<importers::onet::JobZoneRow>({"O*NET-SOC Code\tJob Zone", {{"27-0001.00\t3"}, {"27-0002.00\t5"}}},
                                 importers::onet::parse_job_zones);
  check_damage<importers::onet::JobZoneRow>(
      {"\xEF\xBB\xBFO*NET-SOC Code\tJob Zone", {{"27-0001.00\t3"}, {"", Fate::left_out}}},
      importers::onet::parse_job_zones);
}

TEST_CASE("cut or damaged skills are read or reported") {
  const Sample sample = {"O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\t"
                         "Not Relevant",
                         {{"27-0001.00\t2.Z.1\tKnotting\tIM\t3.50\tN\t"},
                          {"27-0001.00\t2.Z.1\tKnotting\tLV\t3.50\tN\tY", Fate::left_out},
                          {"27-0001.00\t2.Z.2\tFlying\tIM\t3.50\tY\t", Fate::left_out},
                          {"27-0001.00\t2.Z.3\tSewing\tIM\t1.05\t\t"}}};
  check_damage<importers::onet::ElementRow>(sample, importers::onet::parse_elements);
}

TEST_CASE("cut or damaged labels are read or reported") {
  const Sample sample = {
      "\tO*NET-SOC Code\tTask ID\tTask\tTask Type\tTitle\thuman_exposure_agg\tgpt4_exposure\tgpt4_exposure_alt_rubric\t"
      "gpt4_automation",
      {{"0\t27-0001.00\t7.0\tMix.\tCore\tPainters\tE1\tE2\tE0\tT3"},
       {"10\t27-0001.00\t75.0\t\"Call it \"\"done\"\", then\nrest – a bit\r\n.\"\t\tPainters\tE2\t\tE0\t\"T1\""},
       {"11\t27-0001.00\t8.0\t\"\"\"Ho!\"\"\"\tCore\t\"Painters\"\tE2\tE1\tE0\t"}},
      "\n"};
  check_damage<importers::gpts::LabelRow>(sample, importers::gpts::parse_labels);
}

TEST_CASE("cut or damaged occupation values are read or reported") {
  const Sample sample = {
      "O*NET-SOC Code,Title,dv_rating_alpha,dv_rating_beta,dv_rating_gamma,human_rating_alpha,human_rating_beta,"
      "human_rating_gamma",
      {{"27-0001.00,\"Painters, Kites\",0.1,0.25,0.4,0.0,0.5,1.0"}, {"27-0002.00,Dyers,0,0,0,0.125,0.25,0.375"}}};
  check_damage<importers::gpts::OccupationRow>(sample, importers::gpts::parse_occupation_values);
}

TEST_CASE("cut or damaged automation labels are read or reported") {
  const Sample sample = {
      "gpt4_automation\tO*NET-SOC Code\tTask ID\tTask\tTask Type\tTitle\thuman_automation",
      {{"T2\t27-0001.00\t7\tMix.\tCore\tPainters\tT4"}, {"\t27-0001.00\t75.0\t\"Call it \"\"done\"\".\"\t\tPainters\t"}},
      "\n"};
  check_damage<importers::gpts::AutomationRow>(sample, importers::gpts::parse_automation);
}

}  // namespace importers_cuts_test
