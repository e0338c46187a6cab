#include "publish/activity_use.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

#include "domain/activity_ids.hpp"
#include "domain/study_ids.hpp"

namespace willai::publish {
namespace {

constexpr std::array kMonths = {"January",   "February", "March",    "April",
                                "May",       "June",     "July",     "August",
                                "September", "October",  "November", "December"};

// "2026-06" -> "June 2026"
std::string month_words(const std::string& month) {
  return fmt::format("{} {}", kMonths[static_cast<std::size_t>(std::stoi(month.substr(5)) - 1)], month.substr(0, 4));
}

class ActivityUseJoiner {
 public:
  explicit ActivityUseJoiner(const Dataset& dataset) : all_tasks_(static_cast<int>(dataset.tasks.size())) {
    for (const auto& row : dataset.task_activities)
      linked_[intermediate_of(row.activity_id)].insert(row.task_id);
    for (const auto& row : dataset.activities) titles_[row.intermediate_id] = row.intermediate_title;
    for (const auto& row : dataset.intermediate_titles) titles_[row.activity_id] = row.title;
  }

  void add(const std::vector<importers::openai::MessagesRow>& rows, std::string_view measure, std::string_view counted,
           std::string_view prefix) {
    if (rows.empty()) return;
    std::set<std::string> months;
    for (const auto& row : rows) months.insert(row.month);
    for (const std::string& month : months)
      result_.releases.push_back({.id = fmt::format("{}-{}", prefix, month),
                                  .source = std::string(study_id::kOpenai),
                                  .counted = std::string(counted),
                                  .period = month_words(month),
                                  .month = month,
                                  .measure = std::string(measure)});
    Coverage& coverage = result_.coverage[std::string(measure)];
    std::set<std::uint32_t> reached;
    for (const auto& row : rows) {
      ++coverage.published;
      const auto tasks = linked_.find(row.activity);
      if (tasks == linked_.end()) {
        ++coverage.unjoined;
        list(measure, row);
        continue;
      }
      ++coverage.joined;
      reached.insert(tasks->second.begin(), tasks->second.end());
      use_[row.activity].push_back({.release = fmt::format("{}-{}", prefix, row.month), .percent = row.share * 100,
                                    .tasks = static_cast<int>(tasks->second.size())});
    }
    coverage.by_basis[static_cast<std::size_t>(MeasureBasis::inherited)] = static_cast<int>(reached.size());
    coverage.by_basis[static_cast<std::size_t>(MeasureBasis::missing)] = all_tasks_ - static_cast<int>(reached.size());
  }

  JoinedActivityUse take() && {
    for (auto& [activity, use] : use_) result_.activities.push_back({activity, titles_[activity], std::move(use)});
    return std::move(result_);
  }

 private:
  void list(std::string_view measure, const importers::openai::MessagesRow& row) {
    result_.unjoined.push_back({.measure = std::string(measure),
                                .text = fmt::format("{}, {}", row.activity.empty() ? "Other IWA" : row.activity, row.month),
                                .reason = row.activity.empty()
                                              ? "the publisher counts here all activities that it does not name"
                                              : "this release of O*NET links no task to this activity"});
  }

  int all_tasks_;
  std::map<std::string, std::set<std::uint32_t>> linked_;
  std::map<std::string, std::string> titles_;
  std::map<std::string, std::vector<ObservedUse>> use_;
  JoinedActivityUse result_;
};

}  // namespace

JoinedActivityUse join_activity_use(const Dataset& dataset) {
  ActivityUseJoiner joiner(dataset);
  joiner.add(dataset.messages, measure_id::kMessages, "messages", "chatgpt");
  joiner.add(dataset.messages_at_work, measure_id::kMessagesAtWork, "messages about work", "chatgpt-work");
  return std::move(joiner).take();
}

}  // namespace willai::publish
