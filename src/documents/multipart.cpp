#include "documents/multipart.hpp"

#include <gmime/gmime.h>

#include <memory>
#include <mutex>

#include "base/text.hpp"

namespace willai::documents {
namespace {

constexpr int kMostParts = 20;
constexpr std::size_t kLongestType = 300;

template <class Object>
struct Unref {
  void operator()(Object* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref<Object>>;

void start_library() {
  static std::once_flag started;
  std::call_once(started, [] { g_mime_init(); });
}

Error not_read() { return invalid("we could not read the form; send it again"); }

// In the form that GMime expects: with the Content-Type that HTTP has in its own header. A line end in it would begin
// another field.
bool is_form(std::string_view content_type) {
  return content_type.size() <= kLongestType && content_type.find_first_of("\r\n") == std::string_view::npos &&
         to_lower(content_type.substr(0, content_type.find(';'))) == "multipart/form-data";
}

Owned<GMimeObject> parsed(std::string_view content_type, std::string_view body) {
  std::string message = "MIME-Version: 1.0\r\nContent-Type: " + std::string(content_type) + "\r\n\r\n";
  message += body;
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(message.data(), message.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return Owned<GMimeObject>(g_mime_parser_construct_part(parser.get(), nullptr));
}

// The bytes as they arrived: browsers encode none (RFC 7578, 4.7), so a declared encoding is ignored.
std::string bytes_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (!content) return "";
  GMimeStream* stream = g_mime_data_wrapper_get_stream(content);
  const Owned<GMimeStream> copy(g_mime_stream_mem_new());
  if (!stream || g_mime_stream_write_to_stream(stream, copy.get()) < 0) return "";
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(copy.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string_view name_of(GMimeObject* part) {
  const char* name = g_mime_object_get_content_disposition_parameter(part, "name");
  return name ? name : "";
}

void take(GMimeObject* object, Upload& upload) {
  if (!GMIME_IS_PART(object)) return;
  const std::string_view name = name_of(object);
  std::string* field = name == "file" ? &upload.file : name == "text" ? &upload.text : nullptr;
  if (field && field->empty()) *field = bytes_of(reinterpret_cast<GMimePart*>(object));
}

}  // namespace

Result<Upload> parse_upload(std::string_view content_type, std::string_view body) {
  if (!is_form(content_type)) return not_read();
  start_library();
  const Owned<GMimeObject> root = parsed(content_type, body);
  if (!root || !GMIME_IS_MULTIPART(root.get())) return not_read();
  auto* form = reinterpret_cast<GMimeMultipart*>(root.get());
  const int count = g_mime_multipart_get_count(form);
  if (count < 1 || count > kMostParts) return not_read();
  Upload upload;
  for (int i = 0; i < count; ++i) take(g_mime_multipart_get_part(form, i), upload);
  return upload;
}

}  // namespace willai::documents
