// willai config check: which options are in force, and where each comes from.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/saying.hpp"
#include "cli/settings.hpp"

namespace willai::cli {
namespace {

struct ConfigOptions {
  std::string config;
  std::string command = "serve";
};

Result<Outcome> check(const ConfigOptions& options) {
  const SettingsReport report = TRY(report_settings(options.command, options.config));
  for (const Setting& setting : report.settings) {
    const std::string value = fmt::format("{}", fmt::join(setting.values, ", "));
    fmt::print("{:<18} {:<40} {}\n", setting.option.substr(2), value.empty() ? "-" : value, setting.from);
  }
  for (const std::string& fault : report.faults) tell("willai: " + fault);
  return report.faults.empty() ? Outcome::done : Outcome::failed;
}

}  // namespace

void add_config(Command line, ExitStatus& exit_status) {
  Command group = line.group("config", "Options from a file and from the environment");
  auto options = std::make_shared<ConfigOptions>();
  Command command = add_command(group, exit_status, "check", "Say which options are in force, where each comes from, and what is wrong",
                                [options] { return check(*options); });
  command.option("--config", options->config, "The file; default: what WILLAI_CONFIG names");
  command.option("--command", options->command, "The command to look at: serve or worker").with_default();
}

}  // namespace willai::cli
