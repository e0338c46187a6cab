// The last step: the result, as a page and as JSON.
#include <fmt/format.h>

#include "api/result_json.hpp"
#include "assessment/journey.hpp"
#include "assessment/steps.hpp"
#include "site/routes.hpp"
#include "views/journey_view.hpp"
#include "views/report_view.hpp"

namespace willai::assessment {
namespace {

using views::Step;

constexpr std::string_view kReadable =
    "Your own words are in the link, behind the # sign. Whoever has the link can read them.";
constexpr std::string_view kFilesOfServer =
    "The server makes the PDF and the picture. Without your own words, it leaves out your own tasks, and figures differ "
    "from this page.";

// What a server encrypted. A browser cannot decrypt it in a static copy, and asks for it without what was typed.
void add_files(const Setting& setting, const State& state, views::KeepLinks& keep) {
  if (setting.place != Place::server && !setting.frame.takes_forms) return;
  const std::string query = setting.place == Place::server
                                ? state.query
                                : query_of(setting, state.assessment, state.profession, Words::without);
  keep.pdf = fmt::format("{}?{}", site::kResultPdf, query);
  keep.card = fmt::format("{}?{}", site::kResultCard, query);
  keep.handout = fmt::format("{}?{}&{}={}", site::kResultPdf, query, kPart, kHandout);
  if (setting.place == Place::server) return;
  keep.words = FormFields::parse(state.query).value(kSealed);
  if (!keep.words.empty()) keep.differs = kFilesOfServer;
}

views::KeepLinks keep_links(const Setting& setting, const State& state) {
  views::KeepLinks keep;
  keep.whole = address_of(setting, site::kResult, state);
  keep.json = address_of(setting, site::kResultJson, state);
  add_files(setting, state, keep);
  keep.change = address_of(setting, site::kAssessmentWeek, state);
  if (!has_typed_words(state)) return keep;
  keep.without = address_of(setting, site::kResult, state, Words::without);
  if (setting.place == Place::browser) {
    keep.sealed = kReadable;
    return keep;
  }
  keep.sealed = setting.seal->key_life() == ports::KeyLife::file
                    ? "Your own words are encrypted in the link. Only this server can read them."
                    : "Your own words are encrypted in the link. They can be read only while this server runs. The "
                      "JSON keeps them for good.";
  return keep;
}

// If a browser made the result, the form says what it sends; in a static copy nobody would receive it.
views::ReportForm report_form(const Setting& setting, const State& state) {
  if (setting.place != Place::browser) return views::report_form_of_result(state.query);
  if (setting.frame.reports == views::ReportsBy::nobody) return {};
  const FormFields all = FormFields::parse(state.query);
  return views::report_form_of_browser(query_of(setting, state.assessment, state.profession, Words::without),
                                       all.value(kSealed));
}

Answer json(int status, std::string body) { return {Kind::json, status, std::move(body), ""}; }

}  // namespace

Answer show_no_result(const Setting& setting, const State& state) {
  auto page = views::no_result_page(
      setting.edition.facts(),
      setting.place == Place::copy && setting.seal
          ? "We make a result from your answers, so it needs a profession or a task. You can skip the other questions. If "
            "you have no work now, choose the work you would like to do, and you get a typical week of it. On this static copy of the site, your own browser makes the result with a script."
      : setting.seal
          ? "We make a result from your answers, so it needs a profession or a task. You can skip the other questions. If "
            "you have no work now, choose the work you would like to do, and you get a typical week of it."
          : "This is a static copy of the site, which cannot take your answers. The assessment needs the "
            "program that serves the site.",
      {"Start the assessment", std::string(site::kAssessment)});
  if (!setting.seal) page.next = {"Find your profession", std::string(site::kProfessions)};
  page.steps = views::step_links(Step::result, [&](Step step) { return address_of(setting, path_of(step), state); });
  return {Kind::page, 200, pages::render(page, setting.frame), ""};
}

Answer show_result(const Setting& setting, const FormFields& query) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  if (is_empty(*state)) return show_no_result(setting, *state);
  auto result = result_of(setting, *state);
  if (!result.ok()) return refuse(setting, result.error());
  views::ResultPage page = views::result_page(std::move(*result), keep_links(setting, *state));
  page.steps = views::step_links(Step::result, [&](Step step) { return address_of(setting, path_of(step), *state); });
  page.notes = state->notes;
  page.changes = changes_address(setting, *state);
  page.ways = compare_ways(setting, *state, page.result);
  page.report = report_form(setting, *state);
  return {Kind::page, 200, pages::render(page, setting.frame), ""};
}

Answer show_result_json(const Setting& setting, const FormFields& query) {
  const auto result = read_result(setting, query);
  return result.ok() ? json(200, api::to_json(*result)) : json(400, api::error_json(result.error().message));
}

Result<views::ResultView> read_result(const Setting& setting, const FormFields& query) {
  const State state = TRY(open_state(setting, query));
  return result_of(setting, state);
}

}  // namespace willai::assessment
