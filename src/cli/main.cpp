// willai: the publication and the engine behind it.
#include "cli/command.hpp"

int main(int argc, char** argv) {
  CLI::App line;
  willai::cli::Ending ending;
  willai::cli::add_commands(line, ending);
  if (argc < 2) {
    std::cout << line.help();
    return 0;
  }
  try {
    line.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    return line.exit(asked);  // for help or the version
  } catch (const CLI::ParseError& error) {
    std::cerr << "willai: " << error.what() << "; see willai --help\n";
    return static_cast<int>(willai::cli::Outcome::misused);
  }
  return static_cast<int>(ending.outcome);
}
