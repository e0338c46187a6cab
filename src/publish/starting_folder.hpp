// A publication of one's own from nothing: the files that `willai init` makes. They pass `willai check` as they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace willai::publish {

// What stands where only the publisher knows the words; `willai check` asks to look at it again.
inline constexpr std::string_view kToReplace = "(replace this)";

struct StartingText {
  std::string path;  // "pages/imprint.md"
  std::string text;
};

// `date` is that of the first edition, "2026-11-30". `privacy` is the program's own page on privacy.
std::vector<StartingText> starting_folder(const std::string& folder, const std::string& date, const std::string& privacy);

}  // namespace willai::publish
