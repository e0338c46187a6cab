#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_content.hpp"
#include "publish/starting_file.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

struct NewOptions {
  std::string name;
  std::string content = "content";
  std::string data;
  std::string code;
};

// The code that was given, or the most likely one.
Result<std::string> code_for(const NewOptions& options, const publish::CodeFinder& finder) {
  if (!options.code.empty()) {
    const auto code = OccupationCode::parse(options.code);
    if (!code.ok()) return invalid(fmt::format("{}; find it with: willai find-code \"{}\"", code.error().message, options.name));
    if (finder.find(std::string(code->text()), 1).empty())
      return not_found(fmt::format("there is no occupation {}; find its code with: willai find-code \"{}\"", options.code, options.name));
    return std::string(code->text());
  }
  const std::vector<publish::FoundCode> found = finder.find(options.name, 1);
  if (found.empty())
    return not_found(fmt::format("no occupation is near “{}”; find its code with other words, as with: willai find-code \"work with boats\", and give "
                                 "it with --code",
                                 options.name));
  return found.front().code;
}

Result<Outcome> make_profession(const NewOptions& options) {
  const std::string name(trim(options.name));
  const std::string slug = slug_of(name);
  if (slug.empty()) return invalid("the name has no letters; write it as \"Bus Driver\"");
  if (!system::exists(options.content))
    return not_found(fmt::format("there is no folder “{0}”; name yours with --content, or begin it with: willai init {0}", options.content));
  const std::string file = fmt::format("{}/professions/{}.toml", options.content, slug);
  if (system::exists(file)) return conflict(fmt::format("“{}” already exists, and nothing was changed", file));
  const publish::Content common = TRY(load_common_content());
  const publish::Dataset dataset = TRY(load_data_if_given(options.data));
  const publish::CodeFinder finder = TRY(make_code_finder(common, dataset));
  const std::string code = TRY(code_for(options, finder));
  const publish::StartingFacts facts = publish::starting_facts(name, code, finder, common, dataset, TRY(system::load_builtin_catalog()));
  TRY(system::create(file, publish::starting_file(facts)));
  fmt::print("{}: {}{}; replace each TODO, then: willai check {}\n", file, code,
             facts.title.empty() ? "" : fmt::format(", {}", facts.title), options.content);
  for (const publish::FoundCode& other : facts.others)
    fmt::print("perhaps you mean {}, {}: --code {}\n", other.code, other.title.empty() ? other.name : other.title, other.code);
  return Outcome::done;
}

}  // namespace

void add_new(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<NewOptions>();
  Command group = line.group("new", "Begin something to write");
  Command command = add_command(group, exit_status, "profession",
                                "Make a starting file for a profession: codes, titles, tasks and figures filled in, TODO where you write",
                                [options] { return make_profession(*options); });
  command.option("name", options->name, "What people call the profession, in the singular").required();
  command.option("--content", options->content, "The content folder; an existing file is never overwritten").with_default();
  command.option("--data", options->data, "Take O*NET’s tasks and titles, and the figures, from this folder of public measures");
  command.option("--code", options->code, "The O*NET-SOC code, such as 53-3052.00; default: the most likely one");
}

}  // namespace willai::cli
