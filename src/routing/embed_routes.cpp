// A profession inside a page of another site: the frame itself, and what oEmbed says of it.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "api/json_writer.hpp"
#include "html/html.hpp"
#include "pages/embed.hpp"
#include "routing/handlers.hpp"
#include "routing/page_forms.hpp"
#include "routing/whole_address.hpp"
#include "service/problem.hpp"
#include "site/form_fields.hpp"
#include "site/routes.hpp"
#include "views/pages_view.hpp"
#include "views/profession_page.hpp"

namespace willai::routing {
namespace {

constexpr int kFrameWidth = 600;
constexpr int kFrameHeight = 440;
constexpr int kNarrowest = 280;

// The width that fits what is asked for; a narrow frame is higher.
int width_in(const site::FormFields& form) {
  const std::string text = form.value("maxwidth");
  int width = kFrameWidth;
  std::from_chars(text.data(), text.data() + text.size(), width);
  return std::clamp(width, kNarrowest, kFrameWidth);
}

// "https://example.org/jobs/profession/chef", or the path alone -> "chef"; "" for another address.
std::string slug_in(std::string_view url, std::string_view home) {
  if (url.starts_with(home)) url.remove_prefix(home.size());
  const std::string_view folder = site::fixed_part(site::kProfessionPages);
  if (!url.starts_with(folder)) return "";
  url.remove_prefix(folder.size());
  return std::string(url.substr(0, url.find_first_of("?#/")));
}

std::string frame_of(const Profession& profession, const service::Home& home, int width, int height) {
  Html html;
  html << "<iframe src=\""_html << home.at(fmt::format("{}{}", site::fixed_part(site::kEmbed), profession.slug)) << "\" width=\""_html << width << "\" height=\""_html
       << height << "\" style=\"border:0\" loading=\"lazy\" title=\""_html << profession.plural << " and AI\"></iframe>"_html;
  return std::move(html).text();
}

}  // namespace

std::optional<Page> show_embed(SiteContext& context, const RouteRequest& request) {
  const Profession* const profession = context.find_profession(request.rest);
  if (!profession) return std::nullopt;
  Page page = html_page(pages::render_embed(views::profession_view(*profession, context.facts), context.frame()));
  page.framing = http::Framing::anywhere;
  page.embedding = http::Embedding::any_site;
  return page;
}

// https://oembed.com
std::optional<Page> show_oembed(SiteContext& context, const RouteRequest& request) {
  const site::FormFields form = site::FormFields::parse(request.query);
  if (const std::string format = form.value("format"); !format.empty() && format != "json")
    return json_fault("This site answers in JSON alone; leave out “format”.", 501, service::code::kParameter);
  const service::Home home = home_of(context, request);
  const std::string slug = slug_in(form.value("url"), home.address);
  const Profession* const profession = slug.empty() ? nullptr : context.find_profession(slug);
  if (!profession) return json_fault("“url” must be the address of a profession on this site.", 404, service::code::kNotFound);
  const int width = width_in(form), height = kFrameHeight + (kFrameWidth - width) / 2;
  api::JsonWriter json;
  json.begin().field("version", "1.0").field("type", "rich").field("title", profession->plural + " and AI");
  json.field("provider_name", context.facts.site.name).field("provider_url", home.at("/")).field("author_name", context.facts.site.name);
  json.field("html", frame_of(*profession, home, width, height)).integer("width", width).integer("height", height).integer("cache_age", 3600);
  json.end();
  Page page = json_page(std::move(json).text() + "\n");
  page.names_host = names_host(context);
  return page;
}

}  // namespace willai::routing
