#include <fmt/format.h>

#include <map>

#include "api/measures_json.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "domain/words.hpp"

namespace willai::cli {
namespace {

struct MeasuresOptions {
  std::string edition;
  std::string code;
  bool all = false;
  bool coverage = false;
  bool json = false;
};

void print_value(const MeasureValue& value, const EditionFacts& facts) {
  if (!value.value) return fmt::print("  {:<32} gap: {}\n", value.measure, value.gap);
  if (const Measure* measure = find_measure(facts, value.measure); measure && is_of_group(*measure, value))
    return fmt::print("  {:<32} {:>12.4f}  of the group {}\n", value.measure, *value.value, value.from);
  fmt::print("  {:<32} {:>12.4f}  {}{}{}, higher than {:.0f}% of occupations\n", value.measure, *value.value,
             word_for(value.basis), value.from.empty() ? "" : " from " + value.from,
             value.n ? fmt::format(", n {}", *value.n) : "", value.percentile.value_or(0));
}

void print(const OccupationFacts& occupation, const EditionFacts& facts, const MeasuresOptions& options) {
  if (options.json) return fmt::print("{}\n", api::to_json(occupation, facts.measures));
  fmt::print("{} {}\n", occupation.code, occupation.title);
  if (!occupation.framework.empty()) fmt::print("  AI Jobs Transition Framework: {}\n", occupation.framework);
  for (const MeasureValue& value : occupation.measures) print_value(value, facts);
}

// How many rows the publisher's file has, and how many occupations (or tasks) have a value.
void print_coverage(const EditionFacts& facts, const MeasuresOptions& options) {
  if (!options.json)
    fmt::print("{:<34} {:<12} {:>9} {:>7} {:>8} | {:>6} {:>6} {:>9} {:>7}\n", "measure", "published for", "rows",
               "joined", "unjoined", "exact", "split", "inherited", "missing");
  for (const Measure& measure : facts.measures) {
    const Coverage& coverage = measure.coverage;
    if (options.json) fmt::print("{}\n", api::coverage_json(measure));
    else
      fmt::print("{:<34} {:<13} {:>9} {:>7} {:>8} | {:>6} {:>6} {:>9} {:>7}\n", measure.id,
                 word_for(measure.classification), with_thousands(coverage.published), with_thousands(coverage.joined),
                 with_thousands(coverage.unjoined), with_thousands(coverage.by_basis[0]),
                 with_thousands(coverage.by_basis[1]), with_thousands(coverage.by_basis[2]),
                 with_thousands(coverage.by_basis[3]));
  }
}

// The sum of a file's rows before its parts, so that one sees that they add up.
void print_rows_of_files(const EditionFacts& facts, const MeasuresOptions& options) {
  if (options.json) {
    for (const RowFate& fate : facts.row_fates) fmt::print("{}\n", api::row_fate_json(fate));
    return;
  }
  std::map<std::string_view, long long> sums;
  for (const RowFate& fate : facts.row_fates) sums[fate.path] += fate.rows;
  fmt::print("\nrows of every file: joined, not joined, or passed over by the program\n");
  std::string_view path;
  for (const RowFate& fate : facts.row_fates) {
    if (fate.fate == "not read") fmt::print("{}: not read; {}\n", fate.path, fate.reason);
    else if (fate.path != path) fmt::print("{}: {} rows\n", fate.path, with_thousands(sums[fate.path]));
    path = fate.path;
    if (fate.fate != "not read")
      fmt::print("  {:>9} {}{}\n", with_thousands(fate.rows), fate.fate, fate.reason.empty() ? "" : ": " + fate.reason);
  }
}

Result<Outcome> measures_of_all(const MeasuresOptions& options, const store::EditionReader& reader,
                                const EditionFacts& facts) {
  if (facts.measures.empty()) return not_found("this edition contains no published measures; publish one with --data");
  if (options.coverage) print_coverage(facts, options), print_rows_of_files(facts, options);
  else
    for (const OccupationFacts& occupation : reader.load_occupations()) print(occupation, facts, options);
  return Outcome::done;
}

Result<Outcome> measures(const MeasuresOptions& options) {
  const store::EditionReader reader = TRY(open_edition(options.edition));
  const EditionFacts facts = reader.load_facts();
  if (options.all || options.coverage) return measures_of_all(options, reader, facts);
  if (options.code.empty()) return invalid("name an occupation with --code 15-1252.00, or give --all");
  const OccupationCode code = TRY(OccupationCode::parse(options.code));
  const auto occupation = reader.find_occupation(code.text());
  if (!occupation)
    return not_found(fmt::format(
        "this edition has no occupation {}; editions published with --data contain the occupations of O*NET",
        code.text()));
  print(*occupation, facts, options);
  return Outcome::done;
}

}  // namespace

void add_measures(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<MeasuresOptions>();
  Command command = add_command(line, exit_status, "measures", "Print every published measure of an occupation",
                                [options] { return measures(*options); });
  command.option("--edition", options->edition, "The edition to use; default: the built-in one");
  command.option("--code", options->code, "O*NET-SOC code, such as 15-1252.00");
  command.flag("--all", options->all, "Print all occupations, one after the other");
  command.flag("--coverage", options->coverage,
               "Print how many occupations each measure covers, and what became of every row of every file");
  command.flag("--json", options->json, "Print JSON, one object per line");
}

}  // namespace willai::cli
