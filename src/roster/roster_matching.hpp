// Finds the occupation of each title of a roster, or leaves it open for a person to decide.
//
//   RosterMatching matching(matcher, find_figures, decisions);
//   for (RosterLine& line : roster.lines) TRY(matching.match(line));
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "domain/roster.hpp"
#include "matching/job_matcher.hpp"
#include "roster/roster_table.hpp"

namespace willai::roster {

inline constexpr std::size_t kCandidates = 5;  // that are named for a decision

// The figures of a page by its slug; absent if the edition has no such page. Asked once for each page.
using FindFigures = std::function<std::optional<RosterFigures>(const std::string& page)>;

class RosterMatching {
 public:
  // `matcher` must outlive it.
  RosterMatching(const matching::JobMatcher& matcher, FindFigures find_figures, Decisions decisions)
      : matcher_(matcher), find_figures_(std::move(find_figures)), decisions_(std::move(decisions)) {}

  // An error is a decision that means no occupation.
  Result<> match(RosterLine& line);
  // From now on; "" takes the decision about a title back. Lines that were matched before must be matched again.
  void decide(const std::string& title, const std::string& decision);

 private:
  Result<> follow(RosterLine& line, const std::string& decision);
  void set(RosterLine& line, const matching::Job& job);

  const matching::JobMatcher& matcher_;
  FindFigures find_figures_;
  Decisions decisions_;
  std::map<std::string, std::optional<RosterFigures>> figures_{};  // by page
};

}  // namespace willai::roster
