#include "roster/roster_matching.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace willai::roster {
namespace {

// What the table says of a title, without an occupation.
RosterLine unmatched(RosterLine line) {
  RosterLine fresh{.department = std::move(line.department), .title = std::move(line.title)};
  fresh.people = line.people;
  fresh.payroll = line.payroll;
  fresh.paid_people = line.paid_people;
  return fresh;
}

}  // namespace

Result<> RosterMatching::match(RosterLine& line) {
  line = unmatched(std::move(line));
  const matching::JobMatch found = matcher_.match(line.title, kCandidates);
  for (const matching::MatchedJob& each : found.matches) line.candidates.push_back({each.job->code, each.job->title, each.score});
  const auto decision = decisions_.find(title_key(line.title));
  if (decision != decisions_.end()) return follow(line, decision->second);
  line.why_not = found.why_not;
  if (!found.confident) return Nothing{};
  line.match = RosterMatch::matched;
  set(line, *found.matches.front().job);
  return Nothing{};
}

void RosterMatching::decide(const std::string& title, const std::string& decision) {
  if (decision.empty()) decisions_.erase(title_key(title));
  else decisions_[title_key(title)] = decision;
}

Result<> RosterMatching::follow(RosterLine& line, const std::string& decision) {
  line.match = RosterMatch::decided;
  if (equal_ignoring_case(decision, "none")) line.match = RosterMatch::left_out;
  if (line.match == RosterMatch::left_out) return Nothing{};
  std::string code = decision;
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(decision.data(), decision.data() + decision.size(), number);
  if (fault == std::errc() && end == decision.data() + decision.size() && number >= 1 && number <= line.candidates.size())
    code = line.candidates[number - 1].code;
  const auto job = std::ranges::find(matcher_.jobs(), code, &matching::Job::code);
  if (job == matcher_.jobs().end())
    return invalid(fmt::format("the decision about “{}” is “{}”; it must be the number of a candidate, the code of an occupation of this "
                               "edition, or none", line.title, decision));
  set(line, *job);
  return Nothing{};
}

void RosterMatching::set(RosterLine& line, const matching::Job& job) {
  line.code = job.code;
  line.occupation = job.title;
  const auto [place, is_new] = figures_.try_emplace(job.page);
  if (is_new) place->second = find_figures_(job.page);
  if (!place->second) return;
  line.page = job.page;
  line.exposure = place->second->exposure;
  line.shares = place->second->shares;
}

}  // namespace willai::roster
