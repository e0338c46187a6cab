#include "cli/command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "base/text.hpp"
#include "cli/roster.hpp"
#include "cli/saying.hpp"
#include "store/sqlite.hpp"

namespace willai::cli {
namespace {

// An edition that is changed while a command reads it, and a standard output that is full, end the command like any other error.
Result<Outcome> outcome_of(const Run& run) try { return run(); } catch (const store::EditionUnreadable& fault) {
  return io_error(fmt::format("{}; copy or publish it again", fault.what()));
} catch (const std::system_error& error) {
  return io_error(fmt::format("cannot go on: {}", error.what()));
}

}  // namespace

Command add_command(Command line, ExitStatus& exit_status, const std::string& name, const std::string& about, Run run,
                    std::function<Result<>()> check) {
  return line.command(name, about, [&exit_status, run = std::move(run), check = std::move(check)] {
    if (exit_status.only_checks) {
      const auto checked = check();
      return void(exit_status.fault = checked.ok() ? "" : checked.error().message);
    }
    const auto outcome = outcome_of(run);
    if (outcome.ok()) return void(exit_status.outcome = outcome.value());
    tell(fmt::format("{}: {}", exit_status.program, outcome.error().message));
    exit_status.outcome = Outcome::failed;
  });
}

void print_rejects(const std::vector<importers::Reject>& rejects, std::size_t most) {
  for (std::size_t i = 0; i < std::min(most, rejects.size()); ++i) tell(importers::sentence_for(rejects[i]));
  if (rejects.size() > most)
    tell(fmt::format("… and {} more", with_thousands(static_cast<long long>(rejects.size() - most))));
}

void add_commands(Command line, ExitStatus& exit_status) {
  add_serve(line, exit_status);
  add_publish(line, exit_status);
  add_diff(line, exit_status);
  add_verify(line, exit_status);
  add_sign(line, exit_status);
  add_export(line, exit_status);
  add_check(line, exit_status);
  add_init(line, exit_status);
  add_new(line, exit_status);
  add_find_code(line, exit_status);
  add_measures(line, exit_status);
  add_openapi(line, exit_status);
  add_mcp(line, exit_status);
  add_score(line, exit_status);
  add_assess(line, exit_status);
  add_report(line, exit_status);
  add_match(line, exit_status);
  add_roster(line, exit_status);
  add_text(line, exit_status);
  add_data(line, exit_status);
  add_worker(line, exit_status);
  add_mail(line, exit_status);
  add_privacy(line, exit_status);
  add_errors(line, exit_status);
  add_store(line, exit_status);
  add_config(line, exit_status);
  add_lab_commands(line, exit_status);
}

}  // namespace willai::cli
