// Any bytes as a form with a file: its fields, or one sentence. The first line is the boundary.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "documents/multipart.hpp"
#include "assessment/described.hpp"
#include "site/form_fields.hpp"

using namespace willai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(bytes.find('\n'), size);
  const std::string_view body = bytes.substr(std::min(end + 1, size));
  const auto upload =
      documents::parse_upload("multipart/form-data; boundary=" + std::string(bytes.substr(0, end)), body);
  if (!upload.ok()) return upload.error().message.empty() ? (std::abort(), 0) : 0;
  if (upload->file.size() + upload->text.size() > body.size()) std::abort();
  const std::string words = assessment::lines_about_work(upload->text);
  if (site::FormFields::parse(site::form_pair("text", words)).value("text") != words) std::abort();
  return 0;
}
