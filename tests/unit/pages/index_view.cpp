// The index of professions: addresses of choices, rows in order, pages, figures and their gaps.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "api/pages_json.hpp"
#include "pages_sample_views.hpp"
#include "fixtures.hpp"
#include "views/pages_view.hpp"
#include "views/takes.hpp"

namespace index_view_test {

using namespace willai;
using namespace willai::test;
using views::IndexChoice;
using views::IndexOrder;
using views::Reach;

namespace {

Estimate estimate(double low, double value, double high) { return {Exposure(low), Exposure(value), Exposure(high)}; }

// So many professions of two fields, with figures.
std::vector<ListedProfession> many(int count) {
  std::vector<ListedProfession> all;
  for (int i = 0; i < count; ++i) {
    ListedProfession each;
    each.ref.slug = fmt::format("the-profession-of-number-{:04}", i);
    each.ref.plural = fmt::format("{} Number {:04} of the Longer Titles of Professions", static_cast<char>('A' + i * 26 / count), i);
    each.ref.field = i % 2 ? 15 : 29;
    each.ref.exposure = estimate(.3, .4, .5);
    each.pay.value = 30'000 + i * 101 % 7'000;
    each.growth.value = i * 7 % 31 - 10;
    each.people.value = 1000 + i;
    each.education = "High school diploma or equivalent";
    all.push_back(each);
  }
  return all;
}

EditionFacts facts_of(const std::vector<ListedProfession>& professions) {
  EditionFacts facts{{1, 1, Date::parse("2026-11-23").value()}};
  facts.professions = static_cast<int>(professions.size());
  facts.fields = {{15, 1}, {29, 1}};
  return facts;
}

views::IndexPage page_of(const std::vector<ListedProfession>& professions, const IndexChoice& choice) {
  const auto page = views::index_view(facts_of(professions), choice, professions);
  REQUIRE(page.has_value());
  return *page;
}

}  // namespace

TEST_CASE("each choice has one address, and each address one choice") {
  for (const std::string below :
       {"", "computing", "high", "unclear", "computing/low", "by-pay", "by-pay/2", "computing/by-growth", "medium/by-people/3",
        "by-name/2", "computing/low/by-name/2", "by-exposure", "by-low-exposure", "by-education", "without-figures"}) {
    const auto choice = views::parse_index_choice(below);
    REQUIRE_MESSAGE(choice.has_value(), below);
    CHECK(views::address_of(*choice) == (below.empty() ? "/professions" : "/professions/" + below));
  }
  for (const std::string below : {"by-name", "by-pay/1", "by-pay/0", "by-pay/02", "by-pay/100", "by-pay/2/3", "by-pay/x", "2",
                                  "high/computing", "computing/high/by-pay", "computing/high/by-name", "without-figures/2",
                                  "high/high", "/", "high/", "/high", "by-pay/-2", "by-pay/2x"})
    CHECK_MESSAGE(!views::parse_index_choice(below), below);
}

TEST_CASE("a range has one word, and a wide one over a border has none") {
  CHECK(views::reach_of(estimate(.4, .51, .6)) == Reach::much);
  CHECK(views::reach_of(estimate(.4, .5, .6)) == Reach::some);
  CHECK(views::reach_of(estimate(.2, .25, .3)) == Reach::some);
  CHECK(views::reach_of(estimate(0, .24, .39)) == Reach::little);
  CHECK(views::reach_of(estimate(0, .24, .49)) == Reach::unclear);
  CHECK(views::reach_of(estimate(.55, .8, 1)) == Reach::much);
}

TEST_CASE("a thousand professions stand on pages of a hundred, each of them once, and no page is too large") {
  const auto professions = many(1000);
  for (const IndexOrder order : views::kIndexOrders) {
    std::set<std::string> seen;
    for (int number = 1; number <= 10; ++number) {
      const auto page = page_of(professions, {.order = order, .page = number});
      CHECK(page.rows.size() == 100);
      for (const auto& row : page.rows) seen.insert(row.url);
      CHECK(pages::render(page, {}).size() <= 61'440);
    }
    CHECK(seen.size() == 1000);
    CHECK(!views::index_view(facts_of(professions), {.order = order, .page = 11}, professions));
  }
  const auto first = page_of(professions, {});
  CHECK(first.letters.size() == 26);
  CHECK(first.letters.back().url == "/professions/by-name/10#Z");
}

TEST_CASE("the list is in the order of the choice, what has no figure last") {
  auto professions = many(4);
  professions[0].pay = {};
  professions[1].pay = {std::nullopt, true};
  professions[2].pay.value = 20'000;
  professions[3].pay.value = 90'000;
  const auto page = page_of(professions, {.order = IndexOrder::pay});
  CHECK(page.rows[0].cells[0].text == "$90,000");
  CHECK(page.rows[1].cells[0].text == "$20,000");
  CHECK(page.rows[2].cells[0].text == "–");
  CHECK(page.rows[3].cells[0].text == "in a group");
  CHECK(page.columns[2].is_sorted);
  const std::string html = pages::render(page, {});
  CHECK(has(html, "aria-sort=\"descending\""));
  CHECK(has(html, "<i>in a group</i>"));
}

TEST_CASE("the twin has numbers, and the reason where there is none") {
  auto professions = many(1);
  professions[0].pay.value = 45'678;
  professions[0].people = {std::nullopt, true};
  professions.push_back(professions[0]);
  professions[1].people = {5'000.0};
  const std::string json = api::to_json(page_of(professions, {}));
  CHECK(has(json, "\"low\":0.3,\"value\":0.4,\"high\":0.5,\"pay\":45678"));
  CHECK(has(json, "\"people\":null,\"people_gap\":\"in a group\""));
  CHECK(has(json, "\"could_shorten\":\"some\""));
}

TEST_CASE("an edition without figures has no column for them") {
  auto professions = many(3);
  for (auto& each : professions) each.pay = each.growth = each.people = {}, each.education.clear();
  CHECK(page_of(professions, {}).columns.size() == 2);
  CHECK(!views::index_view(facts_of(professions), {.order = IndexOrder::pay}, professions));
}

TEST_CASE("every address of the index is a page, and filters lead to such") {
  const auto professions = many(250);
  const auto facts = facts_of(professions);
  const auto addresses = views::index_addresses(facts, professions);
  const std::set<std::string> known(addresses.begin(), addresses.end());
  CHECK(known.size() == addresses.size());
  for (const std::string& address : addresses) {
    const auto choice = views::parse_index_choice(std::string_view(address).substr(13));
    REQUIRE_MESSAGE(choice.has_value(), address);
    const auto page = views::index_view(facts, *choice, professions);
    REQUIRE_MESSAGE(page.has_value(), address);
    for (const auto* links : {&page->orders, &page->pages})
      for (const auto& link : *links)
        CHECK_MESSAGE((link.url.empty() || link.url == "/professions" || known.contains(link.url)), link.url);
    for (const auto* filters : {&page->reaches, &page->fields})
      for (const auto& filter : *filters)
        CHECK_MESSAGE((filter.url.empty() || filter.url == "/professions" || known.contains(filter.url)), filter.url);
  }
}

TEST_CASE("what a neighbor takes says education, zones above and a license") {
  Transition to;
  to.code = "29-1141.00";
  to.education = "Bachelor's degree";
  to.job_zone = 4;
  CHECK(views::takes_of(to, 2) ==
        "bachelor's degree; job zone 4 of 5: considerable preparation, two zones above this work: plan for years of study. It "
        "usually needs a license.");
  to.code = "43-4051.00";
  CHECK(views::takes_of(to, 4) ==
        "bachelor's degree; job zone 4 of 5: considerable preparation. Ask which license or certificate it needs.");
  Transition unknown;
  unknown.code = "43-4051.00";
  CHECK(views::takes_of(unknown, 4) == "not published.");
}

}  // namespace index_view_test
