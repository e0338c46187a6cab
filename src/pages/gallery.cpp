#include "pages/frame.hpp"
namespace willai::pages {
std::string render_gallery(const views::PageHead& head, const Frame& frame) {
  return render_document(head, frame, [&](Html& out) { out << "<h1>Gallery</h1>"_html; });
}
}  // namespace willai::pages
