#include "cli/table_tally.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace willai::cli {
namespace {

// Reasons are our own sentences, and few. Any further ones are counted together.
constexpr std::size_t kMostReasons = 40;
constexpr std::string_view kOther = "other reasons";

}  // namespace

void TableTally::add(const tables::Row& row, const Ending& ending) {
  ++rows_;
  if (ending.refused.empty()) return void(++answered_);
  std::string reason = ending.refused;
  if (row.unread != tables::Unread::none) {
    ++unread_;
    reason = fmt::format("could not be read: {}", tables::words_for(row.unread));
  }
  const bool is_known = refused_.contains(reason);
  ++refused_[is_known || refused_.size() < kMostReasons ? reason : std::string(kOther)];
}

std::string TableTally::text(std::string_view name, std::string_view answered_as) const {
  const auto number = [](std::size_t count) { return static_cast<long long>(count); };
  std::string text = fmt::format("{}: {}, {} {}", name, counted(number(rows_), "row", "rows"), with_thousands(number(answered_)),
                                 answered_as);
  if (before_ > 0) text += fmt::format(" ({} before them had been written)", counted(number(before_), "row", "rows"));
  if (rows_ == answered_) return text;
  text += fmt::format("; {} without:", with_thousands(number(rows_ - answered_)));
  std::vector<std::pair<std::string, std::size_t>> reasons(refused_.begin(), refused_.end());
  std::ranges::stable_sort(reasons, [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [reason, count] : reasons) text += fmt::format("\n{:>9}  {}", with_thousands(number(count)), reason);
  return text;
}

}  // namespace willai::cli
