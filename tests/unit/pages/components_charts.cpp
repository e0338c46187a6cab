#include <doctest/doctest.h>

#include "components/disagreement_list.hpp"
#include "components/histogram.hpp"
#include "components/measure_table.hpp"
#include "components/mix_chart.hpp"
#include "components/percent.hpp"
#include "pages_sample_views.hpp"

namespace components_charts_test {

using namespace willai;
using namespace willai::components;
using namespace willai::test;

namespace {

std::string percent(double share) {
  Html out;
  out << Percent{share};
  return std::move(out).text();
}

std::string table_of(const views::MeasureTable& table) {
  Html out;
  render_measure_table(out, table, Heading::h2);
  return std::move(out).text();
}

std::string chart_of(const views::MixChart& chart) {
  Html out;
  render_mix_chart(out, chart);
  return std::move(out).text();
}

std::string histogram_of(const views::Histogram& histogram) {
  Html out;
  render_histogram(out, histogram);
  return std::move(out).text();
}

}  // namespace

TEST_CASE("a place is written with two decimals at most") {
  CHECK(percent(0) == "0%");
  CHECK(percent(1) == "100%");
  CHECK(percent(0.5) == "50%");
  CHECK(percent(0.125) == "12.5%");
  CHECK(percent(0.6342) == "63.42%");
  CHECK(percent(0.0105) == "1.05%");
  CHECK(percent(1.0 / 3) == "33.33%");
}

TEST_CASE("a gap stands in its own place, with its reason, and has no dot") {
  const std::string table = table_of({"", "", {}, std::nullopt, {gap("ILO", "Gap: no crosswalk")}, {}, "Value"});
  CHECK(has(table, "<use href=\"#gap\"/>"));
  CHECK(has(table, "Gap: no crosswalk"));
  CHECK_FALSE(has(table, "<circle"));
  CHECK_FALSE(has(table, "g-line"));
}

TEST_CASE("a value of zero is a dot and not a gap") {
  const std::string table = table_of({"", "", {}, std::nullopt, {reading("People", 0)}, {}, "Value"});
  CHECK(has(table, "<circle class=\"g-ink\" cx=\"1.5%\""));
  CHECK_FALSE(has(table, "#gap"));
}

TEST_CASE("a range is a line, with a dot only where a middle is published") {
  views::MeasureRow row = reading("People", 0.5);
  row.plot = views::Plot{0.4, std::nullopt, 0.6};
  const std::string table = table_of({"", "", {}, std::nullopt, {row}, {}, "Value"});
  CHECK(has(table, "x1=\"35.9%\" x2=\"53.1%\""));
  CHECK_FALSE(has(table, "<circle"));
}

TEST_CASE("what could be done and what is being done are two groups, and the band belongs to the first") {
  const views::MeasureTable both{"", "", {}, views::Plot{0.2, std::nullopt, 0.4}, {reading("A", 0.3)}, {reading("B", 0.6)}, "Value"};
  CHECK(in_order(table_of(both), {"What could be done", "A spoken", "What is being done", "B spoken"}));
  CHECK(count(table_of(both), "g-band") == 1);
}

TEST_CASE("a group without measures has no heading, a table without any is left out") {
  CHECK_FALSE(has(table_of({"", "", {}, std::nullopt, {reading("A", 0.3)}, {}, "Value"}), "What is being done"));
  CHECK(table_of({"Title", "Caption", {"0", "1"}, std::nullopt, {}, {}, "Value"}).empty());
}

TEST_CASE("every plot says in words what it shows") {
  CHECK(has(table_of({"", "", {}, std::nullopt, {reading("People", 0.7)}, {}, "Value"}), "role=\"img\"><title>People spoken</title>"));
}

TEST_CASE("the key explains the gap only where there is one") {
  Html with, without;
  render_measure_key(with, {"", "", {}, std::nullopt, {gap("A", "why")}, {}, ""});
  render_measure_key(without, {"", "", {}, std::nullopt, {reading("A", 0)}, {}, ""});
  CHECK(has(with.text(), "never shown as zero"));
  CHECK_FALSE(has(without.text(), "gap"));
}

TEST_CASE("what nobody rated is a dashed stretch with a name, not a level") {
  const std::string chart = chart_of({"T", "", "S", {{Level::low, 0, 0.6, "3 of 5", ""}, {std::nullopt, 0.6, 1, "2 of 5", ""}}});
  CHECK(has(chart, "<rect class=\"s-low\" x=\"0%\" width=\"60%\""));
  CHECK(has(chart, "<rect class=\"s-unrated\" x=\"60%\" width=\"40%\""));
  CHECK(has(chart, "Not rated"));
}

TEST_CASE("a chart without parts is left out") { CHECK(chart_of({"T", "C", "S", {}}).empty()); }

TEST_CASE("bars within the range are ink, the others are not") {
  const std::string chart = histogram_of({"", "", "", "", {1, 1, 1, 1}, views::Plot{0.3, std::nullopt, 0.45}, "Here"});
  CHECK(has(chart, "<path class=\"g-ink\" d=\"M1.06 0h.88V104h-.88z\"/>"));
}

TEST_CASE("a histogram draws no bar where nobody stands, and stands without a range") {
  const std::string chart = histogram_of({"", "", "", "", {1, 0, 0.001}, std::nullopt, ""});
  CHECK(has(chart, "d=\"M0.06 0h.88V104h-.88zM2.06 103h.88V104h-.88z\""));
  CHECK_FALSE(has(chart, "g-thick"));
}

TEST_CASE("a profession that no study rates has a sentence and no strip") {
  Html out;
  render_disagreements(out, {{"A", "/a", {}, "no study rates it"}}, "");
  CHECK(has(out.text(), "no study rates it"));
  CHECK_FALSE(has(out.text(), "<svg"));
}

}  // namespace components_charts_test
