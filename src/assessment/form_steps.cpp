// The three steps with forms: job, week, skills.
#include <fmt/format.h>

#include <algorithm>

#include "components/week_rows.hpp"
#include "assessment/answers.hpp"
#include "assessment/described.hpp"
#include "assessment/journey.hpp"
#include "assessment/steps.hpp"
#include "site/routes.hpp"

namespace willai::assessment {
namespace {

using views::Step;

constexpr std::size_t kShortestDescription = 80;  // bytes; a title names no tasks
constexpr std::size_t kChoices = 5;
constexpr std::size_t kLongestOwn = 2000;  // bytes; more than a task may have

Answer page(std::string body, int status = 200) { return {Kind::page, status, std::move(body), ""}; }

// With errors the page comes back at once; nothing of it is in an address.
int status_of(const views::StepFrame& frame) { return frame.faults.empty() ? 200 : 422; }

std::string address_with(const Setting& setting, const State& state, std::string_view slug) {
  const auto chosen = Assessment::make(with_profession(state.assessment.parts(), slug));
  if (!chosen.ok()) return std::string(site::kAssessmentWeek);
  // Skills that are on the old page but not on the new one count as typed from here on; without a profession
  // all do, which is equivalent.
  return located(setting, site::kAssessmentWeek, query_of(setting, *chosen, nullptr));
}

// To the week, with the description that proposes its tasks.
std::string address_with_words(const Setting& setting, const State& state, std::string_view slug,
                               const std::string& asked) {
  std::string address = address_with(setting, state, slug);
  if (!slug.empty() && asked.size() >= kShortestDescription) address += sealed_words(setting, address, asked);
  return address;
}

void add_answer(const Setting& setting, const State& state, views::JobStep& step) {
  if (step.asked.empty()) return;
  // The matcher may replace the state's profession when it loads others, so do not use it afterwards.
  const State kept{state.assessment, nullptr, {}};
  views::add_choices(step, setting.edition.find_jobs(step.asked, kChoices),
                     [&](std::string_view slug) { return address_with_words(setting, kept, slug, step.asked); });
  step.none_url = address_with(setting, kept, "");
}

// A file goes to a server, which can read it; if the browser makes the pages, it is not offered.
views::UploadForm upload_of(const Setting& setting, const State& state, Step step) {
  if (!setting.seal || setting.place != Place::server) return {};
  return {fmt::format("{}&{}={}", address_of(setting, site::kAssessmentDescription, state), kStep,
                      step == Step::week ? kWeekStep : kJobStep),
          ""};
}

// For a file: in the summary and at its field.
std::string file_fault(const std::vector<views::FieldFault>& faults) {
  const auto found = std::ranges::find(faults, "file", &views::FieldFault::field);
  return found == faults.end() ? "" : found->sentence;
}

Answer show_job_form(const Setting& setting, const State& state, std::string asked, std::vector<views::FieldFault> faults) {
  views::StepFrame frame = frame_of(setting, Step::job, state);
  frame.faults = std::move(faults);
  views::JobStep step = views::job_step(setting.edition.facts(), std::move(frame));
  step.upload = upload_of(setting, state, Step::job);
  step.upload.error = file_fault(step.frame.faults);
  step.asked = std::move(asked);
  add_answer(setting, state, step);
  return page(pages::render(step, setting.frame), status_of(step.frame));
}

// The result without tasks: a typical week of the profession.
std::string typical_week(const Setting& setting, const State& state) {
  if (!state.profession || !setting.seal) return "";
  AssessmentParts parts = state.assessment.parts();
  parts.tasks.clear(), parts.skipped.clear(), parts.week_minutes.reset();
  const auto without = Assessment::make(std::move(parts));
  return without.ok() ? located(setting, site::kResult, query_of(setting, *without, state.profession)) : "";
}

views::WeekStep week_of(const Setting& setting, const State& state, const Answers& answers) {
  views::StepFrame frame = frame_of(setting, Step::week, state);
  frame.faults = answers.faults;
  views::WeekStep step = views::week_step(setting.edition.facts(), state.profession, answers.parts, std::move(frame));
  if (state.profession) step.upload = upload_of(setting, state, Step::week);
  step.typical = typical_week(setting, state);
  step.upload.error = file_fault(step.frame.faults);
  return step;
}

// Tasks mentioned in a description are selected for the reader, and count once the form is sent.
void add_proposals(const Setting& setting, const State& state, const std::string& words, views::WeekStep& step) {
  if (words.empty() || !state.profession) return;
  if (const auto assessor = setting.edition.assessor(); assessor.ok())
    views::add_described(step, (*assessor)->described(words, *state.profession));
}

views::SkillsStep skills_of(const Setting& setting, const State& state, const Answers& answers) {
  views::StepFrame frame = frame_of(setting, Step::skills, state);
  frame.faults = answers.faults;
  return views::skills_step(setting.edition.facts(), state.profession, answers.parts, std::move(frame));
}

bool has_own_tasks(const State& state) {
  return std::ranges::any_of(state.assessment.tasks(),
                             [](const WeekTask& task) { return std::holds_alternative<OwnTask>(task.what); });
}

std::string week_path_after(const std::string& button) {
  if (button == "own" || button == "total") return std::string(site::kAssessmentWeek);
  return std::string(site::kAssessmentSkills);
}

// The part of the page that the button belongs to.
std::string fragment_after(const std::string& button) {
  return button == "own" ? "#own" : button == "total" ? "#week" : "";
}

// Lines with nothing but a name are left out, unless there is nothing else.
std::string words_asked(const std::string& text) {
  constexpr std::size_t kLongestTitle = 200;
  const std::string words = lines_about_work(text);
  return words.empty() ? typed(text, kLongestTitle) : words;
}

Answer go_to_choices(const Setting& setting, const State& state, const std::string& asked) {
  const std::string address = address_of(setting, site::kAssessment, state);
  return {Kind::elsewhere, 303, "", fmt::format("{}{}#choices", address, sealed_words(setting, address, asked))};
}

Answer go_to_week(const Setting& setting, const State& state, const std::string& words) {
  const std::string address = address_of(setting, site::kAssessmentWeek, state);
  return {Kind::elsewhere, 303, "", fmt::format("{}{}#described", address, sealed_words(setting, address, words))};
}

Answer show_week_with_fault(const Setting& setting, const State& state, const std::string& sentence) {
  const Answers answers{state.assessment.parts(), {{"file", sentence, "The file"}}};
  return page(pages::render(week_of(setting, state, answers), setting.frame), 422);
}

}  // namespace

Answer receive_description(const Setting& setting, const FormFields& query, const FormFields& form) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  const bool is_week = query.value(kStep) == kWeekStep && state->profession;
  const std::string words = lines_about_work(form.value(kDescription));
  std::string fault = form.value(kDescriptionFault);
  if (fault.empty() && words.empty()) fault = "choose a file, or paste a text";
  if (!fault.empty())
    return is_week ? show_week_with_fault(setting, *state, fault)
                   : show_job_form(setting, *state, "", {{"file", fault, "The file"}});
  return is_week ? go_to_week(setting, *state, words) : go_to_choices(setting, *state, words);
}

