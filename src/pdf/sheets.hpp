// A document on A4 pages: laid out, divided into pages, drawn.
#pragma once

#include <string>
#include <vector>

#include "pdf/faces.hpp"
#include "reports/document.hpp"

namespace willai::pdf {

struct Drawn {
  std::string bytes;                  // as Cairo writes them
  std::vector<std::string> pictures;  // text alternative of each picture, in the order they were drawn
};

Result<Drawn> draw_sheets(const Faces& faces, const reports::Document& document);

}  // namespace willai::pdf
