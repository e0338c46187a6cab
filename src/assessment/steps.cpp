#include "assessment/steps.hpp"

#include <fmt/format.h>

#include "assessment/answers.hpp"
#include "site/routes.hpp"
#include "views/page_head.hpp"
#include "views/result_wording.hpp"

namespace willai::assessment {
namespace {

using views::Step;

constexpr std::string_view kNotHere =
    "This is a static copy of the site, which cannot take a form. The assessment needs the program that serves the "
    "site: “willai serve” starts it on your own machine. The page of your profession is here, with the same tasks.";

constexpr std::string_view kOnDevice =
    "All of this happens in your browser now. Your answers are in the address of each page, behind the # sign, and a "
    "browser sends that part to nobody. Keep the link to go on later. Close the page and nothing remains.";

constexpr std::string_view kNeedsScript =
    "This is a static copy of the site. Here your own browser makes the assessment with a script and sends your "
    "answers to nobody. Your browser does not run the script, so the assessment cannot start. The page of your "
    "profession shows the same tasks without a script.";

std::string keep_words(const Setting& setting, const State& state) {
  if (!setting.seal) return "";
  if (setting.place != Place::server)
    return std::string(kOnDevice) + (has_typed_words(state) ? " Whoever has the link can read your own words." : "");
  std::string words =
      "We keep them in the address of each page and nowhere else. Keep the link to go on later. Close the page and we "
      "have nothing of it.";
  if (!has_typed_words(state)) return words;
  return words + (setting.seal->key_life() == ports::KeyLife::file
                      ? " Your own words are encrypted in it. Only this server can read them."
                      : " Your own words are encrypted in it. They can be read only while this server runs.");
}

void add_edition_note(const Setting& setting, const State& state, std::vector<std::string>& notes) {
  std::string note = views::edition_text(state.assessment.parts().edition, setting.edition.facts().number);
  if (!note.empty()) notes.push_back(std::move(note));
}

Step next_of(Step step) { return step == Step::result ? step : views::kSteps[static_cast<std::size_t>(step) + 1]; }

void add_ways(const Setting& setting, Step step, const State& state, views::StepFrame& frame) {
  frame.action = address_of(setting, path_of(step), state);
  frame.skip = address_of(setting, path_of(next_of(step)), state);
  if (step != Step::job)
    frame.back = address_of(setting, path_of(views::kSteps[static_cast<std::size_t>(step) - 1]), state);
  frame.keep = address_of(setting, path_of(step), state);
}

}  // namespace

std::string_view path_of(Step step) {
  switch (step) {
    case Step::job: return site::kAssessment;
    case Step::week: return site::kAssessmentWeek;
    case Step::skills: return site::kAssessmentSkills;
    default: return site::kResult;
  }
}

views::StepFrame frame_of(const Setting& setting, Step step, const State& state) {
  views::StepFrame frame;
  frame.steps = views::step_links(step, [&](Step each) { return address_of(setting, path_of(each), state); });
  if (state.profession) frame.profession = state.profession->plural;
  add_edition_note(setting, state, frame.notes);
  frame.notes.insert(frame.notes.end(), state.notes.begin(), state.notes.end());
  frame.changes = changes_address(setting, state);
  frame.keep_words = keep_words(setting, state);
  if (setting.place == Place::server && !setting.frame.browser.script.empty()) frame.device_words = kOnDevice;
  if (setting.place == Place::copy) frame.needs_script = kNeedsScript;
  if (setting.seal) add_ways(setting, step, state, frame);
  else frame.not_here = kNotHere;
  return frame;
}

Answer refuse(const Setting& setting, const Error& error) {
  auto page = views::no_result_page(setting.edition.facts(), as_sentence(error.message),
                                    {"Start again", std::string(site::kAssessment)});
  page.headline = "This link cannot be opened";
  return {Kind::page, error.kind == ErrorKind::io ? 503 : 400, pages::render(page, setting.frame), ""};
}

Answer go_to(const Setting& setting, std::string_view path, const AssessmentParts& parts,
             const Profession* profession) {
  AssessmentParts stamped = parts;
  stamped.edition = stamp_of(setting.edition.facts());
  const auto assessment = Assessment::make(std::move(stamped));
  if (!assessment.ok()) return refuse(setting, assessment.error());
  return {Kind::elsewhere, 303, "", located(setting, path, query_of(setting, *assessment, profession))};
}

Result<AssessmentResult> assessed(const Setting& setting, const State& state) {
  const auto assessor = TRY(setting.edition.assessor());
  return assessor->assess(state.assessment, state.profession);
}

views::ResultView view_of(const Setting& setting, const State& state, const AssessmentResult& result) {
  return views::result_view({result.assessment, result.week, result.placed, result.compared, result.skills,
                             result.transitions, state.profession, setting.edition.facts()});
}

Result<views::ResultView> result_of(const Setting& setting, const State& state) {
  const AssessmentResult result = TRY(assessed(setting, state));
  return view_of(setting, state, result);
}

}  // namespace willai::assessment
