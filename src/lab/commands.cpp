#include "lab/commands.hpp"

#include "cli/program.hpp"

namespace willai::lab {
namespace {

void add_all(Command line, Ending& ending) {
  add_train(line, ending);
  add_evaluate(line, ending);
}

}  // namespace

int run_lab(std::vector<std::string> words, std::ostream& out, std::ostream& err) {
  return cli::run_program({"willai-lab", "Fits the models of willai and measures them against baselines.", add_all},
                          std::move(words), out, err);
}

}  // namespace willai::lab
