// The map of all work: addresses of choices, who is on it, sums, order, markup and its weight.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "api/explore_json.hpp"
#include "api/json_value.hpp"
#include "golden_files.hpp"
#include "pages_sample_views.hpp"
#include "site/routes.hpp"
#include "views/explore_charts.hpp"
#include "views/explore_map.hpp"
#include "views/explore_view.hpp"
#include "views/index_rows.hpp"

namespace explore_view_test {

using namespace willai;
using namespace willai::test;
using views::ExploreChart;
using views::ExploreChoice;
using views::ExploreOrder;
using views::ExplorePage;
using views::Reach;

namespace {

Estimate estimate(double low, double value, double high) { return {Exposure(low), Exposure(value), Exposure(high)}; }

ListedProfession profession(int number, int field, const Estimate& exposure, double people) {
  ListedProfession each;
  each.ref.slug = fmt::format("the-profession-number-{}", number);
  each.ref.plural = fmt::format("Makers of Number {} and of Others", number);
  each.ref.field = field;
  each.ref.exposure = exposure;
  each.people.value = people;
  each.pay.value = 25'000 + number * 7919 % 150'000;
  each.growth.value = number * 37 % 40 - 15;
  each.education = views::all_educations()[static_cast<std::size_t>(number % 5)].published;
  return each;
}

// As many as O*NET has, with people as unequal as in life.
std::vector<ListedProfession> many(int count) {
  std::vector<ListedProfession> all;
  for (int i = 0; i < count; ++i) {
    const double middle = i % 83 / 100.0;
    const double width = i % 7 * .08;
    all.push_back(profession(i, 11 + i % 23 * 2, estimate(std::max(0.0, middle - width), middle, std::min(1.0, middle + width)),
                             800 + 4'000'000.0 / (1 + i % 211) / (1 + i % 13)));
  }
  return all;
}

EditionFacts facts() { return EditionFacts{{1, 1, Date::parse("2026-11-23").value()}}; }

ExplorePage page_of(const std::vector<ListedProfession>& professions, std::string_view below = "", std::string_view query = "") {
  const auto choice = views::parse_explore_choice(below, query);
  REQUIRE(choice.has_value());
  return views::explore_view(facts(), *choice, professions);
}

std::vector<std::string> shown(const ExplorePage& page) {
  std::vector<std::string> names;
  for (const views::ExploreRow& row : page.rows)
    if (!row.is_off) names.push_back(row.name);
  return names;
}

std::string text_of(const views::ExploreRow& row, const ExplorePage& page, std::string_view key) {
  for (std::size_t i = 2; i < page.columns.size(); ++i)
    if (page.columns[i].key == key) return row.cells[i - 2].text;
  return "";
}

}  // namespace

TEST_CASE("a choice comes back from its address") {
  const std::vector<std::pair<std::string, std::string>> addresses = {
      {"", ""},       {"pay", ""},         {"growth", "s=care%20aide"},  {"", "field=computing&edu=high-school"},
      {"", "level=much&level=unclear"},    {"pay", "field=law&level=some&sort=-pay"}, {"", "sort=name"}};
  for (const auto& [below, query] : addresses) {
    const auto choice = views::parse_explore_choice(below, query);
    REQUIRE(choice.has_value());
    const std::string address = views::address_of(*choice);
    CHECK(address == site::explore(below) + (query.empty() ? "" : "?" + query));
  }
  CHECK(!views::parse_explore_choice("wages", ""));
  CHECK(!views::parse_explore_choice("pay/2", ""));
}

TEST_CASE("words of an address that mean nothing are passed over") {
  for (const std::string_view query : {"field=magic&edu=9&level=huge&sort=beauty&x=1", "level=much&level=some&level=little&level=unclear",
                                       "edu=&level=&sort=&s=", "edu=high-schools&sort=-&s=%FF", "&&&=&"})
    CHECK(views::address_of(views::parse_explore_choice("", query).value()) == "/explore");
}

TEST_CASE("only who has a count of people is on the map, and a sum is that of what is printed") {
  std::vector<ListedProfession> all = {profession(1, 15, estimate(.5, .6, .7), 1'234'567), profession(2, 15, estimate(0, .1, .2), 9'876),
                                       profession(3, 29, estimate(.3, .4, .5), 20'400)};
  all.push_back(profession(4, 29, estimate(.3, .4, .5), 0));
  all.back().people = {std::nullopt, true};
  const ExplorePage page = page_of(all);
  REQUIRE(page.rows.size() == 3);
  CHECK(text_of(page.rows[0], page, "people") == "1,235,000");
  CHECK(text_of(page.rows[1], page, "people") == "20,000");
  CHECK(text_of(page.rows[2], page, "people") == "9,876");
  CHECK(page.found == "3 professions, 1.3 million people");
  CHECK(has(page.left_out, "1 profession is not on the map"));
  REQUIRE(page.map.has_value());
  CHECK(page.map->tiles.size() == 3);
}

TEST_CASE("filters leave rows out, dim their shapes, and count what is left") {
  const auto all = many(300);
  const ExplorePage whole = page_of(all), narrow = page_of(all, "", "field=computing&level=much&level=unclear&edu=some-college&s=NUMBER%201");
  CHECK(shown(whole).size() == 300);
  int expected = 0;
  for (const ListedProfession& each : all) {
    const Reach reach = views::reach_of(*each.ref.exposure);
    expected += each.ref.field == 15 && (reach == Reach::much || reach == Reach::unclear) && views::rank_of_education(each.education) == 2 &&
                each.ref.plural.find("Number 1") != std::string::npos;
  }
  CHECK(expected > 0);
  CHECK(static_cast<int>(shown(narrow).size()) == expected);
  CHECK(narrow.rows.size() == 300);
  CHECK(std::ranges::count(narrow.map->tiles, true, &views::MapTile::is_off) == 300 - expected);
  const std::string html = pages::render(narrow, {});
  CHECK(count(html, " hidden><th") == 300 - expected);
  CHECK(has(html, fmt::format("{} profession", expected)));
  CHECK(has(html, "value=\"NUMBER 1\""));
}

TEST_CASE("rows are in the order of the choice, what has no number last either way") {
  std::vector<ListedProfession> all = {profession(1, 15, estimate(.5, .6, .7), 1000), profession(2, 11, estimate(0, .1, .2), 3000),
                                       profession(3, 29, estimate(.3, .4, .5), 2000)};
  all[0].pay = {};
  all[1].pay.value = 30'000;
  all[2].pay.value = 90'000;
  const auto order = [&](std::string_view query) {
    std::string numbers;
    for (const views::ExploreRow& row : page_of(all, "", query).rows) numbers += row.name[17];
    return numbers;
  };
  CHECK(order("") == "231");
  CHECK(order("sort=-people") == "132");
  CHECK(order("sort=pay") == "321");
  CHECK(order("sort=-pay") == "231");
  CHECK(order("sort=range") == "132");
  CHECK(order("sort=name") == "123");
  CHECK(order("sort=-name") == "321");
  CHECK(order("sort=field") == "132");
  const ExplorePage page = page_of(all, "", "sort=pay");
  const auto pay = std::ranges::find(page.columns, "pay", &views::IndexColumn::key);
  CHECK(pay->is_sorted);
  CHECK(pay->descends);
  CHECK(pay->url == "/explore?sort=-pay");
}

TEST_CASE("the map has a shape for each row, and each shape leads to a row") {
  const auto all = many(500);
  for (const std::string_view below : {"", "pay", "growth"}) {
    const std::string html = pages::render(page_of(all, below), {});
    std::set<std::string> lines;
    for (int number = 1; number <= 500; ++number) {
      CHECK(count(html, fmt::format("<a href=#o{} tabindex=-1>", number)) == 1);
      CHECK(count(html, fmt::format("<tr id=o{}>", number)) == 1);
    }
  }
}

TEST_CASE("all work of an edition weighs at most 250 KB") {
  const auto all = many(760);  // the full edition has 748, with shorter names
  for (const std::string_view below : {"", "pay", "growth"}) {
    const std::size_t bytes = pages::render(page_of(all, below), {}).size();
    CHECK_MESSAGE(bytes <= 250'000, bytes);
  }
}

TEST_CASE("a larger number of people is a larger area, across fields too") {
  const auto all = many(400);
  const auto worked = views::worked_of(all);
  const auto map = views::drawn_map(worked, {0, 0, 1224, 760}, 22);
  double least = 1e9, greatest = 0;
  for (const auto& [place, box] : map.tiles) {
    const double of_one = box.width * box.height / worked[place].people;
    least = std::min(least, of_one), greatest = std::max(greatest, of_one);
  }
  CHECK(map.tiles.size() == worked.size());
  CHECK(greatest / least < 1.000001);
}

TEST_CASE("a name is printed where all its lines fit, and nowhere else") {
  CHECK(views::lines_that_fit("Home Health Aides", 200, 40) == std::vector<std::string>{"Home Health Aides"});
  CHECK(views::lines_that_fit("Home Health Aides", 60, 60) == std::vector<std::string>{"Home", "Health", "Aides"});
  CHECK(views::lines_that_fit("Home Health Aides", 60, 40).empty());
  CHECK(views::lines_that_fit("Cashiers", 30, 100).empty());
}

TEST_CASE("the name of a field is whole, short, a word, or left out, and never that of two fields") {
  const Field& support = *find_field(31);
  CHECK(views::head_that_fits(support, 200) == "Health care: support");
  CHECK(views::head_that_fits(support, 110) == "Health support");
  CHECK(views::head_that_fits(support, 80).empty());  // “Health” is the practitioners’ too
  CHECK(views::head_that_fits(*find_field(21), 80) == "Community");
  CHECK(views::head_that_fits(*find_field(21), 40).empty());
}

TEST_CASE("no two names of a chart that travels meet") {
  const auto sheet = views::explore_sheet(facts(), ExploreChart::pay, many(400), "");
  REQUIRE(sheet.has_value());
  std::vector<views::SheetText> names;
  for (const views::SheetShape& shape : sheet->shapes)
    if (const auto* text = std::get_if<views::SheetText>(&shape); text && text->has_halo) names.push_back(*text);
  REQUIRE(names.size() > 1);
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      CHECK((std::abs(names[i].y - names[j].y) >= 18 ||
             std::abs(names[i].x - names[j].x) >= 3.75 * static_cast<double>(names[i].text.size() + names[j].text.size())));
}

TEST_CASE("an edition without people says so, and one without pay has no chart of it") {
  auto all = many(20);
  for (auto& each : all) each.pay = {}, each.education.clear();
  const ExplorePage page = page_of(all);
  CHECK(page.educations.empty());
  CHECK(page.charts.size() == 2);
  CHECK(!page_of(all, "pay").scatter);
  CHECK(views::explore_addresses(facts(), all) == std::vector<std::string>{"/explore/growth"});
  for (auto& each : all) each.people = {};
  const std::string html = pages::render(page_of(all), {});
  CHECK(has(html, "has no figures of how many people"));
  CHECK_FALSE(has(html, "<form id"));
  CHECK(views::front_map(all).fields.empty());
}

TEST_CASE("names and texts of an address are text") {
  auto all = many(2);
  all[0].ref.plural = "<b>Bold</b> & \"Quoted\"";
  const std::string html = pages::render(page_of(all, "", "s=%3Cscript%3E%22"), {});
  CHECK_FALSE(has(html, "<b>Bold"));
  CHECK_FALSE(has(html, "<script>\""));
  CHECK(has(html, "&lt;script&gt;&quot;"));
}

TEST_CASE("the twin has the rows that the filters leave, as numbers") {
  const auto all = many(100);
  const ExplorePage page = page_of(all, "", "level=much");
  const auto json = api::parse_json(api::to_json(page));
  REQUIRE(json.ok());
  const auto at = std::ranges::find(json->keys, "professions");
  REQUIRE(at != json->keys.end());
  const api::JsonValue& rows = json->items[static_cast<std::size_t>(at - json->keys.begin())];
  CHECK(rows.items.size() == shown(page).size());
  CHECK(rows.items.front().keys == std::vector<std::string>{"name", "url", "could_shorten", "low", "value", "high", "people", "pay",
                                                            "growth", "education", "field"});
}

TEST_CASE("the map of all work is the golden one") {
  const auto all = many(7);
  check_page("explore", page_of(all));
  check_golden("explore.json", in_lines(api::to_json(page_of(all))));
  check_page("explore-pay", page_of(all, "pay", "field=computing&sort=-name"));
}

}  // namespace explore_view_test
