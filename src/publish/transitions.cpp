#include "publish/transitions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "publish/standing.hpp"
#include "domain/study_ids.hpp"
#include "scoring/profession_score.hpp"
#include "scoring/transition.hpp"

namespace willai::publish {
namespace {

// Method, clause 17: "Only occupations that can be compared (clause 9) are candidates: those that O*NET calls related,
// and the twenty with the greatest overlap. Of those with an overlap of at least three quarters, the first six are
// listed."
constexpr std::size_t kNearest = 20;
constexpr std::size_t kListed = 6;
constexpr double kEnough = 0.75;
constexpr std::size_t kNamed = 3;
// Method, clause 17: "An occupation two job zones above is listed only where fewer than three others are."
constexpr int kLeap = 2;
constexpr std::size_t kFewest = 3;

struct Candidate {
  std::size_t place;
  double overlap;
};

class TransitionFinder {
 public:
  TransitionFinder(const Dataset& dataset, const std::vector<Profession>& professions,
                   std::vector<OccupationFacts>& occupations)
      : occupations_(occupations) {
    for (std::size_t i = 0; i < occupations.size(); ++i) places_[occupations[i].code] = i;
    add_profiles(dataset.skills);
    add_profiles(dataset.knowledge);
    for (scoring::SkillProfile& profile : profiles_)
      if (!profile.empty()) profile.resize(names_.size(), 1);
    for (const auto& row : dataset.related) {
      const auto from = places_.find(row.code.text()), to = places_.find(row.related.text());
      if (from != places_.end() && to != places_.end()) related_[from->second].insert(to->second);
    }
    std::set<std::string> comparable;
    for (const Profession& each : professions)
      if (each.origin == Origin::composed && each.exposure && scoring::is_comparable(each))
        comparable.insert(each.occupations.front().code);
    for (const auto& [code, page] : standing_pages(professions))
      if (page->exposure && comparable.contains(code)) {
        exposures_[code] = page->exposure->value.value();
        pages_[code] = page;
      }
  }

  void fill() {
    for (std::size_t i = 0; i < occupations_.size(); ++i)
      if (!profiles_[i].empty() || is_shrinking(i)) occupations_[i].transitions = transitions_of(i);
  }

 private:
  void add_profiles(const std::vector<importers::onet::ElementRow>& rows) {
    profiles_.resize(occupations_.size());
    for (const auto& row : rows) {
      const auto found = places_.find(row.code.text());
      if (found == places_.end()) continue;
      const auto [element, is_new] = elements_.try_emplace(row.element_id, names_.size());
      if (is_new) names_.push_back(row.name);
      scoring::SkillProfile& profile = profiles_[found->second];
      if (profile.size() <= element->second) profile.resize(element->second + 1, 1);
      profile[element->second] = row.importance;
    }
  }

  bool is_shrinking(std::size_t place) const {
    const MeasureValue* change = find_value(occupations_[place].measures, measure_id::kProjectedChange);
    return change && change->value && *change->value < 0;
  }

  bool is_leap(std::size_t from, const Candidate& candidate) const {
    const auto &here = occupations_[from].job_zone, &there = occupations_[candidate.place].job_zone;
    return here && there && *there - *here >= kLeap;
  }

  bool is_related(std::size_t from, std::size_t to) const {
    const auto related = related_.find(from);
    return related != related_.end() && related->second.contains(to);
  }

  // All that can be compared, the greatest overlap first; without a profile, what O*NET calls related.
  std::vector<Candidate> all_candidates(std::size_t from) const {
    std::vector<Candidate> all;
    for (std::size_t to = 0; to < profiles_.size(); ++to) {
      if (to == from || !exposures_.contains(occupations_[to].code)) continue;
      const bool has_both = !profiles_[from].empty() && !profiles_[to].empty();
      if (has_both) all.push_back({to, scoring::overlap_of(profiles_[from], profiles_[to])});
      else if (profiles_[from].empty() && is_related(from, to)) all.push_back({to, 0});
    }
    std::ranges::stable_sort(all, std::greater(), &Candidate::overlap);
    return all;
  }

