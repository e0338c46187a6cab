#include "routing/api_limit.hpp"

#include <fmt/format.h>

#include "routing/page_forms.hpp"
#include "routing/rate_limit.hpp"
#include "service/problem.hpp"

namespace willai::routing {
namespace {

std::string limit_fields(const RateLimit::Left& left) {
  return fmt::format("RateLimit-Policy: \"network\";q={};w={}\r\nRateLimit: \"network\";r={};t={}\r\n", RateLimit::kMost, RateLimit::kWindow.count(),
                     left.requests, left.seconds);
}

}  // namespace

Page limited(SiteContext& context, const RouteRequest& request, const std::function<Page()>& make) {
  if (request.reader.empty()) return make();
  const RateLimit::Left left = context.options.rate_limit->take(request.reader);
  Page page = left.is_over ? json_fault(fmt::format("Your network sent {} requests of this kind within a minute. Please wait.", RateLimit::kMost), 429,
                                        service::code::kRate)
                           : make();
  if (left.is_over) page.retry_after = left.seconds;
  page.more_fields += limit_fields(left);
  return page;
}

}  // namespace willai::routing
