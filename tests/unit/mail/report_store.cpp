// One contract for every store of reports: SQLite always, PostgreSQL where WILLAI_TEST_POSTGRES names one (tests/mail).
#include <thread>

#include "mail/report_places.hpp"

namespace report_store_test {

using namespace report_places;

namespace {

// Passes on to a connection, and fails at one call.
class FailingSql : public SqlConnection {
 public:
  FailingSql(std::unique_ptr<SqlConnection> sql, int& calls_left) : sql_(std::move(sql)), calls_left_(calls_left) {}
  Result<SqlRows> run(std::string_view statement, const SqlValues& values) override {
    if (statement != "ROLLBACK" && calls_left_ >= 0 && calls_left_-- == 0) return io_error("the disk is full");
    return sql_->run(statement, values);
  }
  std::string_view begin() const override { return sql_->begin(); }
  std::string_view begin_reading() const override { return sql_->begin_reading(); }
  Result<bool> has_table(std::string_view name) override { return sql_->has_table(name); }
  std::string_view skip_locked() const override { return sql_->skip_locked(); }
  std::string_view lock_schema() const override { return sql_->lock_schema(); }

 private:
  std::unique_ptr<SqlConnection> sql_;
  int& calls_left_;
};

}  // namespace

TEST_CASE("who was not told how letters leave takes none once another one was told") {
  on_each_store([](const Place& place) {
    const auto store = place.open(), other = place.open();
    const ports::Lease by_default{"default", kNow + minutes(1), ports::Mandate::by_default};
    const ports::Lease told{"told", kNow + minutes(1), ports::Mandate::told};
    REQUIRE(store->ask(request("a"), kMany, kNow).ok());
    CHECK(store->take(by_default, 8, kNow)->size() == 1);  // nobody else sends
    CHECK_FALSE(*has_sender(place.url()));
    CHECK(other->take(told, 8, kNow)->empty());
    CHECK(*has_sender(place.url()));
    REQUIRE(store->ask(request("b", "other"), kMany, kNow).ok());
    CHECK(store->take(by_default, 8, kNow)->empty());
    CHECK(place.open()->take(by_default, 8, kNow)->empty());
    CHECK(other->take(told, 8, kNow)->size() == 1);
  });
}

TEST_CASE("a program that was told how letters leave says so before it takes any") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    REQUIRE(store->ask(request("a"), kMany, kNow).ok());
    REQUIRE(store->note_told().ok());
    REQUIRE(store->note_told().ok());
    CHECK(store->take({"default", kNow + minutes(1), ports::Mandate::by_default}, 8, kNow)->empty());
  });
}

TEST_CASE("a request and its letter come into the store together, and the report after it is confirmed") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    CHECK(*store->ask(request("a"), kMany, kNow) == ports::Asked::taken);
    CHECK(states_of(*store) == "confirmation pending 1; ");
    const auto letters = taken(*store);
    REQUIRE(letters.size() == 1);
    CHECK(letters[0].id == "a-letter");
    CHECK(letters[0].address == "sealed address");
    CHECK(letters[0].topic == "sealed topic");
    CHECK(letters[0].date == kNow);
    REQUIRE(store->finish(letters[0], ports::LetterEnd::sent, "", kNow).ok());
    CHECK(taken(*store).empty());
    CHECK(*store->confirm("a", "a-report", kNow) == ports::Confirmed::taken);
    CHECK(*store->confirm("a", "a-second", kNow) == ports::Confirmed::again);
    CHECK(*store->confirm("b", "b-report", kNow) == ports::Confirmed::gone);
    const auto reports = taken(*store);
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].kind == LetterKind::report);
    REQUIRE(store->finish(reports[0], ports::LetterEnd::sent, "", kNow).ok());
    CHECK(states_of(*store) == "confirmation erased 1; report erased 1; ");
    const auto record = store->record_of("person", kNow);
    REQUIRE(record->requests.size() == 1);
    CHECK(record->requests[0].address.empty());
    CHECK(record->requests[0].topic.empty());
  });
}

TEST_CASE("the same request is taken once, until a day after it ended") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    deliver(*store, "a", "person");
    ports::NewRequest again = request("b");
    again.sameness = "persona";
    CHECK(*store->ask(again, kMany, kNow) == ports::Asked::again);
    REQUIRE(store->tidy(kNow + hours(23)).ok());
    CHECK(*store->ask(again, kMany, kNow + hours(23)) == ports::Asked::again);
    REQUIRE(store->tidy(kNow + hours(25)).ok());
    CHECK(*store->ask(again, kMany, kNow + hours(25)) == ports::Asked::taken);
  });
}

