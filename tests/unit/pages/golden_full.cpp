// Pages of the full edition, as they were last approved: five professions and ten tasks that nobody wrote a page for. A file has the
// structure of a page and, for each piece of text, how many words it has and their CRC-32. So a change is seen and no text of the data
// is copied into the repository.
//
//   WILLAI_REWRITE_GOLDEN=1 build/release/tests/unit -tc='*golden*full*'
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/checksum.hpp"
#include "base/text.hpp"
#include "fixtures.hpp"
#include "folders.hpp"
#include "golden_files.hpp"
#include "pages/pages.hpp"
#include "publish/publish.hpp"
#include "system/builtin_content.hpp"
#include "system/disk.hpp"
#include "views/deep_dive_page.hpp"
#include "views/pages_view.hpp"
#include "views/profession_page.hpp"

namespace golden_full_test {

using namespace willai;
using namespace willai::test;

namespace {

// A barber, a machinist, an actuary, an orderly and a logistician: hands, machine, figures, care and office.
constexpr std::array kProfessions = {"barbers", "machinists", "actuaries", "orderlies", "logisticians"};
constexpr std::size_t kDivesEach = 2;  // the first task and the last

publish::EditionDraft draft_of_all(const std::string& data) {
  publish::PublishRequest request;
  request.content_folder = std::string(system::kBuiltin) + "content";
  request.builtin_content = request.content_folder;
  request.has_builtin_content = true;
  request.data_folder = data;
  request.date = "2026-11-23";
  request.catalog = shipped_catalog();
  auto made = publish::make_edition(system::DiskAndBuiltin(), request);
  REQUIRE_MESSAGE(made.ok(), made.error().message);
  REQUIRE(made->draft.has_value());
  return std::move(*made->draft);
}

struct FullEdition {
  SavedEdition saved;
  store::EditionReader reader;
  EditionFacts facts;

  explicit FullEdition(const std::string& data) : saved(draft_of_all(data)), reader(saved.reader()), facts(reader.load_facts()) {}
};

const FullEdition* find_edition() {
  const auto data = find_public_data();
  if (!data) return nullptr;
  static const FullEdition edition(*data);
  return &edition;
}

// "h2#skills.label" of `<h2 id="skills" class="label">`.
std::string name_of(std::string_view tag) {
  std::string name(tag.substr(0, tag.find_first_of(" \n")));
  for (const auto& [attribute, sign] : {std::pair(" id=\"", '#'), std::pair(" class=\"", '.')})
    if (const std::size_t at = tag.find(attribute); at != std::string_view::npos) {
      const std::string_view value = tag.substr(at + std::string_view(attribute).size());
      name += sign + std::string(value.substr(0, value.find('"')));
    }
  return name;
}

// The main part of a page: a line for each tag that opens, and for the text behind it.
std::string outline_of(std::string_view html) {
  std::string lines;
  html = html.substr(html.find("<main"));
  html = html.substr(0, html.find("</main>"));
  while (!html.empty()) {
    const std::size_t end = std::min(html.find('<'), html.size());
    const std::string_view text = trim(html.substr(0, end));
    if (!text.empty()) lines += fmt::format("  {} words, {:08x}\n", std::ranges::count(text, ' ') + 1, crc32_of(text));
    html.remove_prefix(end);
    const std::size_t close = std::min(html.find('>'), html.size());
    if (html.size() > 1 && html[1] != '/') lines += name_of(html.substr(1, close - 1)) + "\n";
    html.remove_prefix(std::min(close + 1, html.size()));
  }
  return lines;
}

}  // namespace

TEST_CASE("five professions and ten tasks of the golden full edition are as they were approved" * doctest::test_suite("long")) {
  if (!std::filesystem::exists(source_folder() + "/tests/golden/full-barbers.outline.txt") && !std::getenv("WILLAI_REWRITE_GOLDEN")) {
    MESSAGE("SKIPPED: nobody approved outlines of the full edition; WILLAI_REWRITE_GOLDEN=1 writes them");
    return;
  }
  const FullEdition* const edition = find_edition();
  if (!edition) return;
  for (const char* const slug : kProfessions) {
    const auto profession = edition->reader.find_profession(slug);
    REQUIRE_MESSAGE(profession, slug);
    CHECK(profession->origin == Origin::composed);
    REQUIRE(profession->tasks.size() >= kDivesEach);
    check_golden(fmt::format("full-{}.outline.txt", slug), outline_of(pages::render(views::profession_view(*profession, edition->facts), kFrame)));
    int number = 0;
    for (const Task* const task : {&profession->tasks.front(), &profession->tasks.back()})
      check_golden(fmt::format("full-{}-{}.outline.txt", slug, ++number),
                   outline_of(pages::render(views::deep_dive_view(*profession, *task, edition->facts), kFrame)));
  }
}

TEST_CASE("an outline of a golden full page has no word of its text") {
  const std::string outline = outline_of("<body><main id=\"content\"><h2 class=\"label\">One two</h2><p>Three.</p></main><p>After</p>");
  CHECK(outline == fmt::format("main#content\nh2.label\n  2 words, {:08x}\np\n  1 words, {:08x}\n", crc32_of("One two"), crc32_of("Three.")));
}

}  // namespace golden_full_test
