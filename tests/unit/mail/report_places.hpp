// What the tests of stores of reports share: an empty store of each kind, and requests and letters in a line.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/report_store.hpp"

namespace report_places {

using namespace willai;
using namespace willai::store;
using std::chrono::hours;
using std::chrono::minutes;

inline const Moment kNow{std::chrono::milliseconds(1'795'600'000'000)};
inline constexpr ports::ReportLimits kMany{1000, 1000, 1000};

// An empty store, of either kind, that several connections can open.
class Place {
 public:
  explicit Place(std::string postgres) : url_(std::move(postgres)) {
    if (!url_.empty()) {
      clear();
      return;
    }
    url_ = (std::filesystem::temp_directory_path() / ("willai-store-test-" + std::to_string(::getpid()) + ".sqlite"))
               .string();
    remove();
  }
  ~Place() {
    if (!is_postgres(url_)) remove();
  }
  std::unique_ptr<SqlConnection> connection() const {
    auto sql = is_postgres(url_) ? open_postgres(url_) : open_sqlite(url_);
    REQUIRE_MESSAGE(sql.ok(), sql.error().message);
    return std::move(*sql);
  }
  std::unique_ptr<ports::ReportStore> open(const std::string& key = "key") const {
    auto store = make_report_store(connection(), key);
    REQUIRE_MESSAGE(store.ok(), store.error().message);
    return std::move(*store);
  }
  const std::string& url() const { return url_; }

 private:
  void clear() const {
    const auto sql = connection();
    for (const std::string_view table :
         {"report_meta", "report_request", "report_outbox", "report_suppressed", "report_limit", "report_waited", "report_error"})
      REQUIRE(sql->run("DROP TABLE IF EXISTS " + std::string(table)).ok());
  }
  void remove() const {
    for (const std::string_view suffix : {"", "-wal", "-shm"}) std::filesystem::remove(url_ + std::string(suffix));
  }
  std::string url_;
};

inline std::vector<std::string> urls() {
  std::vector<std::string> urls{""};
  if (const char* postgres = std::getenv("WILLAI_TEST_POSTGRES")) urls.emplace_back(postgres);
  return urls;
}

template <class Check>
void on_each_store(Check check) {
  for (const std::string& url : urls()) {
    CAPTURE(url);
    const Place place(url);
    check(place);
  }
}

inline ports::NewRequest request(const std::string& name, const std::string& person = "person",
                   const std::string& network = "network") {
  return {name, name + "-letter", person, network, person + name, "sealed address", "sealed topic"};
}

inline ports::Lease lease(const std::string& worker, Moment now = kNow) { return {worker, now + minutes(1)}; }

inline std::vector<ports::DueLetter> taken(ports::ReportStore& store, const std::string& worker = "worker",
                                           Moment now = kNow, int most = 10) {
  auto letters = store.take(lease(worker, now), most, now);
  REQUIRE_MESSAGE(letters.ok(), letters.error().message);
  return std::move(*letters);
}

inline std::string states_of(ports::ReportStore& store) {
  const auto status = store.status();
  REQUIRE_MESSAGE(status.ok(), status.error().message);
  std::string text;
  for (const LetterCount& count : status->letters)
    text += (count.kind == LetterKind::report ? "report " : "confirmation ") + count.state + " " +
            std::to_string(count.number) + "; ";
  return text;
}

// A worker that tidies every hour; returns how many requests it erased.
inline long long tidied(ports::ReportStore& store, int from, int to) {
  long long erased = 0;
  for (int hour = from; hour <= to; ++hour) {
    const auto done = store.tidy(kNow + hours(hour));
    REQUIRE_MESSAGE(done.ok(), done.error().message);
    erased += *done;
  }
  return erased;
}

// A request whose report was delivered.
inline void deliver(ports::ReportStore& store, const std::string& name, const std::string& person, Moment now = kNow) {
  REQUIRE(*store.ask(request(name, person), kMany, now) == ports::Asked::taken);
  REQUIRE(store.finish(taken(store, "worker", now).at(0), ports::LetterEnd::sent, "", now).ok());
  REQUIRE(*store.confirm(name, name + "-report", now) == ports::Confirmed::taken);
  REQUIRE(store.finish(taken(store, "worker", now).at(0), ports::LetterEnd::sent, "", now).ok());
}

}  // namespace report_places
