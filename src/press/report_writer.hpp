// Writes letters with the data of an edition: the text, and the PDF of the same views.
#pragma once

#include <memory>
#include <string>

#include "app/report_worker.hpp"
#include "press/press.hpp"

namespace willai {

// "" is the built-in edition. The options need a seal for results, and an origin for links.
Result<std::unique_ptr<LetterWriter>> open_letter_writer(const std::string& edition_file, PressOptions options);

}  // namespace willai
