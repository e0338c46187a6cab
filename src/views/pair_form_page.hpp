// /compare: asks which two professions to set beside each other.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "views/head_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

// One of the two professions that a reader asks for.
struct PairField {
  std::string name;           // of the form field
  std::string label;
  std::string value;          // what stands in the field
  std::string sentence;       // why it is asked again; "" if nothing is wrong
  std::vector<Link> choices;  // what it may mean; each leads to the same form with that profession
};

struct PairFormPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::array<PairField, 2> fields;
};

}  // namespace willai::views
