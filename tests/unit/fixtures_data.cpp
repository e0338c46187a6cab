// Six occupations in the layouts of O*NET and of GPTs are GPTs. Their labels meet their tasks in every way there is: by
// id, by id though reworded, by text in the occupation, by text elsewhere, not at all; and some tasks have none.
#include "fixtures_parts.hpp"

namespace willai::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const std::string kTide = "15-9904.00";
const std::string kKite = "27-9901.00";
const std::string kDyer = "27-9902.00";
const std::string kMoss = "45-9903.00";
const std::string kLantern = "49-9905.00";
const std::string kFerry = "53-9906.00";  // has no tasks

Rows occupations() {
  return {{"O*NET-SOC Code", "Title", "Description"},
          {kTide, "Tide Table Programmers", "Turn the moon into numbers that harbors can sail by."},
          {kKite, "Kite Painters", "Paint kites of silk so that they are seen from far below."},
          {kDyer, "String Dyers", "Color string with roots and bark."},
          {kMoss, "Moss Gatherers", "Gather moss in old forest without harm to the patch."},
          {kLantern, "Lantern Menders", "Mend lanterns of horn, tin and glass."},
          {kFerry, "Ferry Callers", ""}};
}

Rows tasks() {
  return {
      {"O*NET-SOC Code", "Task ID", "Task", "Task Type", "Incumbents Responding", "Date", "Domain Source"},
      {kTide, "101", "Write programs that print the tides of each harbor for a year.", "Core", "9", "08/2025",
       "Incumbent"},
      {kTide, "102", "Correct the code that turns phases of the moon into water levels.", "Core", "9", "08/2025",
       "Incumbent"},
      {kTide, "103", "Explain to harbor masters why a table differs from the water they see.", "Core", "9", "08/2025",
       "Incumbent"},
      {kTide, "104",
       "Test new tables against the readings of gauges, such as floats and cells that weigh the water above them.",
       "Core", "9", "08/2025", "Incumbent"},
      {kTide, "105", "Translate the notes under each table.", "Supplemental", "9", "08/2025", "Incumbent"},
      {kTide, "106", "Climb down to a gauge and free it of weed.", "Supplemental", "9", "08/2025", "Incumbent"},
      {kTide, "107", "Draw the curve of a spring tide for the front page of the almanac.", "Supplemental", "9",
       "08/2025", "Incumbent"},
      {kKite, "201", "Sketch birds, dragons and clouds on silk before the paint is mixed.", "Core", "", "", "Analyst"},
      {kKite, "202", "Mix paints that stay supple when the wind pulls at the cloth.", "Core", "", "", "Analyst"},
      {kKite, "203", "Stretch silk over a frame without a crease.", "Core", "", "", "Analyst"},
      {kKite, "204", "Write to customers to tell them when their kite is dry.", "Core", "", "", "Analyst"},
      {kKite, "205", "Repair torn sails after a day of strong wind.", "Supplemental", "", "", "Analyst"},
      {kKite, "206", "Teach children to fly what they painted.", "Supplemental", "", "", "Analyst"},
      {kKite, "207", "Photograph finished kites for the winter catalog.", "Supplemental", "", "", "Analyst"},
      {kKite, "208", "Burn test strips to tell silk from nylon.", "", "", "", "Analyst"},
      {kDyer, "301", "Boil roots and bark until the bath is dark enough.", "Core", "", "", "Analyst"},
      {kDyer, "302", "Hang wet string in loops so that no two touch.", "Core", "", "", "Analyst"},
      {kDyer, "303", "Keep a book of recipes with the weight of each root.", "Core", "", "", "Analyst"},
      {kDyer, "304", "Dye string in the colors that a kite painter asks for.", "Core", "", "", "Analyst"},
      {kDyer, "305", "Buy bark from foresters in spring.", "Supplemental", "", "", "Analyst"},
      {kDyer, "306", "Sweep the drying yard.", "Supplemental", "", "", "Analyst"},
      {kMoss, "401", "Lift moss in mats as wide as a hand.", "Core", "", "", "Analyst"},
      {kMoss, "402", "Leave a third of every patch to grow back.", "Core", "", "", "Analyst"},
      {kMoss, "403", "Sell moss to florists at the morning market.", "Supplemental", "", "", "Analyst"},
      {kLantern, "501", "Solder a new seam where the old one has split.", "Core", "", "", "Analyst"},
      {kLantern, "502", "Cut panes of horn and glass to the size of the frame.", "Core", "", "", "Analyst"},
      {kLantern, "503", "Find the draft that makes a flame smoke.", "Core", "", "", "Analyst"},
      {kLantern, "504", "Trim wicks and fill the tank with oil.", "Core", "", "", "Analyst"},
      {kLantern, "505", "Write down what each lantern needed and what it cost.", "Supplemental", "", "", "Analyst"},
      {kLantern, "506", "Carry mended lanterns back to the harbor before dark.", "Supplemental", "", "", "Analyst"}};
}

