#include "routing/api_answer.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>

#include "api/page_document.hpp"
#include "base/text.hpp"
#include "routing/page_forms.hpp"
#include "routing/whole_address.hpp"
#include "service/citation.hpp"
#include "service/problem.hpp"

namespace willai::routing {
namespace {

constexpr std::size_t kUsualItems = 100;
constexpr std::size_t kMostItems = 1000;
constexpr std::size_t kAllItems = std::numeric_limits<std::size_t>::max() / 2;  // with room to add to it

bool takes(const service::Operation& operation, std::string_view name) {
  return std::ranges::any_of(operation.parameters, [&](const service::Parameter& each) { return each.in == service::In::query && each.name == name; });
}

std::string names_of_parameters(const service::Operation& operation) {
  std::vector<std::string> names;
  for (const service::Parameter& each : operation.parameters)
    if (each.in == service::In::query) names.push_back(fmt::format("“{}”", each.name));
  return names.empty() ? "none" : join_with_and(names);
}

Result<> check_parameters(const service::Operation& operation, const site::FormFields& form) {
  for (const std::string& name : form.names_after(""))
    if (!takes(operation, name))
      return invalid(fmt::format("There is no parameter “{}” here; there is {}.", site::typed(name, 40), names_of_parameters(operation)));
  return Nothing{};
}

Result<std::size_t> limit_in(const ApiQuery& query, Form form) {
  const std::string text = query.form.value("limit");
  if (text.empty()) return form == Form::csv || !takes(*query.operation, "limit") ? kAllItems : kUsualItems;
  std::size_t limit = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (fault != std::errc() || end != text.data() + text.size() || limit < 1 || limit > kMostItems)
    return invalid(fmt::format("“limit” is “{}”; it must be a whole number from 1 to 1,000.", site::typed(text, 40)));
  return limit;
}

Result<std::vector<std::string>> fields_in(const ApiQuery& query) {
  std::vector<std::string> names;
  const std::string text = query.form.value("fields");
  if (text.empty() || !query.operation->answer) return names;
  for (const std::string_view name : split(text, ',')) names.emplace_back(trim(name));
  if (const std::string unknown = service::unknown_name(*query.operation->answer, names); !unknown.empty()) {
    std::vector<std::string> known;
    for (const service::ColumnInfo& column : query.operation->answer->columns) known.emplace_back(column.name);
    return invalid(fmt::format("“fields” names “{}”, which is not a field here; the fields are {}.", site::typed(unknown, 40), join_with_and(known)));
  }
  return names;
}

void add_attributions(api::JsonWriter& json, const EditionFacts& facts) {
  std::vector<std::string> sentences;
  for (const Source& source : facts.sources)
    if (!source.attribution.empty()) sentences.push_back(source.attribution);
  api::write_texts(json, "attributions", sentences);
}

// The address of the next page: the same query with another "after".
std::string next_address(const SiteContext& context, const RouteRequest& request, const ApiQuery& query, std::string_view after) {
  std::string pairs;
  for (const service::Parameter& each : query.operation->parameters) {
    if (each.in != service::In::query || each.name == "after") continue;
    if (const std::string value = query.form.value(each.name); !value.empty()) pairs += site::form_pair(each.name, value) + "&";
  }
  const std::string ending = request.form == Form::csv ? ".csv" : "";
  return fmt::format("{}{}?{}{}", home_of(context, request).at(request.path), ending, pairs, site::form_pair("after", after));
}

Page page_of_api(const SiteContext& context, std::string body, std::string type) {
  Page page{.type = std::move(type), .body = std::move(body), .embedding = http::Embedding::any_site};
  page.names_host = names_host(context);
  return page;
}

}  // namespace

Result<ApiQuery> read_api_query(std::string_view operation, const RouteRequest& request) {
  ApiQuery query{.operation = service::find_operation(operation), .form = site::FormFields::parse(request.query)};
  TRY(check_parameters(*query.operation, query.form));
  query.limit = TRY(limit_in(query, request.form));
  query.after = query.form.value("after");
  query.fields = TRY(fields_in(query));
  return query;
}

Page api_one(const SiteContext& context, const RouteRequest& request, const ApiQuery& query, const service::Record& record, const Topic& topic) {
  api::JsonWriter json;
  json.begin();
  service::write_fields(json, record, query.fields);
  service::write_provenance(json, context.facts, home_of(context, request), topic.title, topic.path);
  add_attributions(json, context.facts);
  json.end();
  return page_of_api(context, std::move(json).text() + "\n", "application/json");
}

Page api_list(const SiteContext& context, const RouteRequest& request, const ApiQuery& query, const ApiList& list, const Topic& topic) {
  const std::string next = list.next_after.empty() ? "" : next_address(context, request, query, list.next_after);
  Page page;
  if (request.form == Form::csv) {
    page = page_of_api(context, service::csv_of(*query.operation->answer, list.records, query.fields), "text/csv; charset=utf-8");
  } else {
    api::JsonWriter json;
    json.begin();
    json.list("items", list.records, [&](const service::Record& record) {
      json.begin();
      service::write_fields(json, record, query.fields);
      json.end();
    });
    json.integer_or_null("count", list.count ? std::optional(static_cast<int>(*list.count)) : std::nullopt).field_or_null("next", next);
    service::write_provenance(json, context.facts, home_of(context, request), topic.title, topic.path);
    add_attributions(json, context.facts);
    json.end();
    page = page_of_api(context, std::move(json).text() + "\n", "application/json");
  }
  if (!next.empty()) page.more_fields = fmt::format("Link: <{}>; rel=\"next\"\r\n", next);
  return page;
}

Page api_fault(const Error& error) {
  if (error.kind == ErrorKind::not_found) return json_fault(error.message, 404, service::code::kNotFound);
  if (error.kind == ErrorKind::io) return json_fault(error.message, 503, service::code::kUnavailable);
  return json_fault(error.message, 400, service::code::kParameter);
}

Page page_or_fault(Result<Page> page) { return page.ok() ? std::move(*page) : api_fault(page.error()); }

std::string shown_name(std::string_view name) { return site::typed(std::string(name), 80); }

}  // namespace willai::routing
