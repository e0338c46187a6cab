// Adds to a PDF what Cairo 1.16 cannot: its language, the display of its title, text alternatives of pictures, and
// whether a heading belongs to a column or a row.
#pragma once

#include "pdf/sheets.hpp"

namespace willai::pdf {

// The same bytes for the same input: the file's identifier is computed from its contents.
Result<std::string> finish(const Drawn& drawn);

}  // namespace willai::pdf
