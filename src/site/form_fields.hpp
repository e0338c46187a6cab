// The fields of a form or a query string: names and values in their order, decoded ("+" is a space).
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

  // The first value with that name; "" if there is none.
  std::string value(std::string_view name) const;
  std::vector<std::string> values(std::string_view name) const;
  bool has(std::string_view name) const;
  // The names that begin with `start` and have a value, without it.
  std::vector<std::string> names_after(std::string_view start) const;

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

// "name=value" as a form sends it: everything except letters and digits is escaped.
std::string form_pair(std::string_view name, std::string_view value);

// Text that a person typed, safe to show in one line: UTF-8, no control characters, at most `longest` bytes; "" if it
// cannot be shown.
std::string typed(std::string text, std::size_t longest);

}  // namespace willai::site
