// The document around the content of a page: head, masthead, sources, foot.
#pragma once

#include <functional>
#include <string>

#include "html/html.hpp"
#include "pages/pages.hpp"
#include "views/head_parts.hpp"

namespace willai::pages {

// The links to the style sheets.
void render_stylesheets(Html& out, const Frame& frame);

// `content` writes the bands of the page between the masthead and its sources.
std::string render_document(const views::PageHead& head, const Frame& frame, const std::function<void(Html&)>& content);

}  // namespace willai::pages
