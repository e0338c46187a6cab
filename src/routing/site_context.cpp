#include "routing/site_context.hpp"

#include <algorithm>
#include <utility>

#include "routing/browser_packs.hpp"
#include "routing/open_edition.hpp"
#include "routing/profession_shelf.hpp"
#include "routing/report_counter.hpp"
#include "routing/shared_matcher.hpp"

namespace willai::routing {

std::shared_ptr<SharedMatcher> make_shared_matcher() { return std::make_shared<SharedMatcher>(); }
std::shared_ptr<ReportCounter> make_report_counter() { return std::make_shared<ReportCounter>(); }

pages::Frame SiteContext::frame() const {
  const BrowserAssets& browser = assets.browser;
  return {.base_path = options.base_path,
          .origin = options.origin,
          .stylesheets = assets.stylesheets,
          .fonts = assets.preloads,
          .icon = assets.icon,
          .search_script = assets.search_script,
          .takes_forms = options.seal != nullptr,
          .week_script = assets.week_script,
          .browser = {.script = browser.script,
                      .worker = browser.worker,
                      .module = browser.module,
                      .model = browser.model,
                      .edition = edition_pack,
                      .professions = profession_packs,
                      .bytes = browser.bytes,
                      .roster_script = browser.roster_script,
                      .roster_worker = browser.roster_worker,
                      .roster_module = browser.roster_module,
                      .roster = roster_pack},
          .reports = options.reports.by,
          .kept = {.date = options.kept.date,
                   .current_base = options.kept.current_base,
                   .corrected = &options.kept.corrected,
                   .is_kept = !options.kept.date.empty()},
          .explore_script = assets.explore_script,
          .explore_style = assets.explore_style,
          .contact = options.contact.empty() ? facts.site.contact : options.contact,
          .takes_errors = options.kept.date.empty() ? has_store() : options.kept.takes_errors};
}

const std::vector<ListedProfession>& SiteContext::all_listed() {
  if (!listed) listed = reader.listed(ListedAs::listed);
  return *listed;
}

namespace {

std::shared_ptr<const Profession> read_profession(const SiteContext& context, std::string_view slug) {
  if (context.options.shelf) return context.options.shelf->find(context.reader, slug);
  auto read = context.reader.find_profession(slug);
  return read ? std::make_shared<const Profession>(std::move(*read)) : nullptr;
}

}  // namespace

const Profession* SiteContext::find_profession(std::string_view slug) {
  constexpr std::size_t kRecent = 3;
  const auto found = std::ranges::find_if(recent, [&](const auto& each) { return each->slug == slug; });
  if (found != recent.end()) {
    std::rotate(recent.begin(), found, found + 1);
    return recent.front().get();
  }
  auto read = read_profession(*this, slug);
  if (!read) return nullptr;
  recent.insert(recent.begin(), std::move(read));
  if (recent.size() > kRecent) recent.pop_back();
  return recent.front().get();
}

Result<std::unique_ptr<SiteContext>> open_site(const std::string& edition_file, SiteOptions options) try {
  return make_site(TRY(open_edition(edition_file)), std::move(options));
} catch (const store::EditionUnreadable& fault) { return io_error(fault.what()); }

std::unique_ptr<SiteContext> make_site(store::EditionReader reader, SiteOptions options) {
  EditionFacts facts = reader.load_facts();
  Assets assets = make_assets(options.base_path, facts.site);
  auto context = std::make_unique<SiteContext>(SiteContext{.reader = std::move(reader),
                                                           .facts = std::move(facts),
                                                           .options = std::move(options),
                                                           .assets = std::move(assets)});
  place_packs(*context);
  return context;
}

}  // namespace willai::routing
