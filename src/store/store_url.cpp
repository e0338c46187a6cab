#include "store/store_url.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "store/report_store.hpp"

namespace willai::store {
namespace {

struct UrlParts {
  std::string_view user;  // with what follows a colon
  std::string_view host;  // with its port; "" for the socket of this machine
  std::string_view query;
};

UrlParts parts_of_url(std::string_view url) {
  url.remove_prefix(std::min(url.size(), url.find("://") + 3));
  const std::size_t mark = std::min(url.find('?'), url.size());
  UrlParts parts{"", url.substr(0, std::min(url.find('/'), mark)), url.substr(std::min(mark + 1, url.size()))};
  if (const std::size_t at = parts.host.rfind('@'); at != std::string_view::npos) {
    parts.user = parts.host.substr(0, at);
    parts.host.remove_prefix(at + 1);
  }
  return parts;
}

// The value of a setting in the query; "" if it is not there.
std::string_view setting_of(std::string_view query, std::string_view name) {
  for (const std::string_view pair : split(query, '&')) {
    const std::size_t sign = pair.find('=');
    if (equal_ignoring_case(pair.substr(0, sign), name))
      return sign == std::string_view::npos ? "" : pair.substr(sign + 1);
  }
  return "";
}

bool is_of_this_machine(std::string_view host) {
  const std::string_view name = host.substr(0, host.starts_with('[') ? host.find(']') + 1 : host.find(':'));
  return name.empty() || name == "localhost" || name == "127.0.0.1" || name == "[::1]" || name.starts_with("%2F") ||
         name.starts_with("%2f") || name.starts_with('/');
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) safe += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return safe;
}

bool is_encrypted(std::string_view mode) { return mode == "require" || mode == "verify-ca" || mode == "verify-full"; }

}  // namespace

Result<> check_store_url(const std::string& url) {
  if (!is_postgres(url)) return Nothing{};
  const UrlParts parts = parts_of_url(url);
  const bool has_password = parts.user.find(':') != std::string_view::npos ||
                            !setting_of(parts.query, "password").empty() ||
                            !setting_of(parts.query, "sslpassword").empty();
  if (has_password)
    return invalid(
        "a password in --store would show in every process list; use --store-password FILE, or a file that PGPASSFILE "
        "names");
  return Nothing{};
}

Result<std::string> with_password(const std::string& url, const std::string& password) {
  const UrlParts parts = parts_of_url(url);
  const std::string_view named = setting_of(parts.query, "host");
  const std::string_view address = setting_of(parts.query, "hostaddr");
  const bool is_near = is_of_this_machine(parts.host) && is_of_this_machine(named) && is_of_this_machine(address);
  const std::string_view mode = setting_of(parts.query, "sslmode");
  if (!is_near && !mode.empty() && !is_encrypted(mode))
    return invalid(fmt::format("sslmode={} could send the password of --store-password unencrypted to another machine; "
                               "use sslmode=require or verify-full",
                               mode));
  const std::string sslmode = !is_near && mode.empty() ? "&sslmode=require" : "";
  return fmt::format("{}{}password={}{}", url, url.find('?') == std::string::npos ? '?' : '&', escaped(password),
                     sslmode);
}

}  // namespace willai::store
