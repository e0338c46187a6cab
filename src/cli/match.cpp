#include <fmt/format.h>

#include "api/match_cells.hpp"
#include "api/match_json.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "cli/stamp.hpp"
#include "cli/table_run.hpp"
#include "tables/title_names.hpp"
#include "matching/job_matcher.hpp"

namespace willai::cli {
namespace {

struct MatchOptions {
  std::vector<std::string> words;
  std::string edition;
  std::size_t top = 5;
  TableOptions table;
};

// What an answer has in its row, and a column of the table must not be called.
std::vector<std::string> match_names(api::Explain explain, bool is_flat, std::size_t top) {
  std::vector<std::string> names = api::match_columns(explain, top);
  if (!is_flat && explain == api::Explain::full) names.emplace_back("matches");
  return names;
}

Answers answers_of(const matching::JobMatcher& matcher, api::Explain explain, bool is_flat, std::size_t most) {
  const std::size_t top = explain == api::Explain::full ? most : 1;
  const auto said_of = [explain, is_flat, top](const matching::JobMatch& match) {
    tables::Answer said{.refused = match.why_not};
    if (is_flat) said.cells = api::match_cells(match, explain, top);
    else said.members = api::match_members(match, explain);
    return said;
  };
  const auto unread = [said_of](const std::string& why) {
    matching::JobMatch match;
    match.why_not = why;
    return said_of(match);
  };
  return {.wanted = {.what = "the titles", .usual = tables::kTitleNames},
          .line_name = "query",
          .columns = match_names(explain, is_flat, top),
          .answer = [&matcher, said_of, top](const std::string& text) { return said_of(matcher.match(text, top)); },
          .unread = unread,
          .stamp = {},
          .answered_as = "with a match that is reliable"};
}

Result<Outcome> match(MatchOptions options) {
  options.table.file = TRY(file_named(options.words, options.table));
  const bool is_words = options.table.file.empty() && !options.words.empty();
  const tables::Format written = TRY(options.table.format_out(TRY(options.table.format_in())));
  const store::EditionReader edition = TRY(open_edition(options.edition));
  const matching::JobMatcher matcher = TRY(edition.load_matcher());
  Answers answers = answers_of(matcher, options.table.explained(written), written != tables::Format::jsonl, options.top);
  answers.wanted.name = options.table.column;
  // The edition has what its titles were fitted to, so its digest names the model.
  if (options.table.stamp) answers.stamp = stamp_of(edition_id(edition.proof()), edition.load_facts().number, edition.proof());
  return is_words ? answer_words(options.words, options.table, answers) : run_table(options.table, answers);
}

}  // namespace

void add_match(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<MatchOptions>();
  Command command = add_command(line, exit_status, "match",
                                "Match job titles or descriptions to occupations: of a table (CSV, TSV, JSON lines), of a "
                                "file or standard input with one text per line, or those given as TEXT",
                                [options] { return match(*options); });
  command.option("text", options->words,
                 "Job titles, sentences about work or job descriptions, or the one FILE that has them");
  command.option("--top", options->top, "How many candidates to print").between(1, 50).with_default();
  command.option("--edition", options->edition, "The edition to match against; default: the built-in one");
  add_table_options(command, options->table);
}

}  // namespace willai::cli
