#include "mail/mime.hpp"

#include <fmt/format.h>

#include "mail/gmime_owned.hpp"
#include "mail/head_fields.hpp"

namespace willai::mail {
namespace {

Owned<GMimeStream> stream_of(std::string_view bytes) {
  return Owned<GMimeStream>(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
}

Owned<GMimeDataWrapper> content_of(std::string_view bytes) {
  return Owned<GMimeDataWrapper>(
      g_mime_data_wrapper_new_with_stream(stream_of(bytes).get(), GMIME_CONTENT_ENCODING_DEFAULT));
}

Owned<GMimePart> text_part(const char* subtype, std::string_view text) {
  Owned<GMimePart> part(g_mime_part_new_with_type("text", subtype));
  g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
  g_mime_part_set_content(part.get(), content_of(text).get());
  g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return part;
}

Owned<GMimePart> enclosed_part(const Enclosure& enclosure) {
  const std::size_t slash = enclosure.type.find('/');
  Owned<GMimePart> part(
      g_mime_part_new_with_type(enclosure.type.substr(0, slash).c_str(), enclosure.type.substr(slash + 1).c_str()));
  g_mime_object_set_disposition(GMIME_OBJECT(part.get()), GMIME_DISPOSITION_ATTACHMENT);
  g_mime_part_set_filename(part.get(), enclosure.name.c_str());
  g_mime_part_set_content(part.get(), content_of(enclosure.bytes).get());
  g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_BASE64);
  return part;
}

// The boundary is made from the letter's id, because GMime's own differs each time. "=_" appears in no encoded line.
Owned<GMimeMultipart> parts_of(const char* kind, const ports::Envelope& envelope) {
  Owned<GMimeMultipart> parts(g_mime_multipart_new_with_subtype(kind));
  g_mime_multipart_set_boundary(parts.get(), fmt::format("=_{}-{}", kind, envelope.id).c_str());
  return parts;
}

void add(const Owned<GMimeMultipart>& parts, void* part) { g_mime_multipart_add(parts.get(), GMIME_OBJECT(part)); }

// Mail programs that can show HTML show the last alternative.
Owned<GMimeMultipart> alternatives_of(const Letter& letter, const ports::Envelope& envelope) {
  auto parts = parts_of("alternative", envelope);
  add(parts, text_part("plain", letter.text).get());
  add(parts, text_part("html", letter.html).get());
  return parts;
}

Owned<GMimeMultipart> body_of(const Letter& letter, const ports::Envelope& envelope) {
  auto alternatives = alternatives_of(letter, envelope);
  if (letter.enclosures.empty()) return alternatives;
  auto parts = parts_of("mixed", envelope);
  add(parts, alternatives.get());
  for (const Enclosure& enclosure : letter.enclosures) add(parts, enclosed_part(enclosure).get());
  return parts;
}

// Every letter has both fields; the relay has to sign them for the unsubscribe button to appear (docs/mail.md). A link
// that does not fit on a line is left out with its companion; the text of the letter has it too.
std::string unsubscribe_fields(const std::string& address) {
  if (address.empty()) return "";
  const std::string link = exact_field("List-Unsubscribe", in_brackets(address));
  return link.empty() ? "" : link + exact_field("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

std::string head_of(const Letter& letter, const ports::Envelope& envelope, const Sender& sender) {
  return exact_field("Date", date_text(envelope.date)) +
         mailbox_field("From", sender.name, sender.address.text()) + exact_field("To", envelope.to.text()) +
         text_field("Subject", letter.subject) +
         exact_field("Message-ID", fmt::format("<{}@{}>", envelope.id, sender.address.host())) +
         unsubscribe_fields(envelope.unsubscribe) +
         exact_field("Auto-Submitted", "auto-generated") +  // RFC 3834: prevents out-of-office replies
         exact_field("MIME-Version", "1.0");
}

// With the fields of the part itself, such as Content-Type.
std::string bytes_of(GMimeObject* part) {
  GMimeFormatOptions* const options = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
  Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(part, options, stream.get());
  const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  std::string text(reinterpret_cast<const char*>(bytes->data), bytes->len);
  g_mime_format_options_free(options);
  return text;
}

}  // namespace

std::string return_path(const Sender& sender, const ports::Envelope& envelope) {
  if (envelope.return_tag.empty()) return sender.bounces.text();
  return fmt::format("{}+{}@{}", sender.bounces.local(), envelope.return_tag, sender.bounces.host());
}

std::string to_message(const Letter& letter, const ports::Envelope& envelope, const Sender& sender) {
  start_gmime();
  return head_of(letter, envelope, sender) + bytes_of(GMIME_OBJECT(body_of(letter, envelope).get()));
}

}  // namespace willai::mail
