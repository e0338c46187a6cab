#include "publish/past_tasks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace willai::publish {
namespace {

using Address = std::pair<std::string, std::string>;  // key of a task: profession and slug
using TaskStates = std::map<Address, std::pair<TaskState, std::string>>;

TaskStates states_in(const std::vector<Profession>& professions) {
  TaskStates standing;
  for (const Profession& profession : professions)
    for (const Task& task : profession.tasks)
      standing[{profession.slug, task.slug}] = {state_of(task.level), task.name};
  return standing;
}

void add_gone_and_changed(const PreviousEdition& previous, const TaskStates& now, std::vector<PastTask>& past) {
  for (const PastTask& before : previous.tasks) {
    const auto task = now.find({before.profession, before.slug});
    if (task == now.end() || task->second.first != before.state) past.push_back(before);
  }
}

void add_new(const PreviousEdition& previous, const TaskStates& now, std::vector<PastTask>& past) {
  std::set<Address> known;
  std::set<std::string> professions;
  for (const PastTask& before : previous.tasks) {
    known.emplace(before.profession, before.slug);
    professions.insert(before.profession);
  }
  const PastEdition& last = previous.editions.front();
  for (const auto& [address, task] : now)
    if (professions.contains(address.first) && !known.contains(address))
      past.push_back({.profession = address.first,
                      .slug = address.second,
                      .name = task.second,
                      .last_in = {last.volume, last.number}});
}

}  // namespace

std::vector<PastTask> past_tasks_of(const PreviousEdition& previous, const std::vector<Profession>& professions) {
  std::vector<PastTask> past = previous.past_tasks;
  if (previous.editions.empty()) return past;
  const TaskStates now = states_in(professions);
  add_gone_and_changed(previous, now, past);
  add_new(previous, now, past);
  std::ranges::stable_sort(past, [](const PastTask& a, const PastTask& b) {
    return std::tie(a.profession, a.slug, a.last_in) < std::tie(b.profession, b.slug, b.last_in);
  });
  return past;
}

}  // namespace willai::publish
