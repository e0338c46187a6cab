// The commands of the program, one file each. A command adds itself to the command line and says how it ended.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "importers/table.hpp"

namespace willai::cli {

// Exit codes: the work was done; it was not, for a reason said on stderr; the command line itself was wrong.
enum class Outcome { done = 0, failed = 1, misused = 2 };

// Where a command leaves how it ended.
struct Ending {
  Outcome outcome = Outcome::done;
};

// Adds `name` to the line; `options` fills it, `run` does the work. Errors become one sentence on stderr.
using Run = std::function<Result<Outcome>()>;
CLI::App* add_command(CLI::App& line, Ending& ending, const std::string& name, const std::string& about, Run run);

// All of them below, the name of the program and its version.
void add_commands(CLI::App& line, Ending& ending);

void add_serve(CLI::App& line, Ending& ending);
void add_publish(CLI::App& line, Ending& ending);
void add_export(CLI::App& line, Ending& ending);
void add_check(CLI::App& line, Ending& ending);
void add_measures(CLI::App& line, Ending& ending);
void add_evaluate(CLI::App& line, Ending& ending);
void add_train(CLI::App& line, Ending& ending);
void add_score(CLI::App& line, Ending& ending);
void add_assess(CLI::App& line, Ending& ending);
void add_report(CLI::App& line, Ending& ending);
void add_match(CLI::App& line, Ending& ending);
void add_text(CLI::App& line, Ending& ending);
void add_data(CLI::App& line, Ending& ending);
void add_worker(CLI::App& line, Ending& ending);
void add_mail(CLI::App& line, Ending& ending);
void add_privacy(CLI::App& line, Ending& ending);

// Prints rejects on stderr, at most `most` of them, and how many more there are.
void print_rejects(const std::vector<Reject>& rejects, std::size_t most = 40);

// "professions" for 2, "profession" for 1.
std::string counted(long number, const std::string& singular, const std::string& plural);

}  // namespace willai::cli
