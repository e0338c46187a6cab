#include "store/previous_edition.hpp"

namespace willai::store {

publish::PreviousEdition load_previous(const EditionReader& reader) {
  publish::PreviousEdition previous;
  const EditionFacts facts = reader.load_facts();
  const LastIn edition{facts.number.volume, facts.number.number};
  previous.editions.push_back({.volume = facts.number.volume,
                               .number = facts.number.number,
                               .date = facts.number.date.iso(),
                               .professions = facts.professions,
                               .tasks = facts.tasks});
  previous.editions.insert(previous.editions.end(), facts.past.begin(), facts.past.end());
  for (const ProfessionRef& ref : reader.professions_in(0, std::nullopt)) {
    if (ref.exposure) previous.exposures.emplace(ref.slug, *ref.exposure);
    const auto profession = reader.find_profession(ref.slug);
    previous.outline.professions.push_back(publish::outline_of(*profession));
    for (const Task& task : profession->tasks) {
      if (task.level) previous.levels.emplace(profession->slug + "-" + task.slug, *task.level);
      previous.tasks.push_back({.profession = profession->slug,
                                .slug = task.slug,
                                .name = task.name,
                                .state = state_of(task.level),
                                .last_in = edition});
    }
  }
  previous.past_tasks = reader.load_past_tasks("");
  previous.outline.sources = facts.sources;
  previous.outline.ratings = publish::hashes_of_ratings(facts.inputs);
  previous.changes = reader.load_all_changes();
  previous.moved = reader.load_moved();
  return previous;
}

publish::EditionOutline load_outline(const EditionReader& reader) {
  const EditionFacts facts = reader.load_facts();
  publish::EditionOutline outline{.sources = facts.sources, .ratings = publish::hashes_of_ratings(facts.inputs)};
  for (const PageRef& page : reader.all_pages())
    if (page.task.empty()) outline.professions.push_back(publish::outline_of(*reader.find_profession(page.profession)));
  return outline;
}

}  // namespace willai::store
