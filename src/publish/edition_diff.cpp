#include "publish/edition_diff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "domain/words.hpp"
#include "publish/edition_pairs.hpp"
#include "site/routes.hpp"
#include "views/wording.hpp"

namespace willai::publish {
namespace {

ChangeCause cause_of(Origin origin) { return origin == Origin::written ? ChangeCause::editors : ChangeCause::data; }

std::string word_or_none(const std::optional<Level>& level) {
  return std::string(level ? word_for(*level) : word_for(TaskState::not_rated));
}

// What a page prints the same has not changed.
bool print_the_same(const std::optional<Estimate>& a, const std::optional<Estimate>& b) {
  return views::range_text(a) == views::range_text(b);
}

// All differences of one profession.
class Comparison {
 public:
  Comparison(const OutlinedProfession& before, const OutlinedProfession& now, bool same_ratings)
      : before_(before), now_(now), same_ratings_(same_ratings) {}

  std::vector<EditionChange> changes() && {
    for (const Pair& pair : pairs_of(before_.tasks, now_.tasks)) {
      if (pair.before && pair.now) compare(before_.tasks[*pair.before], now_.tasks[*pair.now]);
      else if (pair.now) add_new(now_.tasks[*pair.now]);
      else add_gone(before_.tasks[*pair.before]);
    }
    if (!print_the_same(before_.exposure, now_.exposure)) add_range();
    return std::move(changes_);
  }

 private:
  EditionChange about(ChangeKind kind, ChangeCause cause) const {
    return {.kind = kind, .cause = cause, .profession = now_.slug, .plural = now_.plural};
  }

  EditionChange about(ChangeKind kind, ChangeCause cause, const OutlinedTask& task) const {
    EditionChange change = about(kind, cause);
    change.task = task.slug;
    change.name = task.name;
    return change;
  }

  // Where the data of a task are the same, and our ratings too, the program computes otherwise.
  ChangeCause cause_between(const OutlinedTask& before, const OutlinedTask& now) const {
    if (now.basis == Basis::editorial || before.basis == Basis::editorial) return ChangeCause::editors;
    if (before.statement != now.statement) return cause_of(now_.origin);
    if (before.evidence != now.evidence || before.weight != now.weight) return ChangeCause::data;
    return same_ratings_ ? ChangeCause::model : ChangeCause::editors;
  }

  // Of a prediction: editors change it with the words of their task, and never with its level.
  ChangeCause cause_of_prediction(const OutlinedTask& before, const OutlinedTask& now) const {
    if (now_.origin == Origin::written && before.statement == now.statement && same_ratings_) return ChangeCause::model;
    return cause_between(before, now);
  }

  void compare(const OutlinedTask& before, const OutlinedTask& now) {
    if (before.statement != now.statement) {
      EditionChange change = about(ChangeKind::reworded, cause_of(now_.origin), now);
      change.was = before.statement;
      change.now = now.statement;
      changes_.push_back(std::move(change));
    }
    const ChangeCause cause = cause_between(before, now);
    if (before.level != now.level) add_level(ChangeKind::level, cause, now, before.level, now.level);
    else if (!now.level && before.predicted != now.predicted)
      add_level(ChangeKind::predicted_level, cause_of_prediction(before, now), now, before.predicted, now.predicted);
    if (before.exposure != now.exposure || before.weight != now.weight) ++moving_[cause];
  }

  void add_level(ChangeKind kind, ChangeCause cause, const OutlinedTask& task, std::optional<Level> was,
                 std::optional<Level> now) {
    EditionChange change = about(kind, cause, task);
    change.was = word_or_none(was);
    change.now = word_or_none(now);
    changes_.push_back(std::move(change));
  }

  void add_new(const OutlinedTask& task) {
    EditionChange change = about(ChangeKind::new_task, cause_of(now_.origin), task);
    change.now = word_or_none(task.level);
    ++moving_[change.cause];
    changes_.push_back(std::move(change));
  }

  void add_gone(const OutlinedTask& task) {
    EditionChange change = about(ChangeKind::gone_task, cause_of(now_.origin), task);
    change.was = word_or_none(task.level);
    ++moving_[change.cause];
    changes_.push_back(std::move(change));
  }

  // What moved most of its tasks moved the range; where no task moved, the program sums up otherwise.
  void add_range() {
    const auto most = std::ranges::max_element(moving_, {}, [](const auto& each) { return each.second; });
    EditionChange change = about(ChangeKind::range, most == moving_.end() ? ChangeCause::model : most->first);
    change.range_was = before_.exposure;
    change.range_now = now_.exposure;
    changes_.push_back(std::move(change));
  }

