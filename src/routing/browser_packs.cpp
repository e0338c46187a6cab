#include "routing/browser_packs.hpp"

#include <fmt/format.h>

#include "assessment/assessor.hpp"
#include "base/digest.hpp"
#include "browser/edition_pack.hpp"
#include "browser/roster_pack.hpp"
#include "routing/rated_tasks.hpp"
#include "scoring/roster_score.hpp"
#include "site/routes.hpp"
#include "system/gzip.hpp"

namespace willai::routing {
namespace {

// Level 9 takes half again as long for packs of professions, and twice as long for that of the edition, to save 3 bytes of 1,000.
constexpr int kEffort = 6;
constexpr int kRosterEffort = 1;  // most of it are fractions, which no effort makes smaller
// Behind the folder of the packs.
constexpr std::string_view kEditionPack = "/edition.pack";
constexpr std::string_view kRosterPack = "/roster.pack";
constexpr std::string_view kProfessionPacks = "/profession/";

std::vector<std::string> slugs_of(const store::EditionReader& reader) {
  std::vector<std::string> slugs;
  for (const store::PageRef& page : reader.all_pages())
    if (page.task.empty()) slugs.push_back(page.profession);
  return slugs;
}

std::vector<Profession> all_professions(SiteContext& context) {
  std::vector<Profession> professions;
  for (const std::string& slug : slugs_of(context.reader))
    if (const Profession* const found = context.find_profession(slug)) professions.push_back(*found);
  return professions;
}

// "/assets/edition-0f3c…": of what went into the edition and of the program that packs it. "" without a module.
std::string packs_folder(const EditionFacts& facts, const BrowserAssets& browser) {
  if (browser.module.empty()) return "";
  std::string made_of = fmt::format("{} {} {} {} {} {}", facts.number.volume, facts.number.number, facts.number.date.iso(),
                                    browser.module, browser.model, browser.roster_module);
  for (const InputFile& input : facts.inputs) made_of += " " + input.path + " " + input.sha256;
  return std::string(site::fixed_part(site::kEditionPacks)) + short_digest_of(made_of);
}

}  // namespace

const std::string& EditionPackOnce::get(SiteContext& context) {
  std::call_once(once_, [&] {
    const store::EditionReader& reader = context.reader;
    bytes_ = system::gzipped(
        browser::to_bytes(browser::packed(context.facts, all_professions(context), reader.load_rewordings(), rated_tasks(reader),
                                          assessment::yardstick_of(reader.professions_in(0, std::nullopt)))),
        kEffort);
  });
  return bytes_;
}

const std::string& RosterPackOnce::get(SiteContext& context) {
  std::call_once(once_, [&] {
    const store::EditionReader& reader = context.reader;
    const EditionNumber& number = context.facts.number;
    browser::RosterPack pack{number.volume, number.number, number.date.iso(), reader.load_match_tables(), reader.load_match_bytes(), {}};
    for (const std::string& slug : slugs_of(reader))
      if (const Profession* const found = context.find_profession(slug)) pack.pages.emplace_back(slug, scoring::figures_of(*found));
    bytes_ = system::gzipped(browser::to_bytes(pack), kRosterEffort);
  });
  return bytes_;
}

std::shared_ptr<RosterPackOnce> make_roster_pack_once() { return std::make_shared<RosterPackOnce>(); }
std::shared_ptr<EditionPackOnce> make_edition_pack_once() { return std::make_shared<EditionPackOnce>(); }

void place_packs(SiteContext& context) {
  context.packs = packs_folder(context.facts, context.assets.browser);
  if (context.packs.empty()) return;
  context.edition_pack = context.packs + std::string(kEditionPack);
  context.roster_pack = context.packs + std::string(kRosterPack);
  context.profession_packs = context.packs + std::string(kProfessionPacks);
}

std::vector<std::string> pack_paths(const store::EditionReader& reader, std::string_view folder) {
  if (folder.empty()) return {};
  std::vector<std::string> paths{fmt::format("{}{}", folder, kEditionPack), fmt::format("{}{}", folder, kRosterPack)};
  for (const std::string& slug : slugs_of(reader))
    paths.push_back(fmt::format("{}{}{}.pack", folder, kProfessionPacks, slug));
  return paths;
}

std::string profession_pack(const Profession& profession) { return system::gzipped(browser::to_bytes(profession), kEffort); }

}  // namespace willai::routing
