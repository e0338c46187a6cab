// Where the options of a command come from: its command line, the environment (WILLAI_MAIL_FROM for --mail-from), and the
// file that --config or WILLAI_CONFIG names. What is on the command line counts before the environment, and that before the
// file. docs/operating.md says the same.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace CLI {
class App;
}

namespace willai::cli {

struct Setting {
  std::string option;               // "--mail-from"
  std::vector<std::string> values;  // several, if it may be repeated
  std::string from;                 // "WILLAI_MAIL_FROM", "/etc/willai/willai.toml:3", "the default"
};

// The words of a command line with what the environment and the file add to them. Commands that only work on files are as
// they were typed. `line` has all commands.
Result<std::vector<std::string>> with_settings(const CLI::App& line, std::vector<std::string> words);

// Every option of a command and where its value comes from. Also says what is wrong: with the file, or with a value.
struct SettingsReport {
  std::vector<Setting> settings;
  std::vector<std::string> faults;
};
Result<SettingsReport> report_settings(const std::string& command, const std::string& config);

}  // namespace willai::cli
