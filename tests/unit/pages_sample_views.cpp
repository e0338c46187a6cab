#include "pages_sample_views.hpp"

namespace willai::test {
namespace {

views::MeasureTable measures() {
  return {"How two studies rate this job",
          "Side by side, never averaged.",
          {"0", "25", "50", "75", "100"},
          views::Plot{0.72, std::nullopt, 0.98},
          {reading("Ratings by people", 0.72), reading("Ratings by GPT-4", 0.98)},
          {gap("Observed use", "Gap: not in this edition")},
          "Ranked above"};
}

views::Analysis analysis() {
  views::Analysis analysis;
  analysis.counts = {{"Tasks with high exposure", "1 of 3"}};
  analysis.occupations = {{"Software Developers, 15-1252.00", ""}};
  analysis.tasks = {"Three tasks.", {task_row("Write production code"), task_row("Review changes")}};
  analysis.skills = {{SkillGroup::vulnerable, "Vulnerable", "", {{"SQL", "Queries can be drafted."}}, ""},
                     {SkillGroup::resilient, "Resilient", "", {}, "This edition names none."},
                     {SkillGroup::growing, "Growing", "", {}, ""}};
  analysis.insights = {"1 of 3 tasks faces high exposure."};
  analysis.strategies = {{"Own the interface", "Settle contracts."}};
  analysis.report = {"backend-developer", "One e-mail with a PDF.", "No spam. One report.", "", ""};
  analysis.assessment_call = "This page is a general overview.";
  analysis.related_tasks = {"Related Analyses", "", {{"Review changes", "/profession/a-b", Level::medium, "", ""}}};
  analysis.other_professions = {"Other Professions", "", {{"Accountant", "/profession/accountant", std::nullopt, "0.42–0.58", ""}}};
  return analysis;
}

std::string sentence_of(std::size_t length) {
  std::string text;
  while (text.size() < length) text += "Confer with analysts and others about systems, ";
  text.resize(length, 'x');
  return text;
}

std::vector<views::IndexRow> professions(int number) {
  return std::vector<views::IndexRow>(static_cast<std::size_t>(number),
                                      {"Software Quality Assurance Analysts and Testers",
                                       "/profession/software-quality-assurance-analysts-and-testers", std::nullopt,
                                       "0.31–0.49", "shares 6 work activities"});
}

}  // namespace

views::PageHead page_head() {
  views::PageHead head;
  head.masthead = {"Vol. I, No. 04", "April 20, 2026", "2026-04-20", "A Paper", "About work", "", "en"};
  head.section = views::Section::professions;
  head.title = "A title";
  head.description = "A description";
  head.url = "/profession/backend-developer";
  head.notes = {{1, "GPTs are GPTs, 2023. MIT.", "https://example.org/"}, {2, "O*NET 30.1. CC BY 4.0.", ""}};
  head.foot = {"An edition is never changed.", {"O*NET, CC BY 4.0."}, "/profession/backend-developer.json",
               "", {{"Privacy", "/privacy"}}, {}};
  return head;
}

views::TaskRow task_row(std::string name) {
  return {std::move(name), "/profession/backend-developer-task", {Level::high, false}, "0.50–1.00",
          views::Plot{0.5, 0.75, 1}, "Why this level.", false};
}

views::MeasureRow reading(std::string name, double place) {
  return {name, "2023", 1, views::Plot{place, place, place}, "some of 100", name + " spoken"};
}

views::MeasureRow gap(std::string name, std::string reason) {
  return {name, "", 0, std::nullopt, std::move(reason), "No value: " + name};
}

views::DeepDivePage deep_dive() {
  views::DeepDivePage page;
  page.head = page_head();
  page.profession = {"Backend Developer", "/profession/backend-developer"};
  page.headline = "Writing production code: what AI changes for Backend Developers";
  page.standfirst = "How far it goes.";
  page.task_name = "Write production code";
  page.level = {Level::high, false};
  page.range = "0.50–1.00";
  page.basis = "Rated by people.";
  page.basis_notes = {1, 2};
  page.rationale = "A model drafts code.";
  page.advice = {"Build beside it."};
  page.tools = {{"Completion", "Suggests lines."}};
  page.evidence = measures();
  page.where_they_part = {"They differ."};
  page.analysis = analysis();
  return page;
}

views::ProfessionPage profession() {
  views::ProfessionPage page;
  page.head = page_head();
  page.headline = "Will AI replace Backend Developers?";
  page.standfirst = "Task by task.";
  page.answer = {"No study shows it.", "They agree on little."};
  page.range = "0.39–0.56";
  page.range_basis = "The mean of three tasks.";
  page.range_notes = {1};
  page.measures = measures();
  page.histogram = views::Histogram{"Where it stands", "Bars.", "Spoken.", "More exposed than most.", {1, 0.5, 0.2, 0.1},
                                    views::Plot{0.39, 0.47, 0.56}, "Backend Developer"};
  page.mix = {{"By importance", "Core counts 2.", "High 36%", {{Level::high, 0, 0.36, "36%", ""}, {std::nullopt, 0.36, 1, "64%", ""}}}};
  page.figures = {{"Median wage", "$134,200", 2}};
  page.analysis = analysis();
  return page;
}

views::Analysis largest_analysis() {
  views::Analysis analysis = test::analysis();
  analysis.tasks.rows.clear();
  analysis.related_tasks.rows.clear();
  for (int i = 0; i < 40; ++i) {
    views::TaskRow row = task_row(sentence_of(200));
    row.url = "/profession/software-quality-assurance-analysts-and-testers-" + sentence_of(36);
    row.level = {Level::medium, i % 3 == 0};
    row.rationale = sentence_of(300);
    analysis.related_tasks.rows.push_back({row.name, row.url, row.level.level, "", ""});
    analysis.tasks.rows.push_back(std::move(row));
  }
  for (views::SkillColumn& column : analysis.skills)
    column.skills.assign(4, {"Computers and Electronics", sentence_of(120)});
  analysis.related_professions = {"Nearest professions", "Ranges are exposure.", professions(12)};
  analysis.other_professions.rows = professions(10);
  return analysis;
}

bool has(std::string_view page, std::string_view part) { return page.find(part) != std::string_view::npos; }

int count(std::string_view page, std::string_view part) {
  int number = 0;
  for (std::size_t at = page.find(part); at != std::string_view::npos; at = page.find(part, at + part.size())) ++number;
  return number;
}

bool in_order(std::string_view page, const std::vector<std::string_view>& parts) {
  std::size_t at = 0;
  for (const std::string_view part : parts) {
    at = page.find(part, at);
    if (at == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace willai::test
