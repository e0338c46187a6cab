// willai diff: what changed from one edition to another, and why.
#include <fmt/format.h>

#include "api/edition_diff_json.hpp"
#include "cli/command.hpp"
#include "publish/edition_diff.hpp"
#include "store/previous_edition.hpp"
#include "views/change_wording.hpp"
#include "views/page_head.hpp"

namespace willai::cli {
namespace {

struct DiffOptions {
  std::string before;
  std::string now;
  bool json = false;
};

std::string name_of(const EditionNumber& number) {
  return fmt::format("{} ({})", views::edition_name(number.volume, number.number), number.date.iso());
}

void print_details(const std::vector<EditionChange>& changes, ChangeCause cause) {
  for (const EditionChange& each : changes)
    if (each.cause == cause)
      fmt::print("  {}{}\n", each.plural.empty() ? "" : each.plural + ": ", views::change_sentence(each));
}

void print_changes(const std::vector<EditionChange>& changes, const std::vector<ChangeCount>& counts) {
  if (changes.empty()) return fmt::print("Nothing changed.\n");
  for (const std::string& line : views::tally_lines(counts)) fmt::print("{}\n", line);
  for (const ChangeCause cause : kChangeCauses) {
    if (std::ranges::find(counts, cause, &ChangeCount::cause) == counts.end()) continue;
    fmt::print("\n{}\n", views::cause_title(cause));
    print_details(changes, cause);
  }
}

Result<Outcome> diff(const DiffOptions& options) {
  const store::EditionReader before = TRY(store::EditionReader::open(options.before)), now = TRY(store::EditionReader::open(options.now));
  const EditionNumber was = before.load_facts().number, is = now.load_facts().number;
  const std::vector<EditionChange> changes = publish::changes_between(store::load_outline(before), store::load_outline(now));
  const std::vector<ChangeCount> counts = publish::count_changes(changes);
  if (options.json) {
    fmt::print("{}\n", api::diff_json(was, is, counts, changes));
    return Outcome::done;
  }
  fmt::print("From {} to {}\n", name_of(was), name_of(is));
  print_changes(changes, counts);
  return Outcome::done;
}

}  // namespace

void add_diff(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<DiffOptions>();
  Command command = add_command(line, exit_status, "diff",
                                "Print what changed from one edition to another: professions, tasks, levels and ranges, "
                                "each with its cause",
                                [options] { return diff(*options); });
  command.option("before", options->before, "The earlier edition: a file").required();
  command.option("now", options->now, "The later edition: a file").required();
  command.flag("--json", options->json, "Print one JSON object");
}

}  // namespace willai::cli
