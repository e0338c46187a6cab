#include "mail/report_worker.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <stdexcept>

#include "mail/report_desk.hpp"
#include "store/report_store.hpp"
#include "system/secret_seal.hpp"

namespace report_worker_test {

using namespace willai;

namespace {

class FakeOutside : public ports::Outside {
 public:
  Moment now() const override { return time; }
  std::string random_bytes(std::size_t size) const override {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(++drawn % 251);
    return bytes;
  }
  Moment time{std::chrono::milliseconds(1'795'600'000'000)};
  mutable unsigned drawn = 0;
};

class FakeWriter : public mail::LetterWriter {
 public:
  Result<Letter> confirmation(const ReportTopic& topic, const LetterLinks& links) override {
    return written(topic, links);
  }
  Result<Letter> report(const ReportTopic& topic, const LetterLinks& links) override { return written(topic, links); }

 private:
  static Result<Letter> written(const ReportTopic& topic, const LetterLinks& links) {
    if (topic.value == "gone") return not_found("this edition has no profession “gone”");
    if (topic.value == "throws") throw std::runtime_error("out of fonts");
    return Letter{topic.value, links.confirm + " " + links.erase + " " + links.unsubscribe, "", {}};
  }
};

struct Post {
  std::vector<ports::DeliveryEnd> ends{};  // the answers to come; then all is accepted
  std::vector<std::pair<Letter, ports::Envelope>> taken{};
};

class FakeMailer : public ports::Mailer {
 public:
  explicit FakeMailer(Post& post) : post_(post) {}
  ports::DeliveryEnd send(const Letter& letter, const ports::Envelope& envelope,
                          const ports::Heartbeat& heartbeat) override {
    CHECK(heartbeat());
    if (!post_.ends.empty()) {
      const ports::DeliveryEnd end = post_.ends.front();
      post_.ends.erase(post_.ends.begin());
      if (end.delivery != ports::Delivery::accepted) return end;
    }
    post_.taken.emplace_back(letter, envelope);
    return {};
  }

 private:
  Post& post_;
};

// A desk and a worker over one store in memory’s stead: a file that goes with it.
struct Office {
  std::string file = "/tmp/willai-office-test-" + std::to_string(::getpid()) + ".sqlite";
  std::shared_ptr<FakeOutside> outside = std::make_shared<FakeOutside>();
  std::shared_ptr<const ports::KeyedSeal> seal = std::make_shared<system::SecretSeal>(system::SecretSeal::of_process());
  Post post;

