#include "reports/profession_document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reports/standing_parts.hpp"
#include "views/report_view.hpp"
#include "views/wording.hpp"

namespace willai::reports {
namespace {

using views::ProfessionPage;

struct Pages {
  const ProfessionPage& view;
  const std::string& site;
  std::vector<Block>& blocks;

  void add(Block block) const { blocks.push_back(std::move(block)); }
  // A path of the site as a complete address; "" without a site or a path.
  std::string address(const std::string& path) const { return site.empty() || path.empty() ? "" : site + path; }
};

// The page's own caption describes a band that the PDF does not have.
constexpr std::string_view kHowStudiesStand =
    "Each dot is one measure. At 71, it ranks this job above 71 of every 100 occupations it covers. A line is the "
    "range. We show all measures and never average them.";

std::vector<Block> lead_of(const ProfessionPage& view) {
  std::vector<Block> blocks{Heading{1, view.headline}, Passage{Tone::standfirst, view.standfirst},
                            Passage{Tone::text, views::general_report_text(view.plural)}};
  for (const std::string& paragraph : view.answer) blocks.push_back(Passage{Tone::text, paragraph});
  if (!view.since_last_edition.empty()) blocks.push_back(Passage{Tone::fine, view.since_last_edition});
  return blocks;
}

std::vector<Block> rail_of(const ProfessionPage& view) {
  std::vector<Block> blocks;
  if (!view.range.empty()) {
    blocks.push_back(Passage{Tone::label, "Exposure"});
    blocks.push_back(Passage{Tone::figure, view.range});
    blocks.push_back(Passage{Tone::fine, view.range_basis});
  }
  for (const views::LedgerRow& row : view.analysis.counts)
    blocks.push_back(Passage{Tone::fine, row.value, row.term + ":"});
  blocks.push_back(Passage{Tone::label, "In this report"});
  blocks.push_back(Contents{});
  return blocks;
}

void add_front(const Pages& pages) {
  pages.add(Passage{Tone::kicker, pages.view.kicker, "", pages.address(pages.view.head.url)});
  pages.add(Columns{{{2.05, lead_of(pages.view)}, {1, rail_of(pages.view)}}});
}

TableCell mix_cell(const views::MixPart& part) { return {{{Tone::row, part.level ? "" : "not rated"}}, part.level}; }

// The charts of the page as tables: one row per part.
Column mix_column(const views::MixChart& chart) {
  Table table{{{"Level", 1}, {"Share", 1}, {"Tasks", 2.6}}, {}};
  for (const views::MixPart& part : chart.parts)
    table.rows.push_back({mix_cell(part), {{{Tone::fine, part.value}}}, {{{Tone::fine, part.detail}}}});
  return {1, {Heading{3, chart.title}, Passage{Tone::caption, chart.caption}, std::move(table)}};
}

void add_mix(const Pages& pages) {
  if (pages.view.mix.empty()) return;
  pages.add(Heading{2, "What the job is made of"});
  Columns columns;
  for (const views::MixChart& chart : pages.view.mix) columns.columns.push_back(mix_column(chart));
  pages.add(std::move(columns));
}

void add_lines(RangeChart& chart, const std::vector<views::MeasureRow>& rows) {
  for (const views::MeasureRow& row : rows) {
    if (!row.plot) continue;
    chart.alt += fmt::format("{}; ", row.spoken);
    chart.lines.push_back({row.name, row.value, {*row.plot}});
  }
}

std::vector<AxisTick> ticks_of(const std::vector<std::string>& labels) {
  std::vector<AxisTick> ticks;
  for (std::size_t i = 0; i < labels.size(); ++i)
    ticks.push_back(
        {static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(1, labels.size() - 1)), labels[i]});
  return ticks;
}

Bullets gaps_of(const views::MeasureTable& measures) {
  Bullets gaps{Marks::dashes, {}};
  for (const auto* rows : {&measures.could_be_done, &measures.being_done, &measures.by_whom, &measures.said})
    for (const views::MeasureRow& row : *rows)
      if (!row.plot) gaps.items.push_back({Tone::fine, row.value, row.name + ":"});
  return gaps;
}

// What could be done and what is being done stay separate.
void add_studies(const Pages& pages) {
  const views::MeasureTable& measures = pages.view.measures;
  if (measures.could_be_done.empty() && measures.being_done.empty()) return;
  pages.add(Heading{2, measures.title});
  pages.add(Passage{Tone::caption, std::string(kHowStudiesStand)});
  for (const auto& [title, rows] :
       {std::pair("What could be done", &measures.could_be_done), std::pair("What is being done", &measures.being_done),
        std::pair("By whom", &measures.by_whom), std::pair("What workers and experts say", &measures.said)}) {
    RangeChart chart{"", {}, ticks_of(measures.ticks)};
    add_lines(chart, *rows);
    if (chart.lines.empty()) continue;
    pages.add(Heading{3, title});
    pages.add(std::move(chart));
  }
  if (Bullets gaps = gaps_of(measures); !gaps.items.empty()) pages.add(std::move(gaps));
}

TableCell exposure_cell(const views::TaskRow& row) {
  if (!row.plot) return {{{Tone::fine, "not rated"}}};
  TableCell cell{{{Tone::fine, row.range}}, row.level.level, PlotMark{*row.plot}};
  if (row.level.raters_split) cell.passages.push_back({Tone::fine, "raters disagree"});
  return cell;
}

void add_tasks(const Pages& pages) {
  const views::TaskTable& tasks = pages.view.analysis.tasks;
  if (tasks.rows.empty()) return;
  pages.add(Heading{2, "Task by task"});
  pages.add(Passage{Tone::caption, tasks.caption});
  Table table{{{"Task", 2.6}, {"Exposure", 1.15}, {"Rationale", 4}}, {}};
  for (const views::TaskRow& row : tasks.rows)
    table.rows.push_back(
        {{{{Tone::row, "", row.name, pages.address(row.url)}}}, exposure_cell(row), {{{Tone::row, views::reason_in_table(row)}}}});
  pages.add(std::move(table));
}

Column skill_column(const views::SkillColumn& skills) {
  Column column{1, {Heading{3, skills.title}, Passage{Tone::caption, skills.description}}};
  for (const views::SkillRow& skill : skills.skills)
    column.blocks.push_back(Passage{Tone::row, skill.reason, skill.name + "."});
  if (skills.skills.empty()) column.blocks.push_back(Passage{Tone::row, skills.when_empty});
  return column;
}

void add_skills(const Pages& pages) {
  Columns columns;
  for (const views::SkillColumn& skills : pages.view.analysis.skills)
    if (!skills.skills.empty() || !skills.when_empty.empty()) columns.columns.push_back(skill_column(skills));
  if (columns.columns.empty()) return;
  pages.add(Heading{2, "Skills"});
  pages.add(std::move(columns));
}

void add_insights(const Pages& pages) {
  if (pages.view.analysis.insights.empty()) return;
  pages.add(Heading{2, "What stands out"});
  Bullets insights{Marks::dashes, {}};
  for (const std::string& insight : pages.view.analysis.insights) insights.items.push_back({Tone::text, insight});
  pages.add(std::move(insights));
}

void add_strategies(const Pages& pages) {
  if (pages.view.analysis.strategies.empty()) return;
  pages.add(Heading{2, "What people in this work can do"});
  Bullets strategies{Marks::numbers, {}};
  for (const views::StrategyItem& strategy : pages.view.analysis.strategies)
    strategies.items.push_back({Tone::text, strategy.text, strategy.title + "."});
  pages.add(std::move(strategies));
}

void add_outlook(const Pages& pages) {
  if (pages.view.outlook.rows.empty()) return;
  pages.add(Heading{2, pages.view.outlook.title});
  pages.add(Passage{Tone::text, pages.view.outlook.says});
  pages.add(Passage{Tone::caption, pages.view.outlook.caption});
  Table table{{{"", 1.6}, {"", 1.8}, {"", 3}}, {}};
  for (const views::OutlookRow& row : pages.view.outlook.rows)
    table.rows.push_back({{{{Tone::row, row.term}}}, {{{Tone::row, row.value}}}, {{{Tone::fine, row.detail}}}});
  table.columns[0].title = "What";
  table.columns[1].title = "Figure";
  table.columns[2].title = "When, and more";
  pages.add(std::move(table));
}

std::vector<TableCell> transition_row(const Pages& pages, const views::TransitionRow& each) {
  TableCell exposure{{{Tone::fine, each.exposure}}};
  if (!each.direction.empty()) exposure.passages.push_back({Tone::fine, each.direction});
  return {{{{Tone::row, "", each.to.text, pages.address(each.to.url)},
            {Tone::fine, "Skill overlap: " + each.overlap + "."}}},
          std::move(exposure),
          {{{Tone::fine, each.wage, "Wage:"}, {Tone::fine, each.outlook, "Outlook:"}}},
          {{{Tone::fine, each.takes, "Takes:"}, {Tone::fine, each.shared, "Shared:"}, {Tone::fine, each.missing, "Needs more of:"}}}};
}

void add_transitions(const Pages& pages) {
  if (pages.view.transitions.rows.empty()) return;
  pages.add(Heading{2, "Where these skills also count"});
  pages.add(Passage{Tone::caption, pages.view.transitions.caption});
  Table table{{{"Occupation", 2}, {"Exposure", 1.2}, {"Wage and outlook", 2.2}, {"What it takes", 2.4}}, {}};
  for (const views::TransitionRow& each : pages.view.transitions.rows)
    table.rows.push_back(transition_row(pages, each));
  pages.add(std::move(table));
}

void add_limits(const Pages& pages) {
  pages.add(Heading{2, "What this does not say"});
  pages.add(Bullets{
      Marks::dashes,
      {{Tone::text, pages.view.analysis.assessment_call},
       {Tone::text,
        "A task that could be done faster may not be. This report does not say what happens to the time saved."},
       {Tone::text,
        "Exposure does not show jobs gained or lost. Projections of employment in this report come from their "
        "publisher and are not based on exposure."}}});
}

}  // namespace

Document profession_document(const ProfessionPage& view, const std::string& site) {
  Document document = document_for(view.head, site);
  const Pages pages{view, site, document.blocks};
  for (const auto add : {add_front, add_mix, add_tasks, add_studies, add_skills, add_insights, add_strategies,
                         add_outlook, add_transitions, add_limits})
    add(pages);
  append_reading(document.blocks, "or a task is not rated");
  append_sources(document.blocks, view.head, site);
  return document;
}

}  // namespace willai::reports
