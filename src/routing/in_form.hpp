// A view as its page or as its JSON twin.
#pragma once

#include <functional>

#include "api/edition_diff_json.hpp"
#include "api/evidence_json.hpp"
#include "api/explore_json.hpp"
#include "api/pages_json.hpp"
#include "pages/pages.hpp"
#include "routing/page_forms.hpp"
#include "service/record.hpp"

namespace willai::routing {

// The same in numbers, for a twin.
using DataOfTwin = std::function<service::Record(const service::Scene& scene)>;

// Addresses in a twin are whole where the site knows its own. Markdown is made of the page, by the router.
inline service::Home home_of_twin(const SiteContext& context) { return {context.options.origin + context.options.base_path}; }

template <class View>
Page in_form(const View& view, Form form, const SiteContext& context, const DataOfTwin& data = nullptr) {
  if (form != Form::json) return html_page(pages::render(view, context.frame()));
  const service::Home home = home_of_twin(context);
  return json_page(api::to_json(view, {home.address, data ? service::json_of(data({context.facts, home})) : ""}));
}

}  // namespace willai::routing
