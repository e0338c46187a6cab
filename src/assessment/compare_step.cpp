// A result compared with the average of the profession, the same week after its first two changes, or another reader's link.
#include <fmt/format.h>

#include "api/result_compare_json.hpp"
#include "api/result_json.hpp"
#include "domain/assessment.hpp"
#include "assessment/pasted_link.hpp"
#include "assessment/steps.hpp"
#include "scoring/average_week.hpp"
#include "site/routes.hpp"

namespace willai::assessment {
namespace {

using views::ComparedWith;
using views::Step;


// The other result and what the page says about it.
struct Other {
  views::ResultView result;
  ComparedWith with;
  std::vector<views::ResultShift> shifts{};
  std::vector<std::string> notes{};
};

Result<Other> average_beside(const Setting& setting, const State& state, const AssessmentResult& mine) {
  if (!state.profession)
    return invalid("these answers name no profession, so there is no average to compare them with");
  const bool has_hours = mine.week.time.basis == scoring::WeekBasis::minutes;
  AssessmentResult average = mine;
  average.week = scoring::average_week(*state.profession,
                                       has_hours ? static_cast<int>(mine.week.time.all()) : scoring::kUsualWeek);
  return Other{view_of(setting, state, average), ComparedWith::average};
}

Other plan_beside(const Setting& setting, const State& state, const AssessmentResult& mine,
                  const views::ResultView& view) {
  AssessmentResult after = mine;
  after.week = scoring::after_shifts(mine.week, std::min(scoring::kPlannedShifts, view.shifts.size()));
  Other other{view_of(setting, state, after), ComparedWith::plan, view.shifts};
  other.shifts.resize(std::min(other.shifts.size(), scoring::kPlannedShifts));
  return other;
}

Result<Other> link_beside(const Setting& setting, const FormFields& query) {
  const State state = TRY(open_link(setting, query.value(kOtherPublished), query.value(kOtherSealed)));
  views::ResultView result = TRY(result_of(setting, state));
  Other other{std::move(result), ComparedWith::link};
  for (const std::string& note : state.notes) other.notes.push_back("The other week: " + note);
  return other;
}

Result<Other> other_of(const Setting& setting, const FormFields& query, const State& state,
                       const AssessmentResult& mine, const views::ResultView& view) {
  if (!query.value(kOtherPublished).empty()) return link_beside(setting, query);
  if (query.value(kComparedWith) == kPlan) return plan_beside(setting, state, mine, view);
  return average_beside(setting, state, mine);
}

std::vector<views::StepLink> steps_of(const Setting& setting, const State& state) {
  return views::step_links(Step::result, [&](Step step) { return address_of(setting, path_of(step), state); });
}

views::Link back_to(const Setting& setting, const State& state) {
  return {"Back to the result", address_of(setting, site::kResult, state)};
}

Result<views::ResultComparePage> compared(const Setting& setting, const FormFields& query, const State& state) {
  const AssessmentResult mine = TRY(assessed(setting, state));
  const views::ResultView view = view_of(setting, state, mine);
  // Opening another link may replace the profession that the edition holds ready, so do this first.
  const std::string plural = state.profession ? state.profession->plural : "";
  views::CompareWays ways = compare_ways(setting, state, view);
  const views::Link back = back_to(setting, state);
  std::vector<views::StepLink> steps = steps_of(setting, state);
  Other other = TRY(other_of(setting, query, state, mine, view));
  views::ResultComparePage page = views::result_compare_view({view, other.result, other.with, plural, other.shifts});
  page.ways = std::move(ways);
  page.steps = std::move(steps);
  page.notes = state.notes;
  page.notes.insert(page.notes.end(), other.notes.begin(), other.notes.end());
  page.back = back;
  return page;
}

bool names_another(const FormFields& query) {
  const std::string with = query.value(kComparedWith);
  return !query.value(kOtherPublished).empty() || with == kAverage || with == kPlan;
}

Answer show_choice(const Setting& setting, const State& state, views::CompareWays ways) {
  const int status = ways.error.empty() ? 200 : 422;
  views::CompareChoicePage page = views::compare_choice_page(setting.edition.facts(), std::move(ways));
  page.steps = steps_of(setting, state);
  page.back = back_to(setting, state);
  return {Kind::page, status, pages::render(page, setting.frame), ""};
}

Result<views::CompareWays> ways_of(const Setting& setting, const State& state) {
  const AssessmentResult mine = TRY(assessed(setting, state));
  return compare_ways(setting, state, view_of(setting, state, mine));
}

// A valid link that can be opened.
Result<PastedLink> find_other(const Setting& setting, const std::string& text) {
  PastedLink link = TRY(parse_pasted_link(text, {setting.frame.base_path, setting.frame.origin}));
  TRY(open_link(setting, link.published, link.sealed));
  return link;
}

std::string address_beside(const Setting& setting, const State& state, const PastedLink& link) {
  std::string address =
      fmt::format("{}&{}={}", address_of(setting, site::kResultCompare, state), kOtherPublished, link.published);
  if (!link.sealed.empty()) address += fmt::format("&{}={}", kOtherSealed, link.sealed);
  return address;
}

}  // namespace

views::CompareWays compare_ways(const Setting& setting, const State& state, const views::ResultView& result) {
  views::CompareWays ways;
  if (!setting.seal) return ways;
  ways.action = address_of(setting, site::kResultCompare, state);
  const auto with = [&](std::string_view what) { return fmt::format("{}&{}={}", ways.action, kComparedWith, what); };
  if (state.profession) {
    ways.average = with(kAverage);
    ways.average_of = state.profession->plural;
  }
  if (!result.shifts.empty()) ways.plan = with(kPlan);
  return ways;
}

Answer show_compare(const Setting& setting, const FormFields& query) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  if (is_empty(*state)) return show_no_result(setting, *state);
  if (!names_another(query)) {
    auto ways = ways_of(setting, *state);
    return ways.ok() ? show_choice(setting, *state, std::move(*ways)) : refuse(setting, ways.error());
  }
  const auto page = compared(setting, query, *state);
  if (!page.ok()) return refuse(setting, page.error());
  return {Kind::page, 200, pages::render(*page, setting.frame), ""};
}

Answer show_compare_json(const Setting& setting, const FormFields& query) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return {Kind::json, 400, api::error_json(state.error().message), ""};
  const auto page = compared(setting, query, *state);
  if (!page.ok()) return {Kind::json, 400, api::error_json(page.error().message), ""};
  return {Kind::json, 200, api::to_json(*page), ""};
}

Answer receive_compare(const Setting& setting, const FormFields& query, const FormFields& form) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  const std::string text = typed(form.value("link"), kLongestLink + 1);
  auto ways = ways_of(setting, *state);
  if (!ways.ok()) return refuse(setting, ways.error());
  const auto link = find_other(setting, text);
  if (link.ok()) return {Kind::elsewhere, 303, "", address_beside(setting, *state, *link)};
  ways->typed = text;
  ways->error = link.error().message;
  return show_choice(setting, *state, std::move(*ways));
}

}  // namespace willai::assessment
