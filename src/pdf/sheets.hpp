// A document on sheets of A4: set, divided into pages, drawn.
#pragma once

#include <string>
#include <vector>

#include "pdf/faces.hpp"
#include "reports/document.hpp"

namespace willai::pdf {

struct Drawn {
  std::string bytes;                  // as Cairo writes them
  std::vector<std::string> pictures;  // what stands for each picture, in the order they were drawn
};

Result<Drawn> draw_sheets(const Faces& faces, const reports::Document& document);

}  // namespace willai::pdf
