// Measures of the made-up occupations in the layouts of their publishers, so that an edition has a measure of every
// kind, and values that reach an occupation in every way: as published, through a number that changed, from several
// codes, from one code of several, from a wider group, not at all. The codes are of no occupation.
#include <utility>

#include "fixtures_parts.hpp"
#include "unit/small_workbook.hpp"

namespace willai::test {
namespace {

using Lines = std::vector<std::vector<SmallCell>>;

// Broad are 49-9900, which Lantern Menders inherit, and 51-9900, which holds no occupation.
void add_microsoft(MemoryFiles& files) {
  const std::string folder = "data/microsoft-working-with-ai/";
  files.put(folder + "soc_ai_applicability_scores.csv",
            "SOC Code,title,ai_applicability_score\n"
            "15-9904,Tide Table Programmers,0.4\n"
            "27-9901,\"Painters, Kites\",0.2\n"
            "27-9902,String Dyers,0\n"
            "49-9900,\"Menders, all\",0.1\n"
            "51-9900,Boilers,0.3\n");
  files.put(folder + "soc_metrics.csv",
            "SOC Code,title,ai_applicability_score_user,ai_applicability_score_ai\n"
            "15-9904,Tide Table Programmers,0.5,0.3\n"
            "27-9901,\"Painters, Kites\",0.1,0.3\n"
            "27-9902,String Dyers,0,0\n"
            "49-9900,\"Menders, all\",0.2,0\n"
            "51-9900,Boilers,0.2,0.4\n");
  files.put(folder + "soc_to_iwas.csv",
            "SOC Code,IWA\n"
            "15-9904,4.A.9.a.1.I01\n"
            "15-9904,4.A.9.b.1.I01\n"
            "27-9901,4.A.9.b.1.I01\n"
            "27-9902,4.A.9.b.1.I01\n"
            "49-9900,4.A.9.a.1.I01\n"
            "51-9900,4.A.9.b.1.I01\n");
}

void add_physical_tasks(MemoryFiles& files) {
  files.put("data/microsoft-working-with-ai/physical_tasks.csv",
            "Task ID,Physical\n101,False\n106,True\n201,False\n9999,True\n");
}

// Of String Dyers no use was seen.
void add_anthropic(MemoryFiles& files) {
  const std::string folder = "data/anthropic-economic-index/";
  files.put(folder + "job_exposure.csv",
            "occ_code,title,observed_exposure\n"
            "15-9904,Tide Table Programmers,0.5\n"
            "27-9901,Kite Painters,0.125\n"
            "27-9902,String Dyers,0.0\n"
            "45-9903,Moss Gatherers,0.25\n"
            "51-9907,Bark Boilers,0.0\n");
  files.put(folder + "task_penetration.csv",
            "task,penetration\n"
            "Write programs that print the tides of each harbor for a year.,0.75\n"
            "Sweep the drying yard.,0.0\n"
            "\"Sketch birds, dragons and clouds on silk before the paint is mixed.\",0.5\n"
            "Count the bubbles in a kettle.,0.25\n");
  files.put(folder + "onet_task_mappings.csv",
            "task_name,pct\n"
            "write programs that print the tides of each harbor for a year.,60\n"
            "translate the notes under each table.,30.5\n"
            "count the bubbles in a kettle.,9.5\n");
  files.put(folder + "automation_vs_augmentation.csv",
            "interaction_type,pct\n"
            "directive,30\n"
            "feedback loop,10\n"
            "learning,20\n"
            "none,5\n"
            "task iteration,15\n"
            "validation,4\n");
}

// Five releases would say the same five times: two of conversations, across a change of method, and one of API calls. A
// task is in one release only, and one row is about no task.
void add_releases(MemoryFiles& files) {
  const std::string folder = "data/anthropic-economic-index/by-task/";
  files.put(folder + "task_pct_v2.csv",
            "task_name,pct\n"
            "write programs that print the tides of each harbor for a year.,64\n"
            "boil roots and bark until the bath is dark enough.,30\n"
            "count the bubbles in a kettle.,6\n");
  files.put(folder + "automation_vs_augmentation_by_task_v2.csv",
            "task_name,feedback_loop,directive,task_iteration,validation,learning,filtered\n"
            "write programs that print the tides of each harbor for a year.,0.1,0.2,0.25,0.05,0.2,0.2\n"
            "boil roots and bark until the bath is dark enough.,0.0,0.0,0.0,0.0,0.0,1.0\n"
            "count the bubbles in a kettle.,0.0,0.5,0.5,0.0,0.0,0.0\n");
  files.put(folder + "task_pct_v3.csv",
            "task_name,pct\r\nnone,10\r\nwrite programs that print the tides of each harbor for a year.,80\r\n"
            "sweep the drying yard.,10\r\n");
  files.put(folder + "automation_vs_augmentation_by_task_v3.csv",
            "task,directive,feedback_loop,learning,none,not_classified,task_iteration,validation\r\n"
            "write programs that print the tides of each harbor for a year.,0.6,,0.2,,0.1,0.1,\r\n"
            "sweep the drying yard.,0.25,,,,0.75,,\r\n");
  files.put(folder + "task_pct_api_v3.csv",
            "task_name,pct\r\nnot_classified,20\r\nwrite programs that print the tides of each harbor for a year.,80\r\n");
  files.put(folder + "automation_vs_augmentation_by_task_api_v3.csv",
            "task,directive,feedback_loop,learning,none,not_classified,task_iteration,validation\r\n"
            "write programs that print the tides of each harbor for a year.,0.9,,,,0.05,0.05,\r\n");
}

// Of the activities of the fixture, one is named in two months; the framework knows one occupation that O*NET has not.
void add_openai(MemoryFiles& files) {
  const std::string folder = "data/openai-signals/";
  files.put(folder + "usa_share_of_messages_by_onet_iwa_month.csv",
            "month,iwa_cleaned,share_of_messages\n2026-05-01,4.A.9.a.1.I01,0.25000\n2026-05-01,Other IWA,0.75000\n");
  files.put(folder + "usa_share_of_work_related_messages_by_onet_iwa_month.csv",
            "month,iwa_cleaned,share_of_messages\n2026-05-01,4.A.9.a.1.I01,0.40000\n2026-05-01,4.A.9.x.1.I01,0.00250\n"
            "2026-05-01,Other IWA,0.60000\n2026-06-01,4.A.9.a.1.I01,0.50000\n2026-06-01,Other IWA,0.50000\n");
  files.put(folder + "ai-jobs-transition-framework.csv",
            "occupation_code,occupation_title,archetype,human_necessity_category,labor_demand_elasticity,employment\n"
            "15-9904.00,Tide Table Programmers,Jobs that grow with AI,none,1.5,\"1,200\"\n"
            "27-9901.00,Kite Painters,Jobs with less immediate change,relational,,300\n"
            "51-9907.00,Bark Boilers,Jobs that will reorganize,physical,0.5,70\n");
}

// Workers of two occupations, and experts. One task is gone from O*NET, and one got other words.
void add_workbank(MemoryFiles& files) {
  const std::string folder = "data/workbank/";
  files.put(folder + "domain_worker_desires.csv",
            "Task ID,Occupation (O*NET-SOC Title),Task,User ID,Date,Automation Desire Rating,Enjoyment Rating,Human Agency "
            "Scale Rating,Other Reason for Automation Desire\n"
            "101,Tide Table Programmers,Write programs that print the tides of each harbor for a year.,w1,2025/2/1,5,2,3,\n"
            "101,Tide Table Programmers,Write programs that print the tides of each harbor for a year.,w2,2025/2/1,4,3,2,\"for "
            "a\nwalk\"\n"
            "105,Tide Table Programmers,Translate the notes under each table.,w1,2025/2/1,3,4,4,FALSE\n"
            "105,Tide Table Programmers,Translate the notes under each table.,w2,2025/2/1,2,4,4,FALSE\n"
            "201,Kite Painters,Draw birds on silk.,w3,2025/2/2,1,5,5,\n"
            "9999,Bark Boilers,Count the bubbles in a kettle.,w4,2025/2/2,2,2,2,\n");
  files.put(folder + "expert_rated_technological_capability.csv",
            "Task ID,Occupation (O*NET-SOC Title),Task,User ID,Date,Automation Capacity Rating,Human Agency Scale Rating\n"
            "101,Tide Table Programmers,Write programs that print the tides of each harbor for a year.,RedOwl,2025/4/8,5,1\n"
            "101,Tide Table Programmers,Write programs that print the tides of each harbor for a year.,BlueOwl,2025/4/8,4,2\n"
            "105,Tide Table Programmers,Translate the notes under each table.,RedOwl,2025/4/8,3,2\n"
            "106,Tide Table Programmers,Climb down to a gauge and free it of weed.,RedOwl,2025/4/8,1,5");
  files.put(folder + "task_statement_with_metadata.csv",
            "O*NET-SOC Code,Occupation (O*NET-SOC Title),Task ID,Task,Importance\n"
            "15-9904.00,Tide Table Programmers,101,Write programs that print the tides of each harbor for a year.,4.5\n"
            "15-9904.00,Tide Table Programmers,105,Translate the notes under each table.,3\n"
            "27-9901.00,Kite Painters,201,Draw birds on silk.,4\n");
}

// Kite Painters by their own code, String Dyers by SOC 2010 and two rows of it, Bark Boilers not at all.
void add_sml(MemoryFiles& files) {
  files.put("data/sml/brynjolfsson_sml.csv",
            "O*NET-SOC Code,Title,wq1,mSML,vmSML,sdmSML\n"
            "27-9901.00,Kite Painters,3,3.5,0.25,0.5\n"
            "27-9912.01,Kite Dyers,3,3,0.16,0.4\n"
            "27-9912.02,String Dyers,3,3.25,0.36,0.6\n"
            "51-9917.00,Bark Boilers,3,3.75,0.25,0.5\n");
}

// 27-9911 and 27-9912 became Kite Painters, 27-9912 String Dyers too; 51-9917 became what O*NET does not have; 51-9918
// became nothing.
void add_aioe(MemoryFiles& files) {
  const Lines rows = {{"15-9904", "Tide Table Programmers", 1.5},  {"27-9911", "Kite Sketchers", 0.5},
                      {"27-9912", "Kite and String Dyers", -0.25}, {"45-9913", "Moss Pickers", -1},
                      {"51-9917", "Bark Boilers", 0.25},           {"51-9918", "Bark Carriers", 0.75}};
  Lines appendix = {{"SOC Code", "Occupation Title", "AIOE"}};
  Lines language = {{"SOC Code", "Occupation Title", "Language Modeling AIOE"}};
  for (const auto& row : rows) {
    appendix.push_back(row);
    if (&row != &rows.back()) language.push_back(row);
  }
  files.put("data/aioe/AIOE_DataAppendix.xlsx", workbook_of({{"Appendix A", appendix}}));
  files.put("data/aioe/Language Modeling AIOE and AIIE.xlsx", workbook_of({{"LM AIOE", language}}));
}

// Unit group 9299 leads to no SOC occupation that O*NET has.
void add_ilo(MemoryFiles& files) {
  const std::string not_exposed = "Not Exposed";
  files.put("data/ilo-genai-2025/Final_Scores_ISCO08_Gmyrek_et_al_2025.xlsx",
            workbook_of(
                {{"Sheet1",
                  {{"ISCO_08", "Title", "taskID", "Task_ISCO", "score_2023", "score_2025", "mean_score_2023",
                    "mean_score_2025", "SD_2025", "potential25"},
                   {"2599", "Tide Computers", 1, "Writing programs that print the tides of a harbor", 0.5, 0.7, 0.5,
                    0.7, 0, "Exposed: Gradient 4"},
                   {"7398", "Kite Makers", 1, "Sketching birds, dragons and clouds on silk", 0.2, 0.4, 0.2, 0.3, 0.14,
                    not_exposed},
                   {"7398", "Kite Makers", 2, "Bending bamboo into hoops", 0.2, 0.2, 0.2, 0.3, 0.14, not_exposed},
                   {"7399", "Dyers of String", 1, "Measuring the salt of the sea", 0.1, 0.1, 0.1, 0.1, 0, not_exposed},
                   {"9299", "Bark Carriers", 1, "Carrying bark", 0, 0, 0, 0, 0, not_exposed}}}}));
}

void add_crosswalks(MemoryFiles& files) {
  files.put("data/crosswalks/isco2008_soc2010.csv",
            "isco2008,isco2008_title,soc2010,soc2010_title\n"
            "2599,Tide Computers,15-9904,Tide Table Programmers\n"
            "7398,Kite Makers,27-9911,Kite Sketchers\n"
            "7399,Dyers of String,27-9912,Kite and String Dyers\n"
            "9299,Bark Carriers,51-9917,Bark Boilers\n");
  files.put("data/crosswalks/soc_2010_to_2018_crosswalk.xlsx",
            workbook_of({{"Sorted by 2010",
                          {{"From the old to the new"},
                           {"2010 SOC Code", "2010 SOC Title", "2018 SOC Code", "2018 SOC Title"},
                           {"15-9904", "A", "15-9904", "A"},
                           {"27-9911", "B", "27-9901", "C"},
                           {"27-9912", "D", "27-9901", "C"},
                           {"27-9912", "D", "27-9902", "E"},
                           {"45-9913", "F", "45-9903", "G"},
                           {"49-9905", "H", "49-9905", "H"},
                           {"51-9917", "I", "51-9907", "I"}}}}));
}

std::vector<SmallCell> wages_of(const std::string& code, const std::string& title, SmallCell persons,
                                std::vector<SmallCell> yearly, const std::string& only_hourly) {
  std::vector<SmallCell> row = {code, title, "detailed", std::move(persons), 10, 20, 30, 40, 50};
  row.insert(row.end(), yearly.begin(), yearly.end());
  row.push_back("");
  row.push_back(only_hourly);
  return row;
}

void add_outlook(MemoryFiles& files) {
  const std::vector<SmallCell> none = {"*", "*", "*", "*", "*"};
  files.put("data/bls/national_M2025_dl.xlsx",
            workbook_of({{"national",
                          {{"OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75",
                            "H_PCT90", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL", "HOURLY"},
                           wages_of("15-9904", "Tide Table Programmers", 1200, {40000, 60000, 80000, 120000, "#"}, ""),
                           wages_of("27-9901", "Kite Painters", 300, {20000, 25000, 30000, 40000, 50000}, ""),
                           wages_of("27-9902", "String Dyers", "**", none, "TRUE"),
                           wages_of("45-9903", "Moss Gatherers", 90, none, ""),
                           wages_of("49-9905", "Lantern Menders", 70, {30000, 35000, 50000, 55000, 60000}, "")}},
                         {"Field Descriptions", {{"#  = a wage of at least $100.00 per hour or $208,000 per year"}}}}));
  files.put(
      "data/bls/occupation_2024-2034.xlsx",
      workbook_of({{"Table 1.2",
                    {{"Projections"},
                     {"2024 National Employment Matrix title", "2024 National Employment Matrix code",
                      "Occupation type", "Employment, 2024", "Employment, 2034", "Employment change, percent, 2024–34",
                      "Occupational openings, 2024–34 annual average", "Typical education needed for entry"},
                     {"Tide table programmers", "15-9904", "Line item", 1.2, 1.5, 25, 0.1, "A school of the sea"},
                     {"Painters and dyers", "27-9900", "Line item", 10, 9, -10, 0.5, "No school"},
                     {"Lantern menders", "49-9905", "Line item", 20, 20, 0, 2, "A long apprenticeship"}}}}));
}

// Of the fixture's four activities three, and one that no task has; an agreement, and a third reading of the second.
void add_ratings(MemoryFiles& files) {
  files.put("content/ratings/activities.tsv",
            "dwa_id\ta_e0\ta_e1\ta_e2\tb_e0\tb_e1\tb_e2\tc_e0\tc_e1\tc_e2\te0\te1\te2\n"
            "4.A.9.a.1.I01.D01\t0.2\t0.5\t0.3\t0.2\t0.7\t0.1\t\t\t\t0.2\t0.6\t0.2\n"
            "4.A.9.a.1.I01.D02\t0.1\t0.5\t0.4\t0.1\t0.3\t0.6\t0.1\t0.4\t0.5\t0.1\t0.4\t0.5\n"
            "4.A.9.b.1.I01.D01\t0.9\t0\t0.1\t0.9\t0\t0.1\t\t\t\t0.9\t0\t0.1\n"
            "4.A.9.c.1.I01.D01\t1\t0\t0\t1\t0\t0\t\t\t\t1\t0\t0\n");
}

}  // namespace

void add_measures(MemoryFiles& files) {
  add_microsoft(files);
  add_physical_tasks(files);
  add_anthropic(files);
  add_releases(files);
  add_openai(files);
  add_workbank(files);
  add_sml(files);
  add_aioe(files);
  add_ilo(files);
  add_crosswalks(files);
  add_outlook(files);
  add_ratings(files);
}

MemoryFiles measured_files() {
  MemoryFiles files = fixture_files();
  add_measures(files);
  return files;
}

publish::EditionDraft measured_draft() { return draft_of(measured_files()); }

}  // namespace willai::test
