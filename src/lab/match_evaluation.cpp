#include "lab/match_evaluation.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "publish/match_tables.hpp"
#include "base/text.hpp"
#include "lab/match_split.hpp"
#include "lab/match_training.hpp"

namespace willai::lab {
namespace {

constexpr std::size_t kTop = 5;

// Codes of the first five results, in order, each once.
using Codes = std::vector<std::string>;

using Clock = std::function<double()>;

const Codes& codes_of(const Codes& codes) { return codes; }

Codes codes_of(const matching::JobMatch& match) {
  Codes codes;
  for (const matching::MatchedJob& each : match.matches) codes.push_back(each.job->code);
  return codes;
}

class Tally {
 public:
  Tally(MatchScore named, const Clock& now) : score_(std::move(named)), now_(now) {}

  // Times `find`, and compares its results with the right codes.
  template <class Find>
  auto ask(const Find& find, const std::set<std::string>& right) {
    const double start = now_();
    auto found = find();
    seconds_.push_back(now_() - start);
    add(codes_of(found), right);
    return found;
  }
  void add(const Codes& found, const std::set<std::string>& right) {
    const auto is_right = [&](const std::string& code) { return right.contains(code); };
    const auto is_six = [&](const std::string& code) {
      return std::ranges::any_of(right,
                                 [&](const std::string& each) { return each.substr(0, 7) == code.substr(0, 7); });
    };
    ++score_.n;
    if (found.empty()) return;
    score_.first += is_right(found.front());
    score_.first_of_six += is_six(found.front());
    score_.among_five += std::ranges::any_of(found, is_right);
    score_.among_five_of_six += std::ranges::any_of(found, is_six);
  }
  MatchScore shares() const {
    MatchScore shares = score_;
    for (double* each : {&shares.first, &shares.among_five, &shares.first_of_six, &shares.among_five_of_six})
      *each /= std::max(1, shares.n);
    if (seconds_.empty()) return shares;
    std::vector<double> sorted = seconds_;
    std::ranges::sort(sorted);
    shares.median_seconds = sorted[sorted.size() / 2];
    shares.slowest_seconds = sorted[sorted.size() * 99 / 100];
    return shares;
  }

