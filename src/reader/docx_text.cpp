// The text of a DOCX (ISO/IEC 29500-1): what a reader of the printed document reads in its main part. Text that was
// deleted, moved away or hidden is left out, and so are headers, footers, footnotes and comments: they seldom say what
// the work is.
#include <algorithm>
#include <array>
#include <optional>
#include <pugixml.hpp>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "importers/archive.hpp"
#include "reader/document_text.hpp"

namespace willai::reader {
namespace {

using namespace std::literals;

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

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([&](const pugi::xml_node& each) { return local_name(each) == name; });
}

// An element such as <w:vanish/>, or one with w:val="1"; not one with w:val="0".
bool is_on(const pugi::xml_node& toggle) {
  if (!toggle) return false;
  const auto value = toggle.find_attribute([](const pugi::xml_attribute& each) {
    const std::string_view name = each.name();
    return name.substr(name.find(':') + 1) == "val";
  });
  const std::string_view said = value.value();
  return !value || (said != "0" && said != "false" && said != "off");
}

bool is_hidden(const pugi::xml_node& run) { return is_on(child_named(child_named(run, "rPr"), "vanish")); }

// Instead of words, Word shows what to type here.
bool is_placeholder(const pugi::xml_node& field) {
  return is_on(child_named(child_named(field, "sdtPr"), "showingPlcHdr"));
}

// The mark at the end of the paragraph was deleted or moved away: it runs into the next one.
bool runs_on(const pugi::xml_node& paragraph) {
  const auto mark = child_named(child_named(paragraph, "pPr"), "rPr");
  return child_named(mark, "del") || child_named(mark, "moveFrom");
}

// How a paragraph looks, and text that is no longer, or not yet, in the document.
constexpr std::array kLeftOut = {"pPr"sv,   "rPr"sv, "sectPr"sv,   "tblPr"sv, "trPr"sv,    "tcPr"sv,
                                 "sdtPr"sv, "del"sv, "moveFrom"sv, "rt"sv,    "delText"sv, "instrText"sv};

class MainText {
 public:
  void add(const pugi::xml_node& node) {
    if (text_.size() + aside_.size() > documents::kLongestText) return;
    const std::string_view name = local_name(node);
    if (std::ranges::find(kLeftOut, name) != kLeftOut.end()) return;
    if (name == "t") text_ += node.text().get();
    else if (name == "noBreakHyphen") text_ += '-';
    else if (name == "tab" || name == "ptab" || name == "sym") text_ += ' ';
    else if (name == "br" || name == "cr") text_ += '\n';
    else if (name == "p") add_paragraph(node);
    else if (name == "txbxContent") add_box(node);
    else if (name == "AlternateContent") add_first_choice(node);
    else if ((name != "r" || !is_hidden(node)) && (name != "sdt" || !is_placeholder(node))) add_children(node);
  }
  std::string text() && { return std::move(text_) + aside_; }

 private:
  void add_children(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node) add(child);
  }

  void add_paragraph(const pugi::xml_node& paragraph) {
    add_children(paragraph);
    if (runs_on(paragraph)) return;
    text_ += '\n';
    if (in_box_ == 0) text_ += std::exchange(aside_, {});
  }

  // A text box stands anywhere on the page; its words come after the paragraph it is fixed to.
  void add_box(const pugi::xml_node& box) {
    std::string around = std::exchange(text_, {});
    ++in_box_;
    add_children(box);
    --in_box_;
    (aside_ += std::exchange(text_, std::move(around))) += '\n';
  }

  // The same content for newer and for older programs.
  void add_first_choice(const pugi::xml_node& alternatives) {
    const std::size_t before = text_.size() + aside_.size();
    for (const pugi::xml_node& each : alternatives) {
      add_children(each);
      if (text_.size() + aside_.size() > before) return;
    }
  }

  std::string text_;
  std::string aside_;  // of boxes of this paragraph
  int in_box_ = 0;
};

bool ends_with_ignoring_case(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && equal_ignoring_case(text.substr(text.size() - end.size()), end);
}

// The main part is what the package's relationships say (ISO/IEC 29500-2, 9.3).
std::optional<std::string> related_part(const importers::Archive& archive) {
  const auto member = archive.find("_rels/.rels");
  const auto xml = member ? archive.unpack(*member) : Result<std::string>(std::string());
  pugi::xml_document document;
  if (!xml.ok() || is_too_deep(*xml) || !document.load_buffer(xml->data(), xml->size())) return std::nullopt;
  for (const pugi::xml_node& each : document.document_element())
    if (ends_with_ignoring_case(each.attribute("Type").value(), "/officeDocument"))
      if (auto part = archive.find(each.attribute("Target").value())) return part;
  return std::nullopt;
}

// What the archive is, if it is no DOCX.
Error other_archive(const importers::Archive& archive) {
  const auto refused = [](std::string_view what) {
    return invalid("the file is " + std::string(what) +
                   ", not a DOCX; save the document as DOCX or PDF, or paste the text");
  };
  if (archive.find("content.xml")) return refused("an OpenDocument file or a ZIP archive");
  if (archive.find("xl/workbook.xml")) return refused("a spreadsheet");
  if (archive.find("ppt/presentation.xml")) return refused("a presentation");
  return refused("a ZIP archive");
}

}  // namespace

Result<std::string> docx_text(std::string_view bytes) {
  const auto archive = importers::Archive::parse(bytes);
  if (!archive.ok()) return damaged();
  auto part = related_part(*archive);
  if (!part || archive->find("xl/workbook.xml") || archive->find("ppt/presentation.xml"))
    part = archive->find("word/document.xml");
  if (!part) return other_archive(*archive);
  const auto xml = archive->unpack(*part);
  return xml.ok() ? text_in_xml(*xml) : damaged();
}

Result<std::string> text_in_xml(std::string_view xml) {
  if (xml.size() > documents::kLargestUnpacked || is_too_deep(xml)) return damaged();
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) return damaged();
  MainText main;
  main.add(document);
  return std::move(main).text();
}

}  // namespace willai::reader
