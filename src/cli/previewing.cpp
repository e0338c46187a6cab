#include "cli/previewing.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "base/text.hpp"
#include "cli/saying.hpp"

namespace willai::cli {
namespace {

constexpr std::size_t kMostSaid = 40;

std::string time_of_day() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%H:%M:%S}", fmt::localtime(now));
}

}  // namespace

void add_content_options(Command& command, ContentOptions& options) {
  command.option("--content", options.folder, "Publish this content folder and serve it, instead of an edition");
  command.option("--data", options.data, "The folder of public measures to publish with");
  command.flag("--watch", options.watch,
               "Publish --content again after each change; open pages follow by themselves and list faults");
}

Result<> check_options(const ContentOptions& options, const std::string& edition) {
  if (options.watch && options.folder.empty()) return invalid("--watch also needs --content DIR: the folder to watch");
  if (has_content(options) && !edition.empty())
    return invalid("--edition and --content are two sites; give one of them");
  std::error_code failure;
  if (options.watch && !std::filesystem::is_directory(options.folder, failure))
    return not_found(fmt::format("there is no folder “{}”", options.folder));
  return Nothing{};
}

bool has_content(const ContentOptions& options) { return !options.folder.empty() || !options.data.empty(); }

publish::PublishRequest request_of(const ContentOptions& options) {
  publish::PublishRequest request;
  request.content_folder = options.folder;
  request.data_folder = options.data;
  return request;
}

Result<preview::Trial> publish_once(const ContentOptions& options) {
  preview::TrialPress press = TRY(preview::TrialPress::open(request_of(options)));
  preview::Trial trial = press.print();
  for (const std::string& sentence : trial.summary.aloud) announce("attention: " + sentence);
  if (trial.faults.empty()) return trial;
  if (trial.faults.front().file.empty()) return invalid(trial.faults.front().reason);
  print_rejects(trial.faults);
  return invalid(fmt::format("nothing is served; first fix {} listed above",
                             counted(static_cast<long>(trial.faults.size()), "fault", "faults")));
}

void say_making(std::chrono::seconds expected) {
  announce(fmt::format("{}  a change; the pages follow in about {}", time_of_day(), counted(expected.count(), "second", "seconds")));
}

void say_of(const preview::Trial& trial) {
  for (const std::string& sentence : trial.summary.aloud) announce("attention: " + sentence);
  if (trial.faults.empty())
    return announce(fmt::format("{}  {}, {}; no faults", time_of_day(),
                                counted(trial.summary.written + trial.summary.composed, "profession", "professions"),
                                counted(trial.summary.tasks, "task", "tasks")));
  announce(fmt::format("{}  {}; pages stay as they were:", time_of_day(),
                       counted(static_cast<long>(trial.faults.size()), "fault", "faults")));
  for (std::size_t i = 0; i < std::min(kMostSaid, trial.faults.size()); ++i) {
    const importers::Reject& fault = trial.faults[i];
    announce("  " + (fault.file.empty() ? fault.reason : sentence_for(fault)));
  }
  if (trial.faults.size() > kMostSaid) announce(fmt::format("  … and {} more", trial.faults.size() - kMostSaid));
}

}  // namespace willai::cli
