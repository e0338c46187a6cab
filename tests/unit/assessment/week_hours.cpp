// Hours as people write them, and what a form sends.
#include <doctest/doctest.h>

#include "base/form_fields.hpp"
#include "domain/assessment.hpp"
#include "domain/week_hours.hpp"

namespace week_hours_test {

using namespace willai;

namespace {

int minutes_of(std::string_view text) {
  const auto minutes = parse_hours(text);
  return minutes.ok() ? *minutes : -1;
}

}  // namespace

TEST_CASE("hours are read as people write them") {
  for (const auto& [text, minutes] : {std::pair{"4", 240},
                                      {" 2.5 ", 150},
                                      {"2,5", 150},
                                      {"2:30", 150},
                                      {"0:20", 20},
                                      {"2 h 30", 150},
                                      {"2h30 min", 150},
                                      {"2h", 120},
                                      {"1 hour", 60},
                                      {"3 hrs", 180},
                                      {"90 min", 90},
                                      {"90m", 90},
                                      {"0", 0},
                                      {"100", 6000},
                                      {"0.33", 20},
                                      {".5", 30}})
    CHECK_MESSAGE(minutes_of(text) == minutes, text);
}

TEST_CASE("what is no time a week is refused with half a sentence") {
  for (const auto* text :
       {"", "four", "-1", "4 x", "2:75", "1:2:3", "1e9", "inf", "nan", "4h 5h", "100.1", "6001 min", "4 5", "٣"})
    CHECK_MESSAGE(minutes_of(text) == -1, text);
  CHECK(parse_hours("four").error().message == "write the hours as a number, such as 4 or 2.5, or as 2:30");
}

TEST_CASE("every number of minutes comes back from its field") {
  for (int minutes = 0; minutes <= kMostMinutes; ++minutes) REQUIRE(minutes_of(hours_field(minutes)) == minutes);
  CHECK(hours_field(150) == "2.5");
  CHECK(hours_field(20) == "0:20");
  CHECK(hours_field(6000) == "100");
}

TEST_CASE("a form is read pair by pair, broken escapes as they stand") {
  const FormFields fields = FormFields::parse("task=a&task=b&own=%C3%84+%26+b&empty=&bare&=x&bad=%zz%4");
  CHECK(fields.values("task") == std::vector<std::string>{"a", "b"});
  CHECK(fields.value("own") == "Ä & b");
  CHECK(fields.has("empty"));
  CHECK(fields.has("bare"));
  CHECK(!fields.has("none"));
  CHECK(fields.value("bad") == "%zz%4");
  CHECK(typed(" a\r\nb\x01 ", 10) == "a  b");
  CHECK(typed("\xFF", 10) == "");
}

}  // namespace week_hours_test
