#include "cli/settings.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <optional>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "importers/settings_toml.hpp"
#include "system/disk.hpp"

namespace willai::cli {
namespace {

constexpr std::string_view kConfigOption = "--config";
// The commands that have it, and those below them.
constexpr std::array<std::string_view, 6> kConfigured{"serve", "worker", "mail", "privacy", "errors", "store"};

std::string variable_name(std::string_view option) {
  std::string name = "WILLAI_";
  for (const char c : option.substr(2)) name += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return name;
}

// An empty variable counts as none.
std::optional<std::string> find_variable(const std::string& name) {
  const char* const value = std::getenv(name.c_str());
  return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

const CLI::App* find_command(const CLI::App& above, const std::string& name) {
  for (const CLI::App* each : above.get_subcommands(nullptr))
    if (each->get_name() == name) return each;
  return nullptr;
}

// "serve", "mail status": the command that the words begin with; null if none of them can be configured.
const CLI::App* command_of(const CLI::App& line, const std::vector<std::string>& words) {
  if (words.empty() || std::ranges::find(kConfigured, std::string_view(words.front())) == kConfigured.end()) return nullptr;
  const CLI::App* command = find_command(line, words.front());
  while (command && !command->get_subcommands(nullptr).empty()) {
    const auto next = std::ranges::find_if(words, [&](const std::string& word) { return find_command(*command, word); });
    if (next == words.end()) return nullptr;
    command = find_command(*command, *next);
  }
  return command;
}

std::vector<const CLI::Option*> options_of(const CLI::App& command) {
  std::vector<const CLI::Option*> options;
  for (const CLI::Option* each : command.get_options())
    if (!each->get_lnames().empty() && each != command.get_help_ptr()) options.push_back(each);
  return options;
}

std::string name_of(const CLI::Option& option) { return "--" + option.get_lnames().front(); }

bool is_given(const std::vector<std::string>& words, const std::string& option) {
  return std::ranges::any_of(words, [&](const std::string& word) { return word == option || word.starts_with(option + "="); });
}

bool is_repeated(const CLI::Option& option) { return option.get_items_expected_max() > 1 && option.get_delimiter() == '\0'; }

// The values in a variable: of a list, those between commas.
std::vector<std::string> values_in(const CLI::Option& option, const std::string& text) {
  if (!is_repeated(option)) return {text};
  std::vector<std::string> values;
  for (const std::string_view part : split(text, ','))
    if (const std::string_view value = trim(part); !value.empty()) values.emplace_back(value);
  return values;
}

// The value of the option in the words; "" without one.
std::string given_value(const std::vector<std::string>& words, std::string_view option) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == option) return i + 1 < words.size() ? words[i + 1] : "";
    if (words[i].starts_with(std::string(option) + "=")) return words[i].substr(option.size() + 1);
  }
  return "";
}

struct SettingsFile {
  std::string name;
  importers::FileSettings settings;
};

Result<SettingsFile> read_settings(const std::string& name) {
  if (name.empty()) return SettingsFile{};
  const auto text = TRY(system::Files().find(name));
  if (!text) return not_found(fmt::format("there is no file “{}” (named by --config or WILLAI_CONFIG)", name));
  auto imported = importers::import_settings(*text, name);
  if (!imported.rejects.empty()) return invalid(importers::sentence_for(imported.rejects.front()));
  return SettingsFile{name, std::move(imported.rows.front())};
}

// Whether any of the commands has the option.
bool is_known(const CLI::App& above, const std::string& option) {
  return std::ranges::any_of(above.get_subcommands(nullptr), [&](const CLI::App* command) {
    return command->get_option_no_throw(option) != nullptr || is_known(*command, option);
  });
}

bool is_known_somewhere(const CLI::App& line, const std::string& option) {
  return std::ranges::any_of(kConfigured, [&](std::string_view name) {
    const CLI::App* const command = find_command(line, std::string(name));
    return command && (command->get_option_no_throw(option) != nullptr || is_known(*command, option));
  });
}

