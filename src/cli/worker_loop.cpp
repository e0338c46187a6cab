#include "cli/worker_loop.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <condition_variable>
#include <map>
#include <mutex>

#include "cli/saying.hpp"
#include "routing/letter_writer.hpp"
#include "system/real_outside.hpp"

namespace willai::cli {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kIdle{500};
constexpr milliseconds kFirstPause{1000};
constexpr milliseconds kLongestPause{60'000};
constexpr std::chrono::minutes kTidyEvery{10};
constexpr std::chrono::minutes kSameNote{1};

void rest(const std::stop_token& stop, milliseconds time) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

std::string machine_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "machine";
}

// The state of the loop between two rounds.
struct LoopState {
  const Say& say;
  WorkerTally tally{};
  milliseconds pause = kFirstPause;
  Clock::time_point tidied{};
  std::map<std::string, Clock::time_point> said{};

  void note(const std::string& sentence) {
    const auto now = Clock::now();
    auto& last = said[sentence];
    if (last != Clock::time_point() && now - last < kSameNote) return;
    if (said.size() > 1000) said.clear();
    said[sentence] = now;
    say(sentence);
  }

  void add(const mail::BatchResult& result) {
    tally.sent += result.sent;
    tally.held_up += result.held_up;
    tally.given_up += result.given_up;
    for (const std::string& sentence : result.notes) note(sentence);
  }

  milliseconds longer_pause() {
    const milliseconds now = pause;
    pause = std::min(2 * pause, kLongestPause);
    return now;
  }
};

void tidy_now_and_then(mail::ReportWorker& worker, LoopState& state) {
  if (state.tidied != Clock::time_point() && Clock::now() - state.tidied < kTidyEvery) return;
  state.tidied = Clock::now();
  if (const auto tidied = worker.tidy(); !tidied.ok()) state.note(tidied.error().message);
}

bool is_idle(const mail::BatchResult& result) { return result.sent + result.held_up + result.given_up == 0; }

}  // namespace

Result<mail::LetterWriters> open_writers(const store::EditionReader& edition, const routing::SiteOptions& site,
                                         unsigned number) {
  mail::LetterWriters writers;
  for (unsigned i = 0; i < std::max(1u, number); ++i) {
    auto writer = TRY(routing::open_letter_writer(edition, site));
    writers.push_back(std::move(writer));
  }
  return writers;
}

Result<std::unique_ptr<mail::ReportWorker>> open_worker(std::unique_ptr<ports::ReportStore> store,
                                                        const ReportPlace& place, const MailRoom& room,
                                                        const routing::SiteOptions& site,
                                                        const WorkerSetting& setting) {
  mail::LetterWriters writers = TRY(open_writers(*setting.edition, site, setting.writers));
  auto outside = std::make_shared<system::RealOutside>();
  mail::WorkerOptions options;
  options.name = setting.name.empty()
                     ? fmt::format("{}-{}-{}", machine_name(), ::getpid(), outside->now().time_since_epoch().count())
                     : setting.name;
  options.site = site.origin + site.base_path;
  options.lease = setting.lease;
  options.retry = setting.retry;
  options.mandate = room.is_chosen ? ports::Mandate::told : ports::Mandate::by_default;
  return std::make_unique<mail::ReportWorker>(std::move(store), std::move(writers), make_mailer(room), place.seal,
                                        std::move(outside), std::move(options));
}

Result<WorkerTally> run_worker(mail::ReportWorker& worker, const std::stop_token& stop, Until until, const Say& say,
                               const Count& count) {
  LoopState state{say};
  while (!stop.stop_requested()) {
    tidy_now_and_then(worker, state);
    const auto result = worker.work([&] { return !stop.stop_requested(); });
    if (!result.ok() && until == Until::nothing_is_due) return result.error();
    if (!result.ok()) {
      state.note(result.error().message);
      rest(stop, state.longer_pause());
      continue;
    }
    state.add(*result);
    count(*result);
    if (until == Until::nothing_is_due && (is_idle(*result) || result->is_unreachable)) break;
    if (result->is_unreachable) rest(stop, state.longer_pause());
    else state.pause = kFirstPause;
    if (is_idle(*result)) rest(stop, kIdle);
  }
  return state.tally;
}

void count_letters(const mail::BatchResult& result, operating::LetterTally& tally) {
  tally.sent += static_cast<unsigned>(result.sent);
  tally.held_up += static_cast<unsigned>(result.held_up);
  tally.given_up += static_cast<unsigned>(result.given_up);
}

void say_to_operator(const std::string& sentence) { log_line("mail", sentence); }

}  // namespace willai::cli
