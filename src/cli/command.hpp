// The commands of the program, one file each. A command adds itself to the command line and says how it ended.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/command_line.hpp"
#include "importers/table.hpp"

namespace willai::cli {

// Exit codes: the work was done; it was not, for a reason said on stderr; the command line itself was wrong.
enum class Outcome { done = 0, failed = 1, misused = 2 };

// Where a command leaves how it ended. Errors begin with the name of the program.
struct Ending {
  std::string program;
  Outcome outcome = Outcome::done;
};

// Adds `name` to the line; `options` fills it, `run` does the work. Errors become one sentence on stderr.
using Run = std::function<Result<Outcome>()>;
Command add_command(Command line, Ending& ending, const std::string& name, const std::string& about, Run run);

// All of them below, the name of the program and its version.
void add_commands(Command line, Ending& ending);

void add_serve(Command line, Ending& ending);
void add_publish(Command line, Ending& ending);
void add_export(Command line, Ending& ending);
void add_check(Command line, Ending& ending);
void add_measures(Command line, Ending& ending);
void add_score(Command line, Ending& ending);
void add_assess(Command line, Ending& ending);
void add_report(Command line, Ending& ending);
void add_match(Command line, Ending& ending);
void add_text(Command line, Ending& ending);
void add_data(Command line, Ending& ending);
void add_worker(Command line, Ending& ending);
void add_mail(Command line, Ending& ending);
void add_privacy(Command line, Ending& ending);
void add_lab_commands(Command line, Ending& ending);

// Prints rejects on stderr, at most `most` of them, and how many more there are.
void print_rejects(const std::vector<Reject>& rejects, std::size_t most = 40);

// "professions" for 2, "profession" for 1.
std::string counted(long number, const std::string& singular, const std::string& plural);

}  // namespace willai::cli
