// A link as a page shows it.
#pragma once

#include <string>

namespace willai::views {

struct Link {
  std::string text;
  std::string url;
};

}  // namespace willai::views