TEST_CASE("limits count a day, for a person, a network and all, and what a network is refused does not count") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    const ports::ReportLimits limits{2, 4, 5};
    CHECK(*store->ask(request("a"), limits, kNow) == ports::Asked::taken);
    CHECK(*store->ask(request("b"), limits, kNow) == ports::Asked::taken);
    CHECK(*store->ask(request("c"), limits, kNow) == ports::Asked::person_full);  // counts for the network alone
    CHECK(*store->ask(request("d", "second"), limits, kNow) == ports::Asked::taken);
    CHECK(*store->ask(request("e", "third"), limits, kNow) == ports::Asked::network_full);
    CHECK(*store->ask(request("f", "third", "elsewhere"), limits, kNow) == ports::Asked::taken);
    CHECK(*store->ask(request("g", "fourth", "far away"), limits, kNow) == ports::Asked::all_full);
    CHECK(*place.open()->ask(request("g", "fourth", "far away"), limits, kNow + hours(1)) == ports::Asked::all_full);
    CHECK(*store->ask(request("g", "fourth", "far away"), limits, kNow + hours(25)) == ports::Asked::taken);
  });
}

TEST_CASE("a network counts every request alike, whoever it is for") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    const ports::ReportLimits limits{1, 3, 1000};
    REQUIRE(store->suppress("gone", ports::Suppression::unsubscribed, kNow).ok());
    CHECK(*store->ask(request("a", "known", "first"), limits, kNow) == ports::Asked::taken);
    const std::pair<const char*, ports::Asked> persons[] = {
        {"gone", ports::Asked::suppressed}, {"known", ports::Asked::person_full}, {"new", ports::Asked::taken}};
    for (const auto& [person, found] : persons) {
      const std::string network = std::string("of ") + person;
      CHECK(*store->ask(request(person, person, network), limits, kNow) == found);
      for (const char* other : {"x", "y"})
        CHECK(*store->ask(request(network + other, network + other, network), limits, kNow) == ports::Asked::taken);
      CHECK(*store->ask(request("z", person, network), limits, kNow) == ports::Asked::network_full);
      CHECK(*store->ask(request("z", "nobody", network), limits, kNow) == ports::Asked::network_full);
    }
    CHECK(states_of(*store) == "confirmation pending 8; ");
  });
}

TEST_CASE("a network around many takes at most its share of what others have left") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    const ports::ReportLimits limits{3, 2, 100};
    int taken = 0;
    for (int provider = 0; provider < 3; ++provider)
      for (int i = 0; i < 40; ++i) {
        const std::string name = std::to_string(provider) + "-" + std::to_string(i);
        ports::NewRequest one = request(name, name, name);
        one.wider = {{"provider" + std::to_string(provider), 4}};
        taken += *store->ask(one, limits, kNow) == ports::Asked::taken ? 1 : 0;
      }
    CHECK(taken == 25 + 18 + 14);
    for (int i = 0; i < 12; ++i) {
      const std::string name = "student" + std::to_string(i);
      ports::NewRequest one = request(name, name, "campus");
      one.network_most = 10;
      CHECK(*store->ask(one, limits, kNow) == (i < 10 ? ports::Asked::taken : ports::Asked::network_full));
    }
  });
}

TEST_CASE("a person is suppressed under every hash, until allowed again") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    REQUIRE(store->suppress("earlier", ports::Suppression::unsubscribed, kNow).ok());
    ports::NewRequest one = request("a", "person");
    one.known_as = {"another", "earlier"};
    CHECK(*store->ask(one, kMany, kNow) == ports::Asked::suppressed);
    CHECK_FALSE(*store->allow("person"));
    CHECK(*store->allow("earlier"));
    CHECK(*store->ask(one, kMany, kNow) == ports::Asked::taken);
  });
}

TEST_CASE("a store is opened with an earlier key once, and from then on with the one in use") {
  on_each_store([](const Place& place) {
    (void)place.open("old");
    CHECK_FALSE(make_report_store(place.connection(), "new").ok());
    (void)place.open("new\nold");
    (void)place.open("new");
    CHECK_FALSE(make_report_store(place.connection(), "old").ok());
  });
}

