#include <fmt/format.h>

#include "api/score_json.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "cli/line_filter.hpp"
#include "routing/rated_tasks.hpp"
#include "scoring/task_scorer.hpp"
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
  const std::string path = file.empty() ? std::string(system::kBuiltin) + "content/model/task-model.bin" : file;
  auto bytes = TRY(system::DiskAndBuiltin().find(path));
  if (!bytes) return not_found(fmt::format("there is no task model “{}”; make one with willai-lab train", path));
  return std::move(*bytes);
}

Result<Outcome> score(const ScoreOptions& options) {
  scoring::TaskModel model = TRY(scoring::TaskModel::parse(TRY(model_bytes(options.model))));
  const store::EditionReader edition = TRY(open_edition(options.edition));
  scoring::KnownTasks known = options.from_text ? scoring::KnownTasks() : routing::known_tasks(edition);
  scoring::NearestTasks nearest(routing::rated_tasks(edition), model);
  const scoring::TaskScorer scorer(std::move(model), std::move(known), std::move(nearest));
  const auto answer = [&scorer](const std::string& line) { return api::to_json(line, scorer.score(line)); };
  for (const std::string& task : options.tasks) fmt::print("{}\n", answer(task));
  if (options.tasks.empty()) answer_lines(answer);
  return Outcome::done;
}

}  // namespace

void add_score(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<ScoreOptions>();
  Command command = add_command(line, exit_status, "score",
                                "Score tasks, one JSON object per line; without TEXT, reads one task per line from "
                                "standard input",
                                [options] { return score(*options); });
  command.option("text", options->tasks, "Tasks");
  command.option("--model", options->model, "The task model to use; default: the built-in one");
  command.option("--edition", options->edition,
                 "The edition whose published tasks are known; default: the built-in one");
  command.flag("--from-text", options->from_text, "Ignore published links and labels of tasks with the same text");
}

}  // namespace willai::cli
