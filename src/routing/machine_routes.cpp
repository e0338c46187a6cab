// Assets, packs for browsers, and what search engines read.
#include <fmt/format.h>

#include <algorithm>

#include "pdf/report_pdf.hpp"
#include "routing/browser_packs.hpp"
#include "routing/handlers.hpp"
#include "routing/site_context.hpp"
#include "routing/whole_address.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"
#include "views/pages_view.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kCardEnding = ".png";

// What names the host it is asked at is not kept for others, who may ask at another one.
Freshness freshness_of(const SiteContext& context) {
  return context.options.origin.empty() ? Freshness::never : Freshness::minutes;
}

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
  const BrowserAssets& browser = context.assets.browser;
  const bool is_worker = !request.path.empty() && (request.path == browser.worker || request.path == browser.roster_worker);
  return Page{.type = asset->second.type,
              .shared = asset->second.bytes,
              .freshness = Freshness::forever,
              .runs = is_worker                                 ? http::Runs::module
                      : asset->second.type == "image/svg+xml" ? http::Runs::nothing
                                                              : http::Runs::scripts};
}

std::vector<std::string> list_packs(const SiteContext& context) { return pack_paths(context.reader, context.packs); }

std::optional<Page> show_pack(SiteContext& context, const RouteRequest& request) {
  std::string_view path = request.path;
  if (context.packs.empty() || !path.starts_with(context.packs) || !path.ends_with(kPackEnding)) return std::nullopt;
  if (path == context.edition_pack) {
    Page page = pack_page("");
    page.shared = {.bytes = context.options.pack->get(context), .owner = context.options.pack};
    return page;
  }
  if (path == context.roster_pack) {
    Page page = pack_page("");
    page.shared = {.bytes = context.options.roster_pack->get(context), .owner = context.options.roster_pack};
    return page;
  }
  if (!path.starts_with(context.profession_packs)) return std::nullopt;
  path.remove_prefix(context.profession_packs.size());
  path.remove_suffix(kPackEnding.size());
  const Profession* const profession = context.find_profession(path);
  return profession ? std::optional(pack_page(profession_pack(*profession))) : std::nullopt;
}

// A publication with a logo has it for an icon everywhere.
std::optional<Page> show_icon(SiteContext& context, const RouteRequest& request) {
  if (const auto logo = context.assets.by_path.find(context.facts.site.logo.address); logo != context.assets.by_path.end())
    return Page{.type = logo->second.type, .shared = logo->second.bytes, .runs = http::Runs::nothing};
  const bool is_touch = request.path == site::kTouchIcon;
  const std::string_view name = is_touch ? "assets/touch-icon.png" : "assets/favicon.ico";
  for (const system::BuiltinFile& file : system::builtin_files())
    if (file.name == name) return Page{.type = is_touch ? "image/png" : "image/x-icon", .shared = {.bytes = file.bytes}};
  return std::nullopt;
}

// Shown beside a link to the page, on any site.
std::optional<Page> show_card(SiteContext& context, const RouteRequest& request) {
  std::string_view slug = request.rest;
  if (!slug.ends_with(kCardEnding)) return std::nullopt;
  slug.remove_suffix(kCardEnding.size());
  const Profession* profession = context.find_profession(slug);
  if (!profession) return std::nullopt;
  auto picture = pdf::profession_card(views::profession_view(*profession, context.facts),
                                      context.options.origin + context.options.base_path);
  if (!picture.ok()) return Page{.status = 503, .type = "text/plain; charset=utf-8", .body = picture.error().message + "\n"};
  return Page{.type = "image/png", .body = std::move(*picture), .embedding = http::Embedding::any_site};
}

std::optional<Page> show_robots(SiteContext& context, const RouteRequest& request) {
  const SiteOptions& options = context.options;
  std::string text = options.has_gallery
                         ? fmt::format("User-agent: *\nDisallow: {}{}\n", options.base_path, site::kGallery)
                         : "User-agent: *\nDisallow:\n";
  text += fmt::format("Sitemap: {}{}{}\n", origin_of(context.options, request.from), options.base_path, site::kSitemap);
  return Page{.type = "text/plain; charset=utf-8", .body = std::move(text), .freshness = freshness_of(context)};
}

std::optional<Page> show_sitemap(SiteContext& context, const RouteRequest& request) {
  const std::string origin = origin_of(context.options, request.from);
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const std::string& path : paths_of_sitemap(context))
    text += fmt::format("<url><loc>{}{}{}</loc><lastmod>{}</lastmod></url>\n", origin, context.options.base_path, path,
                        context.facts.number.date.iso());
  return Page{.type = "application/xml", .body = text + "</urlset>\n", .freshness = freshness_of(context)};
}

std::optional<Page> show_missing(SiteContext& context, const RouteRequest& /*request*/) {
  return missing_page(context, "");
}

}  // namespace willai::routing
