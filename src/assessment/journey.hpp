// The assessment as pages: turns an address and form data into a page, or into the address to go to. Pure: all state is
// in the address (docs/assessment.md), so the same code serves a reader from a server and, compiled to WebAssembly, in
// the reader's own browser.
//
//   journey::Setting setting{edition, &seal, frame};
//   if (auto answer = journey::show(setting, "/assessment/week", "a=AQ…")) send(answer->status, answer->body);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/setting.hpp"
#include "site/form_fields.hpp"
#include "views/result_view.hpp"

namespace willai::assessment {

using site::FormFields;

enum class Kind : unsigned char { page, json, elsewhere };

struct Answer {
  Kind kind = Kind::page;
  int status = 200;
  std::string body;      // HTML or JSON
  std::string location;  // for Kind::elsewhere: a path of the site with its query
};

// The addresses of the assessment; those that a static copy has too.
std::vector<std::string_view> all_paths();

// Absent if the path does not belong to the assessment. `query` is raw.
std::optional<Answer> show(const Setting& setting, std::string_view path, std::string_view query);
// The result behind an address, for formats other than a page; an error if there is none.
Result<views::ResultView> read_result(const Setting& setting, const FormFields& query);
// What the page of the week shows next to a task in the reader's own words while it is typed; "" if it cannot be read.
std::string show_reading(const Setting& setting, const std::string& task);
// For a form sent to one of its pages. Absent if nothing can be sent to the path.
std::optional<Answer> receive(const Setting& setting, std::string_view path, std::string_view query,
                              std::string_view body);

}  // namespace willai::assessment
