// A form with a file becomes the form that the journey takes: the file's text, or why there is none.
#pragma once

#include <string>
#include <string_view>

#include "documents/reading_process.hpp"

namespace willai::routing {

// "description=…" or "fault=…", whatever was sent.
std::string form_of_upload(const documents::ReadingProcess& reader, std::string_view content_type,
                           std::string_view body);

}  // namespace willai::routing
