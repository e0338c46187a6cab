#include "publish/edition_outline.hpp"

#include <fmt/format.h>

#include "domain/study_ids.hpp"
#include "domain/words.hpp"

namespace willai::publish {
namespace {

void add_label(const std::optional<Label>& label, std::string& text) {
  text += label ? word_for(*label) : "-";
  text += ' ';
}

std::string evidence_of(const Task& task) {
  std::string text;
  for (const PublishedTask& published : task.published) {
    add_label(published.readings.people, text);
    add_label(published.readings.gpt4_rubric1, text);
    add_label(published.readings.gpt4_rubric2, text);
  }
  for (const Activity& activity : task.activities) text += activity.id + ' ';
  return text;
}

// A task composed from O*NET is the published one; an editor's task only corresponds to some.
std::uint32_t onet_task_of(const Task& task) {
  if (task.published.empty() || task.published.front().join == Join::by_editor) return 0;
  return task.published.front().onet_task_id;
}

OutlinedTask outlined_task(const Task& task) {
  return {.slug = task.slug,
          .name = task.name,
          .statement = task.statement,
          .level = task.level,
          .basis = task.basis,
          .predicted = task.predicted ? std::optional(task.predicted->level) : std::nullopt,
          .exposure = task.exposure,
          .weight = task.weight.value(),
          .onet_task = onet_task_of(task),
          .evidence = evidence_of(task)};
}

}  // namespace

OutlinedProfession outline_of(const Profession& profession) {
  OutlinedProfession outline{.slug = profession.slug,
                             .plural = profession.plural,
                             .origin = profession.origin,
                             .code = profession.occupations.empty() ? "" : profession.occupations.front().code,
                             .exposure = profession.exposure,
                             .tasks = {}};
  for (const Task& task : profession.tasks) outline.tasks.push_back(outlined_task(task));
  return outline;
}

std::string hashes_of_ratings(const std::vector<InputFile>& inputs) {
  std::string hashes;
  for (const InputFile& input : inputs)
    if (input.source == study_id::kRatings) hashes += input.sha256 + ' ';
  return hashes;
}

}  // namespace willai::publish
