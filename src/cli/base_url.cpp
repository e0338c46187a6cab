#include "cli/base_url.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace willai::cli {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view(":/.-_~[]").find(c) != std::string_view::npos;
}

}  // namespace

Result<routing::SiteOptions> parse_base_url(const std::string& url) {
  if (url.empty()) return routing::SiteOptions{};
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  const std::string rest = web ? url.substr(url.find("//") + 2) : "";
  const std::size_t path = rest.find('/');
  const bool has_host = path != 0 && !rest.empty() && rest.front() != ':';
  // A path that begins with two slashes would lead to another host.
  const bool leads_away =
      path != std::string::npos && rest.find("//") == path && rest.find_first_not_of('/', path) != std::string::npos;
  if (!has_host || leads_away || !std::ranges::all_of(url, is_plain))
    return invalid(
        fmt::format("“{}” is not a site address; write it as https://example.org or https://example.org/jobs", url));
  const std::size_t slash = url.find('/', url.find("//") + 2);
  routing::SiteOptions options;
  options.origin = url.substr(0, slash);
  if (slash != std::string::npos) options.base_path = url.substr(slash);
  while (options.base_path.ends_with('/')) options.base_path.pop_back();
  return options;
}

}  // namespace willai::cli
