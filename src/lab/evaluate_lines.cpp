// willai-lab evaluate lines: fits the model that tells tasks from other lines, and measures it on lines it was not fitted to.
#include <fmt/format.h>

#include <algorithm>

#include "importers/phrasings.hpp"
#include "lab/evaluate_lines.hpp"
#include "lab/line_fit.hpp"
#include "lab/training_files.hpp"
#include "publish/dataset.hpp"
#include "scoring/task_model.hpp"
#include "scoring/typed_task.hpp"
#include "system/builtin_content.hpp"
#include "system/disk.hpp"

namespace willai::lab {
namespace {

struct LinesOptions {
  std::string lines;
  std::string data;
  bool list = false;
};

// Our phrasings of activities: half of the activities are fitted to, half report.
struct Phrasings {
  std::vector<std::string> fitted;
  std::vector<std::string> reported;
};

Result<Phrasings> load_phrasings() {
  Phrasings phrasings;
  std::size_t number = 0;
  for (const importers::PhrasedActivity& activity : TRY(read_builtin("phrasings/activities.tsv", importers::parse_phrasings))) {
    std::vector<std::string>& half = ++number % 2 == 0 ? phrasings.fitted : phrasings.reported;
    half.push_back(activity.name);
    std::ranges::copy(activity.phrasings, std::back_inserter(half));
    std::ranges::copy(activity.statements, std::back_inserter(half));
  }
  return phrasings;
}

Result<std::vector<JudgedLine>> load_lines(const std::string& file) {
  const auto text = TRY(system::Files().find(file));
  if (!text) return not_found(fmt::format("“{}” does not exist", file));
  importers::Imported<JudgedLine> lines = parse_judged_lines(*text, file);
  cli::print_rejects(lines.rejects);
  if (!lines.rejects.empty()) return invalid(fmt::format("“{}” has the faults listed above", file));
  return std::move(lines.rows);
}

std::vector<LineExample> examples_of(const std::vector<JudgedLine>& lines, const Phrasings& phrasings, const scoring::TaskVerbs& verbs) {
  // Tasks that look like other lines are few; a tenth of all phrasings counts as much as they do.
  constexpr double kOfPhrasing = .01;
  std::vector<LineExample> examples;
  for (const JudgedLine& line : lines)
    if (line.is_fitted) examples.push_back({scoring::line_features(line.text, verbs), 1, line.kind == "task"});
  for (const std::string& text : phrasings.fitted) examples.push_back({scoring::line_features(text, verbs), kOfPhrasing, true});
  return examples;
}

void print_weights(const scoring::LineFeatures& weights) {
  fmt::print("fitted weights, and those of the program\n");
  for (std::size_t i = 0; i < weights.size(); ++i)
    fmt::print("  {:>6.2f} {:>6.2f}  {}\n", weights[i], scoring::kLineWeights[i], scoring::name_of_feature(i));
  for (std::size_t i = 0; i < weights.size(); ++i) fmt::print("{}{:.2f}F,", i % 12 == 0 ? "\n    " : " ", weights[i]);
  fmt::print("\n");
}

void print_share(std::string_view what, const Share& kept) {
  fmt::print("{:<44} {:>6} of {:>6} get a level  {:.4f}\n", what, kept.hits, kept.all, kept.all ? static_cast<double>(kept.hits) / kept.all : 0);
}

void print_half(const std::vector<JudgedLine>& lines, const scoring::TaskVerbs& verbs, const scoring::LineFeatures& weights) {
  Share others;
  for (const auto& [kind, kept] : measure_lines(lines, verbs, weights)) {
    print_share("  " + kind, kept);
    if (kind != "task") others.all += kept.all, others.hits += kept.hits;
  }
  print_share("  all that are no task", others);
}

void print_wrong(const std::vector<JudgedLine>& lines, const scoring::TaskVerbs& verbs, const scoring::LineFeatures& weights) {
  for (const JudgedLine& line : lines) {
    const double p = scoring::task_probability(scoring::line_features(line.text, verbs), weights);
    if ((p >= scoring::kLeastTaskProbability) != (line.kind == "task")) fmt::print("    {:.3f} {:<10} {}\n", p, line.kind, line.text);
  }
}

Result<Outcome> evaluate_lines(const LinesOptions& options) {
  const auto bytes = TRY(system::DiskAndBuiltin().find(std::string(system::kBuiltin) + "content/model/task-model.bin"));
  if (!bytes) return not_found("this program was built without a task model");
  const scoring::TaskModel model = TRY(scoring::TaskModel::parse(*bytes));
  const scoring::TypedTasks typed(model);
  const scoring::TaskVerbs& verbs = typed.line_verbs();
  const std::vector<JudgedLine> lines = TRY(load_lines(options.lines));
  const Phrasings phrasings = TRY(load_phrasings());
  const scoring::LineFeatures weights = fit_lines(examples_of(lines, phrasings, verbs));
  print_weights(weights);
  std::vector<JudgedLine> fitted, reported;
  for (const JudgedLine& line : lines) (line.is_fitted ? fitted : reported).push_back(line);
  fmt::print("\nlines fitted to\n");
  print_half(fitted, verbs, weights);
  if (options.list) print_wrong(fitted, verbs, weights);
  print_share("phrasings of activities fitted to", measure_texts(phrasings.fitted, verbs, weights));
  fmt::print("\nlines that only report\n");
  print_half(reported, verbs, weights);
  print_share("phrasings of other activities", measure_texts(phrasings.reported, verbs, weights));
  if (options.data.empty()) return Outcome::done;
  const publish::Dataset dataset =
      TRY(publish::load_dataset(system::DiskAndBuiltin(), TRY(system::load_builtin_catalog()), options.data, {}));
  std::vector<std::string> statements;
  for (const auto& task : dataset.tasks) statements.push_back(task.task);
  print_share("statements of O*NET", measure_texts(statements, verbs, weights));
  return Outcome::done;
}

}  // namespace

void add_evaluate_lines(Command evaluate, ExitStatus& exit_status) {
  auto options = std::make_shared<LinesOptions>();
  Command command = add_command(evaluate, exit_status, "lines", "Fit and test what tells tasks from other lines",
                                [options] { return evaluate_lines(*options); });
  command.option("--lines", options->lines, "Judged lines: tests/data/task_lines.tsv").required();
  command.option("--data", options->data, "Also test on the statements of O*NET in this folder of public measures");
  command.flag("--list", options->list, "Print the lines of the fitted half that are read wrongly");
}

}  // namespace willai::lab
