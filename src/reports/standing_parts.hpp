// What every report has, whatever it is about: its title and footer, how to read a range, its sources.
#pragma once

#include <string>
#include <vector>

#include "reports/document.hpp"
#include "views/head_parts.hpp"

namespace willai::reports {

// Without blocks yet. `site` as in result_document().
Document document_for(const views::PageHead& head, const std::string& site);

// How to read a range; `widened` is what widens it, besides raters and predictions: "or hours were not answered".
void append_reading(std::vector<Block>& blocks, const std::string& widened);
void append_sources(std::vector<Block>& blocks, const views::PageHead& head, const std::string& site);

}  // namespace willai::reports
