// The options of a command, on top of CLI11. Including CLI11 costs ten seconds per file, so only command_line.cpp and
// program.cpp do.
#pragma once

#include <functional>
#include <string>

#include "system/builtin.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace willai::cli {

// An option of a command. Every function returns the option itself.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}

  Option& required();
  Option& needs(const Option& other);
  Option& with_default();  // --help shows the default
  Option& between(int low, int high);
  Option& between(double low, double high);
  Option& split_at(char mark);  // one argument holds several values
  Option& count(int number);    // of values per argument

  // `fault` returns what is wrong with an argument, or "". The second form may change the argument; `taken` is what
  // --help shows as allowed values.
  Option& checked(std::function<std::string(const std::string&)> fault);
  Option& changed(std::function<std::string(std::string&)> fault, const std::string& taken);

 private:
  CLI::Option* option_;
};

// A command, or the whole command line. This is a handle: it is valid as long as run_program() runs.
class Command {
 public:
  explicit Command(CLI::App& app) : app_(&app) {}

  // A command inside this one, and a group of commands of which one must be given.
  Command command(const std::string& name, const std::string& about, std::function<void()> run);
  Command group(const std::string& name, const std::string& about);

  // `name` is "--top", or "text" for a positional argument. Defined for the types that command_line.cpp
  // lists; `target` must outlive the command line.
  template <typename Value>
  Option option(const std::string& name, Value& target, const std::string& about);
  Option flag(const std::string& name, bool& target, const std::string& about);

  // The line itself: its name, what it is for, and what --version and --man print.
  void describe(const std::string& name, const std::string& about, const system::BuildFacts& facts);

 private:
  CLI::App* app_;
};

}  // namespace willai::cli
