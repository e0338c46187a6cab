// Step 1: choose the reader's profession.
#include <fmt/format.h>

#include "base/text.hpp"
#include "views/journey_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kChoices = 5;

JobChoice choice_of(const FoundJob& job, const std::function<std::string(std::string_view)>& address_with) {
  const SearchHit hit = search_hit(job);
  JobChoice choice{hit.row.name, hit.reason, hit.summary, address_with(job.page.slug), {}};
  if (!hit.because.text.empty()) choice.reason += fmt::format(": “{}”", hit.because.text);
  if (job.beside) choice.beside = {hit.beside.text, address_with(job.beside->slug)};
  return choice;
}

std::string question_of(const Findings& found, const std::string& asked) {
  const std::string echo = shortened(asked, kLongestEcho);
  if (found.doubt == matching::Doubt::no_job) return fmt::format("“{}” is not a job title", echo);
  if (found.jobs.empty()) return fmt::format("Nothing in this edition is like “{}”", echo);
  return found.confident ? "Is this your work?" : "Which of these is your work?";
}

}  // namespace

JobStep job_step(const EditionFacts& facts, StepFrame frame) {
  JobStep step;
  step.frame = std::move(frame);
  step.frame.head = step_head(facts, Step::job, step.frame.faults);
  step.frame.headline = "What does AI do to your week?";
  step.frame.standfirst =
      "Four steps, three to eight minutes, no account. You can skip any step, go back, and change your answers.";
  return step;
}

void add_choices(JobStep& step, const Findings& found,
                 const std::function<std::string(std::string_view slug)>& address_with) {
  step.question = question_of(found, step.asked);
  const bool says_why = found.doubt == matching::Doubt::no_job || found.doubt == matching::Doubt::not_here;
  if (!found.jobs.empty() || says_why) step.why_not = found.why_not;
  for (const FoundJob& job : found.jobs)
    if (step.choices.empty() || (step.choices.size() < kChoices && job.score >= kLeastScore))
      step.choices.push_back(choice_of(job, address_with));
}

}  // namespace willai::views
