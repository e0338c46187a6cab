// The index of professions: a row each, with the range AI could shorten, pay, growth, education and people employed. One
// line on a wide screen, two on a phone.
#pragma once

#include "html/html.hpp"
#include "views/index_page.hpp"

namespace willai::components {

// The mark and the word of a reach; "not rated" if absent.
void render_reach(Html& out, std::optional<views::Reach> reach);
void render_profession_table(Html& out, const views::IndexPage& view);
// What the words mean.
void render_reach_key(Html& out);

}  // namespace willai::components