  Office() { remove(); }
  ~Office() { remove(); }
  void remove() const {
    for (const char* suffix : {"", "-wal", "-shm"}) std::remove((file + suffix).c_str());
  }
  std::unique_ptr<ports::ReportStore> store() const {
    return std::move(*store::open_report_store(file, mail::key_check(*seal)));
  }
  mail::ReportDesk desk() const { return {store(), seal, outside, ports::ReportLimits{}}; }
  mail::ReportWorker worker() {
    mail::WorkerOptions options;
    options.name = "worker";
    options.site = "https://willai.example";
    mail::LetterWriters writers;
    for (int i = 0; i < 2; ++i) writers.push_back(std::make_unique<FakeWriter>());
    return {store(), std::move(writers), std::make_unique<FakeMailer>(post), seal, outside, options};
  }
  void ask(const std::string& profession, std::string_view address = "reader@inbox.example") const {
    CHECK(*desk().ask(EmailAddress::parse(address).value(), {ReportTopic::Kind::profession, profession},
                      "192.0.2.0/24") == mail::AskEnd::noted);
  }
  // What stands behind "?t=" of the n-th link of a letter.
  static std::string link(const Letter& letter, int number) {
    std::size_t at = 0;
    for (int i = 0; i <= number; ++i) at = letter.text.find("?t=", at) + 3;
    return letter.text.substr(at, letter.text.find(' ', at) - at);
  }
};

}  // namespace

TEST_CASE("a request becomes a confirmation, its link a report, and then nothing") {
  Office office;
  office.ask("nurse", "Reader@inbox.example");
  auto worker = office.worker();
  CHECK(worker.work()->sent == 1);
  REQUIRE(office.post.taken.size() == 1);
  const auto [first, envelope] = office.post.taken[0];
  CHECK(envelope.to.text() == "Reader@inbox.example");
  CHECK(worker.work()->sent == 0);
  auto desk = office.desk();
  CHECK(**desk.confirm(Office::link(first, 0)) == ports::Confirmed::taken);
  CHECK(**desk.confirm(Office::link(first, 0)) == ports::Confirmed::again);
  CHECK_FALSE(desk.confirm(Office::link(first, 1))->has_value());
  CHECK(worker.work()->sent == 1);
  CHECK(office.post.taken[1].first.subject == "nurse");
  CHECK(office.post.taken[1].second.id != envelope.id);
  CHECK(worker.work()->sent == 0);
  CHECK(*desk.erase(Office::link(first, 1)));
  CHECK(*desk.unsubscribe(Office::link(first, 2)));
  CHECK_FALSE(*desk.unsubscribe(Office::link(first, 1)));
  office.ask("teacher", "reader@INBOX.example");
  CHECK(worker.work()->sent == 0);
}

TEST_CASE("a letter that a server puts off keeps its number, and waits longer each time") {
  Office office;
  office.ask("nurse");
  auto worker = office.worker();
  for (int tries = 1; tries <= 4; ++tries) {
    office.post.ends = {{ports::Delivery::later, "451", ""}};
    CHECK(worker.work()->held_up == 1);
    office.outside->time += std::chrono::milliseconds(15'000 * (1 << (tries - 1)) - 1);
    CHECK(worker.work()->held_up + worker.work()->sent == 0);
    office.outside->time += std::chrono::milliseconds(15'000 * (1 << (tries - 1)) + 1);
  }
  CHECK(worker.work()->sent == 1);
}

TEST_CASE("while no server can be reached letters go back as they were, and nothing counts against them") {
  Office office;
  for (const std::string name : {"a", "b", "c"}) office.ask("nurse", name + "@inbox.example");
  auto worker = office.worker();
  office.post.ends = {{ports::Delivery::unreachable, "no connection", "nothing answers at relay:25"}};
  const auto turn = worker.work();
  CHECK(turn->is_unreachable);
  CHECK(turn->held_up == 3);
  CHECK(turn->notes == std::vector<std::string>{"nothing answers at relay:25"});
  CHECK(worker.work()->sent == 3);
}

TEST_CASE("a letter that cannot be written is tried a few times and set aside, and the others go on") {
  for (const std::string topic : {"gone", "throws"}) {
    Office office;
    office.ask(topic, "a@inbox.example");
    office.ask("nurse", "b@inbox.example");
    auto worker = office.worker();
    CHECK(worker.work()->sent == 1);
    int given_up = 0;
    for (int turn = 0; turn < 10; ++turn) {
      office.outside->time += std::chrono::hours(4);
      given_up += worker.work()->given_up;
    }
    CHECK(given_up == 1);
  }
}

TEST_CASE("a worker that is told to stop puts back what it holds") {
  Office office;
  for (const std::string name : {"a", "b", "c"}) office.ask("nurse", name + "@inbox.example");
  int asked = 0;
  auto worker = office.worker();
  const auto turn = worker.work([&] { return ++asked < 2; });
  CHECK(turn->sent == 1);
  CHECK(turn->held_up == 2);
  CHECK(worker.work()->sent == 2);
}

TEST_CASE("the wait after a no doubles up to four hours, and chance takes at most half of it") {
  using std::chrono::milliseconds;
  CHECK(mail::wait_after(1, milliseconds(30'000), 1) == milliseconds(30'000));
  CHECK(mail::wait_after(1, milliseconds(30'000), 0) == milliseconds(15'000));
  CHECK(mail::wait_after(3, milliseconds(30'000), 1) == milliseconds(120'000));
  CHECK(mail::wait_after(1000, milliseconds(30'000), 1) == std::chrono::hours(4));
  rc::check([] {
    const int tries = *rc::gen::inRange(0, 100);
    const double chance = *rc::gen::inRange(0, 1001) / 1000.;
    const auto wait = mail::wait_after(tries, milliseconds(30'000), chance);
    RC_ASSERT(wait >= milliseconds(15'000));
    RC_ASSERT(wait <= std::chrono::hours(4));
  });
}

TEST_CASE("a link opens for its use alone, and not when a letter of it was changed") {
  const system::SecretSeal seal = system::SecretSeal::of_process();
  const mail::MailLink link{mail::MailLink::Use::erase, std::string(32, 'a'), std::string(32, 'b')};
  const std::string text = mail::close_link(seal, link);
  CHECK(mail::find_link(seal, text, mail::MailLink::Use::erase)->person == link.person);
  CHECK(mail::find_link(seal, text, mail::MailLink::Use::erase)->request == link.request);
  CHECK_FALSE(mail::find_link(seal, text, mail::MailLink::Use::confirm));
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CHECK_FALSE(mail::find_link(seal, changed, mail::MailLink::Use::erase));
  }
  CHECK_FALSE(mail::find_link(system::SecretSeal::of_process(), text, mail::MailLink::Use::erase));
}

TEST_CASE("a mark in a return path is ours in either case, and cannot be made up") {
  const system::SecretSeal seal = system::SecretSeal::of_process();
  const std::string person = seal.keyed_hash("reader@inbox.example", ports::HashedFor::person);
  const std::string tag = mail::return_tag(seal, person);
  CHECK(tag.size() == 49);
  CHECK(mail::find_returned(seal, tag) == person);
  std::string upper = tag;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  CHECK(mail::find_returned(seal, upper) == person);
  for (const std::string& wrong :
       {std::string(), std::string("b"), tag.substr(1), tag + "0", "b" + std::string(48, '0')})
    CHECK_FALSE(mail::find_returned(seal, wrong));
}

TEST_CASE("a worker that is told to stop leaves a mail server that hangs, and the letter goes back as it was") {
  class Hanging : public ports::Mailer {
   public:
    explicit Hanging(bool& is_stopped) : is_stopped_(is_stopped) {}
    ports::DeliveryEnd send(const Letter&, const ports::Envelope&, const ports::Heartbeat& heartbeat) override {
      CHECK(heartbeat());
      is_stopped_ = true;
      while (heartbeat()) {}
      return {ports::Delivery::later, "lease lost", ""};
    }

   private:
    bool& is_stopped_;
  };
  Office office;
  office.ask("nurse");
  bool is_stopped = false;
  mail::WorkerOptions options;
  options.name = "worker";
  options.ending = std::chrono::milliseconds(20);
  mail::LetterWriters writers;
  writers.push_back(std::make_unique<FakeWriter>());
  mail::ReportWorker worker(office.store(), std::move(writers), std::make_unique<Hanging>(is_stopped), office.seal,
                      office.outside, options);
  CHECK(worker.work([&] { return !is_stopped; })->held_up == 1);
  auto next = office.worker();
  CHECK(next.work()->sent == 1);
  CHECK(office.post.taken.size() == 1);
}

}  // namespace report_worker_test
