#include "routing/uploads.hpp"

#include "documents/limits.hpp"
#include "documents/multipart.hpp"
#include "assessment/state.hpp"
#include "site/form_fields.hpp"

namespace willai::routing {
namespace {

std::string fault_form(std::string_view sentence) { return site::form_pair(assessment::kDescriptionFault, sentence); }

std::string text_form(std::string_view text) { return site::form_pair(assessment::kDescription, text); }

}  // namespace

std::string form_of_upload(const documents::ReadingProcess& reader, std::string_view content_type,
                           std::string_view body) {
  const auto upload = documents::parse_upload(content_type, body);
  if (!upload.ok()) return fault_form(upload.error().message);
  if (upload->file.empty()) return text_form(upload->text.substr(0, documents::kLongestText));
  const auto text = reader.read(upload->file);
  return text.ok() ? text_form(*text) : fault_form(text.error().message);
}

}  // namespace willai::routing
