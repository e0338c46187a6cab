// The method against the publisher's own figures, on the published files, where they are at hand.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "publish/joining.hpp"
#include "publish/publish.hpp"
#include "fixtures.hpp"
#include "real_edition.hpp"
#include "scoring/exposure.hpp"

namespace publish_real_data_test {

using namespace willai;
using namespace willai::test;

namespace {

// Rows of the study's file as published, 0 to 19,264; those kept back for acceptance tests are holes in the index.
constexpr std::uint32_t kLastIndex = 19264;

// Occupations of which no row was kept back: their indices have no hole within, before or behind.
std::set<std::string> complete_occupations(const std::vector<importers::gpts::LabelRow>& labels) {
  std::map<std::string, std::set<std::uint32_t>> rows;
  std::set<std::uint32_t> all;
  for (const auto& label : labels) {
    rows[std::string(label.code.text())].insert(label.index);
    all.insert(label.index);
  }
  std::set<std::string> complete;
  for (const auto& [code, indices] : rows) {
    const std::uint32_t first = *indices.begin(), last = *indices.rbegin();
    const bool whole = last - first + 1 == indices.size();
    const bool bounded = (first == 0 || all.contains(first - 1)) && (last == kLastIndex || all.contains(last + 1));
    if (whole && bounded) complete.insert(code);
  }
  return complete;
}

void check_figures(const OccupationFacts& ours, std::string_view rater, const std::array<double, 3>& published) {
  const std::array<std::string, 3> names = {"-alpha", "-beta", "-gamma"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto found = std::ranges::find(ours.measures, std::string(rater) + names[i], &MeasureValue::measure);
    REQUIRE(found != ours.measures.end());
    REQUIRE(found->value.has_value());
    CHECK_MESSAGE(std::abs(*found->value - published[i]) <= 1e-9, ours.code, " ", found->measure);
  }
}

}  // namespace

TEST_CASE("our figures equal the publisher's for every occupation of which no label was kept back") {
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  const publish::Publication* publication = find_publication();
  const auto complete = complete_occupations(dataset->labels);
  CHECK(complete.size() == 85);
  int compared = 0;
  for (const auto& published : dataset->occupation_values) {
    if (!complete.contains(std::string(published.code.text()))) continue;
    const auto ours = std::ranges::find(publication->draft->occupations, published.code.text(), &OccupationFacts::code);
    REQUIRE(ours != publication->draft->occupations.end());
    check_figures(*ours, "gpts-human", published.people);
    check_figures(*ours, "gpts-gpt4", published.gpt4);
    ++compared;
  }
  CHECK(compared == 85);
}

TEST_CASE("every occupation of O*NET 30.1 becomes a profession, and every label is joined or listed") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  const publish::PublishSummary& summary = publication->summary;
  CHECK(summary.composed == 1016);
  CHECK(summary.labels == 16020);
  CHECK(summary.labels_by_id == 15443);
  CHECK(summary.labels_reworded == 52);
  CHECK(summary.labels_by_text == 0);
  CHECK(summary.unjoined == 525);
  CHECK(summary.labels_by_id + summary.labels_reworded + summary.labels_by_text + summary.unjoined == 16020);
  CHECK(std::ranges::count(publication->draft->unjoined, "gpts-are-gpts", &publish::Unjoined::measure) == 525);
  CHECK(summary.rated == 15495);
  CHECK(summary.published_occupations == 923);
  CHECK(summary.equal_to_publisher >= 85);
}

TEST_CASE("no page of the whole edition shares its address") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  std::set<std::string> pages;
  for (const Profession& profession : publication->draft->professions) {
    CHECK_MESSAGE(pages.insert(profession.slug).second, profession.slug);
    for (const Task& task : profession.tasks) {
      const bool fresh = pages.insert(profession.slug + "-" + task.slug).second;
      REQUIRE_MESSAGE(fresh, profession.slug, "-", task.slug);
      REQUIRE(!task.slug.empty());
      REQUIRE(task.name.size() <= 80);
    }
  }
  CHECK(pages.size() > 19000);
}

TEST_CASE("every range of the whole edition lies within 0 and 1, in order") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  const auto ordered = [](const Estimate& each) {
    return each.low <= each.value && each.value <= each.high && std::isfinite(each.value.value());
  };
  for (const Profession& profession : publication->draft->professions) {
    if (profession.exposure) REQUIRE_MESSAGE(ordered(*profession.exposure), profession.slug);
    if (profession.percentile) REQUIRE_MESSAGE(ordered(*profession.percentile), profession.slug);
    for (const Task& task : profession.tasks)
      if (task.exposure) REQUIRE_MESSAGE(ordered(*task.exposure), task.slug);
  }
}

TEST_CASE("the rater variance is that of the label file") {
  // Clause 5: "half the mean squared difference between this label and the others given to the same task", over all
  // tasks.
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  double sum = 0;
  int tasks = 0;
  for (const auto& label : dataset->labels) {
    const Readings& readings = label.readings;
    if (!readings.people) continue;
    double squares = 0;
    int others = 0;
    for (const auto& other : {readings.gpt4_rubric1, readings.gpt4_rubric2}) {
      if (!other) continue;
      squares += std::pow(scoring::exposure_of(*readings.people).value() - scoring::exposure_of(*other).value(), 2);
      ++others;
    }
    if (others == 0) continue;
    sum += squares / others / 2;
    ++tasks;
  }
  CHECK(tasks == 16020);
  CHECK(std::abs(sum / tasks - scoring::kRaterVariance) < .001);
}

TEST_CASE("raters agree on a little over half of the tasks") {
  // Clause 4.
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  const auto split = std::ranges::count_if(
      dataset->labels, [](const importers::gpts::LabelRow& label) { return scoring::raters_split(label.readings); });
  const double agreed = 1 - static_cast<double>(split) / static_cast<double>(dataset->labels.size());
  CHECK(agreed > .5);
  CHECK(agreed < .6);
}

}  // namespace publish_real_data_test
