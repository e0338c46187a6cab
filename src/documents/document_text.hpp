// The text of a file that a reader sent: plain text, PDF or DOCX, told apart by its first bytes. Whatever else it is
// gets one sentence. Meant for a process of its own with limits (reading_process.hpp), for such files come from
// strangers.
//
//   const std::string text = TRY(documents::document_text(bytes));
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::documents {

// UTF-8, a paragraph or line a line, without control characters; never empty, at most kLongestText bytes.
Result<std::string> document_text(std::string_view bytes);

// The parts of it, by kind; untidied.
Result<std::string> pdf_text(std::string_view bytes);
Result<std::string> docx_text(std::string_view bytes);
Result<std::string> text_in_xml(std::string_view xml);  // of a DOCX: word/document.xml

}  // namespace willai::documents
