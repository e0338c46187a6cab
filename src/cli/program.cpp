#include "cli/program.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/lab_program.hpp"

namespace willai::cli {

int run_program(const Program& program, std::vector<std::string> words, std::ostream& out, std::ostream& err) {
  CLI::App line;
  Ending ending{.program = program.name};
  Command(line).describe(program.name, program.about, WILLAI_VERSION);
  program.add_commands(Command(line), ending);
  if (words.empty()) {
    out << line.help();
    return static_cast<int>(Outcome::done);
  }
  std::ranges::reverse(words);  // CLI11 takes them from the back
  try {
    line.parse(std::move(words));
  } catch (const CLI::Success& asked) {
    return line.exit(asked, out, err);  // for help or the version
  } catch (const CLI::ParseError& error) {
    err << program.name << ": " << error.what() << "; see " << program.name << " --help\n";
    return static_cast<int>(Outcome::misused);
  }
  return static_cast<int>(ending.outcome);
}

int run_program(std::vector<std::string> words, std::ostream& out, std::ostream& err) {
  if (!words.empty() && is_lab_command(words.front())) return run_lab_program(words, err);
  return run_program({"willai", "What AI does to work, task by task, with the evidence.", add_commands}, std::move(words),
                     out, err);
}

}  // namespace willai::cli
