// Error reports of readers for other programs, one JSON array.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/moment.hpp"

namespace willai::api {

// As the editor reads it.
struct ShownErrorReport {
  std::string id;
  std::string page;
  std::string edition;
  std::string text;
  std::string address;  // "" without one
  Moment made;
  std::optional<Moment> settled{};
  std::string settled_as{};
};

std::string error_reports_json(const std::vector<ShownErrorReport>& reports);

}  // namespace willai::api
