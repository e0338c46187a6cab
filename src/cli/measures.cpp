#include <fmt/format.h>

#include "api/measures_json.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"

namespace willai::cli {
namespace {

struct MeasuresOptions {
  std::string edition;
  std::string code;
  bool all = false;
  bool json = false;
};

void print(const OccupationFacts& occupation, const EditionFacts& facts, const MeasuresOptions& options) {
  if (options.json) return fmt::print("{}\n", api::to_json(occupation, facts.measures, facts.sources));
  fmt::print("{} {}\n", occupation.code, occupation.title);
  for (const MeasureValue& measure : occupation.measures) {
    if (measure.value)
      fmt::print("  {:<28} {:.4f}  from {} tasks, above {:.0f} of 100 occupations\n", measure.measure, *measure.value,
                 measure.tasks, measure.percentile.value_or(0));
    else fmt::print("  {:<28} gap: {}\n", measure.measure, measure.gap);
  }
}

Result<Outcome> measures(const MeasuresOptions& options) {
  const EditionReader reader = TRY(open_edition(options.edition));
  const EditionFacts facts = reader.load_facts();
  if (options.all) {
    if (facts.measures.empty())
      return not_found("this edition holds no published measures; editions made with --data do");
    for (const OccupationFacts& occupation : reader.load_occupations()) print(occupation, facts, options);
    return Outcome::done;
  }
  if (options.code.empty()) return invalid("say which occupation: --code 15-1252.00, or --all");
  const OccupationCode code = TRY(OccupationCode::parse(options.code));
  const auto occupation = reader.find_occupation(code.text());
  if (!occupation)
    return not_found(
        fmt::format("this edition has no occupation {}; editions made with --data hold O*NET’s", code.text()));
  print(*occupation, facts, options);
  return Outcome::done;
}

}  // namespace

void add_measures(CLI::App& line, Ending& ending) {
  auto options = std::make_shared<MeasuresOptions>();
  CLI::App* command = add_command(line, ending, "measures", "Every published measure of an occupation",
                                  [options] { return measures(*options); });
  command->add_option("--edition", options->edition, "The edition; default: the one built in");
  command->add_option("--code", options->code, "O*NET-SOC code, as 15-1252.00");
  command->add_flag("--all", options->all, "All occupations, one after the other");
  command->add_flag("--json", options->json, "One JSON object a line");
}

}  // namespace willai::cli