// In the order of the study's file; the index has a hole where a row was left out.
Rows labels() {
  Rows rows = {{"", "O*NET-SOC Code", "Task ID", "Task", "Task Type", "Title", "human_exposure_agg", "gpt4_exposure",
                "gpt4_exposure_alt_rubric", "gpt4_automation"}};
  const auto add = [&](std::vector<std::string> row) { rows.push_back(std::move(row)); };
  add({"0", kTide, "101.0", "Write programs that print the tides of each harbor for a year.", "Core",
       "Tide Table Programmers", "E1", "E1", "E1", "T3"});
  add({"1", kTide, "102.0", "Correct the code that turns phases of the moon into water levels.", "Core",
       "Tide Table Programmers", "E1", "E1", "E2", "T2"});
  add({"2", kTide, "103.0", "Explain to harbor masters why a table differs from the water they see.", "Core",
       "Tide Table Programmers", "E0", "E1", "E0", "T1"});
  add({"3", kTide, "104.0",
       "Test new tables against the readings of gauges, such as floats and cells that weigh the water above them.",
       "Core", "Tide Table Programmers", "E2", "E2", "E2", "T2"});
  add({"4", kTide, "105.0", "Translate the notes under each table.", "Supplemental", "Tide Table Programmers", "E1",
       "E1", "E1", "T4"});
  add({"5", kTide, "106.0", "Climb down to a gauge and free it of weed.", "Supplemental", "Tide Table Programmers",
       "E0", "E0", "E0", "T0"});
  add({"6", kTide, "107.0", "Draw the curve of a spring tide for the front page of the almanac.", "Supplemental",
       "Tide Table Programmers", "E2", "E1", "E2", "T3"});
  add({"7", kKite, "201.0", "Sketch birds, dragons and clouds on silk before the paint is mixed.", "Core",
       "Kite Painters", "E2", "E1", "E2", "T2"});
  add({"8", kKite, "202.0", "Mix paints that stay supple when the wind pulls at the cloth.", "Core", "Kite Painters",
       "E0", "E0", "E0", "T0"});
  add({"9", kKite, "203.0", "Stretch silk across a frame and leave no crease.", "Core", "Kite Painters", "E0", "E0",
       "E0", "T0"});
  add({"10", kKite, "204.0", "Write to customers to tell them when their kite is dry.", "Core", "Kite Painters", "E1",
       "E1", "E1", "T4"});
  add({"11", kKite, "9205.0", "Repair torn sails after a day of strong wind.", "Supplemental", "Kite Painters", "E0",
       "E0", "E1", "T0"});
  add({"12", kKite, "206.0", "Teach children to fly what they painted.", "Supplemental", "Kite Painters", "E0", "E0",
       "E0", ""});
  add({"13", kKite, "208.0", "Burn test strips to tell silk from nylon.", "", "Kite Painters", "", "E0", "E2", "T1"});
  add({"15", kKite, "9901.0", "Wash brushes in turpentine at the end of the day.", "Core", "Kite Painters", "E0", "E0",
       "E0", "T0"});
  add({"16", kDyer, "302.0", "Hang wet string in loops so that no two touch.", "Core", "String Dyers", "E0", "E0", "E0",
       "T0"});
  add({"17", kDyer, "303.0", "Keep a book of recipes with the weight of each root.", "Core", "String Dyers", "E1", "E2",
       "E1", "T3"});
  add({"18", kDyer, "305.0", "Buy bark from foresters in spring.", "Supplemental", "String Dyers", "E0", "E1", "E1",
       "T1"});
  add({"19", kLantern, "501.0", "Solder a new seam where the old one has split.", "Core", "Lantern Menders", "E0", "E0",
       "E0", "T0"});
  add({"20", kLantern, "502.0", "Cut panes of horn and glass to the size of the frame.", "Core", "Lantern Menders",
       "E0", "E0", "E0", "T0"});
  add({"21", kLantern, "503.0", "Find the draft that makes a flame smoke.", "Core", "Lantern Menders", "E0", "E0", "E2",
       "T1"});
  add({"22", kLantern, "504.0", "Trim wicks and fill the tank with oil.", "Core", "Lantern Menders", "E0", "E0", "E0",
       "T0"});
  add({"23", kLantern, "505.0", "Write down what each lantern needed and what it cost.", "Supplemental",
       "Lantern Menders", "E2", "E2", "E2", "T3"});
  add({"24", kLantern, "506.0", "Carry mended lanterns back to the harbor before dark.", "Supplemental",
       "Lantern Menders", "E0", "E0", "E0", "T0"});
  // Of occupations this release has no more: one meets a task by its words, the other finds it labeled already.
  add({"25", "51-9907.00", "9301.0", "Boil roots and bark  until the bath is DARK enough.", "Core", "Bark Boilers",
       "E0", "E0", "E0", "T0"});
  add({"26", "51-9907.00", "9504.0", "Trim wicks and fill the tank with oil.", "Core", "Bark Boilers", "E1", "E1", "E1",
       "T4"});
  return rows;
}

