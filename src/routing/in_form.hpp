// A view as its page or as its JSON twin.
#pragma once

#include "api/edition_diff_json.hpp"
#include "api/evidence_json.hpp"
#include "api/explore_json.hpp"
#include "api/pages_json.hpp"
#include "pages/pages.hpp"
#include "routing/page_forms.hpp"

namespace willai::routing {

template <class View>
Page in_form(const View& view, Form form, const SiteContext& context) {
  return form == Form::json ? json_page(api::to_json(view)) : html_page(pages::render(view, context.frame()));
}

}  // namespace willai::routing
