// Assets, packs for browsers, and what search engines read.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "html/html.hpp"
#include "pdf/report_pdf.hpp"
#include "routing/browser_packs.hpp"
#include "routing/handlers.hpp"
#include "routing/site_context.hpp"
#include "routing/whole_address.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kCardEnding = ".png";

// What names the host it is asked at is not kept for others, who may ask at another one.
Freshness freshness_of(const SiteContext& context) {
  return context.options.origin.empty() ? Freshness::never : Freshness::minutes;
}

std::string in_xml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') escaped += "&amp;";
    else if (c == '<') escaped += "&lt;";
    else escaped += c;
  }
  return escaped;
}

std::string feed_entry(const std::string& site, const std::string& name, std::string_view date, int professions, int tasks) {
  return fmt::format(
      "<entry><id>{0}{1}#{2}</id><title>{3}</title><updated>{2}T00:00:00Z</updated><link href=\"{0}{1}\"/>"
      "<summary>{4} professions and {5} tasks.</summary></entry>\n",
      site, site::kEditions, date, name, with_thousands(professions), with_thousands(tasks));
}

// Texts of editors have to be escaped; addresses and dates have nothing to escape.
std::string correction_entry(const std::string& site, const Correction& each, std::size_t number) {
  Html title, summary;
  title << "Correction: "_html << each.name;
  summary << "Wrong: "_html << each.wrong << " Right: "_html << each.right;
  return fmt::format(
      "<entry><id>{0}{1}#{2}-{3}</id><title>{4}</title><updated>{2}T00:00:00Z</updated><link href=\"{0}{1}\"/>"
      "<summary>{5}</summary></entry>\n",
      site, site::kCorrections, each.date, number, title.text(), summary.text());
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
  const bool is_worker = request.path == context.assets.browser.worker;
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
    page.shared = {.bytes = context.options.pack->get(context.reader, context.facts), .owner = context.options.pack};
    return page;
  }
  if (!path.starts_with(context.profession_packs)) return std::nullopt;
  path.remove_prefix(context.profession_packs.size());
  path.remove_suffix(kPackEnding.size());
  auto bytes = profession_pack(context.reader, path);
  return bytes ? std::optional(pack_page(std::move(*bytes))) : std::nullopt;
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

std::optional<Page> show_feed(SiteContext& context, const RouteRequest& request) {
  const std::string site = origin_of(context.options, request.from) + context.options.base_path;
  const EditionNumber& number = context.facts.number;
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>{0}{1}</id><title>{2}</title>"
      "<subtitle>{3}</subtitle><updated>{4}T00:00:00Z</updated><link rel=\"self\" href=\"{0}{5}\"/><link href=\"{0}/\"/>"
      "<author><name>{2}</name></author>\n",
      site, site::kEditions, in_xml(context.facts.site.name), in_xml(context.facts.site.tagline), number.date.iso(), site::kFeed);
  text += feed_entry(site, views::edition_name(number.volume, number.number), number.date.iso(), context.facts.professions,
                     context.facts.tasks);
  for (const PastEdition& past : context.facts.past)
    text += feed_entry(site, views::edition_name(past.volume, past.number), past.date, past.professions, past.tasks);
  const std::vector<Correction>& corrections = context.facts.corrections;
  for (std::size_t i = 0; i < corrections.size(); ++i) text += correction_entry(site, corrections[i], corrections.size() - i);
  return Page{.type = "application/atom+xml; charset=utf-8", .body = text + "</feed>\n", .freshness = freshness_of(context)};
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
