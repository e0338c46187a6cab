#include <doctest/doctest.h>

#include <string>

#include "base/calendar.hpp"
#include "base/digest.hpp"
#include "base/result.hpp"

namespace base_test {

using namespace willai;

namespace {

int days_in(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap ? 29 : days[month - 1];
}

std::string iso(int year, int month, int day) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

// The number that Roman numerals stand for, by the rule that a smaller one before a larger is taken off.
int number_of(const std::string& numerals) {
  const auto value = [](char c) {
    return c == 'M' ? 1000 : c == 'D' ? 500 : c == 'C' ? 100 : c == 'L' ? 50 : c == 'X' ? 10 : c == 'V' ? 5 : 1;
  };
  int number = 0;
  for (std::size_t i = 0; i < numerals.size(); ++i)
    number += i + 1 < numerals.size() && value(numerals[i]) < value(numerals[i + 1]) ? -value(numerals[i])
                                                                                     : value(numerals[i]);
  return number;
}

Result<int> half_of(int number) {
  if (number % 2 != 0) return invalid("“" + std::to_string(number) + "” is odd");
  return number / 2;
}

Result<std::string> quarter_of(int number) { return std::to_string(TRY(half_of(TRY(half_of(number))))); }

}  // namespace

TEST_CASE("every day of the calendar is a date, and comes back as it was written") {
  for (int year : {1900, 1999, 2000, 2023, 2024, 2100, 2400, 2999})
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= 31; ++day) {
        const std::string text = iso(year, month, day);
        const auto date = Date::parse(text);
        REQUIRE_MESSAGE(date.ok() == (day <= days_in(year, month)), text);
        if (date.ok()) REQUIRE(date->iso() == text);
      }
}

TEST_CASE("what is no date is refused with the words it was written in") {
  for (const std::string text :
       {"", "2026", "2026-11-2", "26-11-23", "2026/11/23", "2026-11-23 ", " 2026-11-23", "2026-00-10", "2026-13-01",
        "2026-01-00", "1899-12-31", "3000-01-01", "2026-1a-01", "-026-11-23", "２０２６-11-23", "2026-11-230"}) {
    const auto date = Date::parse(text);
    REQUIRE_MESSAGE(!date.ok(), text);
    CHECK(date.error().kind == ErrorKind::invalid);
    CHECK(date.error().message.find("“" + text + "”") != std::string::npos);
  }
}

TEST_CASE("a date is written out in American order") {
  CHECK(Date::parse("2026-11-23")->words() == "November 23, 2026");
  CHECK(Date::parse("2026-01-05")->words() == "January 5, 2026");
  CHECK(Date::parse("2024-02-29")->words() == "February 29, 2024");
}

TEST_CASE("dates stand in the order of the calendar") {
  CHECK(*Date::parse("2026-11-23") == *Date::parse("2026-11-23"));
  CHECK(*Date::parse("2025-12-31") < *Date::parse("2026-01-01"));
  CHECK(*Date::parse("2026-02-28") < *Date::parse("2026-03-01"));
}

TEST_CASE("Roman numerals stand for the number they were made of") {
  CHECK(roman(4) == "IV");
  CHECK(roman(9) == "IX");
  CHECK(roman(14) == "XIV");
  CHECK(roman(1994) == "MCMXCIV");
  CHECK(roman(3999) == "MMMCMXCIX");
  for (int number = 1; number < 4000; ++number) REQUIRE(number_of(roman(number)) == number);
}

TEST_CASE("what Roman numerals cannot say stands in digits") {
  CHECK(roman(0) == "0");
  CHECK(roman(-4) == "-4");
  CHECK(roman(4000) == "4000");
}

TEST_CASE("fingerprints are those of the published test vectors") {
  // FIPS 180-4's examples, by NIST.
  CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a short fingerprint is sixteen digits and changes with its text") {
  CHECK(short_digest_of("a").size() == 16);
  CHECK(short_digest_of("a") == short_digest_of("a"));
  CHECK(short_digest_of("a") != short_digest_of("b"));
  CHECK(short_digest_of("").find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST_CASE("a failure travels to whoever asked, with its words") {
  CHECK(*quarter_of(12) == "3");
  CHECK(quarter_of(7).error().message == "“7” is odd");
  CHECK(quarter_of(6).error().message == "“3” is odd");
  CHECK(quarter_of(6).error().kind == ErrorKind::invalid);
}

}  // namespace base_test
