#include "mail/bounce.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mail/gmime_owned.hpp"

namespace willai::mail {
namespace {

// Fields that may hold the address that the report was sent to; servers differ.
constexpr const char* kRecipientFields[] = {"Delivered-To", "X-Original-To", "Envelope-To", "To"};

// The part between "+" and "@" of every address in the text.
void append_tags(std::string_view text, std::vector<std::string>& tags) {
  for (std::size_t plus = text.find('+'); plus != std::string_view::npos; plus = text.find('+', plus + 1)) {
    const std::size_t at = text.find('@', plus);
    if (at == std::string_view::npos) return;
    const std::string tag(text.substr(plus + 1, at - plus - 1));
    if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
  }
}

std::string content_of(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (!content) return "";
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

// "Action: failed" and "Status: 5.1.1" of any recipient; each of our letters has only one.
bool says_failed(const std::string& status) {
  bool failed = false, permanent = false;
  for (const std::string_view line : split(status, '\n')) {
    const std::string field = to_lower(trim(line));
    failed = failed || (field.starts_with("action:") && trim(std::string_view(field).substr(7)) == "failed");
    permanent =
        permanent || (field.starts_with("status:") && trim(std::string_view(field).substr(7)).starts_with("5."));
  }
  return failed && permanent;
}

struct BounceParts {
  Bounce bounce;
  bool has_status = false;
};

void read_part(GMimeObject*, GMimeObject* part, gpointer reading) {
  auto& all = *static_cast<BounceParts*>(reading);
  GMimeContentType* const type = g_mime_object_get_content_type(part);
  if (!GMIME_IS_PART(part) || !g_mime_content_type_is_type(type, "message", "delivery-status")) return;
  all.has_status = true;
  all.bounce.is_for_good = all.bounce.is_for_good || says_failed(content_of(GMIME_PART(part)));
}

Owned<GMimeMessage> parse(std::string_view text) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

}  // namespace

Result<Bounce> parse_bounce(std::string_view text) {
  start_gmime();
  const Owned<GMimeMessage> message = parse(text);
  if (!message) return invalid("this is not an e-mail message");
  BounceParts reading;
  g_mime_message_foreach(message.get(), read_part, &reading);
  if (!reading.has_status) return invalid("this is not a delivery report: it has no “message/delivery-status” part");
  for (const char* field : kRecipientFields)
    if (const char* value = g_mime_object_get_header(GMIME_OBJECT(message.get()), field))
      append_tags(value, reading.bounce.tags);
  return std::move(reading.bounce);
}

}  // namespace willai::mail
