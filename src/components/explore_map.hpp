// The map of all work: a rectangle for each profession, as large as its people; and a small one of fields. A picture: the
// table on the page says all that it shows.
#pragma once

#include "html/html.hpp"
#include "views/explore_page.hpp"

namespace willai::components {

// The pattern of “unclear”; once a page, before any map.
void render_explore_defs(Html& out);
// Solid, hatched, open or dotted, by its class.
void render_swatch(Html& out, views::Reach reach);

void render_work_map(Html& out, const views::WorkMap& map);

// What the links of its fields are for: to narrow the page that shows it, or no more than a picture.
enum class FieldLinks : bool { none, to_fields };
void render_field_map(Html& out, const views::FieldMap& map, FieldLinks links);

}  // namespace willai::components
