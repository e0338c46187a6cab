// Which occupations are listed as transitions, and in what order (method, clause 17).
#include "publish/transitions.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace transitions_test {

using namespace willai;

namespace {

using Names = std::vector<std::string>;

OccupationCode code_of(int occupation) { return OccupationCode::parse(fmt::format("27-{:04}.00", occupation)).value(); }

// Occupations with a page each, that ask for skills 0, 1, 2 …
class Market {
 public:
  // The new occupation's number, from 1. Its page can be compared when it has an exposure.
  int add(std::optional<double> exposure, const std::vector<double>& skills) {
    const int number = static_cast<int>(occupations.size()) + 1;
    const std::string code(code_of(number).text());
    occupations.push_back({code, "Number " + std::to_string(number), "", std::nullopt, "page-" + code, {}});
    for (std::size_t i = 0; i < skills.size(); ++i)
      data.skills.push_back({code_of(number), fmt::format("2.A.{}", i), fmt::format("Skill {}", i), skills[i]});
    Profession page;
    page.slug = "page-" + code;
    page.occupations = {{code, "", ""}};
    for (int i = 0; exposure && i < 5; ++i) {
      Task task;
      task.basis = Basis::settled;
      page.tasks.push_back(task);
    }
    if (exposure) page.exposure = Estimate{Exposure(0), Exposure(*exposure), Exposure(1)};
    professions.push_back(page);
    return number;
  }

  void relate(int from, int to) { data.related.push_back({code_of(from), code_of(to), 1, 1}); }

  void measure(int occupation, std::string id, double value) {
    MeasureValue measure;
    measure.measure = std::move(id);
    measure.value = value;
    at(occupation).measures.push_back(measure);
  }

  OccupationFacts& at(int occupation) { return occupations[static_cast<std::size_t>(occupation) - 1]; }

  const std::vector<Transition>& of(int occupation) {
    publish::add_transitions(data, professions, occupations);
    return at(occupation).transitions;
  }

  Names titles_of(int occupation) {
    Names titles;
    for (const Transition& each : of(occupation)) titles.push_back(each.title);
    return titles;
  }

  publish::Dataset data;
  std::vector<Profession> professions;
  std::vector<OccupationFacts> occupations;
};

}  // namespace

TEST_CASE("a transition leads to an occupation of which at least three quarters are here") {
  Market market;
  market.add(.5, {3, 3, 1});
  market.add(.4, {3, 3, 2});     // 4 of 5
  market.add(.4, {3, 3, 2.25});  // 4 of 5.25, a little above three quarters
  market.add(.4, {3, 3, 2.5});   // 4 of 5.5
  CHECK(market.titles_of(1) == Names{"Number 2", "Number 3"});
}

TEST_CASE("an occupation is not a transition to itself, and the way back is a different one") {
  Market market;
  market.add(.5, {5, 5});
  market.add(.4, {5, 4});  // 7 of 8
  CHECK(market.titles_of(1) == Names{"Number 2"});
  CHECK(market.titles_of(2) == Names{"Number 1"});
}

TEST_CASE("a transition says how much is here, what is shared and what is missing") {
  Market market;
  market.add(.5, {5, 4, 3, 3, 3.5});
  market.add(.4, {5, 4, 3.5, 3, 4.25});
  const auto& transitions = market.of(1);
  REQUIRE(transitions.size() == 1);
  CHECK(transitions[0].code == "27-0002.00");
  CHECK(transitions[0].profession == "page-27-0002.00");
  CHECK(transitions[0].overlap == doctest::Approx((4 + 3 + 2 + 2 + 2.5) / (4 + 3 + 2.5 + 2 + 3.25)));
  CHECK(transitions[0].shared == Names{"Skill 0", "Skill 1", "Skill 4"});
  CHECK(transitions[0].missing == Names{"Skill 4", "Skill 2"});
}

TEST_CASE("knowledge counts beside skills, and what O*NET does not rate of an occupation counts as not important") {
  Market market;
  market.add(.5, {3, 3});
  market.add(.4, {3});
  market.data.knowledge.push_back({code_of(2), "2.C.1", "Winds", 5});
  CHECK(market.titles_of(1).empty());  // 2 of 8
  market.data.knowledge.push_back({code_of(1), "2.C.1", "Winds", 5});
  CHECK(market.titles_of(1) == Names{"Number 2"});  // 6 of 8
}

TEST_CASE("occupations of lower exposure stand before all others, even of smaller overlap") {
  Market market;
  market.add(.5, {3, 3, 1});
  market.add(.6, {3, 3, 1});  // whole, but higher
  market.add(.5, {3, 3, 1});  // whole, but not lower
  market.add(.4, {3, 3, 2});  // four fifths, lower
  CHECK(market.titles_of(1) == Names{"Number 4", "Number 3", "Number 2"});
}

TEST_CASE("of the lower ones the larger overlap stands first; of equal overlap the lower exposure") {
  Market market;
  market.add(.9, {3, 3, 1});
  market.add(.1, {3, 3, 2});
  market.add(.4, {3, 3, 1});
  market.add(.3, {3, 3, 1});
  CHECK(market.titles_of(1) == Names{"Number 4", "Number 3", "Number 2"});
}