TEST_CASE("a letter is with one worker at a time, and with another when the first does not come back") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    const auto other = place.open();
    REQUIRE(store->ask(request("a"), kMany, kNow).ok());
    CHECK(taken(*store, "first").size() == 1);
    CHECK(taken(*other, "second").empty());
    CHECK(*store->renew(lease("first", kNow + minutes(1)), "a-letter"));
    CHECK(taken(*other, "second", kNow + minutes(1) + std::chrono::seconds(1)).empty());
    CHECK(taken(*other, "second", kNow + minutes(3)).size() == 1);
    CHECK_FALSE(*store->renew(lease("first", kNow + minutes(3)), "a-letter"));
  });
}

TEST_CASE("a confirmation that was answered is sent, though the worker that sent it was killed before it noted that") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    REQUIRE(store->ask(request("a"), kMany, kNow).ok());
    const ports::DueLetter first = taken(*store, "killed").at(0);
    CHECK(*store->confirm("a", "a-report", kNow) == ports::Confirmed::taken);
    CHECK(states_of(*store) == "confirmation sent 1; report pending 1; ");
    CHECK_FALSE(*store->renew(lease("killed", kNow + minutes(1)), first.id));
    const auto later = taken(*store, "another", kNow + minutes(3));
    REQUIRE(later.size() == 1);
    CHECK(later[0].kind == LetterKind::report);
    for (const ports::LetterEnd end : {ports::LetterEnd::stopped, ports::LetterEnd::aside})  // a copy that is refused takes nothing back
      REQUIRE(store->finish(first, end, "550", kNow).ok());
    REQUIRE(store->put_back(first, kNow, "451").ok());
    CHECK(states_of(*store) == "confirmation sent 1; report sending 1; ");
    REQUIRE(store->finish(later[0], ports::LetterEnd::sent, "", kNow).ok());
    REQUIRE(store->finish(first, ports::LetterEnd::sent, "", kNow).ok());
    CHECK(states_of(*store) == "confirmation erased 1; report erased 1; ");
  });
}

TEST_CASE("a letter that ends the program again and again keeps no other suspicious letter from being sent") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    for (const char* id : {"a", "b"}) REQUIRE(store->ask(request(id), kMany, kNow).ok());
    Moment now = kNow;
    for (int kill = 0; kill < 3; ++kill) CHECK(taken(*store, "killed", now += minutes(2)).size() == 2);
    const std::string first = taken(*store, "killed", now += minutes(2)).at(0).id;
    CHECK(taken(*store, "killed", now += minutes(2)).at(0).id != first);
  });
}

TEST_CASE("a letter put back is due later, and keeps its number and its date") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    REQUIRE(store->ask(request("a"), kMany, kNow).ok());
    ports::DueLetter letter = taken(*store).at(0);
    ++letter.tries;
    REQUIRE(store->put_back(letter, kNow + minutes(5), "451").ok());
    CHECK(taken(*store, "worker", kNow + minutes(4)).empty());
    const auto again = taken(*store, "worker", kNow + minutes(5));
    REQUIRE(again.size() == 1);
    CHECK(again[0].id == letter.id);
    CHECK(again[0].date == letter.date);
    CHECK(again[0].tries == 1);
  });
}

TEST_CASE("a letter with which the program ends again and again is set aside") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    REQUIRE(store->ask(request("a"), kMany, kNow).ok());
    int times = 0;
    for (Moment now = kNow; times < 200 && !taken(*store, "worker", now).empty(); now += minutes(2)) ++times;
    CHECK(times == 50);
    CHECK(states_of(*store) == "confirmation aside 1; ");
    CHECK(*store->release(kNow) == 1);
    CHECK(taken(*store).size() == 1);
  });
}

TEST_CASE("erasing or opting out leaves nothing in the outbox") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    for (const std::string person : {"p", "q", "r"}) REQUIRE(store->ask(request(person, person), kMany, kNow).ok());
    REQUIRE(store->erase("p").ok());
    REQUIRE(store->suppress("q", ports::Suppression::unsubscribed, kNow).ok());
    CHECK(states_of(*store) == "confirmation pending 1; ");
    CHECK(*store->ask(request("q2", "q"), kMany, kNow) == ports::Asked::suppressed);
    CHECK(*store->ask(request("p2", "p"), kMany, kNow) == ports::Asked::taken);
    CHECK(store->record_of("q", kNow)->suppression == ports::Suppression::unsubscribed);
    REQUIRE(store->suppress("q", ports::Suppression::bounced, kNow).ok());
    CHECK(store->record_of("q", kNow)->suppression == ports::Suppression::unsubscribed);
  });
}

