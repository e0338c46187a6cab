// Skills need the exposure of at least twenty occupations; these are made here, a title and six tasks each.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "publish/composing.hpp"
#include "publish/joining.hpp"
#include "base/text.hpp"

namespace composing_skills_test {

using namespace willai;

namespace {

constexpr int kOccupations = 30;
constexpr int kTasks = 6;

OccupationCode code_of(int occupation) {
  const std::string digits = std::to_string(1000 + occupation);
  return *OccupationCode::parse("51-" + digits + ".00");
}

// Of its six tasks, occupation i has i / 5 labeled E1 and the others E0: exposures rise from 0 to 5/6.
double exposure_of_occupation(int occupation) { return (occupation / 5) / 6.0; }

void add_occupation(Dataset& data, int occupation) {
  const OccupationCode code = code_of(occupation);
  data.occupations.push_back({code, "Makers of thing " + std::to_string(occupation), "Make it."});
  for (int i = 0; i < kTasks; ++i) {
    const auto id = static_cast<std::uint32_t>(occupation * 10 + i + 1);
    const std::string text = "Do part " + std::to_string(i) + " of thing " + std::to_string(occupation) + ".";
    data.tasks.push_back({code, id, text, TaskKind::core});
    data.labels.push_back(
        {id, code, id, text, TaskKind::core, "Makers", {i < occupation / 5 ? Label::e1 : Label::e0, {}, {}, {}}});
  }
}

void add_skill(Dataset& data, int occupation, const std::string& name, double importance) {
  data.skills.push_back({code_of(occupation), "2.Z.9", name, importance});
}

struct Marks {
  bool hot;
  bool in_demand;
};

void add_technology(Dataset& data, int occupation, const std::string& commodity, const std::string& example,
                    Marks marks) {
  data.technologies.push_back({code_of(occupation), example, commodity, marks.hot, marks.in_demand});
}

Dataset made_up() {
  Dataset data;
  for (int i = 0; i < kOccupations; ++i) {
    add_occupation(data, i);
    const double exposure = exposure_of_occupation(i);
    for (int rank = 0; rank < 6; ++rank)
      add_skill(data, i, "Rising " + std::to_string(rank), 3 + exposure * 2 - rank * .01);
    add_skill(data, i, "Falling", 5 - exposure * 2);
    add_skill(data, i, "Sideways", i % 2 == 0 ? 3.5 : 4.5);
    add_skill(data, i, "Steady", 4);
    add_skill(data, i, "Slight", 1 + exposure);
    if (i >= 11) add_skill(data, i, "Rare", 3 + exposure * 2);
    data.knowledge.push_back({code_of(i), "2.Y.9", "Lore", 3 + exposure});
    if (i >= 10) add_technology(data, i, "Drafting software", "Draft One", {true, false});
    if (i >= 10) add_technology(data, i, "Drafting software", "Draft Two", {false, i % 2 == 0});
    if (i < 20) add_technology(data, i, "Hammers", "Claw", {true, false});
    if (i < 20) add_technology(data, i, "Wedges", "Oak Wedge", {false, false});
    if (i >= 11) add_technology(data, i, "Novelties", "New Thing", {false, true});
    add_technology(data, i, "Text editors", "Pen", {false, true});
  }
  return data;
}

std::vector<Profession> composed(const Dataset& data) {
  auto professions = compose_professions(data, join_labels(data.tasks, data.labels));
  add_skills_and_strategies(data, professions);
  return professions;
}

std::vector<std::string> names_of(const Profession& profession, SkillGroup group) {
  std::vector<std::string> names;
  for (const Skill& skill : profession.skills)
    if (skill.group == group) names.push_back(skill.name);
  return names;
}

bool lists(const Profession& profession, const std::string& name) {
  return std::ranges::find(profession.skills, name, &Skill::name) != profession.skills.end();
}

const Skill& skill_of(const Profession& profession, const std::string& name) {
  const auto found = std::ranges::find(profession.skills, name, &Skill::name);
  REQUIRE_MESSAGE(found != profession.skills.end(), name);
  return *found;
}

}  // namespace

TEST_CASE("what matters more where exposure is higher is vulnerable, what matters less resilient") {
  const auto professions = composed(made_up());
  const Profession& last = professions.back();
  CHECK(skill_of(last, "Rising 0").group == SkillGroup::vulnerable);
  CHECK(skill_of(last, "Lore").group == SkillGroup::vulnerable);
  CHECK(skill_of(last, "Lore").kind == SkillKind::knowledge);
  CHECK(skill_of(professions.front(), "Falling").group == SkillGroup::resilient);
  CHECK(skill_of(professions.front(), "Falling").kind == SkillKind::skill);
}

TEST_CASE("what goes neither way is not listed") {
  for (const Profession& each : composed(made_up())) {
    CHECK(!lists(each, "Sideways"));
    CHECK(!lists(each, "Steady"));
  }
}

TEST_CASE("what is of importance below 3 of 5 is not listed") {
  for (const Profession& each : composed(made_up())) CHECK(!lists(each, "Slight"));
  Dataset data = made_up();
  for (auto& row : data.skills)
    if (row.name == "Falling" && row.code == code_of(0)) row.importance = 2.99;
  CHECK(!lists(composed(data).front(), "Falling"));
  for (auto& row : data.skills)
    if (row.name == "Falling" && row.code == code_of(0)) row.importance = 3;
  CHECK(lists(composed(data).front(), "Falling"));
}

TEST_CASE("the four most important of a kind are shown, the most important first") {
  const auto names = names_of(composed(made_up()).back(), SkillGroup::vulnerable);
  REQUIRE(names.size() >= 4);
  CHECK(std::vector(names.begin(), names.begin() + 4) ==
        std::vector<std::string>{"Rising 0", "Rising 1", "Rising 2", "Rising 3"});
  CHECK(std::ranges::find(names, "Rising 4") == names.end());
}

TEST_CASE("fewer than twenty occupations tell nothing") {
  for (const Profession& each : composed(made_up())) {
    CHECK(!lists(each, "Rare"));
    CHECK(!lists(each, "Novelties"));
  }
}

TEST_CASE("a technology goes with the mean exposure of those who use it") {
  const auto professions = composed(made_up());
  const Skill& drafting = skill_of(professions.back(), "Drafting software");
  CHECK(drafting.group == SkillGroup::vulnerable);
  CHECK(drafting.kind == SkillKind::technology);
  // Users: exposures 2/6 to 5/6, mean .58; all: 0 to 5/6, mean .42.
  CHECK(drafting.reason.find(
            "The 20 rated occupations that use such software have a mean exposure of 0.58; all occupations, 0.42.") !=
        std::string::npos);
  CHECK(skill_of(professions.front(), "Hammers").group == SkillGroup::resilient);
  CHECK(!lists(professions.front(), "Text editors"));
  CHECK(!lists(professions.front(), "Drafting software"));
}

TEST_CASE("a technology that O*NET marks neither as hot nor as in demand is not listed") {
  for (const Profession& each : composed(made_up())) CHECK(!lists(each, "Wedges"));
}

TEST_CASE("products in demand are named first, and that they are") {
  const auto professions = composed(made_up());
  const std::string even = skill_of(professions[28], "Drafting software").reason;
  CHECK(even.starts_with("Here: Draft Two and Draft One. Frequent in US job postings."));
  const std::string odd = skill_of(professions[29], "Drafting software").reason;
  CHECK(odd.starts_with("Here: Draft One and Draft Two. The 20 rated"));
}

TEST_CASE("a reason says how important a skill is here and what its correlation rests on") {
  const std::string reason = skill_of(composed(made_up()).back(), "Rising 0").reason;
  CHECK(reason ==
        "Importance 4.7 of 5 here. Across 30 occupations it matters more where exposure is higher (correlation 1.00).");
}

TEST_CASE("groups stand in order, and nothing composed is called growing") {
  for (const Profession& each : composed(made_up())) {
    CHECK(std::ranges::is_sorted(each.skills, {}, &Skill::group));
    CHECK(names_of(each, SkillGroup::growing).empty());
  }
}

TEST_CASE("an occupation that cannot be compared does not move the correlations") {
  Dataset data = made_up();
  const auto before = composed(data);
  // Four rated tasks are too few, however extreme the importance.
  const OccupationCode code = *OccupationCode::parse("51-9999.00");
  data.occupations.push_back({code, "Makers of nothing", ""});
  for (std::uint32_t id = 9001; id < 9005; ++id) {
    data.tasks.push_back({code, id, "Do nothing " + std::to_string(id) + ".", TaskKind::core});
    data.labels.push_back(
        {id, code, id, "Do nothing " + std::to_string(id) + ".", TaskKind::core, "Makers", {Label::e1, {}, {}, {}}});
  }
  data.skills.push_back({code, "2.Z.9", "Falling", 5});
  const auto after = composed(data);
  for (std::size_t i = 0; i < before.size(); ++i) {
    REQUIRE(after[i].skills.size() == before[i].skills.size());
    for (std::size_t j = 0; j < before[i].skills.size(); ++j)
      CHECK(after[i].skills[j].reason == before[i].skills[j].reason);
  }
  CHECK(lists(after.back(), "Falling"));
}

TEST_CASE("strategies name tasks and skills of the profession") {
  const auto professions = composed(made_up());
  for (const Profession& each : professions) REQUIRE(!each.strategies.empty());
  const auto text = [](const Profession& profession) {
    std::string text;
    for (const Strategy& strategy : profession.strategies) text += strategy.title + " " + strategy.text + "\n";
    return text;
  };
  CHECK(text(professions.back()).find("“Do part 0 of thing 29”") != std::string::npos);
  CHECK(to_lower(text(professions.front())).find("falling") != std::string::npos);
}

}  // namespace composing_skills_test
