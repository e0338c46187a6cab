// What a command takes, over CLI11. Its headers cost ten seconds in every file that reads them; command_line.cpp,
// manual.cpp and program.cpp read them for all.
#pragma once

#include <functional>
#include <string>

#include "system/builtin.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace willai::cli {

// An option of a command; every function returns the option itself.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}

  Option& required();
  Option& needs(const Option& other);
  Option& with_default();  // --help says what it is
  Option& between(int low, int high);
  Option& between(double low, double high);
  Option& split_at(char mark);  // one argument holds several
  Option& count(int number);    // of what an argument holds

  // `fault` says what is wrong with an argument, or nothing. The second may change it; --help says what it takes.
  Option& checked(std::function<std::string(const std::string&)> fault);
  Option& changed(std::function<std::string(std::string&)> fault, const std::string& taken);

 private:
  CLI::Option* option_;
};

// A command, or the line that holds them all. A handle: what it stands for lives as long as the line of run_program().
class Command {
 public:
  explicit Command(CLI::App& app) : app_(&app) {}

  // A command inside this one; and a group of commands, of which one must be named.
  Command command(const std::string& name, const std::string& about, std::function<void()> run);
  Command group(const std::string& name, const std::string& about);

  // `name` is "--top", or "text" for what has no name on the line. For the types that command_line.cpp
  // lists; `target` must outlive the line.
  template <typename Value>
  Option option(const std::string& name, Value& target, const std::string& about);
  Option flag(const std::string& name, bool& target, const std::string& about);

  // The line itself: its name, what it is for, and what --version and --man print.
  void describe(const std::string& name, const std::string& about, const BuildFacts& facts);

 private:
  CLI::App* app_;
};

}  // namespace willai::cli
