// Occupations, measures, editions and sources, as the API answers them.
#include <fmt/format.h>

#include <algorithm>

#include "api/json_writer.hpp"
#include "routing/api_answer.hpp"
#include "routing/archive.hpp"
#include "pages/pages.hpp"
#include "routing/handlers.hpp"
#include "routing/page_forms.hpp"
#include "routing/whole_address.hpp"
#include "service/addresses.hpp"
#include "service/citation.hpp"
#include "service/guide.hpp"
#include "service/openapi.hpp"
#include "service/resources.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"
#include "views/edition_page_view.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/prose_page.hpp"

namespace willai::routing {
namespace {

Result<Page> occupations_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listOccupations", request));
  const service::Home home = home_of(context, request);
  const ApiList list = TRY(list_of(context.reader.load_occupations(), query, [](const OccupationFacts& each) { return each.code; },
                                   [&](const OccupationFacts& each) { return service::occupation_rows().record(each, {context.facts, home}); }));
  return api_list(context, request, query, list, {"Occupations of O*NET", std::string(site::kProfessions)});
}

Result<Page> occupation_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("getOccupation", request));
  const auto code = OccupationCode::parse(request.rest);
  const auto occupation = code.ok() ? context.reader.find_occupation(code->text()) : std::nullopt;
  if (!occupation) return not_found(fmt::format("This edition has no occupation “{}”; a code is like 15-1252.00.", shown_name(request.rest)));
  const service::Home home = home_of(context, request);
  const std::string page = occupation->stands.empty() ? std::string(site::kSources) : site::profession(occupation->stands);
  return api_one(context, request, query, service::occupations().record(*occupation, {context.facts, home}), {occupation->title, page});
}

Result<Page> measures_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listMeasures", request));
  const service::Home home = home_of(context, request);
  const std::vector<Measure>& all = context.facts.measures;
  const ApiList list{.records = service::measure_rows().records(all, {context.facts, home}), .count = all.size()};
  return api_list(context, request, query, list, {"Measures", std::string(site::kSources)});
}

Result<const Measure*> find_by_id(const SiteContext& context, std::string_view id) {
  if (const Measure* measure = find_measure(context.facts, id)) return measure;
  return not_found(fmt::format("This edition has no measure “{}”; {} lists them.", shown_name(id), service::kMeasureList));
}

Result<Page> measure_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("getMeasure", request));
  const Measure* const measure = TRY(find_by_id(context, request.rest));
  const service::Home home = home_of(context, request);
  return api_one(context, request, query, service::measures().record(*measure, {context.facts, home}), {measure->name, site::source(measure->page)});
}

Result<Page> values_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listValuesOfMeasure", request));
  const Measure* const measure = TRY(find_by_id(context, request.rest));
  if (measure->classification == Classification::onet_task)
    return invalid(fmt::format("“{}” is a measure of tasks; {} has its values.", measure->id, service::kTaskOne));
  const std::vector<OccupationFacts> occupations = context.reader.load_occupations();
  std::vector<service::ValueOf> values;
  for (const OccupationFacts& each : occupations)
    if (const MeasureValue* value = find_value(each.measures, measure->id)) values.push_back({*value, &each});
  const service::Home home = home_of(context, request);
  const ApiList list = TRY(list_of(values, query, [](const service::ValueOf& each) { return each.occupation->code; },
                                   [&](const service::ValueOf& each) { return service::occupation_values().record(each, {context.facts, home}); }));
  return api_list(context, request, query, list, {measure->name, site::source(measure->page)});
}

std::vector<service::EditionOf> editions_known(const SiteContext& context) {
  std::vector<service::EditionOf> editions;
  for (const views::KnownEdition& each : views::known_editions(context.facts, kept_editions(context.options))) editions.push_back({each.edition, {}});
  return editions;
}

Result<Page> editions_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listEditions", request));
  const service::Home home = home_of(context, request);
  const std::vector<service::EditionOf> all = editions_known(context);
  const ApiList list{.records = service::edition_rows().records(all, {context.facts, home}), .count = all.size()};
  return api_list(context, request, query, list, {"Editions", std::string(site::kEditions)});
}

Result<Page> edition_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("getEdition", request));
  for (service::EditionOf& each : editions_known(context)) {
    const PastEdition& edition = each.edition;
    if (fmt::format("{}-{}", edition.volume, edition.number) != request.rest) continue;
    each.changes = context.reader.load_changes({edition.volume, edition.number});
    const service::Home home = home_of(context, request);
    return api_one(context, request, query, service::editions().record(each, {context.facts, home}),
                   {views::edition_name(edition.volume, edition.number), site::edition(edition.volume, edition.number)});
  }
  return not_found(fmt::format("There is no edition “{}” here; {} lists them.", shown_name(request.rest), service::kEditionList));
}

Result<Page> sources_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listSources", request));
  const service::Home home = home_of(context, request);
  const std::vector<Source>& all = context.facts.sources;
  const ApiList list{.records = service::sources().records(all, {context.facts, home}), .count = all.size()};
  return api_list(context, request, query, list, {"Sources", std::string(site::kSources)});
}

Page whole_page(const SiteContext& context, std::string body) {
  Page page = json_page(std::move(body));
  page.names_host = names_host(context);
  return page;
}

std::vector<std::string> addresses_of(const service::Home& home) {
  std::vector<std::string> addresses;
  for (const service::Operation& operation : service::operations())
    if (std::string address = home.at(operation.path); std::ranges::find(addresses, address) == addresses.end()) addresses.push_back(std::move(address));
  return addresses;
}

}  // namespace

std::optional<Page> list_api_occupations(SiteContext& context, const RouteRequest& request) { return page_or_fault(occupations_page(context, request)); }
std::optional<Page> get_api_occupation(SiteContext& context, const RouteRequest& request) { return page_or_fault(occupation_page(context, request)); }
std::optional<Page> list_api_measures(SiteContext& context, const RouteRequest& request) { return page_or_fault(measures_page(context, request)); }
std::optional<Page> get_api_measure(SiteContext& context, const RouteRequest& request) { return page_or_fault(measure_page(context, request)); }
std::optional<Page> list_api_values(SiteContext& context, const RouteRequest& request) { return page_or_fault(values_page(context, request)); }
std::optional<Page> list_api_editions(SiteContext& context, const RouteRequest& request) { return page_or_fault(editions_page(context, request)); }
std::optional<Page> get_api_edition(SiteContext& context, const RouteRequest& request) { return page_or_fault(edition_page(context, request)); }
std::optional<Page> list_api_sources(SiteContext& context, const RouteRequest& request) { return page_or_fault(sources_page(context, request)); }

std::optional<Page> get_api_index(SiteContext& context, const RouteRequest& request) {
  const service::Home home = home_of(context, request);
  api::JsonWriter json;
  json.begin().field("name", context.facts.site.name).field("description_url", home.at(service::kDescription));
  json.field("documentation_url", home.at(site::kApiPage));
  json.list("addresses", addresses_of(home), [&](const std::string& address) { json.text(address); });
  service::write_provenance(json, context.facts, home, "API", site::kApiPage);
  json.end();
  return whole_page(context, std::move(json).text() + "\n");
}

std::optional<Page> show_api_documentation(SiteContext& context, const RouteRequest& /*request*/) {
  return html_page(pages::render(views::programs_view(context.facts, service::guide_markdown()), context.frame()));
}

std::optional<Page> get_api_description(SiteContext& context, const RouteRequest& request) {
  return whole_page(context, service::openapi_json({context.facts.site.name, std::string(system::build_facts().version)}, home_of(context, request)));
}

}  // namespace willai::routing