TEST_CASE("of equal overlap and exposure the higher wage stands first, then the larger change; a gap stands last") {
  Market market;
  for (int i = 0; i < 5; ++i) market.add(i == 0 ? .9 : .4, {3, 3});
  market.measure(2, "bls-projected-change", 50);
  market.measure(3, "bls-wage-median", 40000);
  market.measure(3, "bls-projected-change", -5);
  market.measure(4, "bls-wage-median", 50000);
  market.measure(5, "bls-wage-median", 40000);
  market.measure(5, "bls-projected-change", 5);
  CHECK(market.titles_of(1) == Names{"Number 4", "Number 5", "Number 3", "Number 2"});
}

TEST_CASE("six are listed at most") {
  Market market;
  for (int i = 0; i < 9; ++i) market.add(.9 - .1 * i, {3, 3});
  CHECK(market.titles_of(1) == Names{"Number 9", "Number 8", "Number 7", "Number 6", "Number 5", "Number 4"});
}

TEST_CASE("beyond the twenty of greatest overlap, only what O*NET calls related is looked at") {
  Market market;
  market.add(.9, {3, 3, 1});
  for (int i = 0; i < 20; ++i) market.add(.95, {3, 3, 1});
  const int beyond = market.add(.1, {3, 3, 2});
  CHECK(std::ranges::count(market.titles_of(1), "Number 22") == 0);
  market.relate(1, beyond);
  CHECK(std::ranges::count(market.titles_of(1), "Number 22") == 1);
}

TEST_CASE("what O*NET calls related is not listed for that alone") {
  Market market;
  market.add(.9, {3, 1});
  const int other = market.add(.1, {1, 5});
  market.relate(1, other);
  CHECK(market.titles_of(1).empty());
}

TEST_CASE("an occupation too little rated to be compared is not listed, but has transitions") {
  Market market;
  market.add(std::nullopt, {3, 3});
  market.add(.4, {3, 3});
  CHECK(market.titles_of(1) == Names{"Number 2"});
  CHECK(market.titles_of(2).empty());
}

TEST_CASE("an occupation without skills has no transitions and is none") {
  Market market;
  market.add(.5, {});
  market.add(.4, {3, 3});
  market.add(.3, {3, 3});
  CHECK(market.titles_of(1).empty());
  CHECK(market.titles_of(2) == Names{"Number 3"});
}

TEST_CASE("skills of an occupation that the edition does not have are passed over") {
  Market market;
  market.add(.5, {3, 3});
  market.add(.4, {3, 3});
  market.data.skills.push_back({code_of(9), "2.A.9", "Skill 9", 5});
  market.relate(1, 9);
  CHECK(market.titles_of(1) == Names{"Number 2"});
}

TEST_CASE("an occupation two job zones above is listed only where fewer than three others are, and last") {
  Market market;
  for (int i = 0; i < 5; ++i) market.add(.9 - .1 * i, {3, 3});
  for (int i = 1; i <= 5; ++i) market.at(i).job_zone = 2;
  market.at(5).job_zone = 4;  // the lowest exposure of all
  CHECK(market.titles_of(1) == Names{"Number 4", "Number 3", "Number 2"});
  market.at(4).job_zone = 3;
  CHECK(market.titles_of(1) == Names{"Number 4", "Number 3", "Number 2"});
  market.at(3).job_zone = 5;
  CHECK(market.titles_of(1) == Names{"Number 4", "Number 2", "Number 5", "Number 3"});
}

TEST_CASE("a shrinking occupation has three, the nearest, whatever the overlap") {
  Market market;
  market.add(.5, {5, 1, 1});
  market.add(.4, {1, 5, 1});
  market.add(.4, {2, 5, 1});
  market.add(.4, {3, 5, 1});
  market.add(.4, {4, 5, 1});
  CHECK(market.titles_of(1).empty());
  market.measure(1, "bls-projected-change", -5);
  CHECK(market.titles_of(1) == Names{"Number 5", "Number 4", "Number 3"});
}

TEST_CASE("a shrinking occupation without skills has those that O*NET calls related") {
  Market market;
  market.add(.5, {});
  market.add(.4, {3, 3});
  market.add(.3, {3, 3});
  market.measure(1, "bls-projected-change", -5);
  market.relate(1, 3);
  const auto& transitions = market.of(1);
  REQUIRE(transitions.size() == 1);
  CHECK(transitions[0].title == "Number 3");
  CHECK(transitions[0].overlap == 0);
}

TEST_CASE("a transition leads to the written page of an occupation, with its exposure") {
  Market market;
  market.add(.5, {3, 3});
  market.add(.4, {3, 3});
  Profession written = market.professions[1];
  written.origin = Origin::written;
  written.slug = "written";
  market.professions[1].standing = ListedAs::data_view;
  market.professions.push_back(written);
  REQUIRE(market.of(1).size() == 1);
  CHECK(market.of(1)[0].profession == "written");
}

}  // namespace transitions_test
