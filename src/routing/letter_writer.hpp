// Writes letters with the data of an edition: the text, and the PDF of the same views.
#pragma once

#include <memory>
#include <string>

#include "mail/report_worker.hpp"
#include "routing/site_options.hpp"

namespace willai::routing {

// "" is the edition built into the program. The options need a seal for results, and an origin for links.
Result<std::unique_ptr<mail::LetterWriter>> open_letter_writer(const std::string& edition_file, SiteOptions options);

}  // namespace willai::routing
