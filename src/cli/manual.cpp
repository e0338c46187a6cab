#include "cli/manual.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <vector>

namespace willai::cli {
namespace {

// Text that roff prints as it is.
std::string roff_text(std::string_view text) {
  std::string result;
  for (const char letter : text) switch (letter) {
      case '\\': result += "\\e"; break;
      case '-': result += "\\-"; break;
      case '\'': result += "\\(aq"; break;
      case '`': result += "\\(ga"; break;
      case '~': result += "\\(ti"; break;
      case '^': result += "\\(ha"; break;
      case '"': result += "\\(dq"; break;
      default: result += letter;
    }
  return result.starts_with('.') ? "\\&" + result : result;
}

// The same for a list of choices, which may be broken after each.
std::string breakable(std::string_view text) {
  std::string result;
  for (const char letter : roff_text(text)) result += letter == ',' ? ",\\:" : std::string(1, letter);
  return result;
}

std::string option_entry(const CLI::Option& option) {
  const CLI::Formatter words;
  const bool is_positional = option.get_positional();
  return fmt::format(".TP\n\\fB{}\\fR{}\n{}\n", roff_text(words.make_option_name(&option, is_positional)),
                     breakable(words.make_option_opts(&option)), roff_text(words.make_option_desc(&option)));
}

std::string option_entries(const CLI::App& command) {
  std::string entries;
  for (const CLI::Option* option : command.get_options())
    if (option != command.get_help_ptr()) entries += option_entry(*option);
  return entries;
}

// A group of commands has an entry for each command and none for itself.
std::string command_sections(const CLI::App& above, const std::string& name) {
  std::string sections;
  for (const CLI::App* command : above.get_subcommands(nullptr)) {
    const std::string whole = name + " " + command->get_name();
    const std::string below = command_sections(*command, whole);
    sections += below.empty() ? fmt::format(".SS \"{}\"\n{}.\n{}", roff_text(whole),
                                            roff_text(command->get_description()), option_entries(*command))
                              : below;
  }
  return sections;
}

constexpr std::string_view kAfterCommands = R"(.SH EXIT STATUS
.TP
.B 0
The work was done.
.TP
.B 1
The work was not done. One sentence on standard error says why.
.TP
.B 2
The command line is wrong.
.SH ENVIRONMENT
.TP
.BR STATE_DIRECTORY ", " XDG_STATE_HOME
Where
.B willai serve
keeps requests for reports, letters and its key when no option says so:
.IR $STATE_DIRECTORY ,
then
.IR $XDG_STATE_HOME/willai ,
then
.IR \(ti/.local/state/willai .)";

}  // namespace

std::string manual_of(const CLI::App& line, const system::BuildFacts& facts) {
  const std::string name = line.get_name();
  std::string about = line.get_description();
  if (about.ends_with('.')) about.pop_back();
  return fmt::format(
      ".TH {} 1 {} \"willai {}\" \"User Commands\"\n.SH NAME\n{} \\- {}\n"
      ".SH SYNOPSIS\n.B {}\n.I command\n.RI [ options ]\n"
      ".SH OPTIONS\n.TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nPrint help. Every command has this option.\n{}"
      ".SH COMMANDS\n{}{}",
      name, facts.date, facts.version, roff_text(name), roff_text(about), roff_text(name), option_entries(line),
      command_sections(line, name), kAfterCommands);
}

}  // namespace willai::cli