  std::vector<Candidate> candidates_of(std::size_t from) const {
    const std::vector<Candidate> all = all_candidates(from);
    std::vector<Candidate> chosen, rest;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_near = all[i].overlap >= kEnough && (i < kNearest || is_related(from, all[i].place));
      (is_near ? chosen : rest).push_back(all[i]);
    }
    const auto leaps = std::ranges::stable_partition(chosen, [&](const Candidate& each) { return !is_leap(from, each); });
    if (chosen.size() - leaps.size() >= kFewest) chosen.erase(leaps.begin(), leaps.end());
    if (is_shrinking(from)) add_nearest(from, rest, chosen);
    return chosen;
  }

  // Method, clause 17: "An occupation whose employment is projected to shrink has at least three, the nearest ones,
  // whatever their overlap."
  void add_nearest(std::size_t from, std::vector<Candidate>& rest, std::vector<Candidate>& chosen) const {
    std::ranges::stable_partition(rest, [&](const Candidate& each) { return !is_leap(from, each); });
    for (std::size_t i = 0; i < rest.size() && chosen.size() < kFewest; ++i) chosen.push_back(rest[i]);
  }

  scoring::TransitionRank rank_of(const Candidate& candidate) const {
    const OccupationFacts& occupation = occupations_[candidate.place];
    scoring::TransitionRank rank{candidate.overlap, exposures_.at(occupation.code), 0, -1e9};
    const MeasureValue* wage = find_value(occupation.measures, measure_id::kMedianWage);
    const MeasureValue* change = find_value(occupation.measures, measure_id::kProjectedChange);
    if (wage && wage->value) rank.wage = *wage->value;
    if (change && change->value) rank.change = *change->value;
    return rank;
  }

  // Method, clause 17: "An occupation of lower exposure comes before one that is not lower."
  bool is_lower(std::size_t from, const Candidate& candidate) const {
    const auto here = exposures_.find(occupations_[from].code);
    return here != exposures_.end() && exposures_.at(occupations_[candidate.place].code) < here->second;
  }

  std::vector<Transition> transitions_of(std::size_t from) const {
    std::vector<Candidate> candidates = candidates_of(from);
    std::ranges::stable_sort(candidates, [&](const Candidate& a, const Candidate& b) {
      if (is_leap(from, a) != is_leap(from, b)) return is_leap(from, b);
      if (is_lower(from, a) != is_lower(from, b)) return is_lower(from, a);
      return scoring::stands_before(rank_of(a), rank_of(b));
    });
    if (candidates.size() > kListed) candidates.resize(kListed);
    std::vector<Transition> transitions;
    for (const Candidate& each : candidates) transitions.push_back(transition(from, each));
    return transitions;
  }

  Transition transition(std::size_t from, const Candidate& candidate) const {
    const OccupationFacts& to = occupations_[candidate.place];
    Transition transition;
    transition.code = to.code;
    const Profession& page = *pages_.at(to.code);
    transition.profession = page.slug;
    transition.title = page.plural.empty() ? to.title : page.plural;
    transition.overlap = candidate.overlap;
    if (profiles_[from].empty() || profiles_[candidate.place].empty()) return transition;
    transition.shared = named(scoring::shared_in(profiles_[from], profiles_[candidate.place], kNamed));
    transition.missing = named(scoring::missing_in(profiles_[from], profiles_[candidate.place], kNamed));
    return transition;
  }

  std::vector<std::string> named(const std::vector<std::size_t>& elements) const {
    std::vector<std::string> names;
    for (const std::size_t element : elements) names.push_back(names_[element]);
    return names;
  }

  std::vector<OccupationFacts>& occupations_;
  std::map<std::string, std::size_t, std::less<>> places_;
  std::map<std::string, std::size_t> elements_;
  std::vector<std::string> names_;
  std::vector<scoring::SkillProfile> profiles_;  // of each occupation; empty if O*NET publishes none
  std::map<std::size_t, std::set<std::size_t>> related_;
  std::map<std::string, double> exposures_;
  std::map<std::string, const Profession*> pages_;
};

}  // namespace

void add_transitions(const Dataset& dataset, const std::vector<Profession>& professions,
                     std::vector<OccupationFacts>& occupations) {
  TransitionFinder(dataset, professions, occupations).fill();
}

}  // namespace willai::publish
