// A folder on the disk that `willai data pull` writes to. Disk errors become advice in plain words.
#pragma once

#include <string>

#include "ports/folder_store.hpp"

namespace willai::system {

class DataFolder : public ports::FolderStore {
 public:
  // Creates the folder if it is missing, and locks it for this process: two pulls at once would write into each other's
  // files. The lock ends with the process.
  static Result<DataFolder> open(const std::string& folder);
  ~DataFolder() override;
  DataFolder(DataFolder&& other) noexcept;
  DataFolder& operator=(DataFolder&&) = delete;

  Result<std::optional<ports::FileFacts>> find_facts(const std::string& path) const override;
  long long size_of(const std::string& path) const override;
  Result<std::optional<std::string>> find(const std::string& path) const override;
  Result<> save(const std::string& path, std::string_view bytes) override;
  Result<> append(const std::string& path, std::string_view bytes) override;
  Result<> put(const std::string& from, const std::string& to) override;
  void remove(const std::string& path) override;
  Result<std::map<std::string, std::string>> unpack(const std::string& path, const std::vector<std::string>& members,
                                                    long long largest) const override;

 private:
  DataFolder(std::string folder, int lock) : folder_(std::move(folder)), lock_(lock) {}
  std::string at(const std::string& path) const { return folder_ + "/" + path; }

  std::string folder_;
  int lock_;  // a descriptor; -1 after a move
};

}  // namespace willai::system
