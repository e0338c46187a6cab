#include "cli/lab_program.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/command.hpp"

namespace willai::cli {
namespace {

struct LabCommand {
  const char* name;
  const char* about;
};
constexpr LabCommand kLabCommands[] = {{"train", "Fit a model to public data (runs willai-lab)"},
                                       {"evaluate", "Measure accuracy against baselines (runs willai-lab)"}};

std::filesystem::path lab_program() {
  std::error_code unreadable;
  return std::filesystem::read_symlink("/proc/self/exe", unreadable).replace_filename("willai-lab");
}

}  // namespace

bool is_lab_command(std::string_view word) {
  return std::ranges::any_of(kLabCommands, [&](const LabCommand& each) { return each.name == word; });
}

int run_lab_program(const std::vector<std::string>& words, std::ostream& err) {
  const std::string program = lab_program().string();
  std::vector<char*> arguments{const_cast<char*>(program.c_str())};
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execv(program.c_str(), arguments.data());
  err << "willai: “" << words.front() << "” belongs to willai-lab, and “" << program
      << "” is not there; build it with: ./start lab\n";
  return static_cast<int>(Outcome::failed);
}

// Their names alone, so that --help lists them: run_program() hands them over before the line is read.
void add_lab_commands(Command line, Ending& ending) {
  for (const LabCommand& each : kLabCommands)
    add_command(line, ending, each.name, each.about, [] { return Result<Outcome>(Outcome::misused); });
}

}  // namespace willai::cli
