// Writes letters with the data of an edition: the text, and the PDF of the same views.
#pragma once

#include <memory>
#include <string>

#include "mail/report_worker.hpp"
#include "routing/site_options.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

// Through a connection of its own. The options need a seal for results, and an origin for links.
Result<std::unique_ptr<mail::LetterWriter>> open_letter_writer(const store::EditionReader& edition, SiteOptions options);

}  // namespace willai::routing