  const OutlinedProfession& before_;
  const OutlinedProfession& now_;
  bool same_ratings_;
  std::map<ChangeCause, int> moving_;
  std::vector<EditionChange> changes_;
};

// Our own texts and ratings have no version.
void compare_sources(const EditionOutline& before, const EditionOutline& now, std::vector<EditionChange>& changes) {
  std::map<std::string, EditionChange> versions;
  for (const Source& each : now.sources) versions[each.id] = {.name = each.name, .now = each.version};
  for (const Source& each : before.sources) {
    EditionChange& change = versions[each.id];
    if (change.name.empty()) change.name = each.name;
    change.was = each.version;
  }
  for (auto& [id, change] : versions)
    if (change.was != change.now) changes.push_back(std::move(change));
}

EditionChange whole(ChangeKind kind, const OutlinedProfession& profession) {
  return {.kind = kind, .cause = cause_of(profession.origin), .profession = profession.slug, .plural = profession.plural};
}

std::string page_of(const OutlinedProfession& profession) { return site::profession(profession.slug); }
std::string page_of(const OutlinedProfession& profession, const OutlinedTask& task) {
  return site::deep_dive(profession.slug, task.slug);
}

// Every address of an edition below /profession/.
std::set<std::string> pages_of(const EditionOutline& edition) {
  std::set<std::string> pages;
  for (const OutlinedProfession& profession : edition.professions) {
    pages.insert(page_of(profession));
    for (const OutlinedTask& task : profession.tasks) pages.insert(page_of(profession, task));
  }
  return pages;
}

using Targets = std::map<std::string, std::string>;

// A task that is gone leads to its profession.
void lead_on(const OutlinedProfession& before, const OutlinedProfession& now, Targets& targets) {
  targets[page_of(before)] = page_of(now);
  for (const Pair& pair : pairs_of(before.tasks, now.tasks))
    if (pair.before)
      targets[page_of(before, before.tasks[*pair.before])] =
          pair.now ? page_of(now, now.tasks[*pair.now]) : page_of(now);
}

// A written profession that is gone leads to the page of its occupation, if there is one.
void lead_away(const OutlinedProfession& before, const EditionOutline& now, const std::string& gone, Targets& targets) {
  const auto same = std::ranges::find_if(now.professions, [&](const OutlinedProfession& each) {
    return !before.code.empty() && each.code == before.code;
  });
  const std::string target = same == now.professions.end() ? gone : page_of(*same);
  targets[page_of(before)] = target;
  for (const OutlinedTask& task : before.tasks) targets[page_of(before, task)] = target;
}

}  // namespace

std::vector<EditionChange> changes_between(const EditionOutline& before, const EditionOutline& now) {
  const bool same_ratings = before.ratings == now.ratings;
  std::vector<EditionChange> changes;
  compare_sources(before, now, changes);
  for (const Pair& pair : pairs_of(before.professions, now.professions)) {
    if (pair.before && pair.now)
      std::ranges::move(Comparison(before.professions[*pair.before], now.professions[*pair.now], same_ratings).changes(),
                        std::back_inserter(changes));
    else if (pair.now) changes.push_back(whole(ChangeKind::new_profession, now.professions[*pair.now]));
    else changes.push_back(whole(ChangeKind::gone_profession, before.professions[*pair.before]));
  }
  return changes;
}

std::vector<MovedPage> moved_pages(const EditionOutline& before, const EditionOutline& now,
                                   const std::vector<MovedPage>& earlier, const std::string& gone) {
  Targets targets;
  for (const Pair& pair : pairs_of(before.professions, now.professions)) {
    if (pair.before && pair.now) lead_on(before.professions[*pair.before], now.professions[*pair.now], targets);
    else if (pair.before) lead_away(before.professions[*pair.before], now, gone, targets);
  }
  const std::set<std::string> pages = pages_of(now);
  for (const MovedPage& each : earlier) {
    const auto next = targets.find(each.target);
    targets.emplace(each.page, next == targets.end() ? each.target : next->second);
  }
  std::vector<MovedPage> moved;
  for (const auto& [page, target] : targets)
    if (!pages.contains(page)) moved.push_back({page, target});
  return moved;
}

std::vector<ChangeCount> count_changes(const std::vector<EditionChange>& changes) {
  std::map<std::pair<ChangeCause, ChangeKind>, int> counts;
  for (const EditionChange& change : changes) ++counts[{change.cause, change.kind}];
  std::vector<ChangeCount> list;
  for (const auto& [key, count] : counts) list.push_back({key.first, key.second, count});
  return list;
}

}  // namespace willai::publish
