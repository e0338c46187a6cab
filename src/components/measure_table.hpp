// "How N studies rate this job", and the evidence for a task: a real table with a plot in each row, so that it can be
// read aloud and printed. What could be done and what is being done are two groups; a gap has a separate place, right
// of the axis, and is never drawn as zero.
#pragma once

#include "html/html.hpp"
#include "views/measure_parts.hpp"

namespace willai::components {

// The heading of a table in the outline of its page.
enum class Heading { h2, h3, none };

// Prints nothing if there are no rows at all.
void render_measure_table(Html& out, const views::MeasureTable& table, Heading heading);
// What the marks mean; the gap is explained only if there is one.
void render_measure_key(Html& out, const views::MeasureTable& table);
bool is_empty(const views::MeasureTable& table);

}  // namespace willai::components
