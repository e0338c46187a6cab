// A form with a file, as browsers send it (multipart/form-data, RFC 7578), parsed by GMime.
//
//   const Upload upload = TRY(documents::parse_upload("multipart/form-data; boundary=x", body));
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::documents {

struct Upload {
  std::string file;  // the bytes of the field "file"; "" if no file was chosen
  std::string text;  // of the field "text"
};

// Ignores other fields and nested multiparts. The error says that the form could not be read.
Result<Upload> parse_upload(std::string_view content_type, std::string_view body);

}  // namespace willai::documents
