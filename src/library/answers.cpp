#include "library/answers.hpp"

#include <fmt/format.h>

#include <cmath>
#include <unordered_map>

#include "base/on_threads.hpp"

namespace willai::library {
namespace {

willai_score row_of(const scoring::ScoredLine& line) {
  const auto& score = line.reading.score;
  const double is_task = line.task_probability.value_or(NAN);
  if (!score) return {NAN, NAN, NAN, NAN, NAN, NAN, is_task, nullptr, WILLAI_NO_LEVEL, WILLAI_NO_BASIS};
  const auto& [e0, e1, e2] = score->probabilities;
  const Estimate& exposure = score->exposure;
  return {exposure.value.value(), exposure.low.value(), exposure.high.value(), e0, e1, e2, is_task, nullptr,
          static_cast<int32_t>(score->level), static_cast<int32_t>(line.basis)};
}

// Copies words once, however many rows need them.
class Words {
 public:
  explicit Words(std::deque<std::string>& kept) : kept_(kept) {}
  const char* keep(std::string_view word) {
    if (const auto found = places_.find(word); found != places_.end()) return found->second;
    const std::string& copy = kept_.emplace_back(word);
    return places_.emplace(copy, copy.c_str()).first->second;
  }

 private:
  std::deque<std::string>& kept_;
  std::unordered_map<std::string_view, const char*> places_;
};

void add_match(std::size_t text, const matching::JobMatch& match, Words& words, Matches& matches) {
  willai_verdict verdict{nullptr, nullptr, match.confident, 0};
  if (!match.confident) verdict = {words.keep(matching::word_for(match.doubt)), words.keep(match.why_not), 0, 0};
  matches.each.push_back(verdict);
  std::uint64_t rank = 0;
  for (const matching::MatchedJob& each : match.matches)
    matches.all_jobs.push_back({text, ++rank, each.score, words.keep(each.job->code), words.keep(each.job->title),
                            words.keep(each.job->page), words.keep(each.job->written), words.keep(each.because.text),
                            static_cast<int32_t>(each.because.met), 0});
}

}  // namespace

Result<Texts> Texts::from(const willai_texts& texts) {
  if (texts.count > 0 && (!texts.bytes || !texts.offsets)) return invalid("the texts have no bytes or no offsets");
  if (texts.count > 0 && texts.offsets[0] < 0) return invalid("the first text begins before its bytes");
  for (std::size_t i = 0; i < texts.count; ++i)
    if (texts.offsets[i + 1] < texts.offsets[i]) return invalid(fmt::format("text {} ends before it begins", i));
  return Texts(texts);
}

std::unique_ptr<Scores> score_texts(const Engine& engine, const Texts& texts, unsigned threads) {
  auto scores = std::make_unique<Scores>();
  scores->each.resize(texts.count());
  scores->why_not.resize(texts.count());
  on_threads(threads, texts.count(), [&](std::size_t i) {
    scoring::ScoredLine line = engine.scorer().score(std::string(texts.at(i)), 0);  // no column for similar tasks
    scores->each[i] = row_of(line);
    if (line.reading.score) return;
    scores->why_not[i] = std::move(line.reading.why_not);
    scores->each[i].why_not = scores->why_not[i].c_str();
  });
  scores->count = scores->each.size();
  scores->rows = scores->each.data();
  return scores;
}

std::unique_ptr<Matches> match_texts(const matching::JobMatcher& matcher, const Texts& texts, std::size_t top, unsigned threads) {
  std::vector<matching::JobMatch> found(texts.count());
  on_threads(threads, texts.count(), [&](std::size_t i) { found[i] = matcher.match(texts.at(i), top); });
  auto matches = std::make_unique<Matches>();
  Words words(matches->words);
  for (std::size_t i = 0; i < found.size(); ++i) add_match(i, found[i], words, *matches);
  matches->count = matches->each.size();
  matches->verdicts = matches->each.data();
  matches->jobs_count = matches->all_jobs.size();
  matches->jobs = matches->all_jobs.data();
  return matches;
}

}  // namespace willai::library
