// Fetches the files of the manifest into a folder: goes on where an earlier pull stopped, verifies, says what changed
// upstream, and never touches a file that it cannot verify.
//
//   const PullSummary summary = TRY(pull({files, downloader, witness}, request));
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/download.hpp"
#include "app/folder_store.hpp"
#include "importers/manifest.hpp"

namespace willai {

// What a sentence is about.
enum class Telling {
  there,    // is in the folder and verified
  pulled,   // came and was put in its place
  skipped,  // nobody agreed to fetch it
  failed,   // is not there, or is not what it should be
  notice,   // on the way
};

// Watches a pull, and answers for the person at the desk.
class PullWitness {
 public:
  virtual ~PullWitness() = default;
  // To what the file's `ask` says, for every file of its source.
  virtual bool agrees_to(const data::ManifestFile& file) = 0;
  virtual void begins(const std::string& name) = 0;
  virtual void progresses(long long have, std::optional<long long> whole) = 0;
  virtual void tells(Telling about, const std::string& sentence) = 0;
};

struct PullRequest {
  std::vector<data::ManifestFile> files;
  int attempts = 5;                       // for each download
  std::chrono::milliseconds pause{2000};  // before the second attempt; twice as long before each further one
  long long largest = 256LL << 20;        // bytes that a download, or what is in it, may have
};

struct PullDesk {
  FolderStore& files;
  Downloader& downloader;
  PullWitness& witness;
};

struct PullSummary {
  int wanted = 0;                   // without those that nobody agreed to
  int there = 0;                    // of them, in place and verified
  std::map<std::string, int> gaps;  // by source: files that are not there, or not verified
};

Result<PullSummary> pull(const PullDesk& desk, const PullRequest& request);

}  // namespace willai
