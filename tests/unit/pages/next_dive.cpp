// The page of a task made from that of another one.
#include "views/next_dive.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fixtures.hpp"
#include "golden_files.hpp"
#include "pages/pages.hpp"
#include "views/pages_view.hpp"

namespace next_dive_test {

using namespace willai;
using namespace willai::test;

TEST_CASE("a page of a task is the same, whichever page of the profession it is made from") {
  const SavedEdition saved(fixture_draft());
  const store::EditionReader reader = saved.reader();
  const EditionFacts facts = reader.load_facts();
  int pairs = 0;
  for (const ProfessionRef& ref : reader.professions_in(0, std::nullopt)) {
    Profession profession = *reader.find_profession(ref.slug);
    if (profession.tasks.size() > 1) profession.tasks.back().rationale = profession.tasks.front().rationale;  // one stands for both
    if (!profession.strategies.empty() && !profession.tasks.empty()) profession.strategies.front().text = profession.tasks.front().advice;
    for (const Task& task : profession.tasks) {
      const views::DeepDivePage fresh = views::deep_dive_view(profession, task, facts);
      for (const Task& other : profession.tasks) {
        if (other.slug == task.slug) continue;
        const auto made = views::next_dive_view(profession, task, facts, views::deep_dive_view(profession, other, facts));
        CHECK(pages::render(made, kFrame) == pages::render(fresh, kFrame));
        CHECK(api::to_json(made) == api::to_json(fresh));
        ++pairs;
      }
    }
  }
  CHECK(pairs > 10);
}

}  // namespace next_dive_test
