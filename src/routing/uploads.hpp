// Converts a form with a file into a form that the assessment accepts: the file's text, or why there is none.
#pragma once

#include <string>
#include <string_view>

#include "documents/reading_process.hpp"

namespace willai::routing {

// "description=…" or "fault=…", whatever was sent.
std::string form_of_upload(const documents::ReadingProcess& reader, std::string_view content_type,
                           std::string_view body);

}  // namespace willai::routing
