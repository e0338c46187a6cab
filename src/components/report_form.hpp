// Asks for the address to which one report goes.
#pragma once

#include "html/html.hpp"
#include "views/report_view.hpp"

namespace willai::components {

// Where nobody delivers reports the panel says so, and asks for no address.
// `result` is the query of the result it is about; "" for a profession.
void render_report_form(Html& out, const views::ReportForm& form, views::ReportsBy reports,
                        std::string_view result = "");

}  // namespace willai::components
