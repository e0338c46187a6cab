#include <algorithm>

#include "base/text.hpp"
#include "routing/handlers.hpp"
#include "routing/route.hpp"
#include "service/addresses.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

// In the order of the sitemap.
constexpr Route kRoutes[] = {
    {.pattern = site::kFront,
     .read = show_front,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .description = "the front page"},
    {.pattern = site::kSearch,
     .read = show_search,
     .post = receive_search,
     .in_copy = InCopy::yes,
     .query = Query::read,
     .description = "which profession a text means: `?q=`, or a form by POST"},
    {.pattern = site::kMethodology,
     .read = show_methodology,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .description = "the method"},
    {.pattern = site::kSources,
     .read = show_sources,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .description = "sources, licenses, fingerprints, gaps"},
    {.pattern = site::kEditions,
     .read = show_editions,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .description = "this edition and those before it"},
    {.pattern = site::kEditionPages,
     .read = show_edition,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .list = list_editions,
     .description = "what changed with an edition; below it, as `/editions/1-1/professions`, the pages of one that is kept"},
    {.pattern = site::kCorrections,
     .read = show_corrections,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .description = "what turned out to be wrong"},
    {.pattern = site::kPrivacy,
     .read = show_privacy,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .description = "what the site knows about a reader"},
    {.pattern = site::kAbout,
     .read = show_own_page,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .list = list_about,
     .description = "who publishes and why, if the publication wrote such a page"},
    {.pattern = site::kImprint,
     .read = show_own_page,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .list = list_imprint,
     .description = "the imprint, if the publication wrote one"},
    {.pattern = site::kOwnPages,
     .read = show_own_page,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .list = list_own_pages,
     .description = "other pages that the publication wrote"},
    {.pattern = site::kGallery,
     .read = show_gallery,
     .in_copy = InCopy::yes,
     .list = list_gallery,
     .description = "every component in every state, with `--gallery`; no page links to it"},
    {.pattern = site::kAssessment,
     .read = show_journey,
     .post = receive_journey,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .query = Query::read,
     .description = "the assessment, step 1: the profession"},
    {.pattern = site::kAssessmentWeek,
     .read = show_journey,
     .post = receive_journey,
     .in_copy = InCopy::yes,
     .query = Query::read,
     .description = "step 2: tasks and hours"},
    {.pattern = site::kAssessmentSkills,
     .read = show_journey,
     .post = receive_journey,
     .in_copy = InCopy::yes,
     .query = Query::read,
     .description = "step 3: skills, years, tools"},
    {.pattern = site::kResult,
     .read = show_journey,
     .in_copy = InCopy::yes,
     .query = Query::read,
     .description = "step 4: the result"},
    {.pattern = site::kResultCompare,
     .read = show_journey,
     .post = receive_journey,
     .in_copy = InCopy::yes,
     .query = Query::read,
     .description = "two results side by side"},
    {.pattern = site::kResultChanges,
     .read = show_journey,
     .in_copy = InCopy::yes,
     .query = Query::read,
     .description = "what changed since the edition of a link"},
    {.pattern = site::kProfessions,
     .read = show_index,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .description = "the index of professions"},
    {.pattern = site::kIndexes,
     .read = show_index,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .list = list_indexes,
     .description = "the index by field, by level or by both; in an order, `by-pay`, and page by page, `by-pay/2`; and "
                    "`without-figures`"},
    {.pattern = site::kProfessionPages,
     .read = show_profession,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .list = list_professions,
     .description = "a profession, or one of its tasks"},
    {.pattern = site::kMeasurePages,
     .read = show_measure,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .list = list_measures,
     .description = "a measure: method, limits, joins, coverage, correlations, citation"},
    {.pattern = site::kComparePages,
     .read = show_comparison,
     .twin = Twin::json,
     .in_copy = InCopy::yes,
     .in_sitemap = InSitemap::yes,
     .list = list_comparisons,
     .description = "two professions side by side"},
    {.pattern = site::kApiPage, .read = show_api_documentation, .description = "what programs can ask, and how"},
    {.pattern = site::kAssessmentDescription,
     .read = show_journey,
     .post = receive_journey,
     .body = http::Body::file,
     .query = Query::read,
     .description = "takes a job description or CV; read, it leads to step 1"},
    {.pattern = site::kResultJson, .read = show_journey, .query = Query::read, .description = "the result as JSON"},
    {.pattern = site::kResultPdf,
     .read = show_result_file,
     .post = receive_result_file,
     .query = Query::read,
     .work = http::Work::heavy,
     .description = "the result on paper"},
    {.pattern = site::kResultCard,
     .read = show_result_file,
     .post = receive_result_file,
     .query = Query::read,
     .work = http::Work::heavy,
     .description = "the result as a picture to share"},
    {.pattern = site::kResultCompareJson,
     .read = show_journey,
     .query = Query::read,
     .description = "two results as JSON"},
    {.pattern = site::kReport,
     .read = show_report,
     .post = receive_report,
     .post_work = http::Work::waiting,
     .description = "takes the form for a report by e-mail"},
    {.pattern = site::kReportAsked, .read = show_report, .description = "what happens after the form"},
    {.pattern = site::kReportConfirm,
     .read = show_report_link,
     .post = receive_report_link,
     .query = Query::read,
     .post_work = http::Work::waiting,
     .description = "confirms a request from the link in a letter"},
    {.pattern = site::kReportErase,
     .read = show_report_link,
     .post = receive_report_link,
     .query = Query::read,
     .post_work = http::Work::waiting,
     .description = "erases a request from the link in a letter"},
    {.pattern = site::kReportUnsubscribe,
     .read = show_report_link,
     .post = receive_report_link,
     .query = Query::read,
     .post_work = http::Work::waiting,
     .description = "ends all mail to an address from the link in a letter"},
    {.pattern = site::kAssetFiles,
     .read = show_asset,
     .in_copy = InCopy::yes,
     .list = list_assets,
     .description = "styles, fonts, pictures and scripts"},
    {.pattern = site::kEditionPacks,
     .read = show_pack,
     .in_copy = InCopy::yes,
     .list = list_packs,
     .work = http::Work::heavy,
     .description = "what a browser loads of the edition"},
    {.pattern = site::kCards,
     .read = show_card,
     .work = http::Work::heavy,
     .description = "the picture of a profession that is shown where its page is shared"},
    {.pattern = site::kFeed, .read = show_feed, .in_copy = InCopy::yes, .description = "the editions as an Atom feed"},
    {.pattern = site::kFavicon, .read = show_icon, .in_copy = InCopy::yes, .description = "the icon, for browsers that ask there"},
    {.pattern = site::kTouchIcon, .read = show_icon, .in_copy = InCopy::yes, .description = "the icon on a phone’s home screen"},
    {.pattern = site::kRobots, .read = show_robots, .in_copy = InCopy::yes, .description = "for search engines"},
    {.pattern = site::kSitemap,
     .read = show_sitemap,
     .in_copy = InCopy::yes,
     .work = http::Work::heavy,
     .description = "every page, for search engines"},
    {.pattern = site::kMissing,
     .read = show_missing,
     .in_copy = InCopy::yes,
     .description = "what hosts of a static copy show for an address that is not there"},
};

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

