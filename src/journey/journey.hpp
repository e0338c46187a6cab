// The assessment as pages: an address and what was posted -> a page, or the address to go to. Pure: all state is in the
// address (docs/assessment.md), so the same code serves a reader from a server and, compiled to WebAssembly, from the
// reader's own browser.
//
//   journey::Setting setting{edition, &seal, frame};
//   if (auto answer = journey::show(setting, "/assessment/week", "a=AQ…")) send(answer->status, answer->body);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journey/setting.hpp"
#include "site/form_fields.hpp"
#include "views/result_view.hpp"

namespace willai::journey {

using site::FormFields;

enum class Kind : unsigned char { page, json, elsewhere };

struct Answer {
  Kind kind = Kind::page;
  int status = 200;
  std::string body;      // HTML or JSON
  std::string location;  // of Kind::elsewhere: a path of the site with its query
};

// The addresses of the journey; those of its pages that a static copy holds too.
std::vector<std::string_view> all_paths();

// Absent when the path is none of the journey's. `query` is raw.
std::optional<Answer> show(const Setting& setting, std::string_view path, std::string_view query);
// The result an address leads to, for other forms of it than a page; an error where it leads to none.
Result<views::ResultView> read_result(const Setting& setting, const FormFields& query);
// What the page of the week shows beside a task in the reader's own words, as it is typed; "" of what cannot be read.
std::string show_reading(const Setting& setting, const std::string& task);
// Of a form sent to one of its pages. Absent when nothing can be sent to the path.
std::optional<Answer> receive(const Setting& setting, std::string_view path, std::string_view query,
                              std::string_view body);

}  // namespace willai::journey
