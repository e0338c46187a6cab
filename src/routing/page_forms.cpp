#include "routing/page_forms.hpp"

#include <fmt/format.h>

#include "api/result_json.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kPlainText = "text/plain; charset=utf-8";

}  // namespace

Page html_page(std::string body, int status) {
  return {.status = status, .type = "text/html; charset=utf-8", .body = std::move(body)};
}

Page json_page(std::string body, int status, Freshness freshness) {
  return {.status = status,
          .type = "application/json",
          .body = std::move(body),
          .freshness = freshness,
          .embedding = http::Embedding::any_site};
}

Page json_fault(std::string_view sentence, int status) {
  return json_page(api::error_json(sentence), status, Freshness::never);
}

Page fault_at(std::string_view path, std::string_view sentence, int status) {
  if (path.starts_with(site::kApi)) return json_fault(sentence, status);
  return {.status = status,
          .type = std::string(kPlainText),
          .body = std::string(sentence) + "\n",
          .freshness = Freshness::never};
}

Page moved_to(const SiteContext& context, std::string_view location) {
  std::string address = context.options.base_path + std::string(location);
  return {.status = 301,
          .type = std::string(kPlainText),
          .body = fmt::format("The page is at {}.\n", address),
          .location = std::move(address)};
}

Page see_other(const SiteContext& context, std::string_view location) {
  return {.status = 303,
          .type = std::string(kPlainText),
          .body = "The next page is at the address in Location.\n",
          .freshness = Freshness::never,
          .location = context.options.base_path + std::string(location)};
}

}  // namespace willai::routing
