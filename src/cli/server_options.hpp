// What the server has to know of the site.
#pragma once

#include "cli/serve_options.hpp"
#include "documents/reading_process.hpp"
#include "http/server.hpp"

namespace willai::cli {

http::ServerOptions server_options_of(const ServeOptions& options, const Listen& listen);

// What reads the files that readers send.
documents::ReadingProcess file_reader();

}  // namespace willai::cli
