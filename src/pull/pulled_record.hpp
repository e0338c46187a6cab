// pulled.tsv in a data folder: what `willai data pull` put there, so that later pulls can verify the files.
#pragma once

#include <map>
#include <string>

#include "ports/folder_store.hpp"

namespace willai::pull {

struct PulledFile {
  std::string path;
  std::string sha256;
  long long bytes = 0;
  std::string url;
  std::string date;  // Last-Modified, as sent by the publisher's server; "" if it sent none
};

class PulledRecord {
 public:
  // An empty record if the file does not exist; an error if it is not one of ours.
  static Result<PulledRecord> load(ports::FolderStore& files);

  const PulledFile* find(const std::string& path) const;
  // Adds or updates a file, and saves the record.
  Result<> add(const PulledFile& file);

 private:
  explicit PulledRecord(ports::FolderStore& files) : files_(&files) {}
  Result<> read(std::string_view text);

  ports::FolderStore* files_;
  std::map<std::string, PulledFile> by_path_;
};

}  // namespace willai::pull
