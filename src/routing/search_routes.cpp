// Free text from strangers: the search page, and the same as JSON for scripts and programs.
#include <fmt/format.h>

#include <charconv>

#include "api/json_reader.hpp"
#include "base/text.hpp"
#include "assessment/found_pages.hpp"
#include "routing/api_limit.hpp"
#include "routing/handlers.hpp"
#include "routing/lookups.hpp"
#include "routing/page_forms.hpp"
#include "routing/shared_matcher.hpp"
#include "routing/whole_address.hpp"
#include "service/citation.hpp"
#include "service/problem.hpp"
#include "service/resources.hpp"
#include "service/sentence.hpp"
#include "site/form_fields.hpp"
#include "site/routes.hpp"
#include "views/search_view.hpp"

namespace willai::routing {
namespace {

// More than the matcher reads.
constexpr std::size_t kLongestQuery = 64 * 1024;
constexpr std::size_t kLongestPrefix = 200;

struct Limit {
  std::string_view name;
  std::size_t usual;
  std::size_t most;
};
constexpr Limit kTop{"top", 5, 20};
constexpr Limit kSuggested{"n", 8, 20};

std::string asked_in(std::string_view query) {
  return site::typed(site::FormFields::parse(query).value("q"), kLongestQuery);
}

std::vector<views::FoundJob> find_all_pages(const SiteContext& context,
                                            const std::vector<matching::MatchedJob>& matches) {
  const auto find_page = [&](std::string_view slug) { return context.reader.find_profession(slug); };
  std::vector<views::FoundJob> jobs;
  for (const matching::MatchedJob& each : matches)
    if (auto found = assessment::find_pages(each, find_page)) jobs.push_back(std::move(*found));
  return jobs;
}

std::vector<matching::MatchedJob> by_their_tasks(const std::vector<matching::MatchedTask>& tasks) {
  std::vector<matching::MatchedJob> jobs;
  for (const matching::MatchedTask& each : tasks)
    jobs.push_back({each.job, each.likeness, {matching::Met::task, each.text}});
  return jobs;
}

const matching::JobMatcher* matcher_for(const SiteContext& context, const std::string& text) {
  return text.empty() ? nullptr : context.options.matcher->get(context.reader);
}

views::Findings findings_of(const SiteContext& context, const matching::JobMatch& match) {
  return {match.confident, match.why_not, find_all_pages(context, match.matches), {}, match.doubt};
}

// "who else reconciles accounts?" asks for "reconciles accounts?".
std::string without_who(std::string_view text) {
  for (const std::string_view opening : {"who else ", "who "})
    if (to_lower(text.substr(0, opening.size())) == opening) return std::string(text.substr(opening.size()));
  return std::string(text);
}

// For a reader: a text that is a task is answered with tasks.
views::Findings find_for_reader(const SiteContext& context, const std::string& text) {
  const matching::JobMatcher* matcher = matcher_for(context, text);
  if (!matcher) return {};
  const matching::JobMatch match = matcher->match(text, views::kMostHits);
  const auto tasks = matcher->is_description(text) ? std::vector<matching::MatchedTask>{}
                                                   : matcher->find_tasks(without_who(text), views::kMostHits);
  if (!views::asks_for_task(text, match, tasks)) return findings_of(context, match);
  return {false, "", {}, find_all_pages(context, by_their_tasks(tasks)), matching::Doubt::none};
}

// If the match is uncertain, similar professions help.
std::vector<matching::Suggestion> like_it(const matching::JobMatcher& matcher, const std::string& text) {
  constexpr std::size_t kFewest = 5;  // bytes: every text resembles a shorter one
  std::vector<matching::Suggestion> suggestions;
  if (text.size() < kFewest) return suggestions;
  for (const matching::MatchedJob& each : matcher.match(text, 3).matches)
    suggestions.push_back({each.job->title, each.job, 1});
  return suggestions;
}

std::vector<matching::Suggestion> find_suggestions(const SiteContext& context, const std::string& text,
                                                   std::size_t most) {
  const matching::JobMatcher* matcher = matcher_for(context, text);
  if (!matcher) return {};
  auto found = matcher->suggest(text, most);
  return found.empty() ? like_it(*matcher, text) : found;
}

// The number in a query, within its limit; absent if it is not a number.
std::optional<std::size_t> count_in(std::string_view query, const Limit& limit) {
  const std::string text = site::FormFields::parse(query).value(limit.name);
  if (text.empty()) return limit.usual;
  std::size_t count = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool whole = fault == std::errc() && end == text.data() + text.size();
  return whole && count >= 1 && count <= limit.most ? std::optional(count) : std::nullopt;
}

Page no_text(std::string_view address) {
  return json_fault(fmt::format("There is no text in q; ask as {}?q=school%20nurse.", address), 400, service::code::kMissing);
}

Page no_count(const Limit& limit) {
  return json_fault(fmt::format("“{}” is a whole number from 1 to {}.", limit.name, limit.most), 400, service::code::kParameter);
}

// `asked` is a query, or the same fields as a form.
Page search_page(const SiteContext& context, std::string_view asked) {
  const std::string text = asked_in(asked);
  const views::Findings found = find_for_reader(context, text);
  Page page = html_page(pages::render(views::search_view(context.facts, text, found), context.frame()));
  if (!text.empty()) page.freshness = Freshness::never;
  return page;
}

// A document of the API, with its edition and how to cite it.
template <class Write>
Page document_of_api(const SiteContext& context, const RouteRequest& request, std::string_view title, const Write& write) {
  const service::Home home = home_of(context, request);
  api::JsonWriter json;
  json.begin();
  write(json, service::Scene{context.facts, home});
  service::write_provenance(json, context.facts, home, title, site::kSearch);
  json.end();
  Page page = json_page(std::move(json).text() + "\n");
  page.names_host = names_host(context);
  return page;
}

void write_records(api::JsonWriter& json, std::string_view name, const std::vector<service::Record>& records) {
  json.list(name, records, [&](const service::Record& record) {
    json.begin();
    service::write_fields(json, record);
    json.end();
  });
}

Page match_page(const SiteContext& context, const RouteRequest& request, std::string_view asked) {
  const auto top = count_in(asked, kTop);
  if (!top) return no_count(kTop);
  const std::string text = asked_in(asked);
  if (text.empty()) return no_text(site::kMatchApi);
  const views::Findings found = find_jobs(context, text, *top);
  return document_of_api(context, request, "Which profession a text means", [&](api::JsonWriter& json, const service::Scene& scene) {
    json.field("query", shortened(text, api::kLongestQueryShown)).boolean("confident", found.confident).field_or_null("why_not", found.why_not);
    write_records(json, "matches", service::matches().records(found.jobs, scene));
  });
}

// {"q": "…", "top": 5} as the same fields of a form.
Result<std::string> form_of_json(std::string_view body) {
  const api::JsonValue document = TRY(api::parse_json(body));
  const api::JsonReader reader = TRY(api::JsonReader::open(document, "", {"q", "top"}));
  const std::string text = TRY(reader.text("q")).value_or("");
  const auto top = TRY(reader.whole_number("top"));
  return site::form_pair("q", text) + (top ? "&" + site::form_pair("top", fmt::to_string(*top)) : "");
}

}  // namespace

views::Findings find_jobs(const SiteContext& context, const std::string& text, std::size_t most) {
  const matching::JobMatcher* matcher = matcher_for(context, text);
  return matcher ? findings_of(context, matcher->match(text, most)) : views::Findings{};
}

std::optional<Page> show_search(SiteContext& context, const RouteRequest& request) {
  return search_page(context, request.query);
}

// A text too long for an address: the same form fields, as a body.
std::optional<Page> receive_search(SiteContext& context, const RouteRequest& request) {
  return search_page(context, request.body);
}

std::optional<Page> show_match(SiteContext& context, const RouteRequest& request) {
  return match_page(context, request, request.query);
}

std::optional<Page> receive_match(SiteContext& context, const RouteRequest& request) {
  return limited(context, request, [&]() -> Page {
    if (!trim(request.body).starts_with('{')) return match_page(context, request, request.body);
    const auto form = form_of_json(request.body);
    return form.ok() ? match_page(context, request, *form) : json_fault(service::sentence_of(form.error().message), 400, service::code::kBody);
  });
}

std::optional<Page> show_suggestions(SiteContext& context, const RouteRequest& request) {
  const auto count = count_in(request.query, kSuggested);
  if (!count) return no_count(kSuggested);
  const std::string text = site::typed(site::FormFields::parse(request.query).value("q"), kLongestPrefix);
  if (text.empty()) return no_text(site::kSuggestApi);
  const views::Suggestions found = views::suggestions_view(context.facts, text, find_suggestions(context, text, *count));
  return document_of_api(context, request, "Titles of professions", [&](api::JsonWriter& json, const service::Scene& scene) {
    json.field("query", found.query);
    write_records(json, "suggestions", service::suggestions().records(found.rows, scene));
  });
}

}  // namespace willai::routing
