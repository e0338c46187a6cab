// What of a typed title is read.
#include "matching/title_core.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace title_core_test {

using namespace willai;

TEST_CASE("questions, pay, shifts, vacancies and brackets are noise") {
  for (const auto& [typed, core] : std::initializer_list<std::pair<const char*, const char*>>{
           {"will AI replace accountants?", "accountants"},
           {"Are plumbers safe from AI?", "plumbers"},
           {"C.N.A.", "CNA"},
           {"Bookseller - PT", "Bookseller"},
           {"Housekeeper {$21.00/hr}", "Housekeeper"},
           {"Cook (Nights), $18/hr", "Cook"},
           {"Welder - Req #20331", "Welder"},
           {"forklift op nights", "forklift op"},
           {"Nurse | Full Time | 12345", "Nurse"},
           {"Teacher - Year 4", "Teacher , Year 4"},
           {"18 wheeler driver", "18 wheeler driver"}})
    CHECK_MESSAGE(matching::core_of_title(typed) == core, typed);
}

TEST_CASE("the head of the phrase stands last") {
  CHECK(matching::core_of_title("Executive Assistant to the CEO") == "Executive Assistant");
  CHECK(matching::core_of_title("driver for a bakery") == "bakery driver");
  CHECK(matching::core_of_title("receptionist in a dental office") == "dental office receptionist");
  CHECK(matching::core_of_title("cook at a school") == "school cook");
  CHECK(matching::core_of_title("barista at Corner Cafe") == "barista");
  CHECK(matching::core_of_title("Attorney at Law") == "Attorney at Law");
}

TEST_CASE("whatever is typed, something is left") {
  for (const char* typed : {"", "   ", "$$$", "(((", "- - -", "PT", "a.b", "1234", "\xff\xfe(", "will ai replace"})
    CHECK_MESSAGE(matching::core_of_title(typed).size() <= std::string(typed).size() + 2, typed);
  CHECK(matching::core_of_title("(only this)") == "(only this)");
}

TEST_CASE("several jobs are listed") {
  CHECK(matching::listed_in("teacher, coach and Uber driver").size() == 3);
  CHECK(matching::listed_in("nurse/carer").size() == 2);
  CHECK(matching::listed_in("school nurse").size() == 1);
}

}  // namespace title_core_test
