// The text of an uploaded file: plain text, PDF or DOCX, recognized by its first bytes. Any other file gets one
// sentence. Files come from strangers, so run this in a separate process with limits (confinement.hpp).
//
//   const std::string text = TRY(reader::document_text(bytes));
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::reader {

// UTF-8, one paragraph or line per line, without control characters; never empty, at most kLongestText bytes.
Result<std::string> document_text(std::string_view bytes);

// Makes the libraries load what they would open at their first document, which a confined process cannot.
void get_ready();

// The raw text by format, not yet cleaned.
Result<std::string> pdf_text(std::string_view bytes);
Result<std::string> docx_text(std::string_view bytes);
Result<std::string> text_in_xml(std::string_view xml);  // of a DOCX: word/document.xml

}  // namespace willai::reader
