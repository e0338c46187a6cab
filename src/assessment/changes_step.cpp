// What changed since the edition of a link.
#include <fmt/format.h>

#include "assessment/steps.hpp"
#include "site/routes.hpp"
#include "views/edition_changes_view.hpp"

namespace willai::assessment {

// Packs for browsers do not contain earlier editions, so the browser asks a server, if there is one, without what was
// typed.
std::string changes_address(const Setting& setting, const State& state) {
  const auto& edition = state.assessment.parts().edition;
  if (!setting.seal || !edition || *edition >= stamp_of(setting.edition.facts())) return "";
  if (setting.place == Place::server) return fmt::format("{}?{}", site::kResultChanges, state.opened);
  if (setting.place == Place::copy || !setting.frame.takes_forms) return "";
  const std::string published = FormFields::parse(state.opened).value(kPublished);
  return fmt::format("{}?{}={}", site::kResultChanges, kPublished, published);
}

Answer show_changes(const Setting& setting, const FormFields& query) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  if (is_empty(*state)) return show_no_result(setting, *state);
  const auto past = setting.edition.find_past_tasks(state->assessment.profession());
  views::EditionChangesPage page =
      views::edition_changes_view({setting.edition.facts(), state->assessment, state->profession, past, state->lost});
  page.steps = views::step_links(views::Step::result,
                                 [&](views::Step step) { return address_of(setting, path_of(step), *state); });
  page.back = {"Back to the result", address_of(setting, site::kResult, *state)};
  return {Kind::page, 200, pages::render(page, setting.frame), ""};
}

}  // namespace willai::assessment
