// Takes a job description or a CV as a file, or as text if the page has no other field for it.
#pragma once

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

enum class PastedText : unsigned char { taken, elsewhere };

// Prints nothing if no form can be sent.
void render_upload_form(Html& out, const views::UploadForm& form, PastedText pasted);

}  // namespace willai::components
