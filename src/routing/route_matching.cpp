// Which row of the table fits an address, and what follows from the rows: twins, methods, the static copy, the sitemap.
#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "routing/route.hpp"
#include "service/addresses.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kTwinEnding = ".json";
constexpr std::string_view kCsvEnding = ".csv";
constexpr std::string_view kMarkdownEnding = ".md";

// What of the path the pattern leaves open; absent where it does not fit.
std::optional<std::string_view> rest_of(std::string_view path, std::string_view pattern) {
  const std::string_view fixed = site::fixed_part(pattern);
  if (fixed == pattern) return path == pattern ? std::optional<std::string_view>("") : std::nullopt;
  if (!path.starts_with(fixed) || path == fixed) return std::nullopt;
  return path.substr(fixed.size());
}

// "/professions.json" -> "/professions"; absent where the path is not that of a twin.
std::optional<std::string_view> page_of_twin(std::string_view path) {
  if (path == site::kFrontTwin) return site::kFront;
  if (!path.ends_with(kTwinEnding)) return std::nullopt;
  path.remove_suffix(kTwinEnding.size());
  return path == site::kFront ? std::nullopt : std::optional(path);
}

// "/professions.md" -> "/professions"; absent where the path is not that of a twin in Markdown.
std::optional<std::string_view> page_of_text(std::string_view path) {
  if (path == site::kFrontText) return site::kFront;
  if (!path.ends_with(kMarkdownEnding)) return std::nullopt;
  path.remove_suffix(kMarkdownEnding.size());
  return path == site::kFront ? std::nullopt : std::optional(path);
}

// The pages of a past edition are those of the site, and take no forms.
std::string_view in_its_edition(std::string_view path) {
  const auto within = site::within_edition(path);
  return within ? within->path : path;
}

std::vector<std::string> paths_in_copy(const Route& route, const SiteContext& context) {
  if (route.in_copy == InCopy::no) return {};
  return route.list ? route.list(context) : std::vector{std::string(route.pattern)};
}

// "/api/v1/professions/<profession>/tasks" and ".../chef/tasks" -> "chef": segment by segment.
std::optional<std::string_view> segments_of(std::string_view path, std::string_view pattern) {
  const auto wanted = split(pattern, '/'), found = split(path, '/');
  if (wanted.size() != found.size()) return std::nullopt;
  const char *begin = nullptr, *end = nullptr;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!wanted[i].starts_with('<')) {
      if (wanted[i] != found[i]) return std::nullopt;
      continue;
    }
    if (found[i].empty()) return std::nullopt;
    if (!begin) begin = found[i].data();
    end = found[i].data() + found[i].size();
  }
  return begin ? std::string_view(begin, static_cast<std::size_t>(end - begin)) : "";
}

// "/api/v1/tasks.csv" -> "/api/v1/tasks"
std::string_view without_ending(std::string_view path, std::string_view ending) {
  if (path.ends_with(ending)) path.remove_suffix(ending.size());
  return path;
}

// JSON is there with its ending and without.
std::optional<RouteMatch> match_of_api(const Route& route, std::string_view path) {
  if (path == route.pattern && site::fixed_part(path) == path) return RouteMatch{&route, {.path = path, .form = Form::json}};
  const Form form = path.ends_with(kCsvEnding) ? Form::csv : Form::json;
  if (form == Form::csv && !route.has_csv) return std::nullopt;
  const std::string_view bare = without_ending(path, form == Form::csv ? kCsvEnding : kTwinEnding);
  const auto rest = segments_of(bare, route.pattern);
  return rest ? std::optional(RouteMatch{&route, {.path = bare, .rest = *rest, .form = form}}) : std::nullopt;
}

}  // namespace

bool is_for_programs(std::string_view path) {
  return path.starts_with(site::kApi) || path == service::kRoot || path == site::kMcp || path == site::kOembed || path.ends_with(kTwinEnding) || path.ends_with(kCsvEnding);
}

// A reader's own result is read by this site alone.
bool is_open(std::string_view path) {
  return (is_for_programs(path) || path.ends_with(kMarkdownEnding) || path == site::kFeed || path == site::kLlms || path.starts_with(site::fixed_part(site::kFeeds))) && !path.starts_with(site::kResult);
}

// Not what asks the reader something.
bool has_text_twin(const Route& route) { return route.read && route.in_sitemap == InSitemap::yes && route.query == Query::ignored; }

std::string_view methods_of(const Route& route) {
  if (route.is_api) return !route.post ? "GET, HEAD, OPTIONS" : route.read ? "GET, HEAD, OPTIONS, POST" : "OPTIONS, POST";
  if (!route.post) return is_open(route.pattern) ? kReadOrAsked : kReadOnly;
  return route.read ? "GET, HEAD, POST" : "POST";
}

std::vector<RouteMatch> matching_routes(std::string_view path) {
  const auto page = page_of_twin(path), text = page_of_text(path);
  const bool may_be_api = path.starts_with(service::kRoot) || path.starts_with(site::kMcp);
  std::vector<RouteMatch> matches;
  for (const Route& route : all_routes()) {
    if (route.is_api) {
      if (auto match = may_be_api ? match_of_api(route, path) : std::nullopt) matches.push_back(*match);
      continue;
    }
    const bool is_twin = route.twin == Twin::json && page;
    const bool is_text = text && has_text_twin(route);
    const std::string_view sought = is_twin ? *page : is_text ? *text : path;
    if (const auto rest = rest_of(sought, route.pattern))
      matches.push_back({&route, {.path = sought, .rest = *rest, .form = is_twin ? Form::json : is_text ? Form::markdown : Form::html}});
  }
  return matches;
}

http::Body body_at(std::string_view path) {
  if (site::within_edition(path)) return http::Body::none;
  for (const RouteMatch& match : matching_routes(path))
    if (match.route->post) return match.route->body;
  return http::Body::none;
}

bool reads_query(std::string_view path) {
  return std::ranges::any_of(matching_routes(in_its_edition(path)),
                             [](const RouteMatch& match) { return match.route->query == Query::read; });
}

// What is computed for a text grows with it: ten tasks in a reader's own words fit below the limit.
http::Work work_of(const http::PageRequest& request) {
  constexpr std::size_t kLongText = 1024;
  const std::vector<RouteMatch> matches = matching_routes(in_its_edition(request.path));
  const bool is_waiting = request.method == http::Method::post &&
                          std::ranges::any_of(matches, [](const RouteMatch& match) {
                            return match.route->post_work == http::Work::waiting;
                          });
  if (is_waiting) return http::Work::waiting;
  if (request.query.size() + request.body.size() > kLongText) return http::Work::heavy;
  const bool is_heavy = std::ranges::any_of(
      matches, [](const RouteMatch& match) { return match.route->work == http::Work::heavy; });
  return is_heavy ? http::Work::heavy : http::Work::light;
}

std::vector<std::string> paths_of_copy(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const Route& route : all_routes())
    for (std::string& path : paths_in_copy(route, context)) {
      paths.push_back(std::move(path));
      const std::string page = paths.back();
      if (route.twin == Twin::json) paths.push_back(site::json_twin(page));
      if (has_text_twin(route)) paths.push_back(site::text_twin(page));
    }
  return paths;
}

std::vector<std::string> paths_of_sitemap(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const Route& route : all_routes())
    if (route.in_sitemap == InSitemap::yes) std::ranges::move(paths_in_copy(route, context), std::back_inserter(paths));
  return paths;
}

}  // namespace willai::routing
