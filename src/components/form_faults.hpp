// What is wrong in a form that came back: a summary above it with links to the fields, and a sentence at each field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

// Prints nothing if nothing is wrong.
void render_fault_summary(Html& out, const std::vector<views::FieldFault>& faults);
// Below the field with the id `field`; prints nothing for "".
void render_field_fault(Html& out, std::string_view field, std::string_view sentence);
// For an input: aria-invalid, and aria-describedby with its error and its hint.
void render_fault_attributes(Html& out, std::string_view field, std::string_view sentence, std::string_view hint);

}  // namespace willai::components
