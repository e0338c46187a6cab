// Which column of a table has what a command reads.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::tables {

struct Wanted {
  std::string name{};                      // as --column gives it; "" for a usual one
  std::string_view option = "--column";    // that names it
  std::string_view what = "text";          // it holds: "the tasks"
  std::span<const std::string_view> usual{};  // names that we know, in small letters: "task", "job title"
};

// The place of the column. The error is one sentence that lists the columns there are.
Result<std::size_t> choose_column(const std::vector<std::string>& names, const Wanted& wanted, std::string_view file);

// The place of a column with one of these usual names, the earlier the better; names.size() if there is none.
std::size_t find_usual(const std::vector<std::string>& names, std::span<const std::string_view> usual);

// "“id”, “text” and “wage”", shortened where there are many.
std::string listed(const std::vector<std::string>& names);

}  // namespace willai::tables