 private:
  MatchScore score_;
  const Clock& now_;
  std::vector<double> seconds_;
};

struct Confidence {
  int n = 0, confident = 0, right = 0;
  void add(const matching::JobMatch& match, const std::set<std::string>& right_codes) {
    ++n;
    if (!match.confident) return;
    ++confident;
    right += right_codes.contains(match.matches.front().job->code);
  }
  double share() const { return n == 0 ? 0 : static_cast<double>(confident) / n; }
  double precision() const { return confident == 0 ? 0 : static_cast<double>(right) / confident; }
};

// The codes of the jobs whose texts a baseline found, each once.
Codes codes_of(const std::vector<std::uint32_t>& found,
               const std::vector<std::vector<matching::JobPlace>>& jobs_of_texts, const matching::MatchTables& tables) {
  Codes codes;
  for (const std::uint32_t text : found)
    for (const matching::JobPlace job : jobs_of_texts[text]) {
      if (codes.size() == kTop) return codes;
      if (std::ranges::find(codes, tables.jobs[job].code) == codes.end()) codes.push_back(tables.jobs[job].code);
    }
  return codes;
}

// The texts that a baseline searches: names, each with all jobs that have it; or everything said about each job.
struct Searched {
  std::vector<std::string> texts;
  std::vector<std::vector<matching::JobPlace>> jobs;
};

Searched titles_of(const matching::MatchTables& tables) {
  const matching::NameTable names(tables.titles, matching::TitleWords());
  Searched searched;
  for (const matching::KnownName& name : names.names()) {
    searched.texts.push_back(name.text);
    searched.jobs.push_back(name.jobs);
  }
  return searched;
}

Searched works_of(const matching::MatchTables& tables) {
  Searched searched;
  searched.texts.resize(tables.jobs.size());
  for (std::size_t i = 0; i < tables.jobs.size(); ++i) searched.jobs.push_back({static_cast<matching::JobPlace>(i)});
  for (const matching::KnownStatement& task : tables.tasks) searched.texts[task.job] += task.text + "\n";
  for (const matching::KnownTitle& title : tables.titles) searched.texts[title.job] += title.text + "\n";
  return searched;
}

void score_anchors(const std::string& of, const std::vector<LeftOut>& queries, const Searched& searched,
                   const matching::MatchTables& tables, const std::vector<MakeSearch>& anchors, const Clock& now,
                   MatchEvaluation& evaluation) {
  for (const MakeSearch& make : anchors) {
    const std::unique_ptr<TextSearch> search = make(searched.texts);
    Tally tally({of, search->name()}, now);
    for (const LeftOut& each : queries)
      tally.ask([&] { return codes_of(search->find(each.text, 4 * kTop), searched.jobs, tables); }, each.codes);
    evaluation.scores.push_back(tally.shares());
  }
}

Confidence score_ours(const std::string& of, const std::vector<LeftOut>& queries, const matching::JobMatcher& matcher,
                      const Clock& now, MatchEvaluation& evaluation, std::vector<ScoreBand>* bands = nullptr) {
  Tally tally({of, "willai"}, now);
  Confidence confidence;
  for (const LeftOut& each : queries) {
    const matching::JobMatch match = tally.ask([&] { return matcher.match(each.text, kTop); }, each.codes);
    confidence.add(match, each.codes);
    if (!bands || match.matches.empty()) continue;
    ScoreBand& band = (*bands)[std::min<std::size_t>(9, static_cast<std::size_t>(match.matches.front().score * 10))];
    ++band.n;
    band.right += each.codes.contains(match.matches.front().job->code);
  }
  evaluation.scores.push_back(tally.shares());
  return confidence;
}

std::vector<LeftOut> mistyped_all(std::vector<LeftOut> queries) {
  std::uint64_t seed = 20261123;
  for (LeftOut& each : queries) each.text = mistyped(each.text, 2, seed);
  return queries;
}

// The name as in the table, with all its owners; and names with only one owner.
void score_known(const matching::JobMatcher& matcher, const matching::MatchTables& tables, const Clock& now,
                 MatchEvaluation& evaluation) {
  Tally each({"known titles, each owner", "willai"}, now), any({"known titles, any owner", "willai"}, now),
      single({"known titles of one owner", "willai"}, now);
  const matching::NameTable names(tables.titles, matching::TitleWords());
  for (const matching::KnownName& name : names.names()) {
    const Codes found = codes_of(matcher.match(name.text, kTop));
    std::set<std::string> owners;
    for (const matching::JobPlace job : name.jobs) {
      owners.insert(tables.jobs[job].code);
      each.add(found, {tables.jobs[job].code});
    }
    any.add(found, owners);
    if (name.jobs.size() == 1) single.add(found, {tables.jobs[name.jobs.front()].code});
  }
  evaluation.scores.push_back(each.shares());
  evaluation.scores.push_back(any.shares());
  evaluation.scores.push_back(single.shares());
}

}  // namespace

std::string mistyped(std::string text, int slips, std::uint64_t& seed) {
  const auto random = [&](std::size_t below) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    return static_cast<std::size_t>((seed ^= seed << 17) % below);
  };
  for (; slips > 0 && text.size() > 1; --slips) {
    const std::size_t at = random(text.size());
    const char letter = static_cast<char>('a' + random(26));
    switch (random(4)) {
      case 0: text.erase(at, 1); break;
      case 1: text.insert(at, 1, letter); break;
      case 2: text[at] = letter; break;
      default:
        if (at + 1 < text.size()) std::swap(text[at], text[at + 1]);
    }
  }
  return text;
}

