// The skills of a composed profession: those that O*NET finds important here, each with our editors' stance (method, clauses 10 and 11).
#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "publish/composing.hpp"
#include "publish/grouping.hpp"
#include "scoring/profession_score.hpp"
#include "views/composed.hpp"

namespace willai::publish {
namespace {

// O*NET's importance scale: 3 is "important" (Scales Reference.txt, IM, 1 to 5).
constexpr double kImportant = 3.0;
constexpr std::size_t kElementsOfAGroup = 4;
constexpr std::size_t kTechnologiesOfAGroup = 2;

class SkillFinder {
 public:
  SkillFinder(const Dataset& dataset, const Content& content)
      : skills_(group_by(dataset.skills, &importers::onet::ElementRow::code)),
        knowledge_(group_by(dataset.knowledge, &importers::onet::ElementRow::code)),
        technologies_(group_by(dataset.technologies, &importers::onet::TechnologyRow::code)) {
    for (const importers::WrittenSkill& each : content.skills) written_.emplace(each.name, &each);
  }

  std::vector<Skill> find(const OccupationCode& code) const {
    std::vector<Skill> found;
    add_elements(rows_of(skills_, code), SkillKind::skill, found);
    add_elements(rows_of(knowledge_, code), SkillKind::knowledge, found);
    for (const std::string& name : technologies_of(rows_of(technologies_, code)))
      add(name, SkillKind::technology, kTechnologiesOfAGroup, found);
    std::ranges::stable_sort(found, {}, &Skill::group);
    return found;
  }

  // What to learn next beside a skill; "" if nobody wrote it.
  std::string learn(const std::string& name) const {
    const auto written = written_.find(name);
    return written == written_.end() ? "" : written->second->learn;
  }

 private:
  void add_elements(std::vector<const importers::onet::ElementRow*> rows, SkillKind kind,
                    std::vector<Skill>& found) const {
    std::ranges::stable_sort(rows, [](const auto* a, const auto* b) { return a->importance > b->importance; });
    for (const auto* row : rows)
      if (row->importance >= kImportant) add(row->name, kind, kElementsOfAGroup, found);
  }

  // The kinds of product of one occupation that O*NET marks as hot or in demand, each once and those in demand first. A kind goes by the
  // first product in it whose stance puts it in a group.
  std::vector<std::string> technologies_of(const std::vector<const importers::onet::TechnologyRow*>& rows) const {
    std::vector<std::pair<std::string_view, const importers::onet::TechnologyRow*>> kinds;  // and the product that stands for it
    for (const bool in_demand : {true, false})
      for (const auto* row : rows) {
        if (!(in_demand ? row->in_demand : row->hot)) continue;
        const auto known = std::ranges::find(kinds, row->commodity, [](const auto& kind) { return kind.first; });
        const auto* product = is_grouped(row->example) ? row : nullptr;
        if (known == kinds.end()) kinds.emplace_back(row->commodity, product);
        else if (!known->second) known->second = product;
      }
    std::vector<std::string> names;
    for (const auto& [kind, product] : kinds) names.push_back(product ? product->example : std::string(kind));
    return names;
  }

  bool is_grouped(const std::string& name) const {
    const auto written = written_.find(name);
    return written != written_.end() && group_of(*written->second);
  }

  void add(const std::string& name, SkillKind kind, std::size_t most, std::vector<Skill>& found) const {
    const auto written = written_.find(name);
    if (written == written_.end()) return;
    if (std::ranges::find(found, name, &Skill::name) != found.end()) return;  // a skill and a field of knowledge
    const auto group = group_of(*written->second);
    if (!group) return;
    const auto same = std::ranges::count_if(found, [&](const Skill& skill) { return skill.group == *group && skill.kind == kind; });
    if (static_cast<std::size_t>(same) < most) found.push_back({*group, kind, name, written->second->reason, written->second->learn});
  }

  // Method, clause 10: "A skill that depends on its use is in no group."
  static std::optional<SkillGroup> group_of(const importers::WrittenSkill& written) {
    if (written.stance == "vulnerable") return SkillGroup::vulnerable;
    if (written.stance == "resilient") return SkillGroup::resilient;
    if (written.stance == "growing") return SkillGroup::growing;
    return std::nullopt;
  }

  Groups<OccupationCode, importers::onet::ElementRow> skills_;
  Groups<OccupationCode, importers::onet::ElementRow> knowledge_;
  Groups<OccupationCode, importers::onet::TechnologyRow> technologies_;
  std::map<std::string, const importers::WrittenSkill*> written_;
};

// The skill to build on: where AI changes most of the work the first growing one, elsewhere the most important resilient one; null if
// there is none.
const Skill* skill_to_build(const Profession& profession) {
  const scoring::LevelShares shares = scoring::shares_by_importance(profession.tasks);
  const bool is_exposed = shares.high + shares.medium > shares.low;
  for (const SkillGroup group : {is_exposed ? SkillGroup::growing : SkillGroup::resilient, SkillGroup::resilient, SkillGroup::growing})
    for (const Skill& skill : profession.skills)
      if (skill.group == group && skill.kind != SkillKind::technology) return &skill;
  return nullptr;
}

}  // namespace

void add_skills_and_strategies(const Dataset& dataset, const Content& content, std::vector<Profession>& professions) {
  const SkillFinder finder(dataset, content);
  for (std::size_t i = 0; i < professions.size(); ++i) {
    Profession& profession = professions[i];
    profession.skills = finder.find(dataset.occupations[i].code);
    profession.strategies = views::composed_strategies(profession);
    const Skill* skill = skill_to_build(profession);
    if (skill && !finder.learn(skill->name).empty())
      profession.strategies.push_back({"Learn: " + skill->name, finder.learn(skill->name)});
  }
}

}  // namespace willai::publish
