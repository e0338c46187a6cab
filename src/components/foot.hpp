// Imprint, the attributions that the licenses require, the links at the foot.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "html/html.hpp"
#include "views/head_parts.hpp"

namespace willai::components {

// Where a reader says that a page is wrong.
struct ErrorReports {
  std::string_view contact{};  // an e-mail address; "" and a web address leave the link out
  std::string page{};          // its address
  std::optional<std::string_view> form_base{};  // the base path of the site whose form takes errors; absent without one
};

void render_foot(Html& out, const views::Foot& foot, const ErrorReports& errors = {});

}  // namespace willai::components