namespace {

using Tell = std::function<void(const std::string&)>;

// What the splits are fitted with.
struct Fitting {
  const publish::Dataset& dataset;
  const matching::Rewordings& rewordings;
  const WordVectorSource& meanings;
};

Result<matching::JobMatcher> fitted_matcher(const matching::MatchTables& tables, const Fitting& fitting) {
  matching::MatchParts parts = TRY(fit_match_parts(tables, fitting.rewordings, fitting.meanings));
  return matching::JobMatcher::make(tables, std::move(parts));
}

void keep(const Confidence& from, Confident& to) {
  to.share = from.share();
  to.right = from.precision();
}

Result<matching::JobMatcher> timed_matcher(const matching::MatchTables& tables, const Fitting& fitting,
                                           const Clock& now, MatchEvaluation& evaluation) {
  const double start = now();
  const std::string bytes = matching::to_bytes(TRY(fit_match_parts(tables, fitting.rewordings, fitting.meanings)));
  const double fitted = now();
  matching::JobMatcher matcher = matching::JobMatcher::make(tables, matching::parse_match_parts(bytes).value()).value();
  evaluation.load_seconds = now() - fitted;
  evaluation.fit_seconds = fitted - start;
  evaluation.bytes = bytes.size();
  return matcher;
}

Result<> evaluate_titles(const Fitting& fitting, const std::vector<MakeSearch>& anchors, const Clock& now,
                         MatchEvaluation& evaluation) {
  const MatchSplit split = split_titles(fitting.dataset);
  evaluation.titles = split.tables.titles.size();
  evaluation.left_out = split.left_out.size();
  evaluation.tasks = split.tables.tasks.size();
  const matching::JobMatcher matcher = TRY(timed_matcher(split.tables, fitting, now, evaluation));
  const Searched titles = titles_of(split.tables);
  const std::vector<LeftOut> typed = mistyped_all(split.left_out);
  keep(score_ours("left-out titles", split.left_out, matcher, now, evaluation, &evaluation.bands),
       evaluation.left_out_titles);
  score_anchors("left-out titles", split.left_out, titles, split.tables, anchors, now, evaluation);
  keep(score_ours("the same, two slips", typed, matcher, now, evaluation), evaluation.mistyped_titles);
  score_anchors("the same, two slips", typed, titles, split.tables, anchors, now, evaluation);
  return Nothing{};
}

Result<> evaluate_halves(const Fitting& fitting, const std::vector<MakeSearch>& anchors, const Clock& now,
                         MatchEvaluation& evaluation) {
  const MatchSplit halves = split_tasks(fitting.dataset);
  const matching::JobMatcher matcher = TRY(fitted_matcher(halves.tables, fitting));
  keep(score_ours("half the tasks, left out", halves.left_out, matcher, now, evaluation), evaluation.descriptions);
  score_anchors("half the tasks, left out", halves.left_out, works_of(halves.tables), halves.tables, anchors, now,
                evaluation);
  return Nothing{};
}

// The baselines are not measured here: FTS5 takes seconds for a text of 300 words.
Result<> evaluate_known(const Fitting& fitting, const Clock& now, MatchEvaluation& evaluation) {
  const MatchSplit all = describe_all(fitting.dataset);
  const matching::JobMatcher matcher = TRY(fitted_matcher(all.tables, fitting));
  score_ours("all tasks, known", all.left_out, matcher, now, evaluation);
  score_known(matcher, all.tables, now, evaluation);
  return Nothing{};
}

}  // namespace

Result<MatchEvaluation> evaluate_matching(const publish::Dataset& dataset, const matching::Rewordings& rewordings,
                                          const WordVectorSource& meanings, const std::vector<MakeSearch>& anchors,
                                          const std::function<double()>& now, const Tell& tell) {
  const Fitting fitting{dataset, rewordings, meanings};
  MatchEvaluation evaluation;
  evaluation.bands.resize(10);
  tell("titles left out of the tables");
  TRY(evaluate_titles(fitting, anchors, now, evaluation));
  tell("descriptions by tasks left out");
  TRY(evaluate_halves(fitting, anchors, now, evaluation));
  tell("known tasks and titles");
  TRY(evaluate_known(fitting, now, evaluation));
  return evaluation;
}

}  // namespace willai::lab
