// Professions of one edition, each read once for all routers of a process: an export asks for most of them dozens of times, beside
// others. A full edition takes some 60 MB on the shelf, so a server has none.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "domain/profession.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

class ProfessionShelf {
 public:
  using Held = std::shared_ptr<const Profession>;

  // Null when the edition has none of that slug.
  Held find(const store::EditionReader& reader, std::string_view slug);

 private:
  std::mutex mutex_;
  std::map<std::string, Held, std::less<>> held_;
};

}  // namespace willai::routing
