#include "cli/program.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/likely_word.hpp"
#include "cli/settings.hpp"
#include "system/builtin.hpp"

namespace willai::cli {
namespace {

// The commands that were recognized before the fault: " new profession".
std::string commands_read(const CLI::App& line) {
  std::string words;
  for (std::vector<CLI::App*> read = line.get_subcommands(); !read.empty(); read = read.back()->get_subcommands())
    words += " " + read.back()->get_name();
  return words;
}

// What is wrong with the first word that should be a command and is none, else "".
std::string unknown_command(const CLI::App& line, const std::string& program, const std::vector<std::string>& words) {
  const CLI::App* read = &line;
  std::string known = program;
  for (const std::string& word : words) {
    std::vector<std::string> names;
    for (const CLI::App* each : read->get_subcommands({})) names.push_back(each->get_name());
    if (names.empty() || word.starts_with('-')) return "";
    if (std::ranges::find(names, word) == names.end())
      return fmt::format("“{}” has no command “{}”{}", known, word, names.size() == 1 ? fmt::format("; it has {}", names.front()) : perhaps_meant(word, names));
    read = read->get_subcommand(word);
    known += " " + word;
  }
  return "";
}

}  // namespace

int run_program(const Program& program, std::vector<std::string> words, std::ostream& out, std::ostream& err) {
  CLI::App line;
  ExitStatus exit_status{.program = program.name};
  Command(line).describe(program.name, program.about, system::build_facts());
  program.add_commands(Command(line), exit_status);
  if (words.empty()) {
    out << line.help();
    return static_cast<int>(Outcome::done);
  }
  const std::string unknown = unknown_command(line, program.name, words);
  auto whole = with_settings(line, std::move(words));
  if (!whole.ok()) {
    err << program.name << ": " << whole.error().message << "\n";
    return static_cast<int>(Outcome::misused);
  }
  words = std::move(*whole);
  std::ranges::reverse(words);  // CLI11 takes the arguments from the back
  try {
    line.parse(std::move(words));
  } catch (const CLI::Success& asked) {
    return line.exit(asked, out, err);  // to print help or the version
  } catch (const CLI::ParseError& error) {
    err << program.name << ": " << (unknown.empty() ? error.what() : unknown) << "; run " << program.name << commands_read(line) << " --help for help\n";
    return static_cast<int>(Outcome::misused);
  }
  return static_cast<int>(exit_status.outcome);
}

int run_program(std::vector<std::string> words, std::ostream& out, std::ostream& err) {
  return run_program({"willai", "What AI does to work, task by task, with the evidence.", add_commands}, std::move(words),
                     out, err);
}

}  // namespace willai::cli
