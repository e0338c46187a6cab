#include "cli/table_answering.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace willai::cli {
namespace {

constexpr std::size_t kMostRemembered = 32 << 20;  // bytes
// For fewer rows, starting a thread takes longer than answering them.
constexpr std::size_t kWorthThread = 8;
constexpr std::size_t kTakenAtOnce = 16;  // rows, by a thread

}  // namespace

Answering::Answering(const Answers& answers, const tables::TableWriter& writer, unsigned threads)
    : answers_(answers), writer_(writer), threads_(threads ? threads : std::max(1U, std::thread::hardware_concurrency())) {}

Ending Answering::ending_of_unread(const tables::Row& row) const {
  return {writer_.ending(answers_.unread(row.fault)), row.fault};
}

void Answering::answer_new() {
  // Neighbors in the alphabet are about the same work, so they find what they need in the processor's cache.
  std::ranges::sort(new_, {}, [](const Known::value_type* each) -> const std::string& { return each->first; });
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t begin = 0; (begin = next.fetch_add(kTakenAtOnce)) < new_.size();)
      for (std::size_t i = begin; i < std::min(begin + kTakenAtOnce, new_.size()); ++i) {
        const tables::Answer answer = answers_.answer(new_[i]->first);
        new_[i]->second = {writer_.ending(answer), answer.refused};
      }
  };
  std::vector<std::jthread> threads;
  const std::size_t helpers = std::min(threads_ - 1, new_.size() / kWorthThread);
  for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(work);
  work();
}

std::vector<const Ending*> Answering::answer(const std::vector<tables::Row>& rows) {
  if (bytes_ > kMostRemembered) known_.clear(), bytes_ = 0;
  new_.clear();
  unread_.clear();
  unread_.reserve(rows.size());
  std::vector<const Ending*> endings;
  for (const tables::Row& row : rows) {
    if (row.unread != tables::Unread::none) {
      unread_.push_back(ending_of_unread(row));
      endings.push_back(&unread_.back());
      continue;
    }
    const auto [known, is_new] = known_.try_emplace(row.text);
    if (is_new) new_.push_back(&*known);
    endings.push_back(&known->second);
  }
  answer_new();
  for (const Known::value_type* each : new_)
    bytes_ += each->first.size() + each->second.bytes.size() + each->second.refused.size() + sizeof(Known::value_type);
  return endings;
}

}  // namespace willai::cli
