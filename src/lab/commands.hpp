// The commands of willai-lab: fit the models that willai ships, and compare them with baselines.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace willai::lab {

using cli::add_command;
using cli::Command;
using cli::ExitStatus;
using cli::Outcome;

void add_train(Command line, ExitStatus& exit_status);
void add_evaluate(Command line, ExitStatus& exit_status);
void add_evaluate_levels(Command evaluate, ExitStatus& exit_status);
void add_evaluate_match(Command evaluate, ExitStatus& exit_status);

// The whole program as one call: cli::run_program() with these commands.
int run_lab(std::vector<std::string> words, std::ostream& out, std::ostream& err);

}  // namespace willai::lab
