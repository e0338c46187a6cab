#include "routing/router.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "routing/handlers.hpp"
#include "html/markdown.hpp"
#include "http/problem.hpp"
#include "routing/page_forms.hpp"
#include "routing/whole_address.hpp"
#include "service/problem.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

// What is there but cannot be read is neither missing nor made of the rest.
constexpr std::string_view kUnreadable =
    "This page cannot be shown now: the file of this edition was changed while the site was using it. Whoever runs the "
    "site has to put the file back or start the site again.";

// "/professions//" -> "/professions", "///" -> "/". One slash in front and no backslash behind it: browsers take
// "//host" and "/\\host" for another site.
std::string without_slashes(std::string_view path) {
  const std::size_t first = path.find_first_not_of("/\\");
  if (first == std::string_view::npos) return "/";
  return "/" + std::string(path.substr(first, path.find_last_not_of('/') + 1 - first));
}

bool is_read(const http::PageRequest& request) {
  return request.method == http::Method::get || request.method == http::Method::head;
}

RouteHandler handler_of(const Route& route, http::Method method) {
  if (method == http::Method::post) return route.post;
  return method == http::Method::get || method == http::Method::head ? route.read : nullptr;
}

std::string sentence_for(std::string_view methods) {
  if (methods == kReadOnly) return "This address can only be read: use GET or HEAD.";
  return fmt::format("This address takes only {}.", methods);
}

Page not_taken(std::string_view path, std::string_view methods) {
  Page page = fault_at(path, sentence_for(methods), 405);
  page.allow = methods;
  return page;
}

// Of the site, for addresses in what is said to programs.
std::string home_in(const SiteOptions& options, const http::PageRequest& request) { return origin_of(options, request.from) + options.base_path; }

Page missing_at(SiteContext& context, const http::PageRequest& request) {
  if (!is_for_programs(request.path)) return missing_page(context, request.path);
  return json_fault(fmt::format("There is nothing at this address; {}{} lists every address.", home_in(context.options, request), site::kApiPage), 404,
                    service::code::kNotFound);
}

// Its row names what the address takes; but a static copy takes no forms, and a twin may be open where its page is not.
std::string_view methods_here(const Route& route, const http::PageRequest& request) {
  if (!route.is_api && is_open(request.path)) return kReadOrAsked;
  return request.method == http::Method::post && route.read && !route.is_api ? kReadOnly : methods_of(route);
}

// No handler had an answer.
Page refuse(SiteContext& context, const http::PageRequest& request, const Route* route) {
  const bool is_get = is_read(request);
  if (route && !(is_get && route->read)) return not_taken(request.path, methods_here(*route, request));
  if (is_get || (!route && is_for_programs(request.path))) return missing_at(context, request);
  return not_taken(request.path, kReadOnly);
}

// A browser asks this before a script of another site may send JSON.
Page preflight(const Route& route) {
  Page page{.status = 204, .freshness = Freshness::never, .allow = std::string(route.is_api ? methods_of(route) : kReadOrAsked)};
  page.more_fields = fmt::format(
      "Access-Control-Allow-Methods: {}\r\nAccess-Control-Allow-Headers: Accept, Content-Type, If-None-Match, MCP-Protocol-Version\r\n"
      "Access-Control-Max-Age: 86400\r\n",
      page.allow);
  return page;
}

// The page as text: what a program reads that works with language.
Page in_markdown(const Page& page, const SiteContext& context) {
  if (page.status != 200 || !page.type.starts_with("text/html")) return page;
  return {.type = "text/markdown; charset=utf-8",
          .body = markdown_of(page.body, context.options.origin),
          .freshness = page.freshness,
          .embedding = http::Embedding::any_site,
          .route = page.route};
}

// What every answer to programs has: scripts of any site may read it, and a fault is JSON.
Page finished(Page page, const SiteOptions& options, const http::PageRequest& request) {
  if (is_open(request.path)) {
    page.read_by = http::ReadBy::any_site;
    page.embedding = http::Embedding::any_site;
  }
  if (page.problem_code.empty()) return page;
  page.body = http::problem_json({page.status, page.problem_code, page.body}, home_in(options, request) + std::string(site::kApiPage) + "#");
  page.problem_code.clear();
  return page;
}

}  // namespace

Router::Router(std::unique_ptr<SiteContext> context) : context_(std::move(context)) {}
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;
Router::~Router() = default;

Result<Router> Router::open(const std::string& edition_file, SiteOptions options) {
  auto context = TRY(open_site(edition_file, std::move(options)));
  return Router(std::move(context));
}

Router Router::over(store::EditionReader edition, SiteOptions options) {
  return Router(make_site(std::move(edition), std::move(options)));
}

Page Router::respond(const http::PageRequest& request) const {
  return finished(answer(request), context_->options, request);
}

Page Router::answer(const http::PageRequest& request) const try {
  if (is_read(request) && request.path.size() > 1 && request.path.ends_with('/'))
    return moved_to(*context_, without_slashes(request.path));
  if (auto page = page_in_past_edition(*context_, request)) return std::move(*page);
  std::vector<RouteMatch> matches = matching_routes(request.path);
  if (request.method == http::Method::options && !matches.empty() && is_open(request.path)) return preflight(*matches.front().route);
  for (RouteMatch& match : matches) {
    const RouteHandler handle = handler_of(*match.route, request.method);
    if (!handle) continue;
    match.request.query = request.query;
    match.request.body = request.body;
    match.request.reader = request.reader;
    match.request.from = request.from;
    match.request.spoken = request.spoken;
    if (auto page = handle(*context_, match.request)) {
      page->route = match.route->pattern;
      return match.request.form == Form::markdown ? in_markdown(*page, *context_) : std::move(*page);
    }
  }
  return refuse(*context_, request, matches.empty() ? nullptr : matches.front().route);
} catch (const store::EditionUnreadable&) { return fault_at(request.path, kUnreadable, 503); }

Page Router::respond(std::string_view path, std::string_view query) const {
  Page page = respond(http::PageRequest{.path = path, .query = query});
  if (page.body.empty()) page.body = page.shared.bytes;
  return page;
}

Page Router::as_text(const Page& page) const {
  Page text = in_markdown(page, *context_);
  text.read_by = http::ReadBy::any_site;
  return text;
}

std::vector<std::string> Router::all_paths() const {
  std::vector<std::string> paths = paths_of_copy(*context_);
  std::ranges::move(list_moved(*context_), std::back_inserter(paths));
  std::ranges::move(paths_in_past_editions(*context_), std::back_inserter(paths));
  return paths;
}

http::Page unreadable_page(std::string_view path) { return finished(fault_at(path, kUnreadable, 503), {}, {.path = path}); }

http::Handler open_handler(const std::string& edition_file, SiteOptions options) {
  auto router = std::make_shared<Result<Router>>(Router::open(edition_file, options));
  return [router, edition_file, options](const http::PageRequest& request) {
    // A thread that began while the file was being changed reads it once it is whole again.
    if (!router->ok()) *router = Router::open(edition_file, options);
    return router->ok() ? (*router)->respond(request) : finished(fault_at(request.path, kUnreadable, 503), options, request);
  };
}

}  // namespace willai::routing
