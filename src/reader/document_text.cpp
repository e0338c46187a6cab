#include "reader/document_text.hpp"

#include <array>

#include "base/line_joining.hpp"
#include "base/normal_form.hpp"
#include "base/text.hpp"
#include "documents/limits.hpp"
#include "reader/plain_text.hpp"

namespace willai::reader {
namespace {

using namespace std::literals;

enum class Kind { text, pdf, docx, old_word, rich_text, picture, web_page, web_archive, word_xml, other_xml };

struct Beginning {
  std::string_view bytes;
  Kind kind;
};

// The first bytes of each format that is no text.
constexpr std::array<Beginning, 9> kBeginnings{{
    {"PK\x03\x04"sv, Kind::docx},
    {"\xD0\xCF\x11\xE0"sv, Kind::old_word},
    {"\x89PNG"sv, Kind::picture},
    {"\xFF\xD8\xFF"sv, Kind::picture},
    {"GIF8"sv, Kind::picture},
    {"RIFF"sv, Kind::picture},
    {"BM"sv, Kind::picture},
    {"II*\0"sv, Kind::picture},
    {"MM\0*"sv, Kind::picture},
}};

constexpr std::size_t kHeadWithin = 1024;

// Where PDF readers look for the head. A text can hold the word: a PDF that is all text has objects as well.
bool is_pdf(std::string_view bytes, bool is_text) {
  const std::size_t head = bytes.substr(0, kHeadWithin).find("%PDF-");
  if (head == std::string_view::npos) return false;
  const std::string_view after = bytes.substr(head);
  const bool has_objects = after.find(" obj") != std::string_view::npos && after.find("<<") != std::string_view::npos;
  const std::size_t line_end = after.find_first_of("\r\n");
  const bool has_head =
      head == 0 && line_end != std::string_view::npos && trim(after.substr(line_end)).starts_with('%');
  return has_objects || has_head || (!is_text && head == 0);
}

Kind kind_of_bytes(std::string_view bytes) {
  for (const Beginning& beginning : kBeginnings)
    if (bytes.starts_with(beginning.bytes)) return beginning.kind;
  return bytes.size() > 8 && bytes.substr(4, 4) == "ftyp" ? Kind::picture : Kind::text;
}

// A page that a browser saved with its pictures in one file, or a letter.
bool is_web_archive(const std::string& head) {
  const auto has_field = [&](std::string_view name) {
    const std::size_t at = head.find(name);
    return at == 0 || (at != std::string::npos && head[at - 1] == '\n');
  };
  return has_field("mime-version:") && has_field("content-type:");
}

Kind kind_of_text(std::string_view text) {
  const std::string head = to_lower(trim(text).substr(0, kHeadWithin));
  if (head.starts_with("{\\rtf")) return Kind::rich_text;
  if (is_web_archive(head)) return Kind::web_archive;
  const bool is_word = head.find("worddocument") != std::string::npos ||
                       head.find("wordprocessingml") != std::string::npos ||
                       head.find("<pkg:package") != std::string::npos;
  if (head.starts_with('<') && is_word && head.find("<html") == std::string::npos) return Kind::word_xml;
  if (is_html(text)) return Kind::web_page;
  return head.starts_with("<?xml") ? Kind::other_xml : Kind::text;
}

struct File {
  Kind kind;
  std::string text;  // if it is text
};

Result<File> opened(std::string_view bytes) {
  auto text = decoded(bytes);
  if (is_pdf(bytes, text.has_value())) return File{Kind::pdf, {}};
  // Words of a text can be the same as the first letters of a format, but no text begins with these bytes above ASCII.
  const bool begins_high = !bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0x80;
  if (const Kind kind = kind_of_bytes(bytes); begins_high && kind != Kind::text) return File{kind, {}};
  if (text) return File{kind_of_text(*text), std::move(*text)};
  if (const Kind kind = kind_of_bytes(bytes); kind != Kind::text) return File{kind, {}};
  return invalid("the file is not text, PDF or DOCX; save it in one of these formats, or paste the text");
}

Result<std::string> text_as(const File& file, std::string_view bytes) {
  switch (file.kind) {
    case Kind::pdf: return rejoined(normal_form(TRY(pdf_text(bytes))));
    case Kind::docx: return normal_form(TRY(docx_text(bytes)));
    case Kind::word_xml: return normal_form(TRY(text_in_xml(file.text)));
    case Kind::web_page: return normal_form(text_in_html(file.text));
    case Kind::old_word:
      return invalid(
          "the file is an old Word document (.doc) or has a password; save it as DOCX or PDF without a password");
    case Kind::rich_text: return invalid("the file is rich text (.rtf); save it as DOCX or PDF");
    case Kind::picture: return invalid("the file is a picture, and we cannot read text from pictures; paste the text");
    case Kind::web_archive:
      return invalid("the file is a saved web page or an e-mail (MIME); open it, and paste its text");
    case Kind::other_xml:
      return invalid("the file is XML, but not a document of Word; save it as DOCX or PDF, or paste the text");
    default: return rejoined(normal_form(file.text));
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
  if (bytes.size() > documents::kLargestFile)
    return invalid("the file is larger than 2 MB; paste the part about your work");
  const File file = TRY(opened(bytes));
  const std::string text = tidied(TRY(text_as(file, bytes)));
  if (!is_utf8(text)) return invalid("the text of the file is damaged; paste it instead");
  if (text.empty())
    return invalid(file.kind == Kind::pdf ? "the PDF has no text, as is usual for a scan; paste the text"
                                          : "the file is not empty, but there is no text in it");
  return shortened(text, documents::kLongestText);
}

}  // namespace willai::reader
