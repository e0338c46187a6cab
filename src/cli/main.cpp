// willai: the publication and the engine behind it.
#include "cli/command.hpp"

int main(int argc, char** argv) {
  CLI::App line{"What AI does to work, task by task, with the evidence."};
  line.name("willai");
  line.set_version_flag("--version", WILLAI_VERSION, "Print the version");
  willai::cli::Ending ending;
  willai::cli::add_serve(line, ending);
  willai::cli::add_publish(line, ending);
  willai::cli::add_export(line, ending);
  willai::cli::add_check(line, ending);
  willai::cli::add_measures(line, ending);
  willai::cli::add_evaluate(line, ending);
  willai::cli::add_train(line, ending);
  willai::cli::add_score(line, ending);
  willai::cli::add_assess(line, ending);
  willai::cli::add_report(line, ending);
  willai::cli::add_match(line, ending);
  willai::cli::add_text(line, ending);
  willai::cli::add_data(line, ending);
  willai::cli::add_worker(line, ending);
  willai::cli::add_mail(line, ending);
  willai::cli::add_privacy(line, ending);
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
