#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "cli/known_tasks.hpp"
#include "cli/line_filter.hpp"
#include "cli/task_scorer.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

struct ScoreOptions {
  std::vector<std::string> tasks;
  std::string model;
  std::string edition;
  bool from_text = false;
};

Result<std::string> model_bytes(const std::string& file) {
  const std::string path = file.empty() ? std::string(kBuiltin) + "content/model/task-model.bin" : file;
  auto bytes = TRY(DiskAndBuiltin().find(path));
  if (!bytes) return not_found(fmt::format("there is no task model “{}”; make one with willai train", path));
  return std::move(*bytes);
}

Result<Outcome> score(const ScoreOptions& options) {
  TaskModel model = TRY(TaskModel::parse(TRY(model_bytes(options.model))));
  const EditionReader edition = TRY(open_edition(options.edition));
  KnownTasks known = options.from_text ? KnownTasks() : known_tasks(edition);
  NearestTasks nearest = nearest_tasks(edition, model);
  const TaskScorer scorer(std::move(model), std::move(known), std::move(nearest));
  for (const std::string& task : options.tasks) fmt::print("{}\n", scorer.line_for(task));
  if (options.tasks.empty()) answer_lines([&scorer](const std::string& line) { return scorer.line_for(line); });
  return Outcome::done;
}

}  // namespace

void add_score(Command line, Ending& ending) {
  auto options = std::make_shared<ScoreOptions>();
  Command command = add_command(line, ending, "score",
                                "Score tasks, one JSON object a line; without TEXT one a line from standard input",
                                [options] { return score(*options); });
  command.option("text", options->tasks, "Tasks");
  command.option("--model", options->model, "The task model; default: the one built in");
  command.option("--edition", options->edition,
                 "The edition whose published tasks are known; default: the one built in");
  command.flag("--from-text", options->from_text, "Ignore published links and labels of the same text");
}

}  // namespace willai::cli
