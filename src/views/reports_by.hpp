// How a copy of the site delivers reports.
#pragma once

#include <cstdint>
#include <string_view>

namespace willai::views {

enum class ReportsBy : std::uint8_t { nobody, mail, folder };

constexpr std::string_view word_for(ReportsBy by) {
  return by == ReportsBy::mail ? "mail" : by == ReportsBy::folder ? "folder" : "nobody";
}

}  // namespace willai::views
