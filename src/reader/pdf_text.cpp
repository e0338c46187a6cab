// Extracts the text of a PDF with Poppler.
#include <fmt/format.h>
#include <iconv.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <ctime>
#include <memory>

#include "reader/document_text.hpp"
#include "documents/limits.hpp"

namespace willai::reader {
namespace {

// Poppler's messages about an uploaded file help nobody.
void say_nothing(const std::string& /*message*/, void* /*closure*/) {}

std::string text_of(const poppler::page& page) {
  const poppler::byte_array bytes = page.text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
  std::string text(bytes.begin(), bytes.end());
  for (char& c : text)
    if (c == '\f') c = '\n';
  return text;
}

std::string text_of(const poppler::document& document) {
  std::string text;
  for (int i = 0; i < document.pages() && text.size() < documents::kLongestText; ++i)
    if (const std::unique_ptr<poppler::page> page(document.create_page(i)); page) (text += text_of(*page)) += '\n';
  return text;
}

constexpr std::string_view kEmptyPdf =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj trailer<</Root 1 0 R>>";

}  // namespace

// Poppler keeps its tables of characters while a document is open, and the C library a conversion while it is used. So
// neither is given back.
void get_ready() {
  poppler::set_debug_error_function(say_nothing, nullptr);
  [[maybe_unused]] static const auto* const document =
      poppler::document::load_from_raw_data(kEmptyPdf.data(), static_cast<int>(kEmptyPdf.size()));
  [[maybe_unused]] static const iconv_t conversion = iconv_open("UTF-8", "UTF-16");
  tzset();
}

Result<std::string> pdf_text(std::string_view bytes) {
  poppler::set_debug_error_function(say_nothing, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return invalid("the PDF is damaged; save it again, or paste the text");
  if (document->is_locked()) return invalid("the PDF has a password; save it without one, or paste the text");
  if (document->pages() > documents::kMostPages)
    return invalid(fmt::format("the PDF has {} pages, but we read at most {}; paste the part about your work",
                               document->pages(), documents::kMostPages));
  return text_of(*document);
}

}  // namespace willai::reader
