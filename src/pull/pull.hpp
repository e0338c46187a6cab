// Downloads the files of the manifest into a folder: continues where an earlier pull stopped, verifies hashes, reports
// upstream changes, and never touches a file that it cannot verify.
//
//   const PullSummary summary = TRY(pull({files, downloader, witness}, request));
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ports/download.hpp"
#include "ports/folder_store.hpp"
#include "importers/manifest.hpp"

namespace willai::pull {

// What a message is about.
enum class Telling {
  there,    // is in the folder and verified
  pulled,   // downloaded and put in its place
  skipped,  // skipped, because nobody agreed to the terms
  failed,   // missing, or not what it should be
  notice,   // in progress
};

// Observes a pull, and asks the user for consent.
class PullWitness {
 public:
  virtual ~PullWitness() = default;
  // Whether the user agrees to what the file's `ask` says, for every file of its source.
  virtual bool agrees_to(const importers::ManifestFile& file) = 0;
  virtual void begins(const std::string& name) = 0;
  virtual void progresses(long long have, std::optional<long long> whole) = 0;
  virtual void tells(Telling about, const std::string& sentence) = 0;
};

struct PullRequest {
  std::vector<importers::ManifestFile> files;
  int attempts = 5;                       // per download
  std::chrono::milliseconds pause{2000};  // before the second attempt; doubles for each further one
  long long largest = 256LL << 20;        // largest size of a download, also after unpacking
};

struct PullDesk {
  ports::FolderStore& files;
  ports::Downloader& downloader;
  PullWitness& witness;
};

struct PullSummary {
  int wanted = 0;                   // number of files, without those that nobody agreed to
  int there = 0;                    // of these, in place and verified
  int doubtful = 0;                 // of these, not as the manifest says, though it has no hash to be sure
  std::map<std::string, int> gaps;  // by source: files that are missing or not verified
};

Result<PullSummary> pull(const PullDesk& desk, const PullRequest& request);

}  // namespace willai::pull
