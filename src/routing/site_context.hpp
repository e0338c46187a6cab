// What the handlers of a router work with: the edition, the assets, and what they keep between two requests.
#pragma once

#include <memory>
#include <map>
#include <optional>
#include <string>

#include "pages/pages.hpp"
#include "routing/assets.hpp"
#include "routing/site_options.hpp"
#include "store/edition_reader.hpp"
#include "views/deep_dive_page.hpp"

namespace willai::routing {

class Router;

struct SiteContext {
  store::EditionReader reader;
  EditionFacts facts;
  SiteOptions options;
  Assets assets;
  std::string packs{};  // the folder of the edition's packs for browsers; "" without a module
  std::string edition_pack{};
  std::string profession_packs{};

  // The last profession read: an export asks for all its tasks one after the other.
  std::optional<Profession> last = std::nullopt;

  // The last deep dive made, by its slug: a page and its twin are asked for one after the other.
  std::string last_dive_slug{};
  views::DeepDivePage last_dive{};

  // The professions of the index, once it was asked for.
  std::optional<std::vector<ListedProfession>> listed = std::nullopt;

  // Of the past editions that were asked for, by the names in their addresses.
  std::map<std::string, std::shared_ptr<Router>, std::less<>> kept{};

  pages::Frame frame() const;
  // Absent when the edition has none of that slug.
  const Profession* find_profession(std::string_view slug);
};

// Opens the edition file; "" is the edition built into the program.
Result<std::unique_ptr<SiteContext>> open_site(const std::string& edition_file, SiteOptions options);
// Over an open edition. Raises EditionUnreadable.
std::unique_ptr<SiteContext> make_site(store::EditionReader reader, SiteOptions options);

}  // namespace willai::routing
