#include "routing/form_origin.hpp"

#include "base/text.hpp"

namespace willai::routing {
namespace {

// "https://Example.org:443" -> "example.org"; a host without a scheme likewise. "null" has no host.
std::string host_of_origin(std::string_view origin) {
  const std::size_t scheme = origin.find("://");
  std::string host = to_lower(scheme == std::string_view::npos ? origin : origin.substr(scheme + 3));
  for (const std::string_view port : {":80", ":443"})
    if (host.ends_with(port)) host.resize(host.size() - port.size());
  return host;
}

bool is_own_host(std::string_view origin, std::string_view own) {
  return !own.empty() && host_of_origin(origin) == host_of_origin(own);
}

}  // namespace

bool is_from_elsewhere(const http::FormOrigin& from, std::string_view own_origin) {
  if (equal_ignoring_case(from.fetch_site, "same-origin") || equal_ignoring_case(from.fetch_site, "none")) return false;
  if (equal_ignoring_case(from.fetch_site, "cross-site")) return true;
  if (!from.origin.empty())
    return from.origin.find("://") == std::string_view::npos ||
           !(is_own_host(from.origin, own_origin) || is_own_host(from.origin, from.host));
  return !from.fetch_site.empty();
}

}  // namespace willai::routing
