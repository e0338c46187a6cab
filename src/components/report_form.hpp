// Asks for the address to which one report goes.
#pragma once

#include "html/html.hpp"
#include "views/report_view.hpp"

namespace willai::components {

// If this site sends no reports, the panel says so and asks for no address.
void render_report_form(Html& out, const views::ReportForm& form, views::ReportsBy reports);

}  // namespace willai::components
