// Clocks that jump: nothing that waits is lost, and nobody is locked out.
#include "mail/report_places.hpp"

namespace report_clocks_test {

using namespace report_places;

TEST_CASE("requests made while the clock was ahead or behind use up no limit for long") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    const ports::ReportLimits limits{2, 2, 2};
    for (const auto jump : {hours(24 * 400), hours(-24 * 400), hours(0)}) {
      CAPTURE(jump.count());
      const std::string name = std::to_string(jump.count());
      CHECK(*store->ask(request(name + "a"), limits, kNow + jump) == ports::Asked::taken);
      CHECK(*store->ask(request(name + "b"), limits, kNow + jump) == ports::Asked::taken);
      CHECK(*store->ask(request(name + "c"), limits, kNow + jump) != ports::Asked::taken);
    }
    CHECK(store->record_of("person", kNow)->asked_lately == 2);
  });
}

TEST_CASE("letters asked for, put off or taken by a wrong clock are sent by the right one") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    for (const auto jump : {hours(3), hours(24 * 10), hours(24 * 400), hours(-24 * 400)}) {
      CAPTURE(jump.count());
      const Moment wrong = kNow + jump;
      const std::string name = std::to_string(jump.count());
      REQUIRE(store->ask(request(name + "asked"), kMany, wrong).ok());
      CHECK(taken(*store).size() == 1);
      REQUIRE(store->erase("person").ok());
      REQUIRE(store->ask(request(name + "taken"), kMany, wrong).ok());
      CHECK(taken(*store, "killed", wrong).size() == 1);
      if (std::chrono::abs(jump) > hours(4)) CHECK(taken(*store, "next").size() == 1);
      REQUIRE(store->erase("person").ok());
      REQUIRE(store->ask(request(name + "put off"), kMany, wrong).ok());
      ports::DueLetter letter = taken(*store, "worker", wrong).at(0);
      ++letter.tries;
      REQUIRE(store->put_back(letter, wrong + minutes(5), "451").ok());
      if (std::chrono::abs(jump) > hours(4)) CHECK(taken(*store).size() == 1);
      REQUIRE(store->erase("person").ok());
    }
  });
}

TEST_CASE("a clock that jumps lets nothing expire that waits") {
  on_each_store([](const Place& place) {
    for (const auto jump : {hours(24 * 6), hours(24 * 400), hours(-24 * 400)}) {
      CAPTURE(jump.count());
      const auto store = place.open();
      const std::string name = std::to_string(jump.count());
      REQUIRE(store->ask(request(name + "sent", "p"), kMany, kNow).ok());
      REQUIRE(store->finish(taken(*store).at(0), ports::LetterEnd::sent, "", kNow).ok());
      REQUIRE(store->ask(request(name + "waits", "q"), kMany, kNow).ok());
      REQUIRE(store->tidy(kNow).ok());
      for (int starts = 0; starts < 100; ++starts) CHECK(*store->tidy(kNow + jump) == 0);
      CHECK(*store->tidy(kNow + minutes(20)) == 0);
      CHECK(taken(*store).size() == 1);
      CHECK(*store->confirm(name + "sent", name + "report", kNow + minutes(30)) == ports::Confirmed::taken);
      REQUIRE(store->erase("p").ok());
      REQUIRE(store->erase("q").ok());
    }
  });
}

TEST_CASE("what a clock that was ahead has written ends as if it had been written now") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    deliver(*store, "a", "person", kNow + hours(24 * 400));
    ports::NewRequest again = request("b");
    again.sameness = "persona";
    REQUIRE(store->suppress("r", ports::Suppression::bounced, kNow + hours(24 * 400)).ok());
    tidied(*store, 0, 25);
    CHECK(*store->ask(again, kMany, kNow + hours(25)) == ports::Asked::taken);
    REQUIRE(store->tidy(kNow + hours(24 * 181)).ok());
    CHECK_FALSE(store->record_of("r", kNow)->suppression.has_value());
  });
}

}  // namespace report_clocks_test
