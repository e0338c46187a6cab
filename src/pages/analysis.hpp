// The sections that profession pages and deep dives share.
#pragma once

#include <vector>

#include "components/contents_list.hpp"
#include "html/html.hpp"
#include "views/analysis_parts.hpp"
#include "views/report_view.hpp"

namespace willai::pages {

// Which sections an analysis will print, for the table of contents.
void append_contents(std::vector<components::ContentsEntry>& entries, const views::Analysis& analysis);
// Related links come last on a page.
void append_related(std::vector<components::ContentsEntry>& entries, const views::Analysis& analysis);

// Next to the headline: counts, and the occupations that the profession is mapped to.
// "Based on …": the occupations of O*NET behind the page.
void render_occupations(Html& out, const views::Analysis& analysis);
void render_counts(Html& out, const views::Analysis& analysis);
void render_tasks(Html& out, const views::Analysis& analysis);
void render_skills(Html& out, const views::Analysis& analysis);
void render_insights_and_strategies(Html& out, const views::Analysis& analysis);
// The report form and the link to a personal assessment.
void render_calls(Html& out, const views::Analysis& analysis, views::ReportsBy reports);
// Related analyses, nearest professions, other professions.
void render_related(Html& out, const views::Analysis& analysis);

}  // namespace willai::pages
