#include <fmt/format.h>

#include "api/json_writer.hpp"
#include "publish/content.hpp"
#include "publish/content_report.hpp"
#include "publish/predicting.hpp"
#include "publish/writing.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

struct CheckOptions {
  std::string folder = "content";
  std::string data;
  bool style = false;
  bool json = false;
};

std::string to_json(const publish::Content& content, const publish::ContentReport& report) {
  api::JsonWriter json;
  json.begin().integer("professions", static_cast<long>(content.professions.size())).integer("faults", static_cast<long>(content.faults.size()));
  json.integer("major_groups", report.major_groups).number_or_null("employment_share", report.employment_share);
  json.integer("tasks", report.tasks).integer("skills", report.skills);
  json.integer("two_readings", report.readings).number_or_null("kappa", report.kappa);
  json.integer("activities_written", report.activities_written).integer("activities", report.activities);
  json.integer("skills_written", report.skills_written).integer("task_names_cut", report.task_names_cut);
  json.integer("repeated_sentences", report.repeated_sentences).integer("warnings", static_cast<long>(report.warnings.size()));
  json.end();
  return std::move(json).text();
}

// Lists tasks where the editor and the task model give different levels: worth a second look, but not faults.
void print_partings(const publish::Content& content, const scoring::TaskModel& model) {
  std::vector<Profession> professions = publish::write_professions(content, {}, {});
  publish::add_predictions(model, professions);
  for (const Profession& profession : professions)
    for (const Task& task : profession.tasks)
      if (task.predicted && task.level && task.predicted->level != *task.level)
        fmt::print("please check professions/{}.toml, “{}”: the level is {}, but the task model predicts {}\n",
                   profession.slug, task.name, word_for(*task.level), word_for(task.predicted->level));
}

Result<Outcome> check(const CheckOptions& options) {
  const system::Files files;
  publish::Content content = TRY(publish::load_content(files, options.folder));
  publish::Dataset dataset;
  if (!options.data.empty()) {
    dataset = TRY(publish::load_dataset(files, TRY(system::load_builtin_catalog()), options.data, {}));
    const auto faults = publish::check_against(content, dataset);
    content.faults.insert(content.faults.end(), faults.begin(), faults.end());
  }
  print_rejects(content.faults, 1000);
  if (!content.faults.empty())
    return invalid(fmt::format("{} in “{}”; professions with faults are not published",
                               counted(static_cast<long>(content.faults.size()), "fault", "faults"), options.folder));
  if (options.style || options.json) {
    const publish::ContentReport report = publish::report_on(content, dataset);
    if (options.style) print_rejects(report.warnings, 1000);
    if (options.json) {
      fmt::print("{}\n", to_json(content, report));
      return Outcome::done;
    }
  }
  if (const auto model =
          TRY(publish::load_task_model(system::DiskAndBuiltin(), std::string(system::kBuiltin) + "content")))
    print_partings(content, *model);
  fmt::print("{}: {} without faults\n", options.folder,
             counted(static_cast<long>(content.professions.size()), "profession", "professions"));
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
