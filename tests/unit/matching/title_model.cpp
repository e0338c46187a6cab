// The reading of titles that ships, taken over by an edition.
#include "folders.hpp"
#include "publish/title_model.hpp"

#include <doctest/doctest.h>

#include "fixtures.hpp"
#include "matching_small.hpp"
#include "system/disk.hpp"

namespace title_model_test {

using namespace willai;
using namespace willai::test;

namespace {

// Without bakers, the others in another order of places, and with a job the model has not seen.
matching::MatchTables other_tables() {
  matching::MatchTables tables;
  tables.jobs = {{"22-0000.00", "Truck Drivers", "truck-drivers", ""},
                 {"33-0000.00", "Nurses", "nurses", ""},
                 {"44-0000.00", "Software Developers", "software-developers", ""},
                 {"55-0000.00", "Beekeepers", "beekeepers", ""}};
  tables.titles = {{"Truck Drivers", 0}, {"Lorry Driver", 0}, {"Nurses", 1},    {"Registered Nurse", 1},
                   {"Programmer", 2},    {"Apiarist", 3},     {"Beekeepers", 3}};
  return tables;
}

}  // namespace

TEST_CASE("an edition of the same titles takes the model over as it was fitted") {
  const matching::MatchParts adopted = publish::adopted_parts(small_parts(), small_tables(), small_rewordings());
  CHECK(matching::to_bytes(adopted) == matching::to_bytes(small_parts()));
}

TEST_CASE("jobs the model knows keep their weights wherever they stand; a new one is met by its titles") {
  const matching::MatchTables tables = other_tables();
  const matching::MatchParts adopted = publish::adopted_parts(small_parts(), tables, small_rewordings());
  CHECK(adopted.vectors.directions.size() == tables.jobs.size() * matching::kMeanings);
  CHECK(adopted.vectors.direction_scales.back() == 0);
  const matching::JobMatcher matcher = matching::JobMatcher::make(tables, adopted).value();
  for (const auto& [query, title] : {std::pair("registerd nurse", "Nurses"), std::pair("lorry driver", "Truck Drivers"),
                                     std::pair("apiarists", "Beekeepers")})
    CHECK(std::string(matcher.match(query, 1).matches.front().job->title) == title);
  CHECK(matching::parse_match_parts(matching::to_bytes(adopted)).ok());
}

TEST_CASE("an edition whose jobs are few of the model's is matched by likeness") {
  publish::EditionDraft draft = fixture_draft();
  publish::add_matching(draft, std::nullopt);
  const std::string unfitted = draft.matching;
  publish::add_matching(draft, small_parts());
  CHECK(draft.matching == unfitted);
}

TEST_CASE("the model that ships reads as one, and a damaged one is refused with its place") {
  const auto model = publish::load_title_model(system::Files(), test::source_folder() + "/content");
  REQUIRE_MESSAGE(model.ok(), model.error().message);
  REQUIRE(*model);
  CHECK((*model)->codes.size() > 1000);
  MemoryFiles files;
  CHECK_FALSE(*publish::load_title_model(files, "content"));
  files.put("content/model/title-model.bin", matching::to_bytes(**model).substr(0, 5000));
  const auto damaged = publish::load_title_model(files, "content");
  REQUIRE_FALSE(damaged.ok());
  CHECK(damaged.error().message == "“content/model/title-model.bin” is damaged or has another version");
}

}  // namespace title_model_test
