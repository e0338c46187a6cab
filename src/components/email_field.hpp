// The field for an e-mail address, with its hint, and its error if the last try failed.
#pragma once

#include <string>

#include "html/html.hpp"

namespace willai::components {

struct EmailField {
  std::string address;  // as typed
  std::string hint;
  std::string error;        // "" if nothing is wrong
  Markup id = "mail"_html;  // of the input, unique on the page
};

void render_email_field(Html& out, const EmailField& field);
// Above a form that came back: the word Error, and a link to the field.
void render_error_summary(Html& out, const EmailField& field);

}  // namespace willai::components
