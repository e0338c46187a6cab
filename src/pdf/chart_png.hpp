// A sheet that travels, as a PNG of 1200 pixels across. May be called from any number of threads.
#pragma once

#include <string>

#include "base/result.hpp"
#include "views/chart_sheet.hpp"

namespace willai::pdf {

Result<std::string> chart_png(const views::TravelingChart& chart);

}  // namespace willai::pdf
