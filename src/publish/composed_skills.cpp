// The skills of a composed profession: its important O*NET skills, knowledge and technologies, grouped by their
// correlation with exposure across all occupations (method, clauses 10 and 11).
#include <algorithm>
#include <map>
#include <set>

#include "publish/composing.hpp"
#include "publish/grouping.hpp"
#include "scoring/profession_score.hpp"
#include "scoring/tendency.hpp"
#include "views/composed.hpp"

namespace willai {
namespace {

// O*NET's importance scale: 3 is "important" (Scales Reference.txt, IM, 1 to 5).
constexpr double kImportant = 3.0;
constexpr std::size_t kElementsOfAGroup = 4;
constexpr std::size_t kTechnologiesOfAGroup = 2;
constexpr std::size_t kExamples = 3;

using Exposures = std::map<OccupationCode, double>;

Exposures exposures_of(const Dataset& dataset, const std::vector<Profession>& professions) {
  Exposures exposures;
  for (std::size_t i = 0; i < professions.size(); ++i)
    if (is_comparable(professions[i]))
      exposures.emplace(dataset.occupations[i].code, professions[i].exposure->value.value());
  return exposures;
}

double mean_of(const Exposures& exposures) {
  double sum = 0;
  for (const auto& [code, exposure] : exposures) sum += exposure;
  return exposures.empty() ? 0 : sum / static_cast<double>(exposures.size());
}

struct Tendency {
  double correlation;
  int occupations;
};

// Element name -> correlation of its importance with exposure.
std::map<std::string, Tendency> tendencies_of(const std::vector<onet::ElementRow>& rows, const Exposures& exposures) {
  std::map<std::string, std::pair<std::vector<double>, std::vector<double>>> series;
  for (const auto& row : rows) {
    const auto exposure = exposures.find(row.code);
    if (exposure == exposures.end()) continue;
    auto& [importance, exposed] = series[row.name];
    importance.push_back(row.importance);
    exposed.push_back(exposure->second);
  }
  std::map<std::string, Tendency> tendencies;
  for (const auto& [name, both] : series)
    if (const auto correlation = find_correlation(both.first, both.second))
      tendencies[name] = {*correlation, static_cast<int>(both.first.size())};
  return tendencies;
}

struct Use {
  std::set<OccupationCode> occupations;
  double sum = 0;
};

// Commodity -> the compared occupations that use it, and the sum of their exposures.
std::map<std::string, Use> uses_of(const std::vector<onet::TechnologyRow>& rows, const Exposures& exposures) {
  std::map<std::string, Use> uses;
  for (const auto& row : rows) {
    const auto exposure = exposures.find(row.code);
    if (exposure == exposures.end()) continue;
    Use& use = uses[row.commodity];
    if (use.occupations.insert(row.code).second) use.sum += exposure->second;
  }
  return uses;
}

// The technologies of one occupation that O*NET marks as hot or in demand, one row per commodity: those in demand
// first, then in the table's order.
struct Technology {
  std::string commodity;
  std::vector<std::string> examples;
  bool in_demand = false;
  bool hot = false;
};

std::vector<Technology> technologies_of(const std::vector<const onet::TechnologyRow*>& rows) {
  std::vector<Technology> technologies;
  for (const auto* row : rows) {
    auto found = std::ranges::find(technologies, row->commodity, &Technology::commodity);
    if (found == technologies.end())
      found = technologies.insert(technologies.end(), {row->commodity, {}, false, false});
    found->in_demand |= row->in_demand;
    found->hot |= row->hot;
    if (row->in_demand) found->examples.insert(found->examples.begin(), row->example);
    else found->examples.push_back(row->example);
  }
  std::erase_if(technologies, [](const Technology& each) { return !each.in_demand && !each.hot; });
  for (Technology& each : technologies) each.examples.resize(std::min(each.examples.size(), kExamples));
  std::ranges::stable_partition(technologies, &Technology::in_demand);
  return technologies;
}

class SkillFinder {
 public:
  SkillFinder(const Dataset& dataset, const std::vector<Profession>& professions)
      : exposures_(exposures_of(dataset, professions)),
        mean_(mean_of(exposures_)),
        skills_(group_by(dataset.skills, &onet::ElementRow::code)),
        knowledge_(group_by(dataset.knowledge, &onet::ElementRow::code)),
        technologies_(group_by(dataset.technologies, &onet::TechnologyRow::code)),
        skill_tendencies_(tendencies_of(dataset.skills, exposures_)),
        knowledge_tendencies_(tendencies_of(dataset.knowledge, exposures_)),
        uses_(uses_of(dataset.technologies, exposures_)) {}

  std::vector<Skill> find(const OccupationCode& code) const {
    std::vector<Skill> found;
    add_elements(rows_of(skills_, code), skill_tendencies_, SkillKind::skill, found);
    add_elements(rows_of(knowledge_, code), knowledge_tendencies_, SkillKind::knowledge, found);
    add_technologies(technologies_of(rows_of(technologies_, code)), found);
    std::ranges::stable_sort(found, {}, &Skill::group);
    return found;
  }

 private:
  static bool has_room(const std::vector<Skill>& found, SkillGroup group, SkillKind kind, std::size_t most) {
    return static_cast<std::size_t>(std::ranges::count_if(
               found, [&](const Skill& skill) { return skill.group == group && skill.kind == kind; })) < most;
  }

  void add_elements(std::vector<const onet::ElementRow*> rows, const std::map<std::string, Tendency>& tendencies,
                    SkillKind kind, std::vector<Skill>& found) const {
    std::ranges::stable_sort(rows, [](const auto* a, const auto* b) { return a->importance > b->importance; });
    for (const auto* row : rows) {
      const auto tendency = tendencies.find(row->name);
      if (row->importance < kImportant || tendency == tendencies.end()) continue;
      const auto group = group_by_correlation(tendency->second.correlation);
      if (!group || !has_room(found, *group, kind, kElementsOfAGroup)) continue;
      found.push_back(
          {*group, kind, row->name,
           views::composed_reason({row->importance, tendency->second.correlation, tendency->second.occupations})});
    }
  }

  void add_technologies(const std::vector<Technology>& technologies, std::vector<Skill>& found) const {
    for (const Technology& each : technologies) {
      const auto use = uses_.find(each.commodity);
      if (use == uses_.end() || use->second.occupations.size() < kFewestOccupations) continue;
      const double mean = use->second.sum / static_cast<double>(use->second.occupations.size());
      const auto group = group_by_difference(mean - mean_);
      if (!group || !has_room(found, *group, SkillKind::technology, kTechnologiesOfAGroup)) continue;
      found.push_back({*group, SkillKind::technology, each.commodity,
                       views::composed_reason({each.examples, each.in_demand,
                                               static_cast<int>(use->second.occupations.size()), mean, mean_})});
    }
  }

  Exposures exposures_;
  double mean_;
  Groups<OccupationCode, onet::ElementRow> skills_;
  Groups<OccupationCode, onet::ElementRow> knowledge_;
  Groups<OccupationCode, onet::TechnologyRow> technologies_;
  std::map<std::string, Tendency> skill_tendencies_;
  std::map<std::string, Tendency> knowledge_tendencies_;
  std::map<std::string, Use> uses_;
};

}  // namespace

void add_skills_and_strategies(const Dataset& dataset, std::vector<Profession>& professions) {
  const SkillFinder finder(dataset, professions);
  for (std::size_t i = 0; i < professions.size(); ++i) {
    professions[i].skills = finder.find(dataset.occupations[i].code);
    professions[i].strategies = views::composed_strategies(professions[i]);
  }
}

}  // namespace willai
