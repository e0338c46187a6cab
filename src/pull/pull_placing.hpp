// After a download: checks the file and decides where it goes: into its place, beside it, or nowhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pull/part_file.hpp"
#include "pull/pull_plan.hpp"

namespace willai::pull {

// What happened to a downloaded file.
enum class PlacingResult {
  in_place,  // verified, and in its place
  nowhere,   // or beside its place: not the file that the manifest wants
  no_room,   // the file is right, but the disk refused it; the download is kept
  remark,    // nothing happened to a file: something to know about the ZIP
};

struct Placed {
  importers::ManifestFile file;
  PlacingResult place = PlacingResult::nowhere;
  std::string sentence;
  std::string doubt = {};  // what a person should look at although the file is in place; "" for nothing
};

class Placing {
 public:
  Placing(ports::FolderStore& files, PulledRecord& record, long long largest)
      : files_(files), record_(record), largest_(largest) {}

  // The download is complete, of the right kind, and has the known hash.
  bool verifies(const Errand& errand, const PartFile& part) const;
  // An error if nothing of it can be used.
  Result<std::vector<Placed>> place(const Errand& errand, PartFile& part) const;

 private:
  // A downloaded file before it is moved into place.
  struct Arrival {
    importers::ManifestFile file;
    std::string path;
    ports::FileFacts facts;
    std::string date;
    std::optional<long long> rows = {};  // where the manifest knows how many there should be
  };

  Result<std::vector<Placed>> place_file(const Errand& errand, const PartFile& part) const;
  Result<std::vector<Placed>> place_members(const Errand& errand, const PartFile& part) const;
  Placed place_member(const importers::ManifestFile& file, const std::string& bytes, const PartFile& part) const;
  Result<Arrival> arrival_of(const importers::ManifestFile& file, const PartFile& part) const;
  Placed place(const Arrival& arrival) const;
  bool fits(const Arrival& arrival) const;
  Placed remark_on(const Errand& errand, const ports::FileFacts& archive) const;
  Result<std::string> put_in_place(const Arrival& arrival) const;
  Placed keep_beside(const Arrival& arrival) const;
  Result<std::string> put_beside(const Arrival& arrival) const;

  ports::FolderStore& files_;
  PulledRecord& record_;
  long long largest_;
};

}  // namespace willai::pull
