// Our own ratings of activities on the published files, where they are at hand (method, clause 19).
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "folders.hpp"
#include "publish/content.hpp"
#include "lab/measure_evaluation.hpp"
#include "base/text.hpp"
#include "fixtures.hpp"
#include "real_edition.hpp"
#include "system/disk.hpp"

namespace ratings_real_data_test {

using namespace willai;
using namespace willai::lab;
using namespace willai::test;

namespace {

const std::string kContent = test::source_folder() + "/content";

// " | 15,495 | .695 | .660 | …" of the table in docs/ratings.md: each figure of ours, then GPT-4's.
std::string table_row(const GroupAgreement& group) {
  const RaterAgreement &ours = group.raters.at(0), &gpt4 = group.raters.at(1);
  std::string row = fmt::format(" | {} |", with_thousands(ours.n));
  for (const double RaterAgreement::*figure :
       {&RaterAgreement::agreement, &RaterAgreement::kappa, &RaterAgreement::alpha, &RaterAgreement::beta})
    for (const RaterAgreement* each : {&ours, &gpt4}) row += fmt::format(" {:.3f} |", each->*figure).replace(1, 1, "");
  return row + "\n";
}

void check_near(double value, double expected) { CHECK(std::abs(value - expected) < .0005); }

}  // namespace

TEST_CASE("our ratings of activities agree with people on tasks as docs/ratings.md says") {
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  const auto content = publish::load_content(system::Files(), kContent);
  REQUIRE(content.ok());
  const auto evaluation = evaluate_measures(*dataset, content->ratings);
  REQUIRE(evaluation.ok());
  const auto& groups = evaluation->own_ratings;
  REQUIRE(groups.size() == 5);
  const RaterAgreement& ours = groups[0].raters.at(0);
  CHECK(ours.n == 15495);
  check_near(ours.agreement, .695);
  check_near(ours.kappa, .440);
  check_near(ours.alpha, .488);
  check_near(ours.beta, .702);
  const RaterAgreement& gpt4 = groups[0].raters.at(1);
  CHECK(gpt4.n == 15495);
  check_near(gpt4.agreement, .660);
  check_near(gpt4.kappa, .437);
  check_near(gpt4.alpha, .207);
  check_near(gpt4.beta, .584);
  const std::string page = bytes_of(test::source_folder() + "/docs/ratings.md");
  for (const GroupAgreement& group : groups)
    CHECK_MESSAGE(page.find(table_row(group)) != std::string::npos, "docs/ratings.md lacks the row …",
                  table_row(group));
  for (std::size_t i = 1; i < groups.size(); ++i) {
    CHECK(groups[i].group == "4.A." + std::to_string(i));
    CHECK(groups[i].raters.at(0).n == groups[i].raters.at(1).n);
  }
}

TEST_CASE("our ratings reach every task of O*NET, and every occupation that has tasks" * doctest::test_suite("long")) {
  const auto folder = find_public_data();
  if (!folder) return;
  publish::PublishRequest request;
  request.catalog = shipped_catalog();
  request.content_folder = kContent;
  request.data_folder = *folder;
  const auto publication = publish::prepare_edition(system::Files(), request);
  REQUIRE(publication.ok());
  for (const importers::Reject& reject : publication->rejects) FAIL_CHECK(importers::sentence_for(reject));
  REQUIRE(publication->draft);
  const publish::EditionDraft& draft = *publication->draft;
  const auto coverage_of = [&](std::string_view id) {
    const auto found = std::ranges::find(draft.measures, id, &Measure::id);
    REQUIRE(found != draft.measures.end());
    return found->coverage;
  };
  CHECK(coverage_of("own-ratings-task") == Coverage{2087, 2083, 4, {14430, 4366, 0, 0}});
  CHECK(coverage_of("own-ratings-beta") == Coverage{2087, 2083, 4, {923, 0, 0, 93}});
  const auto with_people = std::ranges::find_if(draft.correlations, [](const Correlation& each) {
    return each.first == "gpts-human-beta" && each.second == "own-ratings-beta";
  });
  REQUIRE(with_people != draft.correlations.end());
  CHECK(with_people->n == 798);
  check_near(with_people->pearson, .926);
}

}  // namespace ratings_real_data_test
