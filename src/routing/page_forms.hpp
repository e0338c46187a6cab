// Pages of the kinds that many routes answer with.
#pragma once

#include <string>
#include <string_view>

#include "routing/route.hpp"
#include "routing/site_context.hpp"

namespace willai::routing {

Page html_page(std::string body, int status = 200);
Page json_page(std::string body, int status = 200, Freshness freshness = Freshness::minutes);

// Problem details with one of the codes of service/problem.hpp; it is not kept. The router writes the JSON.
Page json_fault(std::string_view sentence, int status, std::string_view code);

// One sentence for who asked for `path`: problem details for a program, else plain text.
Page fault_at(std::string_view path, std::string_view sentence, int status);

// 403: a page of another site made its visitor send a form of ours.
Page refuse_form_of_elsewhere(const RouteRequest& request);

// 301: the page has another address of the site now.
Page moved_to(const SiteContext& context, std::string_view location);

// To an address of the site that shows what came of a form. A reload, the back button and a second press of the button
// send nothing again.
Page see_other(const SiteContext& context, std::string_view location);

}  // namespace willai::routing
