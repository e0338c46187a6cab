#include "reports/result_document.hpp"

#include "reports/result_sections.hpp"
#include "reports/standing_parts.hpp"

namespace willai::reports {

Document result_document(const views::ResultView& view, const std::string& site) {
  Document document = document_for(view.head, site);
  const ResultPages pages{view, site, document.blocks};
  for (const auto add : {add_front, add_week, add_monday, add_tasks, add_shifts, add_skills, add_transitions, add_limits,
                         add_reading, add_sources})
    add(pages);
  return document;
}

Document handout_document(const views::ResultView& view, const std::string& site) {
  Document document = document_for(view.head, site);
  const auto add = [&](Block block) { document.blocks.push_back(std::move(block)); };
  if (!view.handout) {
    add(Heading{1, "There is nothing to take along yet"});
    return document;
  }
  add(Heading{1, view.handout->title});
  add(Passage{Tone::fine, view.handout->basis});
  std::string at_stake;
  for (const std::string& sentence : view.handout->at_stake) at_stake += (at_stake.empty() ? "" : " ") + sentence;
  if (!at_stake.empty()) add(Passage{Tone::text, at_stake});
  Bullets questions{Marks::numbers, {}};
  for (const std::string& question : view.handout->questions) questions.items.push_back({Tone::text, question});
  add(std::move(questions));
  add(Passage{Tone::standfirst, view.handout->first});
  for (const char* line : {"Name and team:", "Discussed with:", "When we talk again:"}) add(Passage{Tone::text, " ", line});
  return document;
}

}  // namespace willai::reports
