// Assets, packs for browsers, and what search engines read.
#include <fmt/format.h>

#include "routing/browser_packs.hpp"
#include "routing/handlers.hpp"
#include "routing/site_context.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

// Addresses of a sitemap have to be whole; a site that was told none is at home on its own machine.
constexpr std::string_view kLocalOrigin = "http://127.0.0.1:8080";

constexpr std::string_view kPackEnding = ".pack";

Page pack_page(std::string bytes) {
  return {.type = "application/octet-stream", .body = std::move(bytes), .freshness = Freshness::forever};
}

}  // namespace

std::vector<std::string> list_assets(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const auto& [path, asset] : context.assets.by_path) paths.push_back(path);
  return paths;
}

std::optional<Page> show_asset(SiteContext& context, const RouteRequest& request) {
  const auto asset = context.assets.by_path.find(request.path);
  if (asset == context.assets.by_path.end()) return std::nullopt;
  const bool is_worker = request.path == context.assets.browser.worker;
  return Page{.type = asset->second.type,
              .shared = asset->second.bytes,
              .freshness = Freshness::forever,
              .runs = is_worker ? http::Runs::module : http::Runs::scripts};
}

std::vector<std::string> list_packs(const SiteContext& context) { return pack_paths(context.reader, context.packs); }

std::optional<Page> show_pack(SiteContext& context, const RouteRequest& request) {
  std::string_view path = request.path;
  if (context.packs.empty() || !path.starts_with(context.packs) || !path.ends_with(kPackEnding)) return std::nullopt;
  if (path == context.edition_pack) {
    Page page = pack_page("");
    page.shared = {.bytes = context.options.pack->get(context.reader, context.facts), .owner = context.options.pack};
    return page;
  }
  if (!path.starts_with(context.profession_packs)) return std::nullopt;
  path.remove_prefix(context.profession_packs.size());
  path.remove_suffix(kPackEnding.size());
  auto bytes = profession_pack(context.reader, path);
  return bytes ? std::optional(pack_page(std::move(*bytes))) : std::nullopt;
}

std::optional<Page> show_robots(SiteContext& context, const RouteRequest& /*request*/) {
  const SiteOptions& options = context.options;
  std::string text = options.has_gallery
                         ? fmt::format("User-agent: *\nDisallow: {}{}\n", options.base_path, site::kGallery)
                         : "User-agent: *\nDisallow:\n";
  if (!options.origin.empty())
    text += fmt::format("Sitemap: {}{}{}\n", options.origin, options.base_path, site::kSitemap);
  return Page{.type = "text/plain; charset=utf-8", .body = std::move(text)};
}

std::optional<Page> show_sitemap(SiteContext& context, const RouteRequest& /*request*/) {
  const SiteOptions& options = context.options;
  const std::string_view origin = options.origin.empty() ? kLocalOrigin : std::string_view(options.origin);
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const std::string& path : paths_of_sitemap(context))
    text += fmt::format("<url><loc>{}{}{}</loc><lastmod>{}</lastmod></url>\n", origin, options.base_path, path,
                        context.facts.number.date.iso());
  return Page{.type = "application/xml", .body = text + "</urlset>\n"};
}

std::optional<Page> show_missing(SiteContext& context, const RouteRequest& /*request*/) {
  return missing_page(context, "");
}

}  // namespace willai::routing
