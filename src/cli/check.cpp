#include <fmt/format.h>

#include "publish/content.hpp"
#include "publish/predicting.hpp"
#include "publish/writing.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

struct CheckOptions {
  std::string folder = "content";
  std::string data;
};

// Lists tasks where the editor and the task model give different levels: worth a second look, but not faults.
void print_partings(const Content& content, const TaskModel& model) {
  std::vector<Profession> professions = write_professions(content, {}, {});
  add_predictions(model, professions);
  for (const Profession& profession : professions)
    for (const Task& task : profession.tasks)
      if (task.predicted && task.level && task.predicted->level != *task.level)
        fmt::print("please check professions/{}.toml, “{}”: the level is {}, but the task model predicts {}\n",
                   profession.slug, task.name, word_for(*task.level), word_for(task.predicted->level));
}

Result<Outcome> check(const CheckOptions& options) {
  const disk::Files files;
  Content content = TRY(load_content(files, options.folder));
  if (!options.data.empty()) {
    const Dataset dataset = TRY(load_dataset(files, TRY(load_builtin_catalog()), options.data, {}));
    const auto faults = check_against(content, dataset);
    content.faults.insert(content.faults.end(), faults.begin(), faults.end());
  }
  print_rejects(content.faults, 1000);
  if (!content.faults.empty())
    return invalid(fmt::format("{} in “{}”; professions with faults are not published",
                               counted(static_cast<long>(content.faults.size()), "fault", "faults"), options.folder));
  if (const auto model = TRY(load_task_model(DiskAndBuiltin(), std::string(kBuiltin) + "content")))
    print_partings(content, *model);
  fmt::print("{}: {} without faults\n", options.folder,
             counted(static_cast<long>(content.professions.size()), "profession", "professions"));
  return Outcome::done;
}

}  // namespace

void add_check(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<CheckOptions>();
  Command command = add_command(line, exit_status, "check",
                                "Check a content folder: report what is wrong or missing, where, and how to fix it",
                                [options] { return check(*options); });
  command.option("folder", options->folder, "The content folder").with_default();
  command.option("--data", options->data, "Also check occupations and task ids against this folder of public measures");
}

}  // namespace willai::cli
