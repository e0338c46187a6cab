// What is around the form of a step of the assessment: the list of steps, headline, notes about the link, errors, and
// what happens to the answers.
#pragma once

#include <functional>

#include "html/html.hpp"
#include "pages/frame.hpp"
#include "views/journey_view.hpp"

namespace willai::pages {

// `form` writes the content of the form without buttons; `aside` what else is next to it.
struct StepParts {
  std::function<void(Html&)> form;
  std::function<void(Html&)> above = {};  // before the form
  std::function<void(Html&)> below = {};
  std::function<void(Html&)> aside = {};
  Markup button = "Continue"_html;
  Markup other_button = ""_html;  // a second one next to it, as markup
};

std::string render_step(const views::StepFrame& frame, const Frame& page, const StepParts& parts);

// `changes` is the address that shows what changed since an older edition; "" leaves it out.
void render_notes_on_link(Html& out, const std::vector<std::string>& notes, std::string_view changes);

// The script that runs the assessment in the browser, with what it loads; nothing if the program was built without it.
void render_browser_parts(Html& out, const Frame& frame);

}  // namespace willai::pages
