// The commands of the program, one file each. A command adds itself to the command line and reports its outcome.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/command_line.hpp"
#include "importers/table.hpp"

namespace willai::cli {

// Exit codes: 0, the work was done; 1, it was not, and stderr says why; 2, the command line was wrong.
enum class Outcome { done = 0, failed = 1, misused = 2 };

// Where a command stores its outcome. Errors begin with the name of the program.
struct ExitStatus {
  std::string program;
  Outcome outcome = Outcome::done;
  bool only_checks = false;  // nothing is done; what is wrong with the options becomes the fault
  std::string fault{};
};

// Adds the command `name`. `options` receives its arguments, and `run` does the work. An error is printed as one
// sentence on stderr.
using Run = std::function<Result<Outcome>()>;
// `check` is what is looked at where nothing should be done.
Command add_command(Command line, ExitStatus& exit_status, const std::string& name, const std::string& about, Run run,
                    std::function<Result<>()> check = [] { return Result<>(Nothing{}); });

// Adds all commands below, and the name and version of the program.
void add_commands(Command line, ExitStatus& exit_status);

void add_serve(Command line, ExitStatus& exit_status);
void add_publish(Command line, ExitStatus& exit_status);
void add_diff(Command line, ExitStatus& exit_status);
void add_verify(Command line, ExitStatus& exit_status);
void add_sign(Command line, ExitStatus& exit_status);
void add_export(Command line, ExitStatus& exit_status);
void add_check(Command line, ExitStatus& exit_status);
void add_init(Command line, ExitStatus& exit_status);
void add_new(Command line, ExitStatus& exit_status);
void add_find_code(Command line, ExitStatus& exit_status);
void add_measures(Command line, ExitStatus& exit_status);
void add_openapi(Command line, ExitStatus& exit_status);
void add_mcp(Command line, ExitStatus& exit_status);
void add_score(Command line, ExitStatus& exit_status);
void add_assess(Command line, ExitStatus& exit_status);
void add_report(Command line, ExitStatus& exit_status);
void add_match(Command line, ExitStatus& exit_status);
void add_text(Command line, ExitStatus& exit_status);
void add_data(Command line, ExitStatus& exit_status);
void add_worker(Command line, ExitStatus& exit_status);
void add_mail(Command line, ExitStatus& exit_status);
void add_privacy(Command line, ExitStatus& exit_status);
void add_errors(Command line, ExitStatus& exit_status);
void add_store(Command line, ExitStatus& exit_status);
void add_config(Command line, ExitStatus& exit_status);
void add_lab_commands(Command line, ExitStatus& exit_status);

// Prints at most `most` rejects on stderr, and how many more there are.
void print_rejects(const std::vector<importers::Reject>& rejects, std::size_t most = 40);

}  // namespace willai::cli
