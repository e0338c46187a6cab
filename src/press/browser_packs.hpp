// The edition as packs for browsers, under addresses that change with it.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/assets.hpp"
#include "press/site_context.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

// The pack of the edition, made when it is first asked for: reading a full edition takes a second. All routers
// of a process share one.
class EditionPackOnce {
 public:
  const std::string& get(const EditionReader& reader, const EditionFacts& facts);

 private:
  std::once_flag once_;
  std::string bytes_;
};

// Says where the site has its packs.
void place_packs(SiteContext& context);

// The paths of all packs of the edition.
std::vector<std::string> pack_paths(const EditionReader& reader, std::string_view folder);
// The pack of one profession; absent where the edition has none of that slug.
std::optional<std::string> profession_pack(const EditionReader& reader, std::string_view slug);

}  // namespace willai::routing