std::vector<std::string> unknown_keys(const CLI::App& line, const SettingsFile& file) {
  std::vector<std::string> faults;
  for (const importers::FileSetting& each : file.settings)
    if (!is_known_somewhere(line, "--" + each.key))
      faults.push_back(fmt::format("{}:{}: “{}” is no option; the keys are the long options without their dashes",
                                   file.name, each.line, each.key));
  return faults;
}

// The option's value from the environment or the file; absent if neither has one. An empty one counts as none: behind
// "--edition=" the parser would take the next word as the value.
std::optional<Setting> found_setting(const CLI::Option& option, const SettingsFile& file) {
  const std::string name = name_of(option), variable = variable_name(name);
  if (const auto value = find_variable(variable)) return Setting{name, values_in(option, *value), variable};
  const auto found = std::ranges::find(file.settings, name.substr(2), &importers::FileSetting::key);
  if (found == file.settings.end()) return std::nullopt;
  std::vector<std::string> values = found->values;
  if (!is_repeated(option)) values = {fmt::format("{}", fmt::join(found->values, ","))};
  std::erase(values, "");
  if (values.empty()) return std::nullopt;
  return Setting{name, std::move(values), fmt::format("{}:{}", file.name, found->line)};
}

std::string config_in(const std::vector<std::string>& words) {
  const std::string given = given_value(words, kConfigOption);
  return given.empty() ? find_variable("WILLAI_CONFIG").value_or("") : given;
}

void add(const Setting& setting, std::vector<std::string>& words) {
  for (const std::string& value : setting.values) words.push_back(setting.option + "=" + value);
}

std::string default_of(const CLI::Option& option) {
  return option.get_items_expected_max() == 0 ? "false" : option.get_default_str();
}

// What reading the options as a command line finds wrong, without doing anything; "" if nothing.
std::string fault_of_values(const std::vector<std::string>& words) {
  CLI::App line;
  ExitStatus status{.program = "willai", .only_checks = true};
  add_commands(Command(line), status);
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    line.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) { return error.what(); }
  return status.fault;
}

}  // namespace

Result<std::vector<std::string>> with_settings(const CLI::App& line, std::vector<std::string> words) {
  const CLI::App* const command = command_of(line, words);
  if (!command || is_given(words, "--help") || is_given(words, "-h")) return words;
  const SettingsFile file = TRY(read_settings(config_in(words)));
  if (const auto faults = unknown_keys(line, file); !faults.empty()) return invalid(faults.front());
  const std::vector<std::string> typed = words;
  for (const CLI::Option* option : options_of(*command)) {
    const std::string name = name_of(*option);
    if (is_given(typed, name) || name == kConfigOption) continue;
    if (const auto setting = found_setting(*option, file)) add(*setting, words);
  }
  return words;
}

Result<SettingsReport> report_settings(const std::string& name, const std::string& config) {
  CLI::App line;
  ExitStatus status{.program = "willai", .only_checks = true};
  add_commands(Command(line), status);
  const CLI::App* const command = command_of(line, {name});
  if (!command) return invalid(fmt::format("“{}” is not a command with such options; use serve or worker", name));
  const SettingsFile file = TRY(read_settings(config.empty() ? find_variable("WILLAI_CONFIG").value_or("") : config));
  SettingsReport report{.settings = {}, .faults = unknown_keys(line, file)};
  std::vector<std::string> words{name};
  for (const CLI::Option* option : options_of(*command)) {
    if (name_of(*option) == kConfigOption) continue;
    if (auto found = found_setting(*option, file)) {
      add(*found, words);
      report.settings.push_back(std::move(*found));
    } else {
      report.settings.push_back({name_of(*option), {default_of(*option)}, "the default"});
    }
  }
  if (std::string fault = fault_of_values(words); !fault.empty()) report.faults.push_back(std::move(fault));
  return report;
}

}  // namespace willai::cli
