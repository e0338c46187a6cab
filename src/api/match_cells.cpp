#include "api/match_cells.hpp"

#include <fmt/format.h>

namespace willai::api {
namespace {

constexpr std::size_t kCellsOfFirst = 3;

void append_first(std::vector<std::string>& cells, const matching::JobMatch& match) {
  if (match.matches.empty()) return cells.resize(cells.size() + kCellsOfFirst);
  const matching::MatchedJob& first = match.matches.front();
  cells.insert(cells.end(), {first.job->code, first.job->title, fmt::format("{}", first.score)});
}

}  // namespace

std::vector<std::string> match_columns(Explain explain, std::size_t top) {
  std::vector<std::string> names = {"code", "title", "score", "confident", "why_not"};
  if (explain == Explain::none) return names;
  names.insert(names.end(), {"doubt", "page", "because_met", "because"});
  if (explain == Explain::brief) return names;
  for (std::size_t i = 2; i <= top; ++i)
    names.insert(names.end(), {fmt::format("code_{}", i), fmt::format("title_{}", i), fmt::format("score_{}", i)});
  return names;
}

std::vector<std::string> match_cells(const matching::JobMatch& match, Explain explain, std::size_t top) {
  std::vector<std::string> cells;
  append_first(cells, match);
  cells.insert(cells.end(), {match.confident ? "true" : "false", match.why_not});
  if (explain == Explain::none) return cells;
  cells.emplace_back(match.confident ? "" : matching::word_for(match.doubt));
  const matching::MatchedJob* first = match.matches.empty() ? nullptr : &match.matches.front();
  cells.emplace_back(first ? first->job->page : "");
  cells.emplace_back(first ? matching::word_for(first->because.met) : "");
  cells.emplace_back(first ? first->because.text : "");
  if (explain == Explain::brief) return cells;
  for (std::size_t i = 1; i < top; ++i) {
    const matching::MatchedJob* each = i < match.matches.size() ? &match.matches[i] : nullptr;
    cells.insert(cells.end(), {each ? each->job->code : "", each ? each->job->title : "", each ? fmt::format("{}", each->score) : ""});
  }
  return cells;
}

}  // namespace willai::api
