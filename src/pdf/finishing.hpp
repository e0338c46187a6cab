// What Cairo 1.16 cannot say in a PDF: its language, that its title is shown, what stands for a picture, whether a head
// is that of a column or of a row.
#pragma once

#include "pdf/sheets.hpp"

namespace willai::pdf {

// The same bytes for the same input: the file's identifier is taken from its contents.
Result<std::string> finish(const Drawn& drawn);

}  // namespace willai::pdf
