// The data of a chart that travels: rows as CSV (RFC 4180, UTF-8), and what one has to know about them as JSON.
#pragma once

#include <string>

#include "views/chart_sheet.hpp"

namespace willai::api {

std::string chart_csv(const views::TravelingChart& chart);
// `site` is the address of the site, "" if it is not known.
std::string chart_metadata(const views::TravelingChart& chart, const std::string& site);

}  // namespace willai::api
