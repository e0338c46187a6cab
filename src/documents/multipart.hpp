// A form with a file, as browsers send it (multipart/form-data, RFC 7578). It allocates nothing that grows with the form:
// the fields are views into the body.
//
//   const Upload upload = TRY(documents::parse_upload("multipart/form-data; boundary=x", body));
#pragma once

#include <string_view>

#include "base/result.hpp"

namespace willai::documents {

struct Upload {
  std::string_view file;  // the bytes of the field "file"; "" if no file was chosen
  std::string_view text;  // of the field "text"
};

// Ignores other fields. The error says that the form could not be read: it is cut, nested, or has too many parts.
Result<Upload> parse_upload(std::string_view content_type, std::string_view body);

}  // namespace willai::documents
