#include "reader/document_text.hpp"

#include <array>

#include "base/text.hpp"
#include "documents/limits.hpp"

namespace willai::reader {
namespace {

using namespace std::literals;

enum class Kind { text, pdf, docx, old_word, rich_text, picture, web_page, utf16 };

struct Beginning {
  std::string_view bytes;
  Kind kind;
};

// The first bytes of each format.
constexpr std::array<Beginning, 12> kBeginnings{{
    {"PK\x03\x04"sv, Kind::docx},
    {"\xD0\xCF\x11\xE0"sv, Kind::old_word},
    {"{\\rtf"sv, Kind::rich_text},
    {"\x89PNG"sv, Kind::picture},
    {"\xFF\xD8\xFF"sv, Kind::picture},
    {"GIF8"sv, Kind::picture},
    {"RIFF"sv, Kind::picture},
    {"BM"sv, Kind::picture},
    {"II*\0"sv, Kind::picture},
    {"MM\0*"sv, Kind::picture},
    {"\xFF\xFE"sv, Kind::utf16},
    {"\xFE\xFF"sv, Kind::utf16},
}};

bool is_web_page(std::string_view bytes) {
  const std::string begin = to_lower(trim(bytes.substr(0, 1000)));
  return begin.starts_with("<!doctype html") || begin.starts_with("<html");
}

Kind kind_of(std::string_view bytes) {
  constexpr std::size_t kHeaderWithin = 1024;  // where PDF readers look for its header
  if (bytes.substr(0, kHeaderWithin).find("%PDF-") != std::string_view::npos) return Kind::pdf;
  for (const Beginning& beginning : kBeginnings)
    if (bytes.starts_with(beginning.bytes) && !(beginning.bytes == "BM" && is_utf8(bytes))) return beginning.kind;
  if (bytes.size() > 8 && bytes.substr(4, 4) == "ftyp") return Kind::picture;
  return is_web_page(bytes) ? Kind::web_page : Kind::text;
}

Result<std::string> plain_text(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  if (!is_utf8(bytes) || bytes.find('\0') != std::string_view::npos)
    return invalid("the file is not UTF-8 text, PDF or DOCX; save it in one of these formats, or paste the text");
  return std::string(bytes);
}

Result<std::string> text_as(Kind kind, std::string_view bytes) {
  switch (kind) {
    case Kind::pdf: return pdf_text(bytes);
    case Kind::docx: return docx_text(bytes);
    case Kind::old_word:
      return invalid(
          "the file is an old Word document (.doc) or has a password; save it as DOCX or PDF without a password");
    case Kind::rich_text: return invalid("the file is rich text (.rtf); save it as DOCX or PDF");
    case Kind::picture: return invalid("the file is a picture, and we cannot read text from pictures; paste the text");
    case Kind::web_page: return invalid("the file is a web page; copy its text and paste it");
    case Kind::utf16: return invalid("the file is text in UTF-16; save it as UTF-8, or paste the text");
    default: return plain_text(bytes);
  }
}

// Lines without control characters; empty lines are dropped.
std::string tidied(const std::string& text) {
  std::string tidy;
  for (const std::string_view part : split(text, '\n')) {
    std::string line;
    for (const char c : part) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0x20 && byte != 0x7F) line += c;
      else if (!line.ends_with(' ')) line += ' ';
    }
    if (const std::string_view kept = trim(line); !kept.empty()) (tidy += kept) += '\n';
  }
  return tidy;
}

}  // namespace

Result<std::string> document_text(std::string_view bytes) {
  if (bytes.empty()) return invalid("the file is empty");
  if (bytes.size() > documents::kLargestFile) return invalid("the file is larger than 2 MB; paste the part about your work");
  const Kind kind = kind_of(bytes);
  const std::string text = tidied(TRY(text_as(kind, bytes)));
  if (!is_utf8(text)) return invalid("the text of the file is damaged; paste it instead");
  if (text.empty())
    return invalid(kind == Kind::pdf ? "the PDF has no text, as is usual for a scan; paste the text"
                                     : "the file has no text");
  return shortened(text, documents::kLongestText);
}

}  // namespace willai::reader
