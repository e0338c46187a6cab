// Past editions whose pages the site keeps: each in its own file, under /editions/<volume>-<number>/.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "routing/site_options.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

struct KeptEdition {
  std::string name;  // "1-2", as its address has it
  std::string file;
  store::EditionReader reader;  // its file stays open, so that all threads read the same; each reads it by itself
  EditionFacts facts;
  std::vector<EditionChange> changes;  // that came with it
  SiteOptions options;  // of its pages: no forms, and the folder in front of every address
};

struct Archive {
  std::vector<KeptEdition> editions;  // newest first
  std::vector<PastEdition> unread;    // of another format: named, and not shown
  std::vector<std::string> passed;    // why a file of a folder is not among them, one sentence each
};

// Each path is an edition or a folder with some. What in a folder is no edition is passed over; a path that was given itself must be
// one. An edition of another format is kept by its name alone. The current edition is not kept twice, and
// knows what was wrong in those before it. `site` is the site that keeps them.
Result<std::shared_ptr<const Archive>> open_archive(const std::vector<std::string>& paths, const EditionFacts& current,
                                                    const SiteOptions& site);

const KeptEdition* find_kept(const SiteOptions& options, std::string_view name);
// All that the site keeps, as lists of editions show them.
std::vector<PastEdition> kept_editions(const SiteOptions& options);

}  // namespace willai::routing
