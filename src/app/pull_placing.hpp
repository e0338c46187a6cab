// After a download: is it the right file, and where does it go? Into its place, beside it, or nowhere.
#pragma once

#include <string>
#include <vector>

#include "app/part_file.hpp"
#include "app/pull_plan.hpp"

namespace willai {

// What became of a file that came.
enum class Place {
  in_place,  // verified, and where it belongs
  nowhere,   // or beside its place: not what the manifest wants
  no_room,   // it is right, and the disk would not take it; the download is kept
};

struct Placed {
  data::ManifestFile file;
  Place place = Place::nowhere;
  std::string sentence;
};

class Placing {
 public:
  Placing(FolderStore& files, PulledRecord& record, long long largest)
      : files_(files), record_(record), largest_(largest) {}

  // What came is whole, of the right kind and of the hash that is known of it.
  bool verifies(const Errand& errand, const PartFile& part) const;
  // An error when nothing of it can be used.
  Result<std::vector<Placed>> place(const Errand& errand, PartFile& part) const;

 private:
  // A file that came, before it is where it belongs.
  struct Arrival {
    data::ManifestFile file;
    std::string path;
    FileFacts facts;
    std::string date;
  };

  Result<std::vector<Placed>> place_file(const Errand& errand, const PartFile& part) const;
  Result<std::vector<Placed>> place_members(const Errand& errand, const PartFile& part) const;
  Placed place_member(const data::ManifestFile& file, const std::string& bytes, const PartFile& part) const;
  Result<Arrival> arrival_of(const data::ManifestFile& file, const PartFile& part) const;
  Placed place(const Arrival& arrival) const;
  Result<std::string> put_in_place(const Arrival& arrival) const;
  Placed keep_beside(const Arrival& arrival) const;
  Result<std::string> put_beside(const Arrival& arrival) const;

  FolderStore& files_;
  PulledRecord& record_;
  long long largest_;
};

}  // namespace willai
