// Which skills a composed profession lists, and how they stand.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "publish/composing.hpp"
#include "publish/joining.hpp"

namespace composing_skills_test {

using namespace willai;

namespace {

const OccupationCode kCode = *OccupationCode::parse("51-1001.00");

importers::WrittenSkill written(std::string name, std::string stance) {
  return {name, stance, "Because " + name + ".", "Learn about " + name + "."};
}

// One occupation of six core tasks, `high` of them labeled E1 and the others E0.
publish::Dataset made_up(int high) {
  publish::Dataset data;
  data.occupations.push_back({kCode, "Makers", "Make it."});
  for (std::uint32_t i = 1; i <= 6; ++i) {
    const std::string text = "Do part " + std::to_string(i) + ".";
    data.tasks.push_back({kCode, i, text, TaskKind::core});
    data.labels.push_back({i, kCode, i, text, TaskKind::core, "Makers", {static_cast<int>(i) <= high ? Label::e1 : Label::e0, {}, {}, {}}});
  }
  for (int rank = 0; rank < 6; ++rank) data.skills.push_back({kCode, "2.A", "Hands " + std::to_string(rank), 4.5 - rank * .1});
  data.skills.push_back({kCode, "2.A", "Writing", 5});
  data.skills.push_back({kCode, "2.A", "Slight", 2.9});
  data.skills.push_back({kCode, "2.A", "Unwritten", 4.9});
  data.knowledge.push_back({kCode, "2.C", "Ledgers", 3.5});
  data.technologies.push_back({kCode, "Draft One", "Drafting software", true, false});
  data.technologies.push_back({kCode, "Draft Two", "Drafting software", false, true});
  data.technologies.push_back({kCode, "Claw", "Hammers", false, false});
  return data;
}

publish::Content written_content() {
  publish::Content content;
  for (int rank = 0; rank < 6; ++rank) content.skills.push_back(written("Hands " + std::to_string(rank), "resilient"));
  for (const char* name : {"Slight", "Hammers"}) content.skills.push_back(written(name, "vulnerable"));
  content.skills.push_back(written("Writing", "depends"));
  content.skills.push_back(written("Ledgers", "vulnerable"));
  content.skills.push_back(written("Drafting software", "growing"));
  return content;
}

Profession composed(int high, const publish::Content& content = written_content()) {
  const publish::Dataset data = made_up(high);
  auto professions = publish::compose_professions(data, publish::join_labels(data.tasks, data.labels), content);
  publish::add_skills_and_strategies(data, content, professions);
  return professions.front();
}

const Skill* find_skill(const Profession& profession, const std::string& name) {
  const auto found = std::ranges::find(profession.skills, name, &Skill::name);
  return found == profession.skills.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a skill stands as its editor says, with the editor's reason") {
  const Profession makers = composed(0);
  REQUIRE(find_skill(makers, "Ledgers"));
  CHECK(find_skill(makers, "Ledgers")->group == SkillGroup::vulnerable);
  CHECK(find_skill(makers, "Ledgers")->kind == SkillKind::knowledge);
  CHECK(find_skill(makers, "Ledgers")->reason == "Because Ledgers.");
  CHECK(find_skill(makers, "Hands 0")->group == SkillGroup::resilient);
  CHECK(find_skill(makers, "Drafting software")->group == SkillGroup::growing);
}

TEST_CASE("a skill that depends on its use is in no group") {
  CHECK_FALSE(find_skill(composed(0), "Writing"));
  CHECK_FALSE(find_skill(composed(6), "Writing"));
}

TEST_CASE("what is of importance below 3 of 5, what nobody wrote, and what is neither hot nor in demand is not listed") {
  const Profession makers = composed(0);
  CHECK_FALSE(find_skill(makers, "Slight"));
  CHECK_FALSE(find_skill(makers, "Unwritten"));
  CHECK_FALSE(find_skill(makers, "Hammers"));
}

TEST_CASE("a group lists its four most important skills") {
  const Profession makers = composed(0);
  CHECK(find_skill(makers, "Hands 3"));
  CHECK_FALSE(find_skill(makers, "Hands 4"));
}

TEST_CASE("a technology is listed once") {
  const Profession makers = composed(0);
  CHECK(std::ranges::count(makers.skills, "Drafting software", &Skill::name) == 1);
}

TEST_CASE("a kind of product goes by its first product that has a group") {
  publish::Content content = written_content();
  content.skills.push_back(written("Draft Two", "depends"));
  CHECK(find_skill(composed(0, content), "Drafting software"));
  content.skills.push_back(written("Draft One", "resilient"));
  const Profession makers = composed(0, content);
  CHECK_FALSE(find_skill(makers, "Drafting software"));
  REQUIRE(find_skill(makers, "Draft One"));
  CHECK(find_skill(makers, "Draft One")->group == SkillGroup::resilient);
  CHECK(find_skill(makers, "Draft One")->kind == SkillKind::technology);
}

TEST_CASE("what to learn comes from a growing or a resilient skill") {
  const Profession makers = composed(0);
  REQUIRE_FALSE(makers.strategies.empty());
  CHECK(makers.strategies.back().title == "Learn: Hands 0");
  CHECK(makers.strategies.back().text == "Learn about Hands 0.");
}

}  // namespace composing_skills_test
