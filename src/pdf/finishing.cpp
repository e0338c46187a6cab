#include "pdf/finishing.hpp"

#include <fmt/format.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace willai::pdf {
namespace {

bool is(QPDFObjectHandle element, const char* type) {
  return element.isDictionary() && element.getKey("/S").isName() && element.getKey("/S").getName() == type;
}

std::vector<QPDFObjectHandle> children_of(QPDFObjectHandle element) {
  QPDFObjectHandle children = element.getKey("/K");
  return children.isArray() ? children.getArrayAsVector() : std::vector{children};
}

void set_scope(QPDFObjectHandle head, const char* scope) {
  QPDFObjectHandle attributes = QPDFObjectHandle::newDictionary();
  attributes.replaceKey("/O", QPDFObjectHandle::newName("/Table"));
  attributes.replaceKey("/Scope", QPDFObjectHandle::newName(scope));
  head.replaceKey("/A", attributes);
}

class Structure {
 public:
  explicit Structure(const std::vector<std::string>& pictures) : pictures_(pictures) {}

  // Pictures are in the order they were drawn.
  void visit(QPDFObjectHandle element) {
    if (!element.isDictionary()) return;
    if (is(element, "/Figure") && next_ < pictures_.size())
      element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(pictures_[next_++]));
    if (is(element, "/TR")) visit_row(element);
    for (QPDFObjectHandle child : children_of(element)) visit(child);
  }

 private:
  // A row with only headings names columns; otherwise its first cell names the row.
  static void visit_row(QPDFObjectHandle row) {
    const std::vector<QPDFObjectHandle> cells = children_of(row);
    const bool all_heads = is(cells.back(), "/TH");
    for (const QPDFObjectHandle& cell : cells)
      if (is(cell, "/TH")) set_scope(cell, all_heads ? "/Column" : "/Row");
  }

  const std::vector<std::string>& pictures_;
  std::size_t next_ = 0;
};

void complete(QPDF& file, const std::vector<std::string>& pictures) {
  QPDFObjectHandle root = file.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("en"));
  QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
  preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", preferences);
  root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
  for (QPDFObjectHandle page : file.getAllPages()) page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
  if (QPDFObjectHandle tree = root.getKey("/StructTreeRoot"); tree.isDictionary()) Structure(pictures).visit(tree);
}

std::string bytes_of(QPDF& file) {
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

Result<std::string> finish(const Drawn& drawn) {
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("report", drawn.bytes.data(), drawn.bytes.size());
    complete(file, drawn.pictures);
    return bytes_of(file);
  } catch (const std::exception& fault) {  // qpdf reports errors this way
    return io_error(fmt::format("the report could not be finished: {}", fault.what()));
  }
}

}  // namespace willai::pdf
