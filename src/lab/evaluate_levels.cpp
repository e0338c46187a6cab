// willai-lab evaluate levels: how the readers of tasks err, and what their settled levels are worth.
#include <fmt/format.h>

#include <array>
#include <memory>

#include "base/text.hpp"
#include "lab/commands.hpp"
#include "lab/level_audit.hpp"
#include "lab/reader_fit.hpp"
#include "lab/training_files.hpp"
#include "publish/content.hpp"
#include "system/builtin_content.hpp"

namespace willai::lab {
namespace {

template <std::size_t Answers>
void print_table(std::string_view reader, const std::array<std::array<double, Answers>, 3>& table) {
  fmt::print("{}\n", reader);
  for (std::size_t truth = 0; truth < 3; ++truth) {
    fmt::print("  E{}  ", truth);
    for (const double each : table[truth]) fmt::print(" {:.4f}", each);
    fmt::print("\n");
  }
}

void print(std::string_view what, const Share& share) {
  fmt::print("{:<66} {:>6} of {:>6}  {:.3f}\n", what, with_thousands(share.hits), with_thousands(share.all), share.value());
}

void print(const ReaderFit& fit, const LevelsEvaluation& levels) {
  fmt::print("How readers err: the probability of each answer (columns) for each true label (rows). Fitted in {} rounds.\n", fit.rounds);
  fmt::print("shares of true labels  {:.4f} {:.4f} {:.4f}\n", fit.model.prior[0], fit.model.prior[1], fit.model.prior[2]);
  print_table("people: E0, E1, E2", fit.model.people);
  print_table("GPT-4: the pair of both rubrics, E0 E0 to E2 E2", fit.model.gpt4);
  print_table("our ratings of activities: E0, E1, E2", fit.model.ours);
  fmt::print("\n{} tasks have a settled level.\n", with_thousands(levels.tasks));
  print("people’s label that no other reader gives", levels.lone);
  print("settled level that differs from people’s label", levels.changed);
  print("contested: no label has a probability of .6", levels.contested);
  print("pairs of tasks with the same words: equal labels by people", levels.same_words_before);
  print("pairs of tasks with the same words: equal settled levels", levels.same_words_after);
  print("80% interval without people’s label holds it", levels.people_covered);
  print("80% interval without GPT-4 holds the mean of its labels", levels.gpt4_covered);
  fmt::print("{:<66} {:>24.3f}\n", "calibration error of people’s label, predicted by the others", levels.calibration_error);
}

void print(std::string_view tasks, const Sides (&sides)[3]) {
  constexpr std::array kWho = {"first reader", "second reader", "both, where they agree"};
  for (std::size_t i = 0; i < kWho.size(); ++i)
    fmt::print("{:<12} {:<24} {:>5} {:>8} {:>8} {:>6} {:>8}\n", tasks, kWho[i], sides[i].tasks, sides[i].label, sides[i].settled,
               sides[i].both, sides[i].neither);
}

void print(const LevelAudit& audit) {
  fmt::print("\nBlind audit of {} tasks whose settled level is changed or contested (content/ratings/audit.tsv).\n", audit.tasks);
  print("the two readers give the same label", audit.same_label);
  fmt::print("{:<66} {:>24.3f}\n", "Cohen’s kappa of the two readers", audit.kappa);
  fmt::print("{:<12} {:<24} {:>5} {:>8} {:>8} {:>6} {:>8}\n", "tasks", "agree with …", "n", "label", "settled", "both", "neither");
  print("changed", audit.changed);
  print("contested", audit.contested);
}

Result<Outcome> evaluate(const std::string& data) {
  const publish::Dataset dataset =
      TRY(publish::load_dataset(system::DiskAndBuiltin(), TRY(system::load_builtin_catalog()), data, {}));
  if (!dataset.rejects.empty()) {
    cli::print_rejects(dataset.rejects);
    return invalid("nothing was evaluated; first fix the faults listed above");
  }
  const publish::Content content =
      TRY(publish::load_content(system::DiskAndBuiltin(), std::string(system::kBuiltin) + "content"));
  const auto tasks = read_tasks(dataset, content.ratings);
  print(fit_readers(tasks), evaluate_levels(tasks, scoring::kReaders));
  print(audit_levels(tasks, TRY(read_builtin("ratings/audit.tsv", parse_level_audit)), scoring::kReaders));
  return Outcome::done;
}

}  // namespace

void add_evaluate_levels(Command line, ExitStatus& exit_status) {
  auto data = std::make_shared<std::string>();
  Command command = add_command(line, exit_status, "levels", "Fit how the readers of tasks err, and test their settled levels",
                                [data] { return evaluate(*data); });
  command.option("--data", *data, "Folder of public measures, as downloaded from their publishers").required();
}

}  // namespace willai::lab
