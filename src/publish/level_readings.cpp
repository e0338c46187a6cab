#include "publish/level_readings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "publish/joining.hpp"
#include "publish/writing.hpp"
#include "scoring/agreement.hpp"
#include "scoring/linked_level.hpp"

namespace willai::publish {
namespace {

std::string as_read(const importers::WrittenTask& task) {
  return task.readings.size() == 2 ? fmt::format(" (readings: {}, {})", word_for(task.readings[0]), word_for(task.readings[1])) : "";
}

}  // namespace

LevelReadings readings_of(const Content& content) {
  std::vector<std::pair<Label, Label>> readings;
  for (const auto& each : content.professions)
    for (const auto& task : each.tasks)
      if (task.readings.size() == 2) readings.emplace_back(label_of(task.readings[0]), label_of(task.readings[1]));
  LevelReadings found{static_cast<int>(readings.size())};
  found.same = static_cast<int>(std::ranges::count_if(readings, [](const auto& pair) { return pair.first == pair.second; }));
  if (!readings.empty()) found.kappa = scoring::agreement_of(readings).kappa;
  return found;
}

std::vector<importers::Reject> levels_apart(const Content& content, const Dataset& dataset) {
  JoinedLabels labels = join_labels(dataset.tasks, dataset.labels);
  add_own_ratings(dataset, content.ratings, labels);
  const std::vector<Profession> professions = write_professions(content, dataset, labels);
  std::vector<importers::Reject> apart;
  for (std::size_t i = 0; i < professions.size(); ++i)
    for (std::size_t j = 0; j < professions[i].tasks.size(); ++j) {
      const Task& task = professions[i].tasks[j];
      const auto linked = scoring::level_of_linked(task.published);
      if (!linked || !task.level || *linked == *task.level) continue;
      const importers::WrittenTask& written = content.professions[i].tasks[j];
      apart.push_back({fmt::format("professions/{}.toml", professions[i].slug), written.line, 0,
                       fmt::format("the level of the task “{}” is {}{}; the O*NET tasks that it names settle on {}", task.name,
                                   word_for(*task.level), as_read(written), word_for(*linked))});
    }
  return apart;
}

}  // namespace willai::publish
