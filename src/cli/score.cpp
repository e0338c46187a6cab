#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <set>
#include <thread>

#include "api/json_writer.hpp"
#include "app/joining.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "cli/known_tasks.hpp"
#include "scoring/exposure.hpp"
#include "scoring/task_model.hpp"
#include "scoring/task_splitting.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

struct ScoreOptions {
  std::vector<std::string> tasks;
  std::string model;
  std::string edition;
  bool from_text = false;
};

// How a score came about.
enum class ScoreBasis { rated, linked, predicted };

constexpr std::string_view word_for(ScoreBasis basis) {
  return basis == ScoreBasis::rated ? "rated" : basis == ScoreBasis::linked ? "linked" : "predicted";
}

Result<std::string> model_bytes(const std::string& file) {
  const std::string path = file.empty() ? std::string(kBuiltin) + "content/model/task-model.bin" : file;
  auto bytes = TRY(DiskAndBuiltin().find(path));
  if (!bytes) return not_found(fmt::format("there is no task model “{}”; make one with willai train", path));
  return std::move(*bytes);
}

// Method, clauses 2, 5 and 6: a label by people stands for itself.
void stand_on_label(Label label, TaskScore& score) {
  const Exposure own = exposure_of(label);
  score.level = level_of(label);
  score.exposure = score_task(own, variance_of(own, {}));
  score.probabilities = {};
  score.probabilities[static_cast<std::size_t>(label)] = 1;
  double told = score.others;
  for (const Understood& each : score.because) told += each.part;
  score.wording = own.value() - told;
}

void write_because(api::JsonWriter& json, const TaskScore& score) {
  json.list("because", score.because, [&](const Understood& each) {
    json.begin().field("activity", each.name).field("id", each.id).number_or_null("weight", each.weight);
    json.number_or_null("exposure", each.exposure).number_or_null("part", each.part);
    json.field("sentence", fmt::format("It reads {} like “{}”, which we rate at {:.2f}.",
                                       each.weight >= .5   ? "above all"
                                       : each.weight >= .2 ? "much"
                                                           : "a little",
                                       each.name, each.exposure))
        .end();
  });
  json.number_or_null("other_activities", score.others).number_or_null("wording", score.wording);
}

void write_score(api::JsonWriter& json, const TaskScore& score, ScoreBasis basis) {
  json.field("level", willai::word_for(score.level)).number_or_null("exposure", score.exposure.value.value());
  const std::array ends = {score.exposure.low.value(), score.exposure.high.value()};
  json.list("interval", ends, [&](double end) { json.number(end); });
  json.begin("probabilities");
  for (const Label label : {Label::e0, Label::e1, Label::e2})
    json.number_or_null(willai::word_for(label), score.probabilities[static_cast<std::size_t>(label)]);
  json.end().field("basis", word_for(basis));
  write_because(json, score);
}

void write_nearest(api::JsonWriter& json, const std::vector<NearTask>& nearest) {
  json.list("nearest", nearest, [&](const NearTask& near) {
    json.begin().field("task", near.task->text).field("level", willai::word_for(near.task->level));
    json.field("by", near.task->by == LevelBy::people ? "people" : "this publication");
    json.number_or_null("likeness", near.likeness).end();
  });
}

class Scorer {
 public:
  Scorer(TaskModel model, KnownTasks known, NearestTasks nearest)
      : model_(std::move(model)), known_(std::move(known)), nearest_(std::move(nearest)) {
    for (const RatedActivity& each : model_.activities()) verbs_.insert(task_words(each.name).front());
  }

