#include "routing/whole_address.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace willai::routing {
namespace {

constexpr std::string_view kLocalOrigin = "http://127.0.0.1:8080";

bool is_host(std::string_view text) {
  return !text.empty() && text.size() <= 260 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view(".-:[]").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::string origin_of(const SiteOptions& options, const http::FormOrigin& from) {
  if (!options.origin.empty()) return options.origin;
  return is_host(from.host) ? fmt::format("http://{}", from.host) : std::string(kLocalOrigin);
}

service::Home home_of(const SiteContext& context, const RouteRequest& request) {
  return {origin_of(context.options, request.from) + context.options.base_path};
}

bool names_host(const SiteContext& context) { return context.options.origin.empty(); }

}  // namespace willai::routing
