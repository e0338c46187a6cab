// pulled.tsv of a data folder: what `willai data pull` put there, so that later pulls hold the files to it.
#pragma once

#include <map>
#include <string>

#include "app/folder_store.hpp"

namespace willai {

struct PulledFile {
  std::string path;
  std::string sha256;
  long long bytes = 0;
  std::string url;
  std::string date;  // Last-Modified, as the publisher's server wrote it; "" when it did not
};

class PulledRecord {
 public:
  // An empty record when there is none; an error when it is there and is not one of ours.
  static Result<PulledRecord> load(FolderStore& files);

  const PulledFile* find(const std::string& path) const;
  // Adds a file, or what is new about one, and saves the record.
  Result<> add(const PulledFile& file);

 private:
  explicit PulledRecord(FolderStore& files) : files_(&files) {}
  Result<> read(std::string_view text);

  FolderStore* files_;
  std::map<std::string, PulledFile> by_path_;
};

}  // namespace willai
