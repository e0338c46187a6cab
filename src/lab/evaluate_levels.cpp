// willai-lab evaluate levels: how the readers of tasks err, and what their settled levels are worth.
#include <fmt/format.h>

#include <memory>

#include "base/text.hpp"
#include "lab/commands.hpp"
#include "lab/reader_fit.hpp"
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
