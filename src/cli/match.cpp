#include <fmt/format.h>

#include "api/match_json.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "cli/line_filter.hpp"
#include "matching/job_matcher.hpp"

namespace willai::cli {
namespace {

struct MatchOptions {
  std::vector<std::string> texts;
  std::string edition;
  std::size_t top = 5;
};

Result<Outcome> match(const MatchOptions& options) {
  const matching::JobMatcher matcher = TRY(TRY(open_edition(options.edition)).load_matcher());
  const auto answer = [&](const std::string& text) { return api::to_json(text, matcher.match(text, options.top)); };
  for (const std::string& text : options.texts) fmt::print("{}\n", answer(text));
  if (options.texts.empty()) answer_lines(answer);
  return Outcome::done;
}

}  // namespace

void add_match(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<MatchOptions>();
  Command command = add_command(
      line, exit_status, "match",
      "Match job titles or descriptions to occupations, one JSON object per line; without TEXT, reads one text per "
      "line from standard input",
      [options] { return match(*options); });
  command.option("text", options->texts, "Job titles, sentences about work, or job descriptions");
  command.option("--top", options->top, "How many candidates to print").between(1, 50).with_default();
  command.option("--edition", options->edition, "The edition to match against; default: the built-in one");
}

}  // namespace willai::cli
