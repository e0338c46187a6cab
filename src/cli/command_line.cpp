#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include <optional>
#include <utility>
#include <vector>

#include "cli/manual.hpp"

namespace willai::cli {

Option& Option::required() {
  option_->required();
  return *this;
}

Option& Option::needs(const Option& other) {
  option_->needs(other.option_);
  return *this;
}

Option& Option::with_default() {
  option_->capture_default_str();
  return *this;
}

Option& Option::between(int low, int high) {
  option_->check(CLI::Range(low, high));
  return *this;
}

Option& Option::between(double low, double high) {
  option_->check(CLI::Range(low, high));
  return *this;
}

Option& Option::split_at(char mark) {
  option_->delimiter(mark);
  return *this;
}

Option& Option::count(int number) {
  option_->expected(number);
  return *this;
}

Option& Option::checked(std::function<std::string(const std::string&)> fault) {
  option_->check(std::move(fault));
  return *this;
}

Option& Option::changed(std::function<std::string(std::string&)> fault, const std::string& taken) {
  option_->transform(CLI::Validator(std::move(fault), taken));
  return *this;
}

Command Command::command(const std::string& name, const std::string& about, std::function<void()> run) {
  CLI::App* command = app_->add_subcommand(name, about);
  command->callback(std::move(run));
  return Command(*command);
}

Command Command::group(const std::string& name, const std::string& about) {
  CLI::App* group = app_->add_subcommand(name, about);
  group->require_subcommand(1);
  return Command(*group);
}

template <typename Value>
Option Command::option(const std::string& name, Value& target, const std::string& about) {
  return Option(app_->add_option(name, target, about));
}
template Option Command::option(const std::string&, std::string&, const std::string&);
template Option Command::option(const std::string&, std::vector<std::string>&, const std::string&);
template Option Command::option(const std::string&, std::vector<int>&, const std::string&);
template Option Command::option(const std::string&, std::optional<int>&, const std::string&);
template Option Command::option(const std::string&, int&, const std::string&);
template Option Command::option(const std::string&, long&, const std::string&);
template Option Command::option(const std::string&, long long&, const std::string&);
template Option Command::option(const std::string&, unsigned&, const std::string&);
template Option Command::option(const std::string&, unsigned long&, const std::string&);
template Option Command::option(const std::string&, double&, const std::string&);

Option Command::flag(const std::string& name, bool& target, const std::string& about) {
  return Option(app_->add_flag(name, target, about));
}

void Command::describe(const std::string& name, const std::string& about, const system::BuildFacts& facts) {
  app_->description(about);
  app_->name(name);
  app_->set_version_flag("--version",
                         fmt::format("{} {} (commit {}, task model {}, title model {})", name, facts.version,
                                     facts.commit, facts.task_model, facts.title_model),
                         "Print version, commit and models");
  app_->add_flag_callback(
      "--man", [app = app_, facts] { throw CLI::CallForVersion(manual_of(*app, facts), 0); },  // as --version ends
      "Print the manual page: " + name + " --man | man -l -");
}

}  // namespace willai::cli
