// The edition as packs for browsers, under addresses that change with it.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "routing/assets.hpp"
#include "routing/site_context.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

// The pack of the edition, created on first use: reading a full edition takes a second. The whole process shares it.
class EditionPackOnce {
 public:
  const std::string& get(SiteContext& context);

 private:
  std::once_flag once_;
  std::string bytes_;
};

// The pack for rosters, likewise.
class RosterPackOnce {
 public:
  const std::string& get(SiteContext& context);

 private:
  std::once_flag once_;
  std::string bytes_;
};

// Says where the site has its packs.
void place_packs(SiteContext& context);

// The paths of all packs of the edition.
std::vector<std::string> pack_paths(const store::EditionReader& reader, std::string_view folder);
std::string profession_pack(const Profession& profession);

}  // namespace willai::routing
