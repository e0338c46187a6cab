// A level always has both a word and a shape: HIGH a solid square, MEDIUM a hatched diamond, LOW an open
// circle; "not rated" a dashed ring. The style sheet draws the shapes, so a mark takes 24 bytes.
#pragma once

#include <optional>

#include "html/html.hpp"
#include "views/task_parts.hpp"

namespace willai::components {

// The class of a shape in a chart that stands for a level.
Markup fill_of(std::optional<Level> level);

void render_level(Html& out, std::optional<Level> level);
// With "raters disagree" below it where they do.
void render_level_cell(Html& out, const views::LevelCell& cell);
// The mark of a page's one subject, set large.
void render_big_level(Html& out, const views::LevelCell& cell);
// What the three words mean, and what they leave out.
void render_level_key(Html& out);

}  // namespace willai::components
