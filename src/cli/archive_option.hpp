// The option --archive of the commands that make a site.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "routing/archive.hpp"

namespace willai::cli {

inline constexpr std::string_view kArchiveHelp =
    "Past editions to keep below /editions/: a file, or a folder with some; may be repeated";

// Says which files of a folder are no editions.
Result<std::shared_ptr<const routing::Archive>> open_kept_editions(const std::vector<std::string>& paths,
                                                                  const EditionFacts& current,
                                                                  const routing::SiteOptions& site);

}  // namespace willai::cli
