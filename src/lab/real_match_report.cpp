#include "lab/real_match_report.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "lab/real_match_evaluation.hpp"
#include "publish/match_tables.hpp"
#include "publish/publish.hpp"
#include "publish/title_model.hpp"
#include "system/builtin_content.hpp"
#include "system/disk.hpp"

namespace willai::lab {
namespace {

// As `willai publish --data` makes it.
Result<matching::JobMatcher> published_matcher(const std::string& data) {
  publish::PublishRequest request;
  request.catalog = TRY(system::load_builtin_catalog());
  request.has_builtin_content = true;
  request.content_folder = std::string(system::kBuiltin) + "content";
  request.data_folder = data;
  publish::Publication publication = TRY(publish::prepare_edition(system::DiskAndBuiltin(), request));
  if (!publication.draft) return invalid("the data has faults; `willai publish` lists them");
  publish::add_matching(*publication.draft,
                        TRY(publish::load_title_model(system::DiskAndBuiltin(), request.content_folder)));
  return matching::JobMatcher::make(publish::match_tables_of(publication.draft->professions),
                          TRY(matching::parse_match_parts(publication.draft->matching)));
}

void print_score(const std::string& of, const RealScore& score) {
  const auto share = [](int part, int of_all) { return of_all == 0 ? 0 : static_cast<double>(part) / of_all; };
  fmt::print("{:<40} {:>5} {:>7.3f} {:>7.3f}   {:>7.3f} {:>7.3f}\n", of, score.n, share(score.first, score.n),
             share(score.among_five, score.n), share(score.confident, score.n),
             share(score.confident_right, score.confident));
}

Result<> report_postings(const matching::JobMatcher& matcher, const std::string& data) {
  const std::string folder = data + "/postings";
  if (!system::exists(folder)) {
    fmt::print("NOT MEASURED: job ads; there is no folder “{}”.\n", folder);
    return Nothing{};
  }
  const publish::Dataset dataset =
      TRY(publish::load_dataset(system::DiskAndBuiltin(), TRY(system::load_builtin_catalog()), data, {}));
  const publish::SocCrosswalk crosswalk(dataset);
  constexpr std::array kAsked = {std::pair(AskedOf::title, ", title"), std::pair(AskedOf::whole, ", title and text"),
                                 std::pair(AskedOf::flat, ", both on one line")};
  fmt::print("{:<40} {:>5} {:>7} {:>7}   {:>7} {:>7}\n", "job ads", "n", "first", "of five", "sure", "right");
  for (const std::string name : {"gen_easy", "gen_hard"}) {
    const auto postings = TRY(load_postings(folder + "/" + name + ".jsonl", crosswalk));
    for (const bool tuning : {false, true})
      for (const auto& [of, words] : kAsked)
        print_score(name + words + (tuning ? ", tuned on" : ""), score_postings(matcher, postings, of, tuning));
  }
  return Nothing{};
}

std::string_view word_for(Sanity sanity) {
  switch (sanity) {
    case Sanity::sane: return "sane";
    case Sanity::asks_back: return "asks back";
    case Sanity::too_sure: return "too sure";
    case Sanity::not_sure_enough: return "not sure enough";
    case Sanity::absurd: break;
  }
  return "absurd";
}

Result<> report_typed(const matching::JobMatcher& matcher, const std::string& file) {
  if (file.empty()) {
    fmt::print("NOT MEASURED: typed titles; give a file with --typed.\n");
    return Nothing{};
  }
  std::map<Sanity, int> counts;
  for (const TypedTitle& title : TRY(load_typed_titles(file))) {
    const matching::JobMatch match = matcher.match(title.typed, 5);
    const Sanity sanity = sanity_of(match, title);
    ++counts[sanity];
    if (sanity == Sanity::sane) continue;
    const matching::MatchedJob* first = match.matches.empty() ? nullptr : &match.matches.front();
    fmt::print("  {:<16} {:<36} {} {}  {:.2f}  “{}”\n", word_for(sanity), title.typed, first ? first->job->code : "-",
               first ? first->job->title : match.why_not, first ? first->score : 0, first ? first->because.text : "");
  }
  fmt::print("typed titles:");
  for (const auto& [sanity, count] : counts) fmt::print(" {} {};", word_for(sanity), count);
  fmt::print("\n");
  return Nothing{};
}

}  // namespace

Result<Outcome> report_real(const std::string& data, const std::string& typed_titles) {
  const matching::JobMatcher matcher = TRY(published_matcher(data));
  fmt::print("\n");
  TRY(report_postings(matcher, data));
  TRY(report_typed(matcher, typed_titles));
  fmt::print("random strings of three letters answered confidently: {} of 400\n", confident_nonsense(matcher, 400));
  return Outcome::done;
}

}  // namespace willai::lab
