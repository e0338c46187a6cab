#include "mail/mime.hpp"

#include <fmt/format.h>

#include "mail/gmime_owned.hpp"

namespace willai::mail {
namespace {

Owned<GMimeStream> stream_of(std::string_view bytes) {
  return Owned<GMimeStream>(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
}

Owned<GMimeDataWrapper> content_of(std::string_view bytes) {
  return Owned<GMimeDataWrapper>(
      g_mime_data_wrapper_new_with_stream(stream_of(bytes).get(), GMIME_CONTENT_ENCODING_DEFAULT));
}

void set(void* object, const char* name, const std::string& value) {
  g_mime_object_set_header(static_cast<GMimeObject*>(object), name, value.c_str(), nullptr);
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
Owned<GMimeMultipart> parts_of(const char* kind, const Envelope& envelope) {
  Owned<GMimeMultipart> parts(g_mime_multipart_new_with_subtype(kind));
  g_mime_multipart_set_boundary(parts.get(), fmt::format("=_{}-{}", kind, envelope.id).c_str());
  return parts;
}

void add(const Owned<GMimeMultipart>& parts, void* part) { g_mime_multipart_add(parts.get(), GMIME_OBJECT(part)); }

// Mail programs that can show HTML show the last alternative.
Owned<GMimeMultipart> alternatives_of(const Letter& letter, const Envelope& envelope) {
  auto parts = parts_of("alternative", envelope);
  add(parts, text_part("plain", letter.text).get());
  add(parts, text_part("html", letter.html).get());
  return parts;
}

Owned<GMimeMultipart> body_of(const Letter& letter, const Envelope& envelope) {
  auto alternatives = alternatives_of(letter, envelope);
  if (letter.enclosures.empty()) return alternatives;
  auto parts = parts_of("mixed", envelope);
  add(parts, alternatives.get());
  for (const Enclosure& enclosure : letter.enclosures) add(parts, enclosed_part(enclosure).get());
  return parts;
}

void set_date(GMimeMessage* message, Moment date) {
  GDateTime* const time =
      g_date_time_new_from_unix_utc(std::chrono::duration_cast<std::chrono::seconds>(date.time_since_epoch()).count());
  g_mime_message_set_date(message, time);
  g_date_time_unref(time);
}

// Every letter has both fields; the relay has to sign them for the unsubscribe button to appear (docs/mail.md).
void set_unsubscribe(GMimeMessage* message, const std::string& address) {
  if (address.empty()) return;
  set(message, "List-Unsubscribe", fmt::format("<{}>", address));
  set(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

Owned<GMimeMessage> message_of(const Letter& letter, const Envelope& envelope, const Sender& sender) {
  Owned<GMimeMessage> owned(g_mime_message_new(TRUE));
  GMimeMessage* const message = owned.get();
  g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_FROM, sender.name.c_str(), sender.address.text().c_str());
  g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, "", envelope.to.text().c_str());
  g_mime_message_set_subject(message, letter.subject.c_str(), "utf-8");
  set_date(message, envelope.date);
  g_mime_message_set_message_id(message, fmt::format("{}@{}", envelope.id, sender.address.host()).c_str());
  set_unsubscribe(message, envelope.unsubscribe);
  set(message, "Auto-Submitted", "auto-generated");  // RFC 3834: prevents out-of-office replies
  g_mime_message_set_mime_part(message, GMIME_OBJECT(body_of(letter, envelope).get()));
  return owned;
}

std::string bytes_of(GMimeMessage* message) {
  GMimeFormatOptions* const options = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
  Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(GMIME_OBJECT(message), options, stream.get());
  const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  std::string text(reinterpret_cast<const char*>(bytes->data), bytes->len);
  g_mime_format_options_free(options);
  return text;
}

}  // namespace

std::string return_path(const Sender& sender, const Envelope& envelope) {
  if (envelope.return_tag.empty()) return sender.bounces.text();
  return fmt::format("{}+{}@{}", sender.bounces.local(), envelope.return_tag, sender.bounces.host());
}

std::string to_message(const Letter& letter, const Envelope& envelope, const Sender& sender) {
  start_gmime();
  return bytes_of(message_of(letter, envelope, sender).get());
}

}  // namespace willai::mail
