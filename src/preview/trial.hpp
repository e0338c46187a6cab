// A trial edition: what `willai publish` would make of a folder now, in a file that nobody sees; or why it would not.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "publish/publish_cache.hpp"
#include "publish/publish.hpp"
#include "store/edition_reader.hpp"

namespace willai::preview {

// Faults, or an edition without any.
struct Trial {
  std::vector<importers::Reject> faults;
  std::string file{};  // a name for store::EditionReader::open(), as long as `edition` is there
  std::shared_ptr<store::EditionReader> edition{};  // keeps the file, which has no name on the disk any more
  publish::PublishSummary summary{};
};

class TrialPress {
 public:
  // Fills in what all editions have in common: the program's own content and sources.
  static Result<TrialPress> open(publish::PublishRequest request);
  TrialPress(TrialPress&& other) noexcept;
  TrialPress& operator=(TrialPress&&) = delete;
  ~TrialPress();

  // Whatever fails becomes a fault: a folder that is gone, a file that cannot be read, a disk that is full.
  Trial print();

 private:
  TrialPress(publish::PublishRequest request, std::string folder);
  Result<Trial> try_to_print();

  publish::PublishRequest request_;
  std::unique_ptr<publish::PublishCache> cache_;
  std::string folder_;  // temporary; "" after a move
  int printed_ = 0;
};

}  // namespace willai::preview