TEST_CASE(
    "what is not confirmed goes 24 hours after its letter, what cannot be delivered after five days, a dead mailbox "
    "after 180") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    REQUIRE(store->ask(request("sent", "p"), kMany, kNow).ok());
    REQUIRE(store->finish(taken(*store).at(0), ports::LetterEnd::sent, "", kNow).ok());
    REQUIRE(store->ask(request("waits", "q"), kMany, kNow).ok());
    REQUIRE(store->suppress("r", ports::Suppression::bounced, kNow).ok());
    CHECK(tidied(*store, 0, 23) == 0);
    CHECK(*store->tidy(kNow + hours(24)) == 1);
    CHECK(store->record_of("p", kNow)->requests.empty());
    CHECK(store->record_of("q", kNow)->requests.at(0).address == "sealed address");
    CHECK(tidied(*store, 25, 24 * 5 - 1) == 0);
    CHECK(*store->tidy(kNow + hours(24 * 5)) == 1);
    CHECK(store->record_of("q", kNow)->requests.at(0).address.empty());
    CHECK(states_of(*store) == "confirmation stopped 1; ");
    CHECK(store->record_of("r", kNow)->suppression.has_value());
    REQUIRE(store->tidy(kNow + hours(24 * 180)).ok());
    CHECK_FALSE(store->record_of("r", kNow)->suppression.has_value());
    CHECK(states_of(*store).empty());
  });
}

TEST_CASE("a store made with a different secret is refused") {
  on_each_store([](const Place& place) {
    place.open("key");
    const auto other = make_report_store(place.connection(), "other");
    REQUIRE_FALSE(other.ok());
    CHECK(other.error().message.find("a different secret") != std::string::npos);
  });
}

TEST_CASE("a store that fails at any call leaves all as it was, and the same works the next time") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    int calls_left = -1;
    auto failing = make_report_store(std::make_unique<FailingSql>(place.connection(), calls_left), "key");
    REQUIRE(failing.ok());
    const auto fails_whole = [&](const std::string& name, const auto& act) {
      CAPTURE(name);
      for (int call = 0; call < 100; ++call) {
        const std::string before = states_of(*store);
        calls_left = call;
        const bool done = act(**failing);
        const bool was_reached = calls_left < 0;
        calls_left = -1;
        if (!was_reached) {
          CHECK_MESSAGE(done, "with no call that fails it works");
          return;
        }
        CHECK_FALSE(done);
        CHECK(states_of(*store) == before);
      }
    };
    fails_whole("ask", [](ports::ReportStore& each) { return each.ask(request("a"), kMany, kNow).ok(); });
    std::vector<ports::DueLetter> letters;
    fails_whole("take", [&](ports::ReportStore& each) {
      auto took = each.take(lease("worker"), 5, kNow);
      if (took.ok()) letters = *took;
      return took.ok();
    });
    fails_whole("finish", [&](ports::ReportStore& each) {
      return each.finish(letters.at(0), ports::LetterEnd::sent, "", kNow).ok();
    });
    fails_whole("confirm", [](ports::ReportStore& each) { return each.confirm("a", "a-report", kNow).ok(); });
    fails_whole("suppress", [](ports::ReportStore& each) {
      return each.suppress("person", ports::Suppression::unsubscribed, kNow).ok();
    });
    CHECK(states_of(*store).empty());
  });
}

TEST_CASE("of requests that come together from many programs each is taken once, and limits hold over all of them") {
  struct Rush {
    bool are_same;  // in all threads
    int all;
    const char* states;
  };
  for (const Rush& rush : {Rush{true, 1000, "confirmation pending 25; "}, Rush{false, 20, "confirmation pending 20; "}})
    on_each_store([&rush](const Place& place) {
      place.open();
      constexpr int kThreads = 4, kEach = 25;
      std::vector<std::thread> threads;
      for (int thread = 0; thread < kThreads; ++thread)
        threads.emplace_back([&place, &rush, thread] {
          const auto store = place.open();
          for (int i = 0; i < kEach; ++i) {
            ports::NewRequest one =
                request("r" + std::to_string(thread) + "-" + std::to_string(i), "p" + std::to_string(i));
            if (rush.are_same) one.sameness = "same" + std::to_string(i);
            const auto asked = store->ask(one, {4, 1000, rush.all}, kNow);
            if (!asked.ok()) throw std::runtime_error(asked.error().message);
          }
        });
      for (std::thread& thread : threads) thread.join();
      CHECK(states_of(*place.open()) == rush.states);
    });
}

}  // namespace report_store_test
