#include "views/edition_changes_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "domain/words.hpp"
#include "site/routes.hpp"
#include "views/page_head.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

LastIn made_with(const ChangesGrounds& grounds) {
  const auto& edition = grounds.assessment.parts().edition;
  return edition ? LastIn{edition->volume, edition->number} : LastIn{};
}

std::string name_of(const LastIn& edition) { return edition_name(edition.volume, edition.number); }

LastIn last_edition(const EditionFacts& facts) { return {facts.past.front().volume, facts.past.front().number}; }

bool is_known(const LastIn& edition, const EditionFacts& facts) {
  return std::ranges::any_of(facts.past, [&](const PastEdition& each) {
    return LastIn{each.volume, each.number} == edition;
  });
}

std::string words_of(TaskState state) {
  if (state == TaskState::absent) return "not in it";
  const auto level = level_of(state);
  return level ? std::string(willai::word_for(*level)) : "not rated";
}

// The state of each task in that edition: the first change after it tells. `past` is sorted oldest first.
std::map<std::string, const PastTask*> standing_then(const ChangesGrounds& grounds) {
  std::map<std::string, const PastTask*> then;
  for (const PastTask& each : grounds.past)
    if (each.last_in >= made_with(grounds)) then.emplace(each.slug, &each);
  return then;
}

std::string time_of(const std::optional<long long>& minutes) {
  return minutes ? hours_text(static_cast<double>(*minutes)) : "no hours";
}

// In the week as it was opened, or among what the link lost.
std::string time_in_week(const PastTask& task, const ChangesGrounds& grounds) {
  for (const WeekTask& each : grounds.assessment.tasks())
    if (each.what == TaskChoice(TaskOfProfession{task.slug})) return time_of(each.minutes);
  const auto lost = std::ranges::find(grounds.lost, link_number(task.slug), &LostTask::number);
  return lost == grounds.lost.end() ? "" : time_of(lost->minutes);
}

std::vector<ChangedTask> changed_tasks(const ChangesGrounds& grounds) {
  std::vector<ChangedTask> changed;
  if (!grounds.profession) return changed;
  for (const auto& [slug, before] : standing_then(grounds)) {
    const Task* now = find_task(*grounds.profession, slug);
    const TaskState state = now ? state_of(now->level) : TaskState::absent;
    if (state == before->state) continue;
    changed.push_back({now ? now->name : before->name, now ? site::deep_dive(grounds.profession->slug, slug) : "",
                       words_of(before->state), words_of(state), time_in_week(*before, grounds)});
  }
  std::ranges::stable_sort(changed, {}, [](const ChangedTask& task) { return task.time.empty(); });
  return changed;
}

std::string tasks_sentence(const EditionChangesPage& page) {
  if (page.tasks.empty())
    return "Since then no task of this profession was added or removed, and none changed its level.";
  const auto in_week = std::ranges::count_if(page.tasks, [](const ChangedTask& task) { return !task.time.empty(); });
  return fmt::format("Since then {} of this profession came, went, or changed {}. {} of them {} in this week.",
                     counted(static_cast<int>(page.tasks.size()), "task", "tasks"),
                     page.tasks.size() == 1 ? "its level" : "their levels",
                     in_week == 0 ? "none" : fmt::to_string(in_week), in_week == 1 ? "is" : "are");
}

std::string lost_sentence(const ChangesGrounds& grounds) {
  if (grounds.lost.empty()) return "";
  long long minutes = 0;
  for (const LostTask& task : grounds.lost) minutes += task.minutes.value_or(0);
  const std::string tasks = counted(static_cast<int>(grounds.lost.size()), "task", "tasks");
  if (minutes == 0) return fmt::format("The link names {} that this edition does not have.", tasks);
  return fmt::format(
      "The link names {} that this edition does not have, with {} a week. We count that time as unanswered.", tasks,
      hours_text(static_cast<double>(minutes)));
}

// Only the last edition's range is kept.
std::string range_sentence(const ChangesGrounds& grounds) {
  const Profession* profession = grounds.profession;
  if (!profession || !profession->previous || !profession->exposure ||
      made_with(grounds) != last_edition(grounds.facts))
    return "";
  if (range_text(*profession->previous) == range_text(*profession->exposure))
    return fmt::format("The range on its page has not changed: {}.", range_text(*profession->exposure));
  return fmt::format("The range on its page was {}. Now it is {}.", range_text(*profession->previous),
                     range_text(*profession->exposure));
}

void add_insights(const ChangesGrounds& grounds, EditionChangesPage& page) {
  page.insights = {tasks_sentence(page), lost_sentence(grounds), range_sentence(grounds)};
  std::erase(page.insights, "");
}

std::string standfirst_of(const ChangesGrounds& grounds) {
  const std::string now = name_of({grounds.facts.number.volume, grounds.facts.number.number});
  if (!grounds.assessment.parts().edition) return "This link does not say which edition it was made with.";
  if (!is_known(made_with(grounds), grounds.facts))
    return fmt::format("This edition, {}, does not follow {}, so it cannot show what changed between them.", now,
                       name_of(made_with(grounds)));
  if (!grounds.profession) return "This link names no profession. We read its tasks again from their words.";
  return fmt::format("{} in {}, compared with {}, the edition this link was made with.", grounds.profession->plural,
                     now, name_of(made_with(grounds)));
}

}  // namespace

EditionChangesPage edition_changes_view(const ChangesGrounds& grounds) {
  EditionChangesPage page;
  page.head = step_head(grounds.facts, Step::result, {});
  page.headline = "What changed since this link was made";
  page.head.title = title_with_name(page.headline, page.head.masthead);
  page.head.url = site::kResultChanges;
  page.standfirst = standfirst_of(grounds);
  if (!grounds.profession || !is_known(made_with(grounds), grounds.facts)) return page;
  page.tasks = changed_tasks(grounds);
  add_insights(grounds, page);
  return page;
}

}  // namespace willai::views
