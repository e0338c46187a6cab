#include "publish/transitions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "domain/study_ids.hpp"
#include "scoring/profession_score.hpp"
#include "scoring/transition.hpp"

namespace willai {
namespace {

// Method, clause 17: "Only occupations that can be compared (clause 9) are candidates: those that O*NET calls related,
// and the twenty with the greatest overlap. Of those with an overlap of at least three quarters, the first six are
// listed."
constexpr std::size_t kNearest = 20;
constexpr std::size_t kListed = 6;
constexpr double kEnough = 0.75;
constexpr std::size_t kNamed = 3;

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
    for (SkillProfile& profile : profiles_)
      if (!profile.empty()) profile.resize(names_.size(), 1);
    for (const auto& row : dataset.related) {
      const auto from = places_.find(row.code.text()), to = places_.find(row.related.text());
      if (from != places_.end() && to != places_.end()) related_[from->second].insert(to->second);
    }
    for (const Profession& each : professions)
      if (each.origin == Origin::composed && each.exposure && is_comparable(each))
        exposures_[each.occupations.front().code] = each.exposure->value.value();
  }

  void fill() {
    for (std::size_t i = 0; i < occupations_.size(); ++i)
      if (!profiles_[i].empty()) occupations_[i].transitions = transitions_of(i);
  }

 private:
  void add_profiles(const std::vector<onet::ElementRow>& rows) {
    profiles_.resize(occupations_.size());
    for (const auto& row : rows) {
      const auto found = places_.find(row.code.text());
      if (found == places_.end()) continue;
      const auto [element, is_new] = elements_.try_emplace(row.element_id, names_.size());
      if (is_new) names_.push_back(row.name);
      SkillProfile& profile = profiles_[found->second];
      if (profile.size() <= element->second) profile.resize(element->second + 1, 1);
      profile[element->second] = row.importance;
    }
  }

  std::vector<Candidate> candidates_of(std::size_t from) const {
    std::vector<Candidate> all;
    for (std::size_t to = 0; to < profiles_.size(); ++to)
      if (to != from && !profiles_[to].empty() && exposures_.contains(occupations_[to].code))
        all.push_back({to, overlap_of(profiles_[from], profiles_[to])});
    std::ranges::stable_sort(all, std::greater(), &Candidate::overlap);
    const auto related = related_.find(from);
    std::vector<Candidate> chosen;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].overlap >= kEnough &&
          (i < kNearest || (related != related_.end() && related->second.contains(all[i].place))))
        chosen.push_back(all[i]);
    return chosen;
  }

  TransitionRank rank_of(const Candidate& candidate) const {
    const OccupationFacts& occupation = occupations_[candidate.place];
    TransitionRank rank{candidate.overlap, exposures_.at(occupation.code), 0, -1e9};
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
      if (is_lower(from, a) != is_lower(from, b)) return is_lower(from, a);
      return stands_before(rank_of(a), rank_of(b));
    });
    if (candidates.size() > kListed) candidates.resize(kListed);
    std::vector<Transition> transitions;
    for (const Candidate& each : candidates) transitions.push_back(transition(from, each));
    return transitions;
  }

  Transition transition(std::size_t from, const Candidate& candidate) const {
    const OccupationFacts& to = occupations_[candidate.place];
    return {.code = to.code,
            .profession = to.profession,
            .title = to.title,
            .overlap = candidate.overlap,
            .shared = named(shared_in(profiles_[from], profiles_[candidate.place], kNamed)),
            .missing = named(missing_in(profiles_[from], profiles_[candidate.place], kNamed))};
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
  std::vector<SkillProfile> profiles_;  // of each occupation; empty if O*NET publishes none
  std::map<std::size_t, std::set<std::size_t>> related_;
  std::map<std::string, double> exposures_;
};

}  // namespace

void add_transitions(const Dataset& dataset, const std::vector<Profession>& professions,
                     std::vector<OccupationFacts>& occupations) {
  TransitionFinder(dataset, professions, occupations).fill();
}

}  // namespace willai
