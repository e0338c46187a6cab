// The handlers of the routes, one file per part of the site: page_, evidence_, search_, journey_, report_ and
// machine_routes.cpp.
#pragma once

#include "routing/route.hpp"

namespace willai::routing {

// Pages of an edition.
std::optional<Page> show_front(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_profession(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_index(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_sources(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_editions(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_edition(SiteContext& context, const RouteRequest& request);
std::vector<std::string> list_editions(const SiteContext& context);
std::optional<Page> show_corrections(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_methodology(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_privacy(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_own_page(SiteContext& context, const RouteRequest& request);
std::vector<std::string> list_about(const SiteContext& context);
std::vector<std::string> list_imprint(const SiteContext& context);
std::optional<Page> show_roster(SiteContext& context, const RouteRequest& request);
std::vector<std::string> list_own_pages(const SiteContext& context);
std::optional<Page> show_gallery(SiteContext& context, const RouteRequest& request);
std::vector<std::string> list_gallery(const SiteContext& context);
std::optional<Page> show_explore(SiteContext& context, const RouteRequest& request);
std::vector<std::string> list_explore(const SiteContext& context);
std::vector<std::string> list_professions(const SiteContext& context);
std::vector<std::string> list_indexes(const SiteContext& context);

// Measures, and professions side by side.
std::optional<Page> show_measure(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_pair_form(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_comparison(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_states(SiteContext& context, const RouteRequest& request);
std::vector<std::string> list_states(const SiteContext& context);
std::vector<std::string> list_measures(const SiteContext& context);
std::vector<std::string> list_comparisons(const SiteContext& context);

// Search.
std::optional<Page> show_search(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_search(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_match(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_match(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_suggestions(SiteContext& context, const RouteRequest& request);

// The assessment.
std::optional<Page> show_journey(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_journey(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_result_file(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_result_file(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_assessment(SiteContext& context, const RouteRequest& request);

// Reports by e-mail; absent where nobody delivers any.
std::optional<Page> show_report(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_report_link(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_report(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_report_link(SiteContext& context, const RouteRequest& request);

// What readers report as wrong; absent where nothing is kept.
std::optional<Page> show_error_form(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_error_form(SiteContext& context, const RouteRequest& request);

// A page of a past edition: its own, or with status 404 a sentence that leads to the current one. Absent for any other path.
std::optional<Page> page_in_past_edition(SiteContext& context, const http::PageRequest& request);
// The pages of past editions that a static copy has.
std::vector<std::string> paths_in_past_editions(const SiteContext& context);
// Addresses that earlier editions had and this one leads on, for a static copy.
std::vector<std::string> list_moved(const SiteContext& context);

// The API.
std::optional<Page> list_api_professions(SiteContext& context, const RouteRequest& request);
std::optional<Page> get_api_profession(SiteContext& context, const RouteRequest& request);
std::optional<Page> list_api_profession_tasks(SiteContext& context, const RouteRequest& request);
std::optional<Page> list_api_profession_measures(SiteContext& context, const RouteRequest& request);
std::optional<Page> compare_api_professions(SiteContext& context, const RouteRequest& request);
std::optional<Page> list_api_tasks(SiteContext& context, const RouteRequest& request);
std::optional<Page> get_api_task(SiteContext& context, const RouteRequest& request);
std::optional<Page> list_api_occupations(SiteContext& context, const RouteRequest& request);
std::optional<Page> get_api_occupation(SiteContext& context, const RouteRequest& request);
std::optional<Page> list_api_measures(SiteContext& context, const RouteRequest& request);
std::optional<Page> get_api_measure(SiteContext& context, const RouteRequest& request);
std::optional<Page> list_api_values(SiteContext& context, const RouteRequest& request);
std::optional<Page> list_api_editions(SiteContext& context, const RouteRequest& request);
std::optional<Page> get_api_edition(SiteContext& context, const RouteRequest& request);
std::optional<Page> list_api_sources(SiteContext& context, const RouteRequest& request);
std::optional<Page> get_api_index(SiteContext& context, const RouteRequest& request);
std::optional<Page> get_api_description(SiteContext& context, const RouteRequest& request);
std::optional<Page> get_api_score(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_api_score(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_api_documentation(SiteContext& context, const RouteRequest& request);

// Status 404: there is no page at `path`.
Page missing_page(const SiteContext& context, std::string_view path);

// For machines.
std::optional<Page> show_asset(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_pack(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_icon(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_feed(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_feeds(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_llms(SiteContext& context, const RouteRequest& request);
std::optional<Page> receive_mcp(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_embed(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_oembed(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_chart(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_card(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_robots(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_sitemap(SiteContext& context, const RouteRequest& request);
std::optional<Page> show_missing(SiteContext& context, const RouteRequest& request);
std::vector<std::string> list_assets(const SiteContext& context);
std::vector<std::string> list_packs(const SiteContext& context);

}  // namespace willai::routing
