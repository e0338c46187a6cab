// The Model Context Protocol over streamable HTTP: a message is posted, the answer is JSON. The server keeps no session
// and opens no stream.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "mcp/protocol.hpp"
#include "routing/api_limit.hpp"
#include "routing/handlers.hpp"
#include "routing/page_forms.hpp"
#include "service/problem.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"

namespace willai::routing {
namespace {

// "http://localhost:6274" -> "localhost", "[::1]:8080" -> "[::1]"
std::string_view host_name(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  const std::size_t from = address.starts_with('[') ? address.find(']') : 0;
  return address.substr(0, address.find(':', from == std::string_view::npos ? 0 : from));
}

bool is_of_this_machine(std::string_view address) {
  constexpr std::array<std::string_view, 4> kLocal{"", "localhost", "127.0.0.1", "[::1]"};
  return std::ranges::find(kLocal, host_name(address)) != kLocal.end();
}

// A site with an address is for everybody. One without runs for its own machine. There, a page of a stranger could reach it
// under another name of the machine.
bool may_ask(const SiteContext& context, const RouteRequest& request) {
  if (!context.options.origin.empty()) return true;
  return is_of_this_machine(request.from.host) && is_of_this_machine(request.from.origin);
}

// A client names the version once it knows ours; one that does not speaks 2025-03-26, says the specification.
bool names_version(const RouteRequest& request) { return request.spoken.mcp_version.empty() || mcp::is_spoken(request.spoken.mcp_version); }

// Clients list JSON and streams of events; we answer in JSON. Many that are no client of the protocol send nothing or */*.
bool takes_json(std::string_view accept) {
  if (accept.empty()) return true;
  for (const std::string_view each : split(accept, ',')) {
    const std::string type = to_lower(trim(each.substr(0, each.find(';'))));
    if (type == "application/json" || type == "application/*" || type == "*/*") return true;
  }
  return false;
}

mcp::Told told_by_api(SiteContext& context, const RouteRequest& request, const mcp::Asked& asked) {
  for (RouteMatch& match : matching_routes(asked.path)) {
    const RouteHandler handle = asked.is_post ? match.route->post : match.route->read;
    if (!match.route->is_api || !handle) continue;
    match.request.query = asked.query;
    match.request.body = asked.body;
    match.request.from = request.from;
    if (auto page = handle(context, match.request)) return {page->status, std::move(page->body)};
  }
  return {404, "There is nothing of that name here."};
}

}  // namespace

std::optional<Page> receive_mcp(SiteContext& context, const RouteRequest& request) {
  if (!may_ask(context, request)) return json_fault("This site is run for its own machine; give --base-url to open it to others.", 403, service::code::kForbidden);
  if (!names_version(request))
    return json_fault(fmt::format("MCP-Protocol-Version names a version that is not spoken here; these are: {}.", mcp::spoken_versions()), 400, service::code::kVersion);
  if (!takes_json(request.spoken.accept))
    return json_fault("The answer is JSON, and your Accept does not take it; send “application/json, text/event-stream”.", 406, service::code::kNotAcceptable);
  return limited(context, request, [&]() -> Page {
    std::string answer = mcp::answer(request.body, {context.facts.site.name, std::string(system::build_facts().version)},
                                     [&](const mcp::Asked& asked) { return told_by_api(context, request, asked); });
    return json_page(answer, answer.empty() ? 202 : 200, Freshness::never);
  });
}

}  // namespace willai::routing
