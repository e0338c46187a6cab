// A cell of CSV as RFC 4180 asks: in quotation marks where it has a comma, a quotation mark or a line break.
#pragma once

#include <string>
#include <string_view>

namespace willai::api {

inline std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace willai::api