std::optional<RouteMatch> match_of_api(const Route& route, std::string_view path) {
  if (const auto rest = segments_of(path, route.pattern))
    return RouteMatch{&route, {.path = path, .rest = *rest, .form = Form::json}};
  const Form form = path.ends_with(kCsvEnding) ? Form::csv : Form::json;
  if (form == Form::csv && !route.has_csv) return std::nullopt;
  const std::string_view bare = without_ending(path, form == Form::csv ? kCsvEnding : kTwinEnding);
  const auto rest = segments_of(bare, route.pattern);
  return rest ? std::optional(RouteMatch{&route, {.path = bare, .rest = *rest, .form = form}}) : std::nullopt;
}

std::vector<Route> make_routes() {
  std::vector<Route> routes(std::begin(kRoutes), std::end(kRoutes));
  std::ranges::move(api_routes(), std::back_inserter(routes));
  return routes;
}

}  // namespace

std::span<const Route> all_routes() {
  static const std::vector<Route> routes = make_routes();
  return routes;
}

bool is_for_programs(std::string_view path) {
  return path.starts_with(site::kApi) || path == service::kRoot || path.ends_with(kTwinEnding) || path.ends_with(kCsvEnding);
}

// A reader's own result is read by this site alone.
bool is_open(std::string_view path) {
  return (is_for_programs(path) || path.ends_with(kMarkdownEnding) || path == site::kFeed) && !path.starts_with(site::kResult);
}

std::string_view methods_of(const Route& route) {
  if (route.is_api) return !route.post ? "GET, HEAD, OPTIONS" : route.read ? "GET, HEAD, OPTIONS, POST" : "OPTIONS, POST";
  if (!route.post) return kReadOnly;
  return route.read ? "GET, HEAD, POST" : "POST";
}

std::vector<RouteMatch> matching_routes(std::string_view path) {
  const auto page = page_of_twin(path);
  std::vector<RouteMatch> matches;
  for (const Route& route : all_routes()) {
    if (route.is_api) {
      if (auto match = match_of_api(route, path)) matches.push_back(*match);
      continue;
    }
    const bool is_twin = route.twin == Twin::json && page;
    const std::string_view sought = is_twin ? *page : path;
    if (const auto rest = rest_of(sought, route.pattern))
      matches.push_back({&route, {.path = sought, .rest = *rest, .form = is_twin ? Form::json : Form::html}});
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
      if (route.twin == Twin::json) paths.push_back(site::json_twin(paths.back()));
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
