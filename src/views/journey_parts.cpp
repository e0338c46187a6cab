// What the steps of the assessment share: their names, their list, their headings.
#include <fmt/format.h>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/journey_view.hpp"
#include "views/page_head.hpp"

namespace willai::views {
namespace {

struct StepWords {
  std::string_view name;
  std::string_view description;
  std::string_view url;
};

const StepWords& words_of(Step step) {
  static constexpr std::array<StepWords, 4> kWords{{
      {"Your job", "The first step of the assessment: your profession.", site::kAssessment},
      {"Your week", "The second step of the assessment: the tasks of your week and the hours they take.",
       site::kAssessmentWeek},
      {"Your skills", "The third step of the assessment: skills, years and tools.", site::kAssessmentSkills},
      {"Your result", "The result of a personal assessment, task by task.", site::kResult},
  }};
  return kWords[static_cast<std::size_t>(step)];
}

StepPlace place_of(Step step, Step here) {
  return step < here ? StepPlace::done : step == here ? StepPlace::here : StepPlace::ahead;
}

}  // namespace

std::string_view name_of(Step step) { return words_of(step).name; }

std::vector<StepLink> step_links(Step here, const StepAddress& address) {
  std::vector<StepLink> links;
  for (const Step step : kSteps) links.push_back({step, place_of(step, here), address ? address(step) : ""});
  return links;
}

PageHead step_head(const EditionFacts& facts, Step step, const std::vector<FieldFault>& faults) {
  const StepWords& words = words_of(step);
  const std::string title = fmt::format("{}{}, step {} of {}", faults.empty() ? "" : "Error: ", words.name,
                                        static_cast<int>(step) + 1, kSteps.size());
  PageHead head = page_head(facts, {Section::assessment, title, std::string(words.description), std::string(words.url)},
                            Twin::none);
  add_citations(head, Citations(facts));
  return head;
}

NoResultPage no_result_page(const EditionFacts& facts, std::string sentence, Link next) {
  NoResultPage page;
  page.head = step_head(facts, Step::result, {});
  page.headline = "No result yet";
  page.sentence = std::move(sentence);
  page.next = std::move(next);
  return page;
}

}  // namespace willai::views
