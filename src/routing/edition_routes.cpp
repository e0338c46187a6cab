// Editions: what changed with each, the pages of those that are kept, corrections, and addresses that lead on.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "api/edition_diff_json.hpp"
#include "routing/archive.hpp"
#include "routing/handlers.hpp"
#include "routing/in_form.hpp"
#include "routing/router.hpp"
#include "site/routes.hpp"
#include "views/pages_view.hpp"
#include "views/prose_page.hpp"

namespace willai::routing {
namespace {

std::vector<views::KnownEdition> editions_of(const SiteContext& context) {
  return views::known_editions(context.facts, kept_editions(context.options));
}

std::string name_in_address(const PastEdition& edition) { return fmt::format("{}-{}", edition.volume, edition.number); }

// This edition knows what changed with those before it. One that is not among these tells by itself.
std::vector<EditionChange> changes_with(const SiteContext& context, const PastEdition& edition) {
  const LastIn which{edition.volume, edition.number};
  std::vector<EditionChange> changes = context.reader.load_changes(which);
  if (!changes.empty()) return changes;
  const KeptEdition* kept = find_kept(context.options, name_in_address(edition));
  return kept ? kept->changes : changes;
}

// The router of a past edition, opened when it is first asked for.
Result<std::shared_ptr<Router>> router_of(SiteContext& context, const KeptEdition& kept) {
  std::shared_ptr<Router>& router = context.kept[kept.name];
  if (!router) router = std::make_shared<Router>(TRY(Router::open(kept.file, kept.options)));
  return router;
}

Page not_kept_page(const SiteContext& context, std::string_view name) {
  const std::vector<views::KnownEdition> editions = editions_of(context);
  const auto known = std::ranges::find_if(editions, [&](const views::KnownEdition& each) { return name_in_address(each.edition) == name; });
  const PastEdition* const edition = known == editions.end() ? nullptr : &known->edition;
  return html_page(pages::render(views::not_kept_view(context.facts, std::string(name), edition), context.frame()), 404);
}

// Machines read these of the current edition alone.
bool is_of_site(std::string_view path) {
  constexpr std::array kOfSite = {site::kRobots, site::kSitemap, site::kMissing};
  return std::ranges::find(kOfSite, path) != kOfSite.end();
}

// A search and a reader's own week are answered by the current edition: a matcher and a model for each past one would
// fill the memory.
bool is_of_current(std::string_view path) {
  constexpr std::array kOfCurrent = {site::kSearch, site::kApi, site::kAssessment, site::kResult, site::kReport};
  return std::ranges::any_of(kOfCurrent, [&](std::string_view begin) { return path.starts_with(begin); });
}

Page led_to_current(const SiteContext& context, std::string_view path, std::string_view query) {
  return see_other(context, std::string(path) + (query.empty() ? "" : "?") + std::string(query));
}

// What only the assessment in a browser loads.
bool is_pack(std::string_view path) { return path.ends_with(".pack"); }

}  // namespace

std::vector<std::string> list_editions(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const views::KnownEdition& each : editions_of(context))
    paths.push_back(site::edition(each.edition.volume, each.edition.number));
  return paths;
}

std::optional<Page> show_edition(SiteContext& context, const RouteRequest& request) {
  const std::vector<views::KnownEdition> editions = editions_of(context);
  const auto found = std::ranges::find_if(
      editions, [&](const views::KnownEdition& each) { return name_in_address(each.edition) == request.rest; });
  if (found == editions.end()) return std::nullopt;
  const auto at = static_cast<std::size_t>(found - editions.begin());
  return in_form(views::edition_page_view(context.facts, editions, at, changes_with(context, found->edition)),
                 request.form, context);
}

std::optional<Page> show_corrections(SiteContext& context, const RouteRequest& request) {
  return in_form(views::corrections_view(context.facts), request.form, context);
}

std::optional<Page> page_in_past_edition(SiteContext& context, const http::PageRequest& request) {
  const auto within = site::within_edition(request.path);
  if (!within) return std::nullopt;
  const KeptEdition* kept = find_kept(context.options, within->edition);
  if (!kept) return not_kept_page(context, within->edition);
  const bool is_read = request.method == http::Method::get || request.method == http::Method::head;
  if (is_read && is_of_current(within->path)) return led_to_current(context, within->path, request.query);
  auto router = router_of(context, *kept);
  if (!router.ok()) return fault_at(request.path, "This past edition cannot be read now: its file was changed.", 503);
  if (is_of_site(within->path)) return missing_page(context, request.path);
  http::PageRequest inside = request;
  inside.path = within->path;
  return (*router)->respond(inside);
}

std::vector<std::string> paths_in_past_editions(const SiteContext& context) {
  std::vector<std::string> paths;
  if (!context.options.archive) return paths;
  for (const KeptEdition& kept : context.options.archive->editions) {
    const auto router = Router::open(kept.file, kept.options);
    if (!router.ok()) continue;
    const std::string folder = site::edition(kept.facts.number.volume, kept.facts.number.number);
    for (const std::string& path : router->all_paths())
      if (!is_of_site(path) && !is_pack(path)) paths.push_back(folder + (path == site::kFront ? std::string(site::kEditionFront) : path));
  }
  return paths;
}

std::vector<std::string> list_moved(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const MovedPage& each : context.reader.load_moved()) paths.push_back(each.page);
  return paths;
}

}  // namespace willai::routing
