// What readers report as wrong, in every store: SQLite always, PostgreSQL where WILLAI_TEST_POSTGRES names one (tests/mail).
#include "mail/report_places.hpp"
#include "store/store_copy.hpp"

namespace error_report_store_test {

using namespace report_places;

namespace {

ports::NewErrorReport error(const std::string& id, const std::string& person = "") {
  return {id, "/profession/chef", "1-2", "sealed text of " + id, person, person.empty() ? "" : "sealed address"};
}

ports::ErrorTaken keep(ports::ReportStore& store, const ports::NewErrorReport& error, Moment now = kNow,
                       const ports::ReportLimits& limits = kMany, const std::string& network = "network") {
  const auto kept = store.keep_error(error, {.network = network}, limits, now);
  REQUIRE_MESSAGE(kept.ok(), kept.error().message);
  return *kept;
}

std::string ids_in(ports::ReportStore& store, Moment now = kNow) {
  const auto errors = store.errors(now);
  REQUIRE_MESSAGE(errors.ok(), errors.error().message);
  std::string ids;
  for (const ports::ErrorReport& each : *errors) ids += each.id + (each.settled ? " settled; " : "; ");
  return ids;
}

}  // namespace

TEST_CASE("an error report is kept as it came, once, and settled once") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    CHECK(keep(*store, error("a", "person")) == ports::ErrorTaken::taken);
    CHECK(keep(*store, error("a")) == ports::ErrorTaken::again);
    CHECK(keep(*store, error("b"), kNow + minutes(1)) == ports::ErrorTaken::taken);
    CHECK(ids_in(*store) == "a; b; ");
    const ports::ErrorReport first = store->errors(kNow)->front();
    CHECK(first.page == "/profession/chef");
    CHECK(first.edition == "1-2");
    CHECK(first.text == "sealed text of a");
    CHECK(first.address == "sealed address");
    CHECK(first.made == kNow);
    CHECK(store->errors(kNow)->back().address.empty());
    CHECK_FALSE(*store->settle_error("c", "nothing", kNow));
    CHECK(*store->settle_error("a", "The level is LOW.", kNow + hours(1)));
    CHECK_FALSE(*store->settle_error("a", "Another end.", kNow + hours(2)));
    const ports::ErrorReport settled = store->errors(kNow)->front();
    CHECK(settled.settled == kNow + hours(1));
    CHECK(settled.settled_as == "The level is LOW.");
  });
}

TEST_CASE("limits of error reports are apart from those of reports by e-mail, and a refused one does not count") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    const ports::ReportLimits limits{1, 2, 3};
    CHECK(keep(*store, error("a"), kNow, limits) == ports::ErrorTaken::taken);
    CHECK(keep(*store, error("b"), kNow, limits) == ports::ErrorTaken::taken);
    for (int i = 0; i < 3; ++i) CHECK(keep(*store, error("c"), kNow, limits) == ports::ErrorTaken::network_full);
    CHECK(keep(*store, error("d"), kNow, limits, "other") == ports::ErrorTaken::taken);
    CHECK(keep(*store, error("e"), kNow, limits, "third") == ports::ErrorTaken::all_full);
    CHECK(ids_in(*store) == "a; b; d; ");
    CHECK(*store->ask(request("r"), limits, kNow) == ports::Asked::taken);
    CHECK(keep(*store, error("c"), kNow + hours(25), limits) == ports::ErrorTaken::taken);
  });
}

TEST_CASE("whoever is erased takes their error reports along, and whoever opts out leaves them without the address") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    keep(*store, error("a", "person"));
    keep(*store, error("b", "other"));
    keep(*store, error("c"));
    CHECK(store->record_of("person", kNow)->errors.size() == 1);
    REQUIRE(store->erase("person").ok());
    CHECK(ids_in(*store) == "b; c; ");
    CHECK(store->record_of("person", kNow)->errors.empty());
    REQUIRE(store->suppress("other", ports::Suppression::unsubscribed, kNow).ok());
    CHECK(ids_in(*store) == "b; c; ");
    CHECK(store->errors(kNow)->front().address.empty());
    CHECK(store->record_of("other", kNow)->errors.empty());
  });
}

TEST_CASE("a settled error report goes after 30 days and an open one after a year, with and without a worker") {
  on_each_store([](const Place& place) {
    const auto store = place.open();
    keep(*store, error("open"));
    keep(*store, error("settled"));
    REQUIRE(*store->settle_error("settled", "Right.", kNow + hours(24)));
    CHECK(ids_in(*store, kNow + hours(31 * 24 - 1)) == "open; settled settled; ");
    REQUIRE(store->tidy(kNow + hours(31 * 24)).ok());
    CHECK(ids_in(*store) == "open; ");
    CHECK(ids_in(*store, kNow + hours(365 * 24 - 1)) == "open; ");
    keep(*store, error("new"), kNow + hours(365 * 24));
    CHECK(ids_in(*store) == "new; ");
  });
}

TEST_CASE("a store of version 1 is brought forward, and a copy has the error reports") {
  on_each_store([](const Place& place) {
    {
      const auto store = place.open();
      REQUIRE(*store->ask(request("r"), kMany, kNow) == ports::Asked::taken);
      const auto sql = place.connection();
      REQUIRE(sql->run("DROP TABLE report_error").ok());
      REQUIRE(sql->run("UPDATE report_meta SET value = '1' WHERE name = 'schema'").ok());
    }
    const auto store = place.open();
    CHECK(states_of(*store) == "confirmation pending 1; ");
    keep(*store, error("a", "person"));
    const std::string file = (std::filesystem::temp_directory_path() / ("willai-errors-copy-" + std::to_string(::getpid()))).string();
    std::filesystem::remove(file);
    {
      const auto from = place.connection();
      const auto to = open_sqlite(file);
      REQUIRE(to.ok());
      const auto copied = copy_store(*from, **to);
      REQUIRE_MESSAGE(copied.ok(), copied.error().message);
    }
    {
      const auto copy = open_report_store(file, "key");
      REQUIRE_MESSAGE(copy.ok(), copy.error().message);
      CHECK(ids_in(**copy) == "a; ");
      CHECK((*copy)->errors(kNow)->front().text == "sealed text of a");
    }
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file + suffix);
  });
}

}  // namespace error_report_store_test
