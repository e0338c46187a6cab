#include "mail/bounce.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "mail/delivery_status.hpp"
#include "mail/gmime_owned.hpp"

namespace willai::mail {
namespace {

constexpr std::size_t kMostMarks = 64;

// Fields that may hold the address that the report was sent to; servers differ.
constexpr std::array<std::string_view, 8> kRecipientFields{"delivered-to", "x-original-to", "x-delivered-to",
                                                           "envelope-to",  "x-envelope-to", "x-rcpt-to",
                                                           "to",           "cc"};

void append_mark(std::string_view mark, std::vector<std::string>& marks) {
  if (mark.empty() || marks.size() >= kMostMarks || std::ranges::find(marks, mark) != marks.end()) return;
  marks.emplace_back(mark);
}

// The part between "+" and "@" of every address in the text.
void append_tags(std::string_view text, std::vector<std::string>& tags) {
  for (std::size_t plus = text.find('+'); plus != std::string_view::npos; plus = text.find('+', plus + 1)) {
    const std::size_t at = text.find('@', plus);
    if (at == std::string_view::npos) return;
    append_mark(text.substr(plus + 1, at - plus - 1), tags);
  }
}

// "https://example.org/report/unsubscribe?t=TOKEN" -> "TOKEN"
void append_links(std::string_view text, std::vector<std::string>& links) {
  constexpr std::string_view kToken = "?t=";
  for (std::size_t at = text.find(kToken); at != std::string_view::npos; at = text.find(kToken, at + 1)) {
    const std::string_view rest = text.substr(at + kToken.size());
    append_mark(rest.substr(0, rest.find_first_of(">&, \t\r\n")), links);
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

struct HeadField {
  std::string name;  // in lower case
  std::string value;
};

// Every field, also those that stand there twice: mail that was passed on has two of Delivered-To.
std::vector<HeadField> fields_of(GMimeObject* object) {
  std::vector<HeadField> fields;
  GMimeHeaderList* const list = g_mime_object_get_header_list(object);
  for (int i = 0; i < g_mime_header_list_get_count(list); ++i) {
    GMimeHeader* const header = g_mime_header_list_get_header_at(list, i);
    const char* const value = g_mime_header_get_raw_value(header);
    fields.push_back({to_lower(g_mime_header_get_name(header)), value ? value : ""});
  }
  return fields;
}

struct BounceParts {
  Bounce bounce;
  bool has_status = false;
  bool has_complaint = false;
  bool is_receipt = false;
};

// The letter itself, or its head, comes back with a complaint.
void read_own_field(std::string_view name, std::string_view value, Bounce& bounce) {
  if (name == "return-path" || name == "original-mail-from") append_tags(value, bounce.tags);
  if (name == "list-unsubscribe") append_links(value, bounce.links);
}

void read_own_fields(std::string_view body, Bounce& bounce) {
  for (const auto& [name, value] : fields_of_body(body)) read_own_field(name, value, bounce);
}

// "not-spam" and reports about signatures are no complaints (RFC 5965, 7.3; RFC 6591).
bool says_complaint(std::string_view body) {
  for (const auto& [name, value] : fields_of_body(body)) {
    const std::string kind = to_lower(trim(without_comments(value)));
    if (name == "feedback-type") return kind != "not-spam" && kind != "auth-failure";
  }
  return true;
}

void read_complaint(std::string_view body, BounceParts& all) {
  all.has_complaint = true;
  read_own_fields(body, all.bounce);
  all.bounce.recipients.push_back({"", says_complaint(body) ? Returned::complaint : Returned::automatic, ""});
}

void read_status(std::string_view body, BounceParts& all) {
  all.has_status = true;
  std::ranges::move(parse_delivery_status(body), std::back_inserter(all.bounce.recipients));
}

void read_part(GMimeObject*, GMimeObject* part, gpointer reading) {
  auto& all = *static_cast<BounceParts*>(reading);
  GMimeContentType* const type = g_mime_object_get_content_type(part);
  const auto is = [&](const char* kind, const char* subtype) {
    return g_mime_content_type_is_type(type, kind, subtype);
  };
  if (GMIME_IS_MESSAGE_PART(part)) {
    if (GMimeMessage* const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
      for (const HeadField& field : fields_of(GMIME_OBJECT(inner))) read_own_field(field.name, field.value, all.bounce);
    return;
  }
  if (!GMIME_IS_PART(part)) return;
  if (is("message", "delivery-status") || is("message", "global-delivery-status"))
    read_status(content_of(GMIME_PART(part)), all);
  else if (is("message", "feedback-report")) read_complaint(content_of(GMIME_PART(part)), all);
  else if (is("message", "disposition-notification")) all.is_receipt = true;
  else if (is("text", "rfc822-headers") || is("message", "global-headers"))
    read_own_fields(content_of(GMIME_PART(part)), all.bounce);
}

// An absence notice says so in one of these fields (RFC 3834, 5; the others are older).
bool is_automatic(const std::vector<HeadField>& head) {
  return std::ranges::any_of(head, [](const HeadField& field) {
    const std::string value = to_lower(trim(without_comments(field.value)));
    if (field.name == "auto-submitted") return !value.empty() && value != "no";
    if (field.name == "precedence") return value == "auto_reply" || value == "bulk" || value == "junk";
    return field.name == "x-autoreply" || field.name == "x-autorespond" || field.name == "x-auto-response";
  });
}

Owned<GMimeMessage> parse(std::string_view text) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

// The worst that any of them says, but "delivered" before all: then the mailbox is alive.
ReturnedFor together(const std::vector<ReturnedFor>& recipients) {
  for (const Returned what : {Returned::complaint, Returned::delivered, Returned::gone, Returned::failed,
                              Returned::delayed, Returned::automatic})
    if (const auto found = std::ranges::find(recipients, what, &ReturnedFor::what); found != recipients.end())
      return *found;
  return {};
}

}  // namespace

ReturnedFor Bounce::about(const std::function<bool(std::string_view address)>& is_the_reader) const {
  std::vector<ReturnedFor> of_reader;
  for (const ReturnedFor& each : recipients)
    if (!each.address.empty() && is_the_reader(each.address)) of_reader.push_back(each);
  return together(of_reader.empty() ? recipients : of_reader);
}

Result<Bounce> parse_bounce(std::string_view text) {
  start_gmime();
  const Owned<GMimeMessage> message = parse(text);
  if (!message) return invalid("this is not an e-mail message");
  BounceParts reading;
  const auto head = fields_of(GMIME_OBJECT(message.get()));
  for (const HeadField& field : head)
    if (std::ranges::find(kRecipientFields, field.name) != kRecipientFields.end())
      append_tags(field.value, reading.bounce.tags);
  g_mime_message_foreach(message.get(), read_part, &reading);
  const bool is_report = reading.has_status || reading.has_complaint;
  if (!is_report && (reading.is_receipt || is_automatic(head)))
    reading.bounce.recipients.push_back({"", Returned::automatic, ""});
  else if (!is_report) return invalid("this is not a delivery report: it has no “message/delivery-status” part");
  return std::move(reading.bounce);
}

}  // namespace willai::mail
