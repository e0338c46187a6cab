// Which page stands for an occupation, and which pages are no professions of their own.
#include "publish/standing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "publish/neighbours.hpp"
#include "base/text.hpp"
#include "fixtures.hpp"
#include "domain/study_ids.hpp"

namespace standing_test {

using namespace willai;
using namespace willai::test;

namespace {

Profession page(Origin origin, const std::string& name, const std::string& code, int tasks = 12) {
  Profession page;
  page.origin = origin;
  page.slug = slug_of(name);
  page.name = name;
  page.plural = name + "s";
  page.field = std::stoi(code.substr(0, 2));
  page.occupations = {{code, "", ""}};
  for (int i = 0; i < tasks; ++i) {
    page.tasks.emplace_back();
    page.tasks.back().basis = origin == Origin::composed ? Basis::settled : Basis::editorial;
  }
  return page;
}

publish::Dataset titled(const std::string& code, const std::string& title) {
  publish::Dataset dataset;
  dataset.occupations.push_back({OccupationCode::parse(code).value(), title, ""});
  return dataset;
}

const Profession& in(const std::vector<Profession>& pages, const std::string& name) {
  return profession_in(pages, slug_of(name));
}

}  // namespace

TEST_CASE("a composed page steps behind the written page of its occupation, and one without tasks is bare") {
  std::vector<Profession> pages = {page(Origin::written, "Nurse", "29-1141.00", 8),
                                   page(Origin::composed, "Registered Nurse", "29-1141.00", 19),
                                   page(Origin::composed, "Midwife", "29-9099.01"),
                                   page(Origin::composed, "Physicians All Other", "29-1229.00", 0)};
  pages[0].occupations.push_back({"29-9099.01", "", ""});  // named, but not first
  publish::settle_standing(publish::Dataset{}, publish::Content{}, pages);
  CHECK(in(pages, "Nurse").standing == ListedAs::listed);
  CHECK(in(pages, "Nurse").settled == 19);
  CHECK(in(pages, "Registered Nurse").standing == ListedAs::data_view);
  CHECK(in(pages, "Midwife").standing == ListedAs::listed);
  CHECK(in(pages, "Midwife").settled == 12);
  CHECK(in(pages, "Physicians All Other").standing == ListedAs::bare);
  const auto standing = publish::standing_pages(pages);
  CHECK(standing.at("29-1141.00")->slug == "nurse");
  CHECK(!standing.contains("29-1229.00"));
}

TEST_CASE("a composed page with the name of a written one has its official title") {
  std::vector<Profession> pages = {page(Origin::written, "Packer", "53-7064.00"), page(Origin::composed, "Packer", "53-7065.00"),
                                   page(Origin::composed, "Packer", "53-7064.00")};
  for (Profession& each : pages) each.occupations.front().title = "Packers, Hand";
  publish::settle_standing(publish::Dataset{}, publish::Content{}, pages);
  CHECK(pages[1].plural == "Packers, Hand");
  CHECK(pages[1].alternate_titles.front() == "Packer");
  CHECK(pages[2].plural == "Packers");  // the data view of the first
}

TEST_CASE("of written pages of one occupation, the one most like its title stands for it, whatever the order") {
  const publish::Dataset developers = titled("15-1252.00", "Software Developers");
  for (const bool turned : {false, true}) {
    std::vector<Profession> pages = {page(Origin::written, "Backend Developer", "15-1252.00"),
                                     page(Origin::written, "Software Developer", "15-1252.00")};
    if (turned) std::swap(pages[0], pages[1]);
    publish::settle_standing(developers, publish::Content{}, pages);
    CHECK(!in(pages, "Software Developer").is_shared);
    CHECK(in(pages, "Backend Developer").is_shared);
    CHECK(in(pages, "Backend Developer").standing == ListedAs::listed);
  }
  std::vector<Profession> both = {page(Origin::written, "Translator", "27-3091.00"),
                                  page(Origin::written, "Interpreter", "27-3091.00")};
  publish::settle_standing(titled("27-3091.00", "Interpreters and Translators"), publish::Content{}, both);
  CHECK(publish::standing_pages(both).at("27-3091.00")->slug == "interpreter");
}

TEST_CASE("a title without tasks leads to the most employed jobs of its group, and is nobody's neighbor") {
  std::vector<Profession> pages = {page(Origin::composed, "All Other", "29-1229.00", 0),
                                   page(Origin::composed, "Far", "29-2010.00"), page(Origin::composed, "Near", "29-1228.00"),
                                   page(Origin::composed, "Same", "29-1221.00"),
                                   page(Origin::composed, "Else", "51-1011.00")};
  std::vector<OccupationFacts> occupations;
  for (const Profession& each : pages) occupations.push_back({.code = each.occupations.front().code});
  for (const auto& [index, people] : {std::pair(2, 10.0), std::pair(3, 20.0), std::pair(1, 99.0)})
    occupations[static_cast<std::size_t>(index)].measures.push_back({.measure = std::string(measure_id::kEmployment), .value = people});
  publish::settle_standing(publish::Dataset{}, publish::Content{}, pages);
  publish::add_neighbours(publish::Dataset{}, occupations, pages);
  std::vector<std::string> nearest;
  for (const ProfessionRef& each : pages[0].related) nearest.push_back(each.slug);
  CHECK(nearest == std::vector<std::string>{"same", "near", "far"});
  for (const Profession& each : pages)
    for (const auto* refs : {&each.related, &each.others})
      for (const ProfessionRef& ref : *refs) CHECK(ref.slug != "all-other");
}

TEST_CASE("other professions are of the field and far in exposure, or much employed; the same in each run") {
  std::vector<Profession> pages;
  std::vector<OccupationFacts> occupations;
  for (int i = 0; i < 40; ++i) {
    pages.push_back(page(Origin::composed, "Job " + std::to_string(i), i < 10 ? "11-10" + std::to_string(10 + i) + ".00" : "53-10" + std::to_string(10 + i) + ".00"));
    const double exposure = i % 10 * .1;
    pages.back().exposure = Estimate{Exposure(exposure), Exposure(exposure), Exposure(exposure)};
    occupations.push_back({.code = pages.back().occupations.front().code});
    if (i >= 30) occupations.back().measures = {{.measure = std::string(measure_id::kEmployment), .value = 1000.0 * i}};
  }
  std::vector<Profession> again = pages;
  for (auto* each : {&pages, &again}) {
    publish::settle_standing(publish::Dataset{}, publish::Content{}, *each);
    publish::add_neighbours(publish::Dataset{}, occupations, *each);
  }
  const Profession& first = pages.front();  // exposure 0
  REQUIRE(first.others.size() == 6);
  CHECK(first.others[0].slug == "job-9");
  CHECK(first.others[0].reason == "The same field, more exposed");
  for (std::size_t i = 3; i < 6; ++i) CHECK(std::stoi(first.others[i].slug.substr(4)) >= 30);
  for (std::size_t i = 0; i < pages.size(); ++i)
    for (std::size_t k = 0; k < pages[i].others.size(); ++k) CHECK(pages[i].others[k].slug == again[i].others[k].slug);
}

}  // namespace standing_test
