// Whose publication an edition is, stored and read back, and sent to a browser.
#include <doctest/doctest.h>

#include "browser/edition_pack.hpp"
#include "fixtures.hpp"

namespace store_site_test {

using namespace willai;
using namespace willai::test;

namespace {

Site sample() {
  Site site;
  site.name = "Lanterns & Looms";
  site.tagline = "Read closely";
  site.contact = "desk@example.org";
  site.imprint = "The Guild";
  site.language = "de-CH";
  site.logo = {"/assets/logo-00.png", "image/png", std::string("\x89PNG\0\1", 6)};
  site.colors = {{"accent", "#8a1538", ""}, {"ink", "", "#ffffff"}};
  site.pages = {{"our-rules", "Our rules", "What we hold to.", "## First\n", true}, {"privacy", "", "", "Nothing.", false}};
  return site;
}

}  // namespace

TEST_CASE("an edition keeps whose it is, byte for byte") {
  publish::EditionDraft draft = fixture_draft();
  draft.site = sample();
  const SavedEdition saved(draft);
  const Site site = saved.reader().load_facts().site;
  CHECK(site.name == "Lanterns & Looms");
  CHECK(site.tagline == "Read closely");
  CHECK(site.contact == "desk@example.org");
  CHECK(site.imprint == "The Guild");
  CHECK(site.language == "de-CH");
  CHECK(site.logo.address == "/assets/logo-00.png");
  CHECK(site.logo.type == "image/png");
  CHECK(site.logo.bytes == std::string("\x89PNG\0\1", 6));
  REQUIRE(site.colors.size() == 2);
  CHECK(site.colors[0].light == "#8a1538");
  CHECK(site.colors[1].dark == "#ffffff");
  REQUIRE(site.pages.size() == 2);
  CHECK(site.pages[0].slug == "our-rules");
  CHECK(site.pages[0].text == "## First\n");
  CHECK(site.pages[0].in_foot);
  CHECK_FALSE(site.pages[1].in_foot);
}

TEST_CASE("an edition without a site.toml is ours") {
  const Site site = SavedEdition(fixture_draft()).reader().load_facts().site;
  CHECK(site.name == Site().name);
  CHECK(site.pages.empty());
}

TEST_CASE("a browser gets the name and the addresses, and no bytes of pages or logo") {
  publish::EditionDraft draft = fixture_draft();
  draft.site = sample();
  const SavedEdition saved(draft);
  const std::string bytes = browser::to_bytes(browser::packed(saved.reader().load_facts(), {}, {}, {}, {}));
  CHECK(bytes.find("What we hold to.") == std::string::npos);
  CHECK(bytes.find("PNG") == std::string::npos);
  const auto packed = browser::parse_edition(bytes);
  REQUIRE(packed.ok());
  const Site site = browser::facts_of(*packed)->site;
  CHECK(site.name == "Lanterns & Looms");
  CHECK(site.logo.address == "/assets/logo-00.png");
  REQUIRE(site.pages.size() == 2);
  CHECK(site.pages[0].title == "Our rules");
}

}  // namespace store_site_test
