// The importers of OpenAI Signals and of the AI Jobs Transition Framework on small invented files of their shape.
#include "importers/openai.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/importers_checks.hpp"

namespace importers_openai_test {

using namespace willai;
using importers::openai::MessagesRow;
using importers::openai::TransitionRow;

namespace {

const std::string kHeader = "month,iwa_cleaned,share_of_messages\n";
const std::string kWhole =
    kHeader + "2026-05-01,4.A.1.a.1.I01,0.25000\n2026-05-01,Other IWA,0.75120\n2026-06-01,4.A.1.a.1.I01,0.30000\n"
              "2026-06-01,4.A.2.b.1.I07,0.00000\n2026-06-01,Other IWA,0.69000\n";

auto messages(const std::string& rows) { return importers::openai::parse_messages(kHeader + rows, "m.csv"); }
auto transitions(const std::string& text) { return importers::openai::parse_transitions(text, "t.csv"); }
OccupationCode code(std::string_view text) { return OccupationCode::parse(text).value(); }

}  // namespace

TEST_CASE("messages are shares of activities by month, and one row holds what is not named") {
  check_rows(importers::openai::parse_messages(kWhole, "m.csv"),
             {MessagesRow{"2026-05", "4.A.1.a.1.I01", .25}, MessagesRow{"2026-05", "", .7512},
              MessagesRow{"2026-06", "4.A.1.a.1.I01", .3}, MessagesRow{"2026-06", "4.A.2.b.1.I07", 0},
              MessagesRow{"2026-06", "", .69}});
}

TEST_CASE("a month, an activity and a share look as they should") {
  check_one_reject(messages("June 2026,Other IWA,1\n"), "m.csv:2, column 1: “June 2026” is not the first day of a month");
  check_one_reject(messages("2026-06-15,Other IWA,1\n"), "“2026-06-15” is not the first day of a month");
  check_one_reject(messages("2026-06-01,Write texts.,1\n"), "“Write texts.” is not an element of O*NET");
  check_one_reject(messages("2026-06-01,Other IWA,30\n"), "“30” is not a number from 0 to 1");
  check_one_reject(messages("2026-06-01,Other IWA,0.5\n2026-06-01,Other IWA,0.5\n"), "already appears in line 2");
}

TEST_CASE("a month that is not whole is noticed") {
  check_only_reject(messages("2026-06-01,4.A.1.a.1.I01,1\n"), "the month 2026-06 has no row “Other IWA”; it may be cut off");
  check_only_reject(messages("2026-06-01,4.A.1.a.1.I01,0.2\n2026-06-01,Other IWA,0.3\n"),
                    "the shares of 2026-06 add up to 0.50; expected 1, so rows are missing");
}

TEST_CASE("messages cut anywhere are reported, but for the digits of the last share and a month's end") {
  const auto whole = importers::openai::parse_messages(kWhole, "whole").rows;
  for (std::size_t length = 0; length < kWhole.size(); ++length) {
    CAPTURE(length);
    const std::vector<char> part(kWhole.begin(), kWhole.begin() + static_cast<std::ptrdiff_t>(length));
    const auto cut = importers::openai::parse_messages({part.data(), part.size()}, "cut");
    if (!cut.rejects.empty()) continue;
    // A whole month is left, or the last share of all lost only digits that change little.
    REQUIRE(!cut.rows.empty());
    CHECK(cut.rows.back().activity.empty());
    for (std::size_t i = 0; i + 1 < cut.rows.size(); ++i) CHECK((cut.rows[i] == whole[i]));
  }
}

TEST_CASE("the framework gives each occupation one of four kinds") {
  check_rows(transitions("occupation_code,occupation_title,archetype,human_necessity_category,labor_demand_elasticity,employment\n"
                         "27-0001.00,\"Painters, Kites\",Jobs that grow with AI,none,1.5,\"1,200\"\n"
                         "27-0002.01,Dyers,Jobs with less immediate change,physical,,30\n"),
             {TransitionRow{code("27-0001.00"), "Jobs that grow with AI", 1.5},
              TransitionRow{code("27-0002.01"), "Jobs with less immediate change", std::nullopt}});
}

TEST_CASE("the column of the kind is found by a part of its name, and the elasticity may be missing") {
  check_rows(transitions("AI_Archetype_2026,occupation_code\nJobs that will reorganize,27-0001.00\n"),
             {TransitionRow{code("27-0001.00"), "Jobs that will reorganize", std::nullopt}});
  check_only_reject(transitions("occupation_code,group\n27-0001.00,Jobs that will reorganize\n"), "archetype");
  check_only_reject(transitions("onet_soc_code,archetype\n27-0001.00,Jobs that will reorganize\n"), "occupation_code");
}

TEST_CASE("a kind that the framework does not have is refused") {
  check_one_reject(transitions("occupation_code,archetype\n27-0001.00,Jobs that vanish\n"),
                   "t.csv:2, column 2: “Jobs that vanish” is not one of “Jobs that grow with AI”");
  check_one_reject(transitions("occupation_code,archetype\n27-0001,Jobs that will reorganize\n"), "27-0001");
  check_one_reject(transitions("occupation_code,archetype\n27-0001.00,Jobs that will reorganize\n27-0001.00,Jobs that will "
                               "reorganize\n"),
                   "already appears in line 2");
}

}  // namespace importers_openai_test