  std::string line_for(const std::string& task) const {
    const auto known = known_.empty() ? known_.end() : known_.find(folded_statement(task));
    const bool is_known = known != known_.end();
    TaskReading reading = is_known ? model_.read_linked(task, known->second.activities) : model_.read(task);
    ScoreBasis basis = reading.score && reading.score->linked ? ScoreBasis::linked : ScoreBasis::predicted;
    if (reading.score && is_known && known->second.people) {
      stand_on_label(*known->second.people, *reading.score);
      basis = ScoreBasis::rated;
    }
    api::JsonWriter json;
    json.begin().field("task", is_utf8(task) ? shortened(task, kLongestShown) : "");
    if (!reading.score) {
      json.field_or_null("level", "").number_or_null("exposure", std::nullopt).field("why_not", reading.why_not);
    } else {
      write_score(json, *reading.score, basis);
      write_nearest(json, nearest_.find(task, *reading.score, kNearestTold));
      if (!is_known) write_parts(json, task);
    }
    json.end();
    return std::move(json).text();
  }

 private:
  static constexpr std::size_t kLongestShown = 2000;
  static constexpr std::size_t kNearestTold = 3;

  // Several tasks in one line: each with its own level.
  void write_parts(api::JsonWriter& json, const std::string& line) const {
    const std::vector<std::string> parts = tasks_in(line, verbs_);
    if (parts.size() < 2) return;
    json.list("tasks", parts, [&](const std::string& part) {
      const TaskReading reading = model_.read(part);
      json.begin()
          .field("task", part)
          .field_or_null("level", reading.score ? willai::word_for(reading.score->level) : "");
      json.number_or_null("exposure",
                          reading.score ? std::optional(reading.score->exposure.value.value()) : std::nullopt)
          .end();
    });
  }

  TaskModel model_;
  KnownTasks known_;
  NearestTasks nearest_;
  std::set<std::string> verbs_;
};

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

void score_batch(const Scorer& scorer, std::vector<std::string>& lines) {
  // A few lines are scored sooner than a thread starts.
  const std::size_t workers = lines.size() < 8 ? 1 : std::max(1U, std::thread::hardware_concurrency());
  if (workers == 1) {
    for (std::string& line : lines) line = scorer.line_for(line) + "\n";
    return;
  }
  std::vector<std::jthread> threads;
  for (std::size_t worker = 0; worker < workers; ++worker)
    threads.emplace_back([&, worker] {
      for (std::size_t i = worker; i < lines.size(); i += workers) lines[i] = scorer.line_for(lines[i]) + "\n";
    });
}

void score_lines(const Scorer& scorer) {
  std::ios::sync_with_stdio(false);
  std::vector<char> buffer(1 << 20);
  std::cin.rdbuf()->pubsetbuf(buffer.data(), static_cast<std::streamsize>(buffer.size()));
  for (std::vector<std::string> lines = read_batch(); !lines.empty(); lines = read_batch()) {
    score_batch(scorer, lines);
    for (const std::string& line : lines) std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
  }
}

Result<Outcome> score(const ScoreOptions& options) {
  TaskModel model = TRY(TaskModel::parse(TRY(model_bytes(options.model))));
  const EditionReader edition = TRY(open_edition(options.edition));
  KnownTasks known;
  if (!options.from_text) known = known_tasks(edition);
  NearestTasks nearest = nearest_tasks(edition, model);
  const Scorer scorer(std::move(model), std::move(known), std::move(nearest));
  if (!options.tasks.empty()) {
    for (const std::string& task : options.tasks) fmt::print("{}\n", scorer.line_for(task));
    return Outcome::done;
  }
  score_lines(scorer);
  return Outcome::done;
}

}  // namespace

void add_score(CLI::App& line, Ending& ending) {
  auto options = std::make_shared<ScoreOptions>();
  CLI::App* command = add_command(line, ending, "score",
                                  "Score tasks, one JSON object a line; without TEXT one a line from standard input",
                                  [options] { return score(*options); });
  command->add_option("text", options->tasks, "Tasks");
  command->add_option("--model", options->model, "The task model; default: the one built in");
  command->add_option("--edition", options->edition,
                      "The edition whose published tasks are known; default: the one built in");
  command->add_flag("--from-text", options->from_text, "Ignore published links and labels of the same text");
}

}  // namespace willai::cli
