#include "domain/soc_changes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "domain/occupation.hpp"

namespace domain_soc_changes_test {

using namespace willai;

namespace {

using Codes = std::vector<std::string_view>;

// What a code of SOC 2010 became.
Codes became(std::string_view soc2010) {
  Codes codes;
  for (const SocChange& change : soc_changes())
    if (change.soc2010 == soc2010) codes.push_back(change.soc2018);
  return codes;
}

// What a code of SOC 2018 was made of.
Codes made_of(std::string_view soc2018) {
  Codes codes;
  for (const SocChange& change : soc_changes())
    if (change.soc2018 == soc2018) codes.push_back(change.soc2010);
  return codes;
}

Codes members_of(std::string_view group) {
  Codes codes;
  for (const SocGroup& each : bls_groups())
    if (each.group == group) codes.push_back(each.member);
  return codes;
}

bool is_detailed(std::string_view text) {
  const auto code = SocCode::parse(text);
  return code.ok() && !code->is_broad();
}

}  // namespace

TEST_CASE("changes of the SOC are sorted, and none stands twice") {
  REQUIRE(soc_changes().size() == 171);
  CHECK(std::ranges::is_sorted(soc_changes()));
  CHECK(std::ranges::adjacent_find(soc_changes()) == soc_changes().end());
}

TEST_CASE("both sides of a change are detailed occupations") {
  for (const SocChange& change : soc_changes()) {
    CHECK_MESSAGE(is_detailed(change.soc2010), change.soc2010);
    CHECK_MESSAGE(is_detailed(change.soc2018), change.soc2018);
  }
}

TEST_CASE("a code that kept its number and its content is no change") {
  for (const SocChange& change : soc_changes())
    if (change.soc2010 == change.soc2018)
      CHECK_MESSAGE(became(change.soc2010).size() + made_of(change.soc2018).size() > 2, change.soc2010);
  for (const std::string_view unchanged : {"11-1011", "23-1011", "29-1141", "53-3032"})
    CHECK(became(unchanged).empty());
}

TEST_CASE("well-known changes of the SOC are there") {
  SUBCASE("renumbered") {
    CHECK(became("15-1131") == Codes{"15-1251"});
    CHECK(became("29-2021") == Codes{"29-1292"});
    CHECK(became("43-5081") == Codes{"53-7065"});
  }
  SUBCASE("split") {
    CHECK(became("15-1132") == Codes{"15-1252", "15-1253"});
    CHECK(became("15-1133") == Codes{"15-1252", "15-1253"});
    CHECK(became("25-9041") == Codes{"25-9042", "25-9043", "25-9049"});
    CHECK(became("13-2051") == Codes{"13-2051", "13-2054"});  // financial analysts kept their number and lost some
  }
  SUBCASE("merged") {
    CHECK(made_of("15-1252") == Codes{"15-1132", "15-1133"});
    CHECK(made_of("35-3023") == Codes{"35-3021", "35-3022"});
    CHECK(made_of("27-3023") == Codes{"27-3021", "27-3022"});
    CHECK(made_of("43-2099") == Codes{"27-4013", "43-2099"});  // kept its number and gained radio operators
  }
}

TEST_CASE("groups of the bureau's own have detailed members that share their minor group") {
  CHECK(std::ranges::is_sorted(bls_groups()));
  CHECK(std::ranges::adjacent_find(bls_groups()) == bls_groups().end());
  for (const SocGroup& each : bls_groups()) {
    CHECK_MESSAGE(is_detailed(each.group), each.group);
    CHECK_MESSAGE(is_detailed(each.member), each.member);
    CHECK_MESSAGE(each.group.substr(0, 4) == each.member.substr(0, 4), each.member);
    CHECK_MESSAGE(members_of(each.group).size() >= 2, each.group);
    CHECK_MESSAGE(members_of(each.member).empty(), each.member);
  }
  CHECK(members_of("21-1018") == Codes{"21-1011", "21-1014"});
  CHECK(members_of("53-1047") == Codes{"53-1042", "53-1043", "53-1044", "53-1049"});
}

}  // namespace domain_soc_changes_test
