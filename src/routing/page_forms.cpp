#include "routing/page_forms.hpp"

#include <fmt/format.h>

#include "service/problem.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kPlainText = "text/plain; charset=utf-8";

std::string_view code_for(int status) {
  return status == 405 ? service::code::kMethod : status == 404 ? service::code::kNotFound : service::code::kUnavailable;
}

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

Page json_fault(std::string_view sentence, int status, std::string_view code) {
  Page page = json_page(std::string(sentence), status, Freshness::never);
  page.type = service::kProblemType;
  page.problem_code = code;
  return page;
}

Page fault_at(std::string_view path, std::string_view sentence, int status) {
  if (is_for_programs(path)) return json_fault(sentence, status, code_for(status));
  return {.status = status,
          .type = std::string(kPlainText),
          .body = std::string(sentence) + "\n",
          .freshness = Freshness::never};
}

Page refuse_form_of_elsewhere(const RouteRequest& request) {
  return fault_at(request.path,
                  "This form was sent by a page of another site. Open the page on this site and send it from there.",
                  403);
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
