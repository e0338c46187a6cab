// Views for the tests of components and pages, filled by hand.
#pragma once

#include <string>
#include <string_view>

#include "pages/pages.hpp"
#include "views/analysis_parts.hpp"
#include "views/deep_dive_page.hpp"
#include "views/head_parts.hpp"
#include "views/measure_parts.hpp"
#include "views/profession_page.hpp"
#include "views/task_parts.hpp"

namespace willai::test {

views::PageHead page_head();
views::TaskRow task_row(std::string name);
views::MeasureRow reading(std::string name, double place);
views::MeasureRow gap(std::string name, std::string reason);

// Pages with every part filled.
views::DeepDivePage deep_dive();
views::ProfessionPage profession();
// The largest profession that the content rules and the data allow.
views::Analysis largest_analysis();

bool has(std::string_view page, std::string_view part);
int count(std::string_view page, std::string_view part);
// Whether the parts occur in the given order.
bool in_order(std::string_view page, const std::vector<std::string_view>& parts);

}  // namespace willai::test
