// The routes of the site as data: dispatch, the methods an address takes, JSON twins, the static copy, the sitemap and
// docs/routes.md all come from this one table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/handler.hpp"
#include "service/operation.hpp"

namespace willai::routing {

struct SiteContext;

using http::Freshness;
using http::Page;

enum class Form { html, json, csv, markdown };

// What a handler is asked.
struct RouteRequest {
  std::string_view path{};    // of the page; of a twin, that of its page
  std::string_view rest{};    // what the pattern leaves open: "editors" of "/profession/editors"
  std::string_view query{};   // raw
  std::string_view body{};    // of a POST
  std::string_view reader{};  // of a POST: the address it came from
  http::FormOrigin from{};    // of a POST; of a GET, the host alone
  http::Spoken spoken{};      // of a POST
  Form form = Form::html;
};

// Absent when there is no such page, or when this site does not take what was sent.
using RouteHandler = std::optional<Page> (*)(SiteContext& context, const RouteRequest& request);

// The addresses of a pattern that a static copy holds.
using ListPaths = std::vector<std::string> (*)(const SiteContext& context);

enum class Query : bool { ignored, read };
enum class Twin : bool { none, json };
enum class InCopy : bool { no, yes };
enum class InSitemap : bool { no, yes };

struct Route {
  std::string_view pattern;              // "/privacy", "/sources/<measure>" (site/routes.hpp)
  RouteHandler read = nullptr;           // null: GET and HEAD are not taken
  RouteHandler post = nullptr;           // null: POST is not taken
  http::Body body = http::Body::form;    // of a POST
  Twin twin = Twin::none;                // the same page as JSON, under the same address with ".json"
  InCopy in_copy = InCopy::no;           // does a static copy hold it?
  InSitemap in_sitemap = InSitemap::no;  // only what a static copy holds
  ListPaths list = nullptr;              // of a pattern in a static copy
  Query query = Query::ignored;          // what a GET makes of a query
  http::Work work = http::Work::light;   // whatever is asked
  http::Work post_work = http::Work::light;  // of a POST
  std::string_view description = {};     // one line for docs/routes.md
  bool is_api = false;                   // its parts in brackets are segments; scripts of any site may ask it
  bool has_csv = false;                  // of the API: the same under the address with ".csv"
};

std::span<const Route> all_routes();

inline constexpr std::string_view kReadOnly = "GET, HEAD";
inline constexpr std::string_view kReadOrAsked = "GET, HEAD, OPTIONS";  // scripts of other sites may read it, too

// Whether its pages have a twin in Markdown, under the address with ".md": pages of content.
bool has_text_twin(const Route& route);

// The rows of the API, from its list of operations.
std::vector<Route> api_routes();

// Whether scripts of any site may read what is at a path: the API, twins and feeds.
bool is_open(std::string_view path);
// Whether a program asks there, so that a fault is told as problem details.
bool is_for_programs(std::string_view path);

// As the header Allow says them: "GET, HEAD, POST".
std::string_view methods_of(const Route& route);

// A route whose pattern fits a path, and what its handler is asked.
struct RouteMatch {
  const Route* route;
  RouteRequest request;
};

// In the order of the table.
std::vector<RouteMatch> matching_routes(std::string_view path);

// What can be posted to a path.
http::Body body_at(std::string_view path);

// Whether the page at a path looks at its query.
bool reads_query(std::string_view path);

// Heavy: pictures, PDFs, what the whole edition goes into, and answers to long texts.
http::Work work_of(const http::PageRequest& request);

// Every path of a static copy in a fixed order: pages, their twins, assets, files for machines.
std::vector<std::string> paths_of_copy(const SiteContext& context);
std::vector<std::string> paths_of_sitemap(const SiteContext& context);

}  // namespace willai::routing
