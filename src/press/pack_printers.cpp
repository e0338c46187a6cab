// The edition's packs for browsers.
#include "press/browser_packs.hpp"
#include "press/rooms.hpp"

namespace willai::press {
namespace {

Page pack_page(std::string bytes) {
  return {200, "application/octet-stream", std::move(bytes), Freshness::forever, ""};
}

}  // namespace

void place_packs(PressRooms& rooms) {
  rooms.packs = packs_folder(rooms.facts, rooms.assets.browser);
  if (rooms.packs.empty()) return;
  rooms.edition_pack = rooms.packs + std::string(kEditionPack);
  rooms.profession_packs = rooms.packs + std::string(kProfessionPacks);
}

std::optional<Page> print_pack(const PressRooms& rooms, std::string_view path) {
  constexpr std::string_view kEnding = ".pack";
  if (rooms.packs.empty() || !path.starts_with(rooms.packs) || !path.ends_with(kEnding)) return std::nullopt;
  if (path == rooms.edition_pack) return pack_page(rooms.options.pack->get(rooms.reader, rooms.facts));
  if (!path.starts_with(rooms.profession_packs)) return std::nullopt;
  path.remove_prefix(rooms.profession_packs.size());
  path.remove_suffix(kEnding.size());
  auto bytes = profession_pack(rooms.reader, path);
  return bytes ? std::optional(pack_page(std::move(*bytes))) : std::nullopt;
}

}  // namespace willai::press