// Of every occupation that has labels. The figures of Tide Table Programmers are those the labels above give, of 11
// parts; those of the others are not.
constexpr const char* kOccupationValues =
    "O*NET-SOC "
    "Code,Title,dv_rating_alpha,dv_rating_beta,dv_rating_gamma,human_rating_alpha,human_rating_beta,human_rating_"
    "gamma\n"
    "15-9904.00,Tide Table "
    "Programmers,0.72727272727272729,0.81818181818181823,0.90909090909090906,0.45454545454545453,0.59090909090909094,0."
    "72727272727272729\n"
    "27-9901.00,Kite Painters,0.25,0.375,0.5,0.125,0.25,0.375\n"
    "27-9902.00,String Dyers,0.5,0.5,0.5,0.375,0.375,0.375\n"
    "49-9905.00,\"Lantern Menders, and others\",0.5,0.5,0.5,0.5,0.5,0.5\n"
    "51-9907.00,Bark Boilers,0.25,0.25,0.25,0.125,0.25,0.375\n";

Rows emerging_tasks() {
  return {{"O*NET-SOC Code", "Task", "Category", "Original Task ID", "Original Task", "Date", "Domain Source"},
          {kKite, "Print designs by machine and finish them by hand.", "New", "", "", "08/2025", "Incumbent"},
          {kKite, "Mix paints that stay supple and shine.", "Revision", "202", "Mix paints.", "08/2025", "Incumbent"}};
}

Rows activities() {
  return {{"Element ID", "IWA ID", "DWA ID", "DWA Title"},
          {"4.A.9.a.1", "4.A.9.a.1.I01", "4.A.9.a.1.I01.D01", "Put formulas of the sea into code."},
          {"4.A.9.a.1", "4.A.9.a.1.I01", "4.A.9.a.1.I01.D02", "Print tables for sailors."},
          {"4.A.9.b.1", "4.A.9.b.1.I01", "4.A.9.b.1.I01.D01", "Draw on cloth."},
          {"4.A.9.b.1", "4.A.9.b.1.I01", "4.A.9.b.1.I01.D02", "Boil plants for color."}};
}

