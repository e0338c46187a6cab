// Invented values that put every component into every state; only the gallery prints them.
#pragma once

#include "views/analysis_parts.hpp"
#include "views/chart_parts.hpp"
#include "views/front_page.hpp"
#include "views/index_page.hpp"
#include "views/index_parts.hpp"
#include "views/measure_parts.hpp"
#include "views/task_parts.hpp"

namespace willai::pages::samples {

views::TaskTable tasks();           // each level, raters split, not rated, the focus task, long text
views::MeasureTable measures();     // dot, range, both, gap, observed use
views::MeasureTable one_measure();  // a single one, without a band
views::MixChart mix();              // four parts
views::MixChart one_level();        // one part
views::Histogram histogram();
views::Histogram histogram_at_end();       // a range at the right end, without a middle
std::vector<views::SkillColumn> skills();  // many, one, none
views::IndexList index();
views::IndexList long_index();
views::IndexPage professions();  // each word for a range, figures and their gaps
std::vector<views::DisagreementRow> disagreements();

}  // namespace willai::pages::samples
