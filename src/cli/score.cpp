#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <thread>

#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "cli/known_tasks.hpp"
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

// Lines are read in batches, so that memory stays flat; each batch is scored by all cores and printed in its order.
constexpr std::size_t kBatch = 4096;

std::vector<std::string> read_batch() {
  std::vector<std::string> lines;
  for (std::string line; lines.size() < kBatch && std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(std::move(line));
    if (std::cin.rdbuf()->in_avail() <= 0) break;  // somebody types: answer what is there
  }
  return lines;
}

// Each line becomes its answer: from `first` on, every `step`th.
void answer_lines(const TaskScorer& scorer, std::vector<std::string>& lines, std::size_t first, std::size_t step) {
  for (std::size_t i = first; i < lines.size(); i += step) lines[i] = scorer.line_for(lines[i]) + "\n";
}

void answer_batch(const TaskScorer& scorer, std::vector<std::string>& lines) {
  // A few lines are scored sooner than a thread starts.
  const std::size_t workers = lines.size() < 8 ? 1 : std::max(1U, std::thread::hardware_concurrency());
  if (workers == 1) return answer_lines(scorer, lines, 0, 1);
  std::vector<std::jthread> threads;
  for (std::size_t worker = 0; worker < workers; ++worker)
    threads.emplace_back([&, worker] { answer_lines(scorer, lines, worker, workers); });
}

void score_input(const TaskScorer& scorer) {
  std::ios::sync_with_stdio(false);
  std::vector<char> buffer(1 << 20);
  std::cin.rdbuf()->pubsetbuf(buffer.data(), static_cast<std::streamsize>(buffer.size()));
  for (std::vector<std::string> lines = read_batch(); !lines.empty(); lines = read_batch()) {
    answer_batch(scorer, lines);
    for (const std::string& line : lines) std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
  }
}

Result<Outcome> score(const ScoreOptions& options) {
  TaskModel model = TRY(TaskModel::parse(TRY(model_bytes(options.model))));
  const EditionReader edition = TRY(open_edition(options.edition));
  KnownTasks known = options.from_text ? KnownTasks() : known_tasks(edition);
  NearestTasks nearest = nearest_tasks(edition, model);
  const TaskScorer scorer(std::move(model), std::move(known), std::move(nearest));
  for (const std::string& task : options.tasks) fmt::print("{}\n", scorer.line_for(task));
  if (options.tasks.empty()) score_input(scorer);
  return Outcome::done;
}

}  // namespace

void add_score(Command line, Ending& ending) {
  auto options = std::make_shared<ScoreOptions>();
  Command command = add_command(line, ending, "score",
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
