// Terms and values with dotted leaders between them.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/table_parts.hpp"

namespace willai::components {

// Prints nothing for no rows.
void render_ledger(Html& out, const std::vector<views::LedgerRow>& rows);
// Cited figures, each with its source.
void render_figures(Html& out, const std::vector<views::FigureRow>& rows);

}  // namespace willai::components
