// People and pay of the published files, where they are at hand: every person is counted once, and nobody as an allergist
// who is not known to be one.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "domain/study_ids.hpp"
#include "fixtures.hpp"
#include "real_edition.hpp"
#include "views/labor_figures.hpp"

namespace demand_real_data_test {

using namespace willai;
using namespace willai::test;

namespace {

const SavedEdition* find_edition() {
  static const publish::Publication* publication = find_publication();
  if (!publication) return nullptr;
  static const SavedEdition edition(*publication->draft);
  return &edition;
}

const MeasureValue& value_of(const OccupationFacts& occupation, std::string_view measure) {
  const MeasureValue* value = find_value(occupation.measures, measure);
  REQUIRE(value);
  return *value;
}

}  // namespace

TEST_CASE("barbers are 76,000 with those who work for themselves, and 15,000 employees are paid") {
  const SavedEdition* edition = find_edition();
  if (!edition) return;
  const auto barbers = edition->reader().find_occupation("39-5011.00");
  REQUIRE(barbers.has_value());
  CHECK(value_of(*barbers, measure_id::kEmployment).value == 76'000);
  CHECK(value_of(*barbers, measure_id::kEmployment).basis == MeasureBasis::exact);
  CHECK(*value_of(*barbers, measure_id::kEmployees).value < 20'000);
  CHECK(*value_of(*barbers, measure_id::kSelfEmployed).value == doctest::Approx(75.6));
  CHECK(barbers->education == "Postsecondary nondegree award");
  CHECK(barbers->experience == "None");
}

TEST_CASE("a part that O*NET split off names its group, and no list gives it people or pay") {
  const SavedEdition* edition = find_edition();
  if (!edition) return;
  const auto allergists = edition->reader().find_occupation("29-1229.01");
  REQUIRE(allergists.has_value());
  const MeasureValue& people = value_of(*allergists, measure_id::kEmployment);
  CHECK(people.basis == MeasureBasis::inherited);
  CHECK(people.from == "29-1229 Physicians, all other");
  const auto page = edition->reader().find_profession(allergists->profession);
  REQUIRE(page.has_value());
  CHECK(views::group_of(*page) == "Physicians, all other (SOC 29-1229)");
  for (const ListedProfession& each : edition->reader().listed(ListedAs::listed))
    if (each.ref.slug == page->slug) {
      CHECK(each.people.in_group);
      CHECK_FALSE(each.people.value);
      CHECK_FALSE(each.pay.value);
    }
}

TEST_CASE("the lists count nobody twice: no SOC code has people in two rows, and together they are not more than all") {
  const SavedEdition* edition = find_edition();
  if (!edition) return;
  const store::EditionReader reader = edition->reader();
  const EditionFacts facts = reader.load_facts();
  std::set<std::string> codes;
  double people = 0;
  for (const ListedProfession& each : reader.listed(ListedAs::listed)) {
    if (!each.people.value) continue;
    people += *each.people.value;
    const std::string soc = reader.find_profession(each.ref.slug)->occupations.front().code.substr(0, 7);
    CHECK_MESSAGE(codes.insert(soc).second, soc, " is counted twice, the second time for ", each.ref.slug);
  }
  const Measure* employment = find_measure(facts, measure_id::kEmployment);
  REQUIRE((employment && employment->total));
  CHECK(*employment->total == doctest::Approx(169'956'000).epsilon(.001));
  CHECK(people < *employment->total);
  CHECK(people > *employment->total * .7);
  CHECK(employment->vintage == "2024");
  CHECK(*find_measure(facts, measure_id::kProjectedChange)->total == doctest::Approx(3.1).epsilon(.02));
}

TEST_CASE("the readers of real tasks lie apart, and each read the same occupations") {
  const SavedEdition* edition = find_edition();
  if (!edition) return;
  const EditionFacts facts = edition->reader().load_facts();
  REQUIRE(facts.readers.size() >= 4);  // people, GPT-4 twice, settled; ours and the model where the content has them
  CHECK(facts.readers.front().reader == task_reader::kPeople);
  CHECK(facts.readers.back().reader == task_reader::kSettled);
  for (const ReaderShare& each : facts.readers) {
    CHECK(each.occupations == facts.readers.front().occupations);
    CHECK(each.occupations > 500);
    CHECK(each.mostly_high <= each.over_half);
    CHECK(each.mean > .1);
    CHECK(each.mean < .6);
  }
  // Eloundou et al. print β of people below that of GPT-4.
  CHECK(facts.readers[0].mean < facts.readers[1].mean);
}

}  // namespace demand_real_data_test
