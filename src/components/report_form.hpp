// Asks for the address to which one report goes.
#pragma once

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

// Printed where the edition delivers reports; elsewhere the view has no text.
void render_report_form(Html& out, const views::ReportForm& form);

}  // namespace willai::components
