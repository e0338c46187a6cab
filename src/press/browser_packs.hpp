// The edition as packs for browsers, under addresses that change with it.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/assets.hpp"
#include "store/edition_reader.hpp"

namespace willai {

// The pack of the edition, created on first use: reading a full edition takes a second. The whole process shares it.
class EditionPackOnce {
 public:
  const std::string& get(const EditionReader& reader, const EditionFacts& facts);

 private:
  std::once_flag once_;
  std::string bytes_;
};

namespace press {

// "/assets/edition-0f3c…": a hash of the edition's content and of the packing program. "" without a module.
std::string packs_folder(const EditionFacts& facts, const BrowserAssets& browser);

inline constexpr std::string_view kEditionPack = "/edition.pack";  // after the folder
inline constexpr std::string_view kProfessionPacks = "/profession/";

// The paths of all packs of the edition.
std::vector<std::string> pack_paths(const EditionReader& reader, std::string_view folder);
// The pack of one profession; absent if the edition has none with that slug.
std::optional<std::string> profession_pack(const EditionReader& reader, std::string_view slug);

}  // namespace press
}  // namespace willai
