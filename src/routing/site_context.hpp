// What the handlers of a router work with: the edition, the assets, and what they keep between two requests.
#pragma once

#include <memory>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/pages.hpp"
#include "routing/assets.hpp"
#include "routing/site_options.hpp"
#include "store/edition_reader.hpp"
#include "views/compare_page.hpp"
#include "views/deep_dive_page.hpp"
#include "views/profession_page.hpp"

namespace willai::routing {

class Router;

// What the page at an address says.
template <class View>
struct LastView {
  std::string address;  // what the pattern of its route leaves open
  View view;

  // The last one if it is of this address; else a new one.
  template <class Make>
  const View& at(std::string_view wanted, Make make) {
    if (address == wanted) return view;
    address.clear();  // until the next one is made: it may take over parts of the last one
    view = make();
    address = wanted;
    return view;
  }
};

struct SiteContext {
  store::EditionReader reader;
  EditionFacts facts;
  SiteOptions options;
  Assets assets;
  std::string packs{};  // the folder of the edition's packs for browsers; "" without a module
  std::string edition_pack{};
  std::string profession_packs{};
  std::string roster_pack{};

  // The professions read last, the last one first: an export asks for all tasks of one after the other, and for pairs.
  std::vector<std::shared_ptr<const Profession>> recent{};

  // The last pages made: a page and its twin are asked for one after the other.
  LastView<views::ProfessionPage> last_profession{};
  LastView<views::DeepDivePage> last_dive{};
  LastView<views::ComparePage> last_comparison{};

  // What all_listed() read.
  std::optional<std::vector<ListedProfession>> listed = std::nullopt;

  // Of the past editions that were asked for, by the names in their addresses.
  std::map<std::string, std::shared_ptr<Router>, std::less<>> kept{};

  pages::Frame frame() const;
  bool has_store() const { return routing::has_store(options); }
  // Read once, because each page of the index needs them all.
  const std::vector<ListedProfession>& all_listed();
  // Absent when the edition has none of that slug. It stays as long as no more than two others are asked for.
  const Profession* find_profession(std::string_view slug);
};

// Opens the edition file; "" is the edition built into the program.
Result<std::unique_ptr<SiteContext>> open_site(const std::string& edition_file, SiteOptions options);
// Over an open edition. Raises EditionUnreadable.
std::unique_ptr<SiteContext> make_site(store::EditionReader reader, SiteOptions options);

}  // namespace willai::routing
