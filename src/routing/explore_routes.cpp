// The map of all work.
#include "routing/handlers.hpp"
#include "routing/in_form.hpp"
#include "site/routes.hpp"
#include "views/explore_view.hpp"

namespace willai::routing {

// A chart that the edition has no figures for is no page.
std::optional<Page> show_explore(SiteContext& context, const RouteRequest& request) {
  const auto choice = views::parse_explore_choice(request.rest, request.query);
  if (!choice || (!request.rest.empty() && choice->chart == views::ExploreChart::map)) return std::nullopt;
  const views::ExplorePage view = views::explore_view(context.facts, *choice, context.all_listed());
  if (choice->chart != views::ExploreChart::map && !view.scatter) return std::nullopt;
  return in_form(view, request.form, context);
}

std::vector<std::string> list_explore(const SiteContext& context) {
  return views::explore_addresses(context.facts, context.reader.listed(ListedAs::listed));
}

}  // namespace willai::routing
