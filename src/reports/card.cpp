#include "reports/card.hpp"

#include <fmt/format.h>

#include "reports/result_sections.hpp"
#include "site/routes.hpp"
#include "views/result_wording.hpp"

namespace willai::reports {

Card result_card(const views::ResultView& view) {
  Card card;
  card.name = site::kName;
  card.edition = fmt::format("{}, {}", view.head.masthead.volume_and_number, view.head.masthead.date);
  card.kicker = view.profession ? fmt::format("One week: {}", view.profession->text) : "One week of work";
  card.range = view.exposure ? views::range_text(*view.exposure) : "No figure yet";
  card.says =
      "Exposure of one person’s week, from 0 to 1, as an 80% range: how much of the time of its tasks today’s software "
      "could save.";
  if (view.exposure) card.levels = level_chart(view);
  card.caveat = "It does not say what happens to a job. No figure of this publication does.";
  return card;
}

}  // namespace willai::reports
