#include "pages/gallery_samples.hpp"

namespace willai::pages::samples {
namespace {

using views::Plot;

constexpr const char* kLongName =
    "Confer with systems analysts, engineers, programmers and others to design systems and to obtain information on "
    "project limitations and capabilities, performance requirements and interfaces";
constexpr const char* kUrl = "/gallery";

}  // namespace

views::TaskTable tasks() {
  return {
      "Every state of a row. Samples, not findings.",
      {{"The focus task", kUrl, {Level::high, false}, "0.50–1.00", Plot{0.5, 0.85, 1}, "Marked, and not a link.", true},
       {"A task with high exposure", kUrl, {Level::high, false}, "0.75–1.00", Plot{0.75, 1, 1}, "One sentence.", false},
       {"A task on which raters disagree",
        kUrl,
        {Level::medium, true},
        "0.00–1.00",
        Plot{0, 0.5, 1},
        "Two say LOW, one says HIGH.",
        false},
       {"A task with low exposure", kUrl, {Level::low, false}, "0.00", Plot{0, 0, 0}, "The range has no width.", false},
       {"A range without a middle",
        kUrl,
        {Level::low, false},
        "0.10–0.30",
        Plot{0.1, std::nullopt, 0.3},
        "No dot.",
        false},
       {"A task nobody rated", kUrl, {std::nullopt, false}, "", std::nullopt, "Not in the study.", false},
       {kLongName,
        kUrl,
        {Level::medium, false},
        "0.25–0.75",
        Plot{0.25, 0.5, 0.75},
        "A long rationale runs over several lines. The evidence is spread over systems and people, two teams have to agree "
        "on a contract, and acting on a wrong guess costs more than the search for it.",
        false}}};
}

views::MeasureTable measures() {
  return {
      "How five studies rate a job",
      "Every state of a row. Samples, not findings.",
      {"0", "25", "50", "75", "100"},
      Plot{0.4, std::nullopt, 0.98},
      {{"A dot", "published value", 1, Plot{0.72, 0.72, 0.72}, "72 of 100", "A dot at 72"},
       {"A dot and its range", "with raters’ spread", 2, Plot{0.4, 0.55, 0.7}, "55 of 100, 40–70",
        "55, between 40 and 70"},
       {"A range", "without a middle", 0, Plot{0.9, std::nullopt, 0.98}, "90–98 of 100", "Between 90 and 98"},
       {"A gap", "never shown as zero", 0, std::nullopt, "No value: no one-to-one crosswalk from ISCO-08", "No value"}},
      {{"Observed use", "", 0, Plot{0.8, 0.83, 0.86}, "83 of 100", "83, between 80 and 86"}},
      "Ranked above",
      {{"Automation, as GPT-4 judges", "T2 of 4", 0, Plot{0.5, 0.5, 0.5}, "50 of 100", "50"}}};
}

views::MeasureTable one_measure() {
  return {"One study rates this job",
          "",
          {"0", ".25", ".5", ".75", "1"},
          std::nullopt,
          {{"Ratings by people", "", 1, Plot{0, 0, 0}, "0.00", "Zero, which is not a missing value"}},
          {},
          "Value"};
}

views::MixChart mix() {
  return {"Four parts",
          "Not rated is a part of the bar, not a level.",
          "High 36, medium 21, low 29, not rated 14%",
          {{Level::high, 0, 0.36, "36%", "code, tests"},
           {Level::medium, 0.36, 0.57, "21%", "interfaces"},
           {Level::low, 0.57, 0.86, "29%", ""},
           {std::nullopt, 0.86, 1, "14%", "requirements"}}};
}

views::MixChart one_level() {
  return {"One level only", "", "Low, 5 of 5", {{Level::low, 0, 1, "5 of 5", "all of them"}}};
}

views::Histogram histogram() {
  return {"A range in the middle",
          "Dark bars lie within the range.",
          "A range from 0.39 to 0.56",
          "More exposed than 63 to 88 of every 100 professions.",
          {1, .73, .57, .39, .38, .47, .51, .6, .56, .47, .6, .38, .24, .19, .08, .03, .04, 0, 0, 0},
          Plot{0.39, 0.47, 0.56},
          "Backend Developer, 0.39–0.56"};
}

views::Histogram histogram_at_end() {
  return {"A range at the end",
          "",
          "A range from 0.90 to 1",
          "",
          {.2, .4, 1, .4, .1},
          Plot{0.9, std::nullopt, 1},
          "A very exposed profession, 0.90–1.00"};
}

std::vector<views::SkillColumn> skills() {
  return {{SkillGroup::vulnerable,
           "Vulnerable",
           "Many.",
           {{"Coding delivery", "Turning a settled design into code is the part a model does fastest."},
            {"SQL", "Queries can be drafted from a schema and a sentence."}},
           ""},
          {SkillGroup::resilient,
           "Resilient",
           "One.",
           {{"System design", "Weighs facts that are rarely written down."}},
           ""},
          {SkillGroup::growing, "Growing", "None.", {}, "This edition names none."}};
}

views::IndexList index() {
  return {"Every state of a row",
          "Level, range, both, neither, a reason.",
          {{"Level", kUrl, Level::high, "", ""},
           {"Range", kUrl, std::nullopt, "0.39–0.56", ""},
           {"Both", kUrl, Level::medium, "0.30–0.60", ""},
           {"Neither", kUrl, std::nullopt, "", ""},
           {"With a reason", kUrl, Level::low, "", "shares six work activities"}}};
}

views::IndexList long_index() {
  return {"Long names",
          "",
          {{kLongName, kUrl, Level::high, "", ""}, {kLongName, kUrl, std::nullopt, "0.10–0.20", "and a reason"}}};
}

views::IndexPage professions() {
  using views::Reach;
  views::IndexPage page;
  page.caption = "Each word for a range.";
  page.columns = {{"name", "Profession", false, kUrl}, {"exposure", "AI could shorten, 0 to 1", false, kUrl},
                  {"pay", "Pay", true, kUrl, true, true}, {"education", "Education", false, kUrl}};
  page.rows = {{"Much", kUrl, Reach::much, views::Plot{.6, .7, .8}, "0.60–0.80", {{"$60,000", 60'000}, {"High school"}}},
               {"Some", kUrl, Reach::some, views::Plot{.3, .4, .5}, "0.30–0.50", {{"in a group"}, {"None asked"}}},
               {kLongName, kUrl, Reach::little, views::Plot{0, .1, .2}, "0.00–0.20", {{"–"}, {"–"}}},
               {"Unclear", kUrl, Reach::unclear, views::Plot{.1, .4, .8}, "0.10–0.80", {{"$9,000", 9000}, {"Doctorate"}}},
               {"Not rated", kUrl, std::nullopt, std::nullopt, "", {{"–"}, {"–"}}}};
  return page;
}

std::vector<views::DisagreementRow> disagreements() {
  return {{"Far apart", kUrl, {0, 0.5, 1}, "above 0 to 100 of 100 occupations"},
          {"One study", kUrl, {0.4}, "above 40 of 100 occupations"},
          {"No study", kUrl, {}, "no study rates it"}};
}

}  // namespace willai::pages::samples
