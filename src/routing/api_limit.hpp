// An answer that counts against the limit of a network, and says in its header what is left.
#pragma once

#include <functional>

#include "routing/route.hpp"
#include "routing/site_context.hpp"

namespace willai::routing {

// What `make` returns, or status 429. An edition asked from inside the program has no reader and no limit.
Page limited(SiteContext& context, const RouteRequest& request, const std::function<Page()>& make);

}  // namespace willai::routing
