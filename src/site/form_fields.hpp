// What a form or a query string sends: names and values in their order, decoded ("+" is a space).
//
//   const auto fields = site::FormFields::parse("task=write-code&task=review&week=38");
//   fields.value("week");    // "38"
//   fields.values("task");   // "write-code", "review"
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace willai::site {

class FormFields {
 public:
  static FormFields parse(std::string_view text);

  // The first value of that name; "" where there is none.
  std::string value(std::string_view name) const;
  std::vector<std::string> values(std::string_view name) const;
  bool has(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

// "name=value" as a form sends it: everything but letters and digits escaped.
std::string form_pair(std::string_view name, std::string_view value);

// What was typed, as text that can be shown in a line: UTF-8, no control characters, at most `longest` bytes; "" where
// it is none.
std::string typed(std::string text, std::size_t longest);

}  // namespace willai::site
