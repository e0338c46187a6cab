#include "scoring/known_tasks.hpp"

#include "base/text.hpp"
#include "scoring/bare_task.hpp"
#include "scoring/task_text.hpp"

namespace willai::scoring {
namespace {

std::string words_of(std::string_view text) { return folded_text(with_plain_marks(bare_task(text))); }

}  // namespace

void KnownTasks::add(std::string_view statement, KnownTask task) {
  KnownTask& entry = by_words_[words_of(statement)];
  if (!entry.settled) entry.settled = task.settled;
  if (entry.activities.empty()) entry.activities = std::move(task.activities);
}

const KnownTask* KnownTasks::find(std::string_view text) const {
  if (by_words_.empty()) return nullptr;
  const auto found = by_words_.find(words_of(text));
  return found == by_words_.end() ? nullptr : &found->second;
}

}  // namespace willai::scoring
