// The text of a DOCX: the paragraphs of word/document.xml (ISO/IEC 29500-1, 17.3).
#include <algorithm>
#include <pugixml.hpp>

#include "reader/document_text.hpp"
#include "documents/limits.hpp"
#include "importers/archive.hpp"

namespace willai::reader {
namespace {

constexpr std::string_view kMember = "word/document.xml";

Error damaged() {
  return invalid("the DOCX is damaged, locked, or too large when unpacked; save it again, or paste the text");
}

// An opening element, a closing one, or neither.
int step_at(std::string_view xml, std::size_t open, std::size_t close) {
  const char next = open + 1 < xml.size() ? xml[open + 1] : '?';
  if (next == '?' || next == '!') return 0;
  if (next == '/') return -1;
  return xml[close - 1] == '/' ? 0 : 1;
}

// XML libraries walk a tree recursively; a file with a million nested elements would overflow the stack.
bool is_too_deep(std::string_view xml) {
  constexpr int kDeepest = 200;  // nested tables need about twenty
  int depth = 0;
  for (std::size_t open = xml.find('<'); open != std::string_view::npos; open = xml.find('<', open + 1)) {
    const std::size_t close = xml.find('>', open);
    if (close == std::string_view::npos) return false;  // not XML; its parser will say so
    depth += step_at(xml, open, close);
    if (depth > kDeepest) return true;
  }
  return false;
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);  // a name without a prefix is returned whole
}

class Paragraphs : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    const std::string_view name = local_name(node);
    if (name == "t") text_ += node.text().get();
    else if (name == "p" || name == "br" || name == "cr") text_ += '\n';
    else if (name == "tab") text_ += ' ';
    return text_.size() < documents::kLongestText;
  }
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

Result<std::string> docx_text(std::string_view bytes) {
  const auto archive = Archive::parse(bytes);
  if (!archive.ok()) return damaged();
  if (!archive->has(kMember))
    return invalid("the file is a ZIP archive, not a DOCX; save the document as DOCX or PDF, or paste the text");
  const auto xml = archive->unpack(kMember);
  return xml.ok() ? text_in_xml(*xml) : damaged();
}

Result<std::string> text_in_xml(std::string_view xml) {
  if (xml.size() > documents::kLargestUnpacked || is_too_deep(xml)) return damaged();
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) return damaged();
  Paragraphs paragraphs;
  document.traverse(paragraphs);
  return std::move(paragraphs).text();
}

}  // namespace willai::reader
