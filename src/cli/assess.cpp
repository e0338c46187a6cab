#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "api/result_json.hpp"
#include "cli/assessment_input.hpp"
#include "cli/command.hpp"
#include "cli/result_text.hpp"
#include "routing/assessment_service.hpp"

namespace willai::cli {
namespace {

struct AssessOptions {
  std::string file;
  std::string edition;
  bool json = false;
};

Result<Outcome> assess(const AssessOptions& options) {
  const std::string json = TRY(read_assessment(options.file));
  const auto service = TRY(routing::AssessmentService::open(options.edition));
  const views::ResultView view = TRY(service.view(json));
  const bool in_words = !options.json && ::isatty(STDOUT_FILENO) != 0;
  fmt::print("{}", in_words ? result_text(view) : api::to_json(view));
  return Outcome::done;
}

}  // namespace

void add_assess(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<AssessOptions>();
  Command command =
      add_command(line, exit_status, "assess", "Assess your own week: reads an assessment in JSON, prints the result",
                  [options] { return assess(*options); });
  command.option("file", options->file, "The assessment file; - reads standard input").required();
  command.option("--edition", options->edition, "The edition to use; default: the built-in one");
  command.flag("--json", options->json, "Print JSON even to a terminal; the default there is a summary in words");
}

}  // namespace willai::cli
