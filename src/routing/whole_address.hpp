// Whole addresses: of a sitemap, a feed, and every answer of the API.
#pragma once

#include <string>

#include "http/handler.hpp"
#include "routing/route.hpp"
#include "routing/site_context.hpp"
#include "service/home.hpp"

namespace willai::routing {

// A site that was told no address has the one it is asked at; a copy of it is at home on its own machine.
std::string origin_of(const SiteOptions& options, const http::FormOrigin& from);
service::Home home_of(const SiteContext& context, const RouteRequest& request);

// Whether an answer with whole addresses has the host that it was asked at.
bool names_host(const SiteContext& context);

}  // namespace willai::routing
