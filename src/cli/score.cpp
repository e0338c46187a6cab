#include <fmt/format.h>

#include <array>

#include "api/score_cells.hpp"
#include "api/score_json.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "cli/stamp.hpp"
#include "cli/table_run.hpp"
#include "routing/rated_tasks.hpp"
#include "scoring/task_scorer.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

using namespace std::literals;

constexpr std::array kTaskColumns = {"task"sv, "tasks"sv, "text"sv, "task text"sv, "statement"sv, "task statement"sv,
                                     "duty"sv, "duties"sv};

struct ScoreOptions {
  std::vector<std::string> words;
  std::string model;
  std::string edition;
  bool from_text = false;
  TableOptions table;
};

Result<std::string> model_bytes(const std::string& file) {
  const std::string path = file.empty() ? std::string(system::kBuiltin) + "content/model/task-model.bin" : file;
  auto bytes = TRY(system::DiskAndBuiltin().find(path));
  if (!bytes) return not_found(fmt::format("there is no task model “{}”; make one with willai-lab train", path));
  return std::move(*bytes);
}

// Similar tasks take most of the time, so they are looked for only where they are told.
std::size_t nearest_told(api::Explain explain) {
  return explain == api::Explain::none ? 0 : explain == api::Explain::brief ? 1 : scoring::TaskScorer::kNearestTold;
}

// What an answer has in its row, and a column of the table must not be called.
std::vector<std::string> score_names(api::Explain explain, bool is_flat) {
  std::vector<std::string> names = api::score_columns(explain);
  if (is_flat) return names;
  names.emplace_back("interval");
  if (explain != api::Explain::none) names.insert(names.end(), {"probabilities", "tasks"});
  return names;
}

Answers answers_of(const scoring::TaskScorer& scorer, api::Explain explain, bool is_flat) {
  const auto answer = [&scorer, explain, is_flat](const std::string& text) {
    const scoring::ScoredLine scored = scorer.score(text, nearest_told(explain));
    tables::Answer said{.refused = scored.reading.why_not};
    if (is_flat) said.cells = api::score_cells(scored, explain);
    else said.members = api::score_members(scored, explain);
    return said;
  };
  const auto unread = [explain, is_flat](const std::string& why) {
    tables::Answer said{.refused = why};
    if (is_flat) said.cells = api::unread_score_cells(why, explain);
    else said.members = api::unread_score_members(why);
    return said;
  };
  return {.wanted = {.what = "the tasks", .usual = kTaskColumns},
          .line_name = "task",
          .columns = score_names(explain, is_flat),
          .answer = answer,
          .unread = unread,
          .stamp = {},
          .answered_as = "with a level"};
}

Result<Outcome> score(ScoreOptions options) {
  options.table.file = TRY(file_named(options.words, options.table));
  const bool is_words = options.table.file.empty() && !options.words.empty();
  const tables::Format written = TRY(options.table.format_out(TRY(options.table.format_in())));
  const std::string bytes = TRY(model_bytes(options.model));
  scoring::TaskModel model = TRY(scoring::TaskModel::parse(bytes));
  const store::EditionReader edition = TRY(open_edition(options.edition));
  scoring::KnownTasks known = options.from_text ? scoring::KnownTasks() : routing::known_tasks(edition);
  const api::Explain explain = options.table.explained(written);
  scoring::NearestTasks nearest;
  if (explain != api::Explain::none) nearest = scoring::NearestTasks(routing::rated_tasks(edition), model);
  const scoring::TaskScorer scorer(std::move(model), std::move(known), std::move(nearest));
  Answers answers = answers_of(scorer, explain, written != tables::Format::jsonl);
  answers.wanted.name = options.table.column;
  if (options.table.stamp) answers.stamp = stamp_of(model_id(bytes), edition.load_facts().number, edition.proof());
  return is_words ? answer_words(options.words, options.table, answers) : run_table(options.table, answers);
}

}  // namespace

void add_score(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<ScoreOptions>();
  Command command = add_command(line, exit_status, "score",
                                "Score tasks: of a table (CSV, TSV, JSON lines), of a file or standard input with one task "
                                "per line, or those given as TEXT",
                                [options] { return score(*options); });
  command.option("text", options->words, "Tasks, or the one FILE that has them");
  command.option("--model", options->model, "The task model to use; default: the built-in one");
  command.option("--edition", options->edition,
                 "The edition whose published tasks are known; default: the built-in one");
  command.flag("--from-text", options->from_text, "Ignore published links and labels of tasks with the same text");
  add_table_options(command, options->table);
}

}  // namespace willai::cli