Answer show_job(const Setting& setting, const FormFields& query) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  return show_job_form(setting, *state, find_words(setting, query), {});
}

Answer receive_job(const Setting& setting, const FormFields& query, const FormFields& form) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  const std::string asked = words_asked(form.value("job"));
  if (asked.empty())
    return show_job_form(setting, *state, "", {{"job", "write a job title, or paste a description of the work"}});
  return go_to_choices(setting, *state, asked);
}

Answer show_week(const Setting& setting, const FormFields& query) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  views::WeekStep step = week_of(setting, *state, {state->assessment.parts(), {}});
  if (has_own_tasks(*state))
    if (const auto result = result_of(setting, *state); result.ok()) views::add_readings(step, *result);
  add_proposals(setting, *state, find_words(setting, query), step);
  return page(pages::render(step, setting.frame));
}

std::string show_reading(const Setting& setting, const std::string& task) {
  AssessmentParts parts;
  parts.tasks = {{OwnTask{typed(task, kLongestOwn)}, std::nullopt}};
  const auto assessment = Assessment::make(std::move(parts));
  if (!assessment.ok()) return "";
  const State state{*assessment, nullptr, {}};
  const auto result = result_of(setting, state);
  if (!result.ok()) return "";
  views::WeekStep step = week_of(setting, state, {assessment->parts(), {}});
  views::add_readings(step, *result);
  Html out(setting.frame.base_path);
  components::render_reading(out, step.own.front());
  return std::move(out).text();
}

Answer receive_week(const Setting& setting, const FormFields& query, const FormFields& form) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  const Answers answers = read_week(state->assessment.parts(), state->profession, form);
  if (!answers.faults.empty()) {
    views::WeekStep step = week_of(setting, *state, answers);
    show_as_typed(step, form);
    return page(pages::render(step, setting.frame), 422);
  }
  const std::string button = form.value(components::kMeant).empty() ? form.value("do") : "own";
  Answer answer = go_to(setting, week_path_after(button), answers.parts, state->profession);
  answer.location += fragment_after(button);
  return answer;
}

Answer show_skills(const Setting& setting, const FormFields& query) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  return page(pages::render(skills_of(setting, *state, {state->assessment.parts(), {}}), setting.frame));
}

Answer receive_skills(const Setting& setting, const FormFields& query, const FormFields& form) {
  const auto state = open_state(setting, query);
  if (!state.ok()) return refuse(setting, state.error());
  const Answers answers = read_skills(state->assessment.parts(), state->profession, form);
  if (answers.faults.empty()) return go_to(setting, site::kResult, answers.parts, state->profession);
  views::SkillsStep step = skills_of(setting, *state, answers);
  show_as_typed(step, form);
  return page(pages::render(step, setting.frame), 422);
}

}  // namespace willai::assessment
