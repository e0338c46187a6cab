#include "cli/command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/text.hpp"

namespace willai::cli {

Command add_command(Command line, Ending& ending, const std::string& name, const std::string& about, Run run) {
  return line.command(name, about, [&ending, run = std::move(run)] {
    const auto outcome = run();
    if (outcome.ok()) return void(ending.outcome = outcome.value());
    fmt::print(stderr, "{}: {}\n", ending.program, outcome.error().message);
    ending.outcome = Outcome::failed;
  });
}

void print_rejects(const std::vector<Reject>& rejects, std::size_t most) {
  for (std::size_t i = 0; i < std::min(most, rejects.size()); ++i) fmt::print(stderr, "{}\n", sentence_for(rejects[i]));
  if (rejects.size() > most)
    fmt::print(stderr, "… and {} more\n", with_thousands(static_cast<long long>(rejects.size() - most)));
}

std::string counted(long number, const std::string& singular, const std::string& plural) {
  return fmt::format("{} {}", with_thousands(number), number == 1 ? singular : plural);
}

void add_commands(Command line, Ending& ending) {
  add_serve(line, ending);
  add_publish(line, ending);
  add_export(line, ending);
  add_check(line, ending);
  add_measures(line, ending);
  add_score(line, ending);
  add_assess(line, ending);
  add_report(line, ending);
  add_match(line, ending);
  add_text(line, ending);
  add_data(line, ending);
  add_worker(line, ending);
  add_mail(line, ending);
  add_privacy(line, ending);
  add_lab_commands(line, ending);
}

}  // namespace willai::cli
