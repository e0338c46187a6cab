// Markdown (the method, privacy, pages of a publication) as markup: headings from h2 with ids to link to, lists, tables, code,
// links below the site’s base path. Raw HTML in the Markdown is printed as text, and a link that would run something is no link.
//
//   render_prose(out, "## 1. Levels\nA task is …");   // <h2 id="1-levels">1. Levels</h2><p>A task is …</p>
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"

namespace willai::components {

// The sections of a long text, to link to beside it; none of one with fewer than three.
std::vector<std::string> sections_of(std::string_view markdown);
void render_sections(Html& out, const std::vector<std::string>& sections);
void render_prose(Html& out, std::string_view markdown);
// "1. How levels are made" -> "1-how-levels-are-made": ASCII letters and digits, joined by hyphens.
std::string anchor_of(std::string_view heading);

}  // namespace willai::components
