// Texts as they were last approved, in tests/golden/.
#pragma once

#include <string>

#include "api/edition_diff_json.hpp"
#include "api/pages_json.hpp"
#include "pages/pages.hpp"

namespace willai::test {

// With WILLAI_REWRITE_GOLDEN set, writes the file instead.
void check_golden(const std::string& name, const std::string& text);

// The same JSON with a line for each value; numbers keep their digits.
std::string in_lines(const std::string& json);

inline constexpr pages::Frame kFrame = {"", "https://example.org", "/assets/site.css", ""};

template <class View>
void check_page(const std::string& name, const View& view) {
  check_golden(name + ".html", pages::render(view, kFrame));
}

template <class View>
void check_page_and_twin(const std::string& name, const View& view) {
  check_page(name, view);
  check_golden(name + ".json", in_lines(api::to_json(view)));
}

}  // namespace willai::test
