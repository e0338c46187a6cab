// Charts that travel: /chart/<name> as SVG, PNG, CSV or JSON.
#include <array>

#include "api/chart_files.hpp"
#include "pages/pages.hpp"
#include "pdf/chart_png.hpp"
#include "routing/handlers.hpp"
#include "routing/page_forms.hpp"
#include "views/explore_charts.hpp"
#include "views/profession_charts.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kRangeEnding = "-range", kLevelsEnding = "-levels";

std::optional<views::TravelingChart> explore_chart_of(SiteContext& context, std::string_view name, const std::string& site) {
  for (const views::ExploreChart chart : views::kExploreCharts)
    if (name == views::name_of(chart)) return views::explore_sheet(context.facts, chart, context.all_listed(), site);
  return std::nullopt;
}

std::optional<views::TravelingChart> profession_chart_of(SiteContext& context, std::string_view name, const std::string& site) {
  for (const std::string_view ending : {kRangeEnding, kLevelsEnding}) {
    if (!name.ends_with(ending)) continue;
    const Profession* profession = context.find_profession(name.substr(0, name.size() - ending.size()));
    if (!profession) continue;
    return ending == kRangeEnding ? views::range_sheet(context.facts, *profession, site)
                                  : views::levels_sheet(context.facts, *profession, site);
  }
  return std::nullopt;
}

Page file_of(std::string type, std::string body) {
  return {.type = std::move(type), .body = std::move(body), .embedding = http::Embedding::any_site};
}

std::optional<Page> chart_as(std::string_view ending, const views::TravelingChart& chart, const std::string& site) {
  if (ending == ".csv") return file_of("text/csv; charset=utf-8", api::chart_csv(chart));
  if (ending == ".json") return file_of("application/json", api::chart_metadata(chart, site));
  if (ending == ".svg") {
    Page page = file_of("image/svg+xml", pages::render_svg(chart));
    page.runs = http::Runs::nothing;
    return page;
  }
  if (ending != ".png") return std::nullopt;
  auto picture = pdf::chart_png(chart);
  if (!picture.ok()) return Page{.status = 503, .type = "text/plain; charset=utf-8", .body = picture.error().message + "\n"};
  return file_of("image/png", std::move(*picture));
}

}  // namespace

std::optional<Page> show_chart(SiteContext& context, const RouteRequest& request) {
  const std::size_t dot = request.rest.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string site = context.options.origin + context.options.base_path;
  const std::string_view name = request.rest.substr(0, dot);
  auto chart = explore_chart_of(context, name, site);
  if (!chart) chart = profession_chart_of(context, name, site);
  return chart ? chart_as(request.rest.substr(dot), *chart, site) : std::nullopt;
}

}  // namespace willai::routing
