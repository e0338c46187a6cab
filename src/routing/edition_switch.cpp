#include "routing/edition_switch.hpp"

#include <optional>

#include "routing/router.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

// What one thread has made of an edition.
struct Desk {
  std::shared_ptr<const ServedEdition> edition{};
  std::optional<Router> router{};
  std::optional<Router> before{};  // made when it is first asked for
};

std::optional<Router> router_over(const ServedEdition& edition) try {
  auto reader = edition.reader.again();
  if (!reader.ok()) return std::nullopt;
  return Router::over(std::move(*reader), edition.site);
} catch (const store::EditionUnreadable&) { return std::nullopt; }

bool is_named_by_content(std::string_view path) { return path.starts_with(site::fixed_part(site::kAssetFiles)); }

std::optional<Page> asset_before(Desk& desk, const http::PageRequest& request) {
  if (!desk.edition->before || !is_named_by_content(request.path)) return std::nullopt;
  if (!desk.before) desk.before = router_over(*desk.edition->before);
  if (!desk.before) return std::nullopt;
  Page page = desk.before->respond(request);
  return page.status == 200 ? std::optional(std::move(page)) : std::nullopt;
}

// The same without what takes memory and only pages need.
std::shared_ptr<const ServedEdition> as_before(const ServedEdition& edition) {
  auto reader = edition.reader.again();
  if (!reader.ok()) return nullptr;
  SiteOptions site = for_another_edition(edition.site);
  site.pack = edition.site.pack;  // open pages may still ask for it
  site.archive = nullptr;
  return std::make_shared<const ServedEdition>(ServedEdition{std::move(*reader), edition.facts, std::move(site)});
}

}  // namespace

EditionSwitch::EditionSwitch(ServedEdition first) : now_(std::make_shared<const ServedEdition>(std::move(first))) {}

std::shared_ptr<const ServedEdition> EditionSwitch::now() const {
  const std::lock_guard lock(mutex_);
  return now_;
}

// The pages first: what is made from now on is of the new edition, and what is called new is never of the old one.
void EditionSwitch::put(ServedEdition next) {
  next.before = as_before(*now());
  auto served = std::make_shared<const ServedEdition>(std::move(next));
  {
    const std::lock_guard lock(mutex_);
    now_ = std::move(served);
  }
  ++*generation_;
}

http::Handler EditionSwitch::handler() {
  return [this, desk = std::make_shared<Desk>()](const http::PageRequest& request) {
    if (auto edition = now(); desk->edition != edition) *desk = {.edition = std::move(edition)};
    // A thread that began while the file was being changed reads it once it is whole again.
    if (!desk->router) desk->router = router_over(*desk->edition);
    if (!desk->router) return unreadable_page(request.path);
    Page page = desk->router->respond(request);
    if (page.status != 404) return page;
    auto asset = asset_before(*desk, request);
    return asset ? std::move(*asset) : page;
  };
}

}  // namespace willai::routing
