#include <fmt/format.h>

#include "api/json_writer.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_content.hpp"
#include "publish/cited_drift.hpp"
#include "publish/cited_evidence.hpp"
#include "publish/content_report.hpp"
#include "publish/content_warnings.hpp"
#include "publish/figures_in_text.hpp"
#include "publish/level_readings.hpp"
#include "publish/predicting.hpp"
#include "publish/site_content.hpp"
#include "publish/writing.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

struct CheckOptions {
  std::string folder = "content";
  std::string data;
  bool style = false;
  bool json = false;
};

constexpr int kEnoughForKappa = 30;  // tasks; of fewer it says nothing

// How the levels were set, and which are other than those of O*NET's tasks; without data the latter are unknown.
struct Levels {
  publish::LevelReadings readings;
  std::optional<std::vector<importers::Reject>> apart{};
};

std::string to_json(const publish::Content& content, const publish::ContentReport& report, const Levels& levels) {
  api::JsonWriter json;
  json.begin().integer("professions", static_cast<long>(content.professions.size())).integer("faults", static_cast<long>(content.faults.size()));
  json.integer("major_groups", report.major_groups).number_or_null("employment_share", report.employment_share);
  json.integer("tasks", report.tasks).integer("skills", report.skills);
  json.integer("two_readings", levels.readings.tasks).number_or_null("kappa", levels.readings.kappa);
  json.number_or_null("levels_apart", levels.apart ? std::optional(static_cast<double>(levels.apart->size())) : std::nullopt);
  json.integer("activities_written", report.activities_written).integer("activities", report.activities);
  json.integer("skills_written", report.skills_written).integer("task_names_cut", report.task_names_cut);
  json.integer("repeated_sentences", report.repeated_sentences).integer("warnings", static_cast<long>(report.warnings.size()));
  json.end();
  return std::move(json).text();
}

// All that keeps the folder from being published.
Result<std::vector<importers::Reject>> faults_of(const publish::Content& content, const publish::Dataset& dataset) {
  std::vector<importers::Reject> faults = content.faults;
  const auto add = [&](const std::vector<importers::Reject>& more) { faults.insert(faults.end(), more.begin(), more.end()); };
  const publish::Catalog catalog = TRY(system::load_builtin_catalog());
  add(dataset.has_onet() ? publish::check_against(content, dataset) : publish::check_codes(content, TRY(load_known_codes())));
  add(publish::check_cited_against(content, dataset, catalog));
  add(publish::check_figures(content, catalog));
  add(publish::check_shown_measures(content, catalog));
  return faults;
}

Levels find_levels(const publish::Content& content, const publish::Dataset& dataset) {
  Levels levels{publish::readings_of(content)};
  if (dataset.has_onet() && !dataset.labels.empty()) levels.apart = publish::levels_apart(content, dataset);
  return levels;
}

void print_levels(const Levels& levels) {
  for (const importers::Reject& each : levels.apart.value_or(std::vector<importers::Reject>()))
    fmt::print("levels apart: {}\n", importers::sentence_for(each));
  if (levels.readings.tasks == 0) return;
  fmt::print("{} with two readings of the level, the same in {}", counted(levels.readings.tasks, "task", "tasks"), with_thousands(levels.readings.same));
  if (levels.readings.kappa && levels.readings.tasks >= kEnoughForKappa) fmt::print(" (κ = {:.2f})", *levels.readings.kappa);
  if (levels.apart) fmt::print("; {} apart from O*NET’s tasks", counted(static_cast<long>(levels.apart->size()), "level", "levels"));
  fmt::print("\n");
}

void print_warnings(const std::vector<importers::Reject>& warnings) {
  for (const importers::Reject& warning : warnings) fmt::print("look again: {}\n", importers::sentence_for(warning));
}

Result<std::vector<importers::Reject>> find_warnings(const CheckOptions& options, const publish::Content& content, const publish::ContentReport& report) {
  const auto model = TRY(publish::load_task_model(system::DiskAndBuiltin(), std::string(system::kBuiltin) + "content"));
  std::vector<importers::Reject> warnings = publish::warnings_of(system::Files(), options.folder, content, model ? &*model : nullptr);
  const auto unbound = publish::unbound_numbers(content, TRY(system::load_builtin_catalog()).measures({}));
  warnings.insert(warnings.end(), unbound.begin(), unbound.end());
  if (options.style || options.json) warnings.insert(warnings.end(), report.warnings.begin(), report.warnings.end());
  return warnings;
}

Result<Outcome> check(const CheckOptions& options) {
  const system::Files files;
  publish::Content content = TRY(publish::load_content(files, options.folder));
  const publish::Dataset dataset = TRY(load_data_if_given(options.data));
  content.faults = TRY(faults_of(content, dataset));
  print_rejects(content.faults, 1000);
  publish::ContentReport report;
  if (options.style || options.json) report = publish::report_on(content, dataset);
  report.warnings = TRY(find_warnings(options, content, report));
  const Levels levels = find_levels(content, dataset);
  if (options.json) {
    fmt::print("{}\n", to_json(content, report, levels));
  } else {
    print_warnings(report.warnings);
    print_levels(levels);
  }
  std::fflush(stdout);
  if (!content.faults.empty())
    return invalid(fmt::format("{} in “{}”; professions with faults are not published",
                               counted(static_cast<long>(content.faults.size()), "fault", "faults"), options.folder));
  if (!options.json)
    fmt::print("{}: {} without faults{}\n", options.folder,
               counted(static_cast<long>(content.professions.size()), "profession", "professions"),
               report.warnings.empty() ? "" : fmt::format("; {} to look at again", counted(static_cast<long>(report.warnings.size()), "place", "places")));
  return Outcome::done;
}

}  // namespace

void add_check(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<CheckOptions>();
  Command command = add_command(line, exit_status, "check",
                                "Check a content folder: report what is wrong or missing, where, and how to fix it",
                                [options] { return check(*options); });
  command.option("folder", options->folder, "The content folder").with_default();
  command.flag("--style", options->style, "Also list hype, verdicts on jobs, long and repeated sentences in the common texts");
  command.flag("--json", options->json, "Print one JSON object: how much is written, and how many warnings there are");
  command.option("--data", options->data, "Also check occupations and task ids against this folder of public measures");
}

}  // namespace willai::cli
