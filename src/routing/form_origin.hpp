// Tells forms of this site from forms that a page of another site makes its visitors send.
#pragma once

#include <string_view>

#include "http/handler.hpp"

namespace willai::routing {

// True if the browser says that the form is from another site. `own_origin` is the public one ("https://example.org"; ""
// if unknown); behind a proxy, Host may be another. Programs and old browsers say nothing, which is not suspicious.
bool is_from_elsewhere(const http::FormOrigin& from, std::string_view own_origin);

}  // namespace willai::routing
