#include <fmt/format.h>

#include <chrono>

#include "base/text.hpp"
#include "lab/blend_fitting.hpp"
#include "lab/commands.hpp"
#include "lab/fts5_search.hpp"
#include "lab/match_evaluation.hpp"
#include "lab/real_match_report.hpp"
#include "lab/title_data.hpp"
#include "lab/xapian_search.hpp"

namespace willai::lab {
namespace {

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string times_of(const MatchScore& row) {
  if (row.median_seconds == 0) return "";
  return fmt::format("   {:>6.0f} {:>6.0f}", row.median_seconds * 1e6, row.slowest_seconds * 1e6);
}

void print_scores(const MatchEvaluation& evaluation) {
  fmt::print("{:<28} {:<12} {:>6}   {:>7} {:>7}   {:>7} {:>7}\n", "", "", "", "8-digit", "", "6-digit", "");
  fmt::print("{:<28} {:<12} {:>6}   {:>7} {:>7}   {:>7} {:>7}   {:>7} {:>7}\n", "asked for", "by", "n", "first",
             "of five", "first", "of five", "p50 µs", "p99 µs");
  for (const MatchScore& row : evaluation.scores)
    fmt::print("{:<28} {:<12} {:>6}   {:>7.3f} {:>7.3f}   {:>7.3f} {:>7.3f}{}\n", row.of, row.reader,
               with_thousands(row.n), row.first, row.among_five, row.first_of_six, row.among_five_of_six,
               times_of(row));
}

void print_confidence(const MatchEvaluation& evaluation) {
  const auto line = [](std::string_view of, const Confident& confident) {
    fmt::print("{:<28} confident {:.3f}, right of these {:.3f}\n", of, confident.share, confident.right);
  };
  fmt::print("\n");
  line("left-out titles", evaluation.left_out_titles);
  line("the same, two slips", evaluation.mistyped_titles);
  line("half the tasks, left out", evaluation.descriptions);
  fmt::print("\n{:<28} {:>6} {:>7}\n", "score of a left-out title", "n", "right");
  for (std::size_t i = 0; i < evaluation.bands.size(); ++i)
    if (const ScoreBand& band = evaluation.bands[i]; band.n > 0)
      fmt::print("{:.1f} to {:.1f} {:>25} {:>7.3f}\n", static_cast<double>(i) / 10, static_cast<double>(i + 1) / 10,
                 band.n, static_cast<double>(band.right) / band.n);
}

void print_evaluation(const MatchEvaluation& evaluation) {
  fmt::print(
      "{} title rows are known. {} names are held out with all their spellings; {} tasks. “Right” means any "
      "occupation that has the title.\n"
      "Descriptions are the tasks of an occupation without its title. Either every second task is tested and the "
      "tables hold the other half, or all tasks are tested and the tables hold them too.\n"
      "\n",
      with_thousands(static_cast<long long>(evaluation.titles)),
      with_thousands(static_cast<long long>(evaluation.left_out)),
      with_thousands(static_cast<long long>(evaluation.tasks)));
  print_scores(evaluation);
  print_confidence(evaluation);
  fmt::print("\nfitted in {:.1f} s, {} bytes; indexed in {:.2f} s\n", evaluation.fit_seconds,
             with_thousands(static_cast<long long>(evaluation.bytes)), evaluation.load_seconds);
  if (!kHasXapian) fmt::print("Xapian was not measured: this program was built without libxapian-dev.\n");
}

struct EvaluateMatchOptions {
  std::string data;
  std::string vectors;
  std::string typed;
  bool fit = false;
  bool real = false;
};

void print_fit(const BlendFit& fit) {
  const auto line = [](std::string_view name, const matching::RankWeights& weights) {
    fmt::print("const RankWeights {} = {{", name);
    for (std::size_t i = 0; i < matching::kRankFeatures; ++i) fmt::print("{}{:.3f}F", i > 0 ? ", " : "", weights[i]);
    fmt::print("}};\n");
  };
  line("kTitleRankWeights", fit.titles);
  line("kDescriptionRankWeights", fit.descriptions);
}

Result<Outcome> evaluate_match(const EvaluateMatchOptions& options) {
  if (options.real) return report_real(options.data, options.typed);
  const TitleData titles = TRY(load_title_data(options.data));
  std::vector<MakeSearch> anchors = {make_fts5_search};
  if (kHasXapian) anchors.emplace_back(make_xapian_search);
  const auto tell = [](const std::string& step) { fmt::print(stderr, "evaluating: {} …\n", step); };
  const auto meanings = TRY(load_meanings(options.vectors));
  if (options.fit) return print_fit(TRY(fit_blend(titles.dataset, titles.rewordings, *meanings, tell))), Outcome::done;
  print_evaluation(TRY(evaluate_matching(titles.dataset, titles.rewordings, *meanings, anchors, seconds, tell)));
  return report_real(options.data, options.typed);
}

}  // namespace

void add_evaluate_match(Command evaluate, ExitStatus& exit_status) {
  auto options = std::make_shared<EvaluateMatchOptions>();
  Command command =
      add_command(evaluate, exit_status, "match", "Test the matcher on titles and descriptions that it has not seen",
                  [options] { return evaluate_match(*options); });
  command.option("--data", options->data, "Folder of public measures, as downloaded from their publishers").required();
  command.option("--vectors", options->vectors, kVectorsHelp);
  command.option("--typed", options->typed,
                 "File of typed titles with their right codes; default: no file, and typed titles are not tested");
  command.flag("--real", options->real, "Test only what people really type: ads, typed titles, nonsense");
  command.flag("--fit", options->fit, "Fit the weights of the ranking features, and print them");
}

}  // namespace willai::lab
