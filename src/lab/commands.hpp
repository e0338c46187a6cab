// The commands of willai-lab: fit the models that willai ships, and measure them against baselines.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace willai::lab {

using cli::add_command;
using cli::Command;
using cli::Ending;
using cli::Outcome;

void add_train(Command line, Ending& ending);
void add_evaluate(Command line, Ending& ending);
void add_evaluate_match(Command evaluate, Ending& ending);

// The whole program as one call: cli::run_program() with these commands.
int run_lab(std::vector<std::string> words, std::ostream& out, std::ostream& err);

}  // namespace willai::lab
