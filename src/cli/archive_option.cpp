#include "cli/archive_option.hpp"

#include "cli/saying.hpp"

namespace willai::cli {

Result<std::shared_ptr<const routing::Archive>> open_kept_editions(const std::vector<std::string>& paths,
                                                                  const EditionFacts& current,
                                                                  const routing::SiteOptions& site) {
  auto archive = TRY(routing::open_archive(paths, current, site));
  for (const std::string& sentence : archive->passed) tell(sentence);
  return archive;
}

}  // namespace willai::cli
