#include "cli/program.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/command.hpp"

namespace willai::cli {

int run_program(std::vector<std::string> words, std::ostream& out, std::ostream& err) {
  CLI::App line;
  Ending ending;
  add_commands(Command(line), ending);
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
    err << "willai: " << error.what() << "; run willai --help for help\n";
    return static_cast<int>(Outcome::misused);
  }
  return static_cast<int>(ending.outcome);
}

}  // namespace willai::cli