Rows task_activities() {
  return {{"O*NET-SOC Code", "Task ID", "DWA ID", "Date", "Domain Source"},
          {kTide, "101", "4.A.9.a.1.I01.D01", "08/2025", "Analyst"},
          {kTide, "101", "4.A.9.a.1.I01.D02", "08/2025", "Analyst"},
          {kKite, "201", "4.A.9.b.1.I01.D01", "08/2025", "Analyst"},
          {kDyer, "301", "4.A.9.b.1.I01.D02", "08/2025", "Analyst"},
          {kLantern, "504", "4.A.9.a.1.I01.D02", "08/2025", "Analyst"},
          {kLantern, "505", "4.A.9.a.1.I01.D02", "08/2025", "Analyst"}};
}

Rows alternate_titles() {
  return {{"O*NET-SOC Code", "Alternate Title", "Short Title", "Source(s)"},
          {kTide, "Almanac Programmer", "", "04"},
          {kTide, "Tide Coder", "TC", "04"},
          {kTide, "tide table programmers", "", "04"},
          {kKite, "Kite Decorator", "", "04"},
          {kKite, "Sail Artist", "", "04"},
          {kLantern, "Lamp Smith", "", "04"},
          {kLantern, "Kite Lamp Fitter", "", "04"},
          {kFerry, "Ferry Callers", "", "04"}};
}

Rows related() {
  return {{"O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"},
          {kKite, kLantern, "Supplemental", "11"},
          {kKite, kMoss, "Primary-Long", "6"},
          {kKite, kDyer, "Primary-Short", "1"},
          {kDyer, kKite, "Primary-Short", "1"},
          {kTide, kKite, "Primary-Short", "1"},
          {kLantern, kFerry, "Primary-Short", "1"}};
}

Rows technologies() {
  return {{"O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"},
          {kTide, "Moon Library", "43990101", "Tide calculation software", "N", "Y"},
          {kKite, "Silk Draw", "43990102", "Drawing software", "Y", "N"},
          {kLantern, "Wick Ledger", "43990103", "Stock-keeping software", "N", "N"}};
}

Rows job_zones() {
  return {{"O*NET-SOC Code", "Job Zone", "Date", "Domain Source"},
          {kTide, "4", "08/2025", "Analyst"},
          {kKite, "2", "08/2025", "Analyst"},
          {kLantern, "3", "08/2025", "Analyst"}};
}

Rows elements(const std::string& id, const std::string& name) {
  Rows rows = {{"O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", "N", "Recommend Suppress",
                "Not Relevant", "Date"}};
  for (const std::string& code : {kTide, kKite, kLantern}) {
    rows.push_back({code, id, name, "IM", "3.50", "8", "N", "", "08/2025"});
    rows.push_back({code, id, name, "LV", "4.10", "8", "N", "N", "08/2025"});
  }
  return rows;
}

}  // namespace

std::string tabbed(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "\t" : "") + row[i];
    text += "\r\n";
  }
  return text;
}

void add_data(MemoryFiles& files) {
  const std::string onet = "data/onet/db_30_1_text/";
  files.put(onet + "Occupation Data.txt", tabbed(occupations()));
  files.put(onet + "Task Statements.txt", tabbed(tasks()));
  files.put(onet + "Emerging Tasks.txt", tabbed(emerging_tasks()));
  files.put(onet + "Tasks to DWAs.txt", tabbed(task_activities()));
  files.put(onet + "DWA Reference.txt", tabbed(activities()));
  files.put(onet + "IWA Reference.txt",
            tabbed({{"Element ID", "IWA ID", "IWA Title"},
                    {"4.A.9.a.1", "4.A.9.a.1.I01", "Make tables of the sea."},
                    {"4.A.9.b.1", "4.A.9.b.1.I01", "Work with cloth and color."}}));
  files.put(onet + "Alternate Titles.txt", tabbed(alternate_titles()));
  files.put(onet + "Related Occupations.txt", tabbed(related()));
  files.put(onet + "Technology Skills.txt", tabbed(technologies()));
  files.put(onet + "Job Zones.txt", tabbed(job_zones()));
  files.put(onet + "Skills.txt", tabbed(elements("2.Z.1", "Knotting")));
  files.put(onet + "Knowledge.txt", tabbed(elements("2.Y.1", "Winds")));
  files.put("data/gpts-are-gpts/full_labelset.tsv", tabbed(labels()));
  files.put("data/gpts-are-gpts/occ_level.csv", kOccupationValues);
}

}  // namespace willai::test
