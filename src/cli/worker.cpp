#include <fmt/format.h>

#include <functional>
#include <thread>

#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "cli/edition_keys.hpp"
#include "cli/edition_option.hpp"
#include "cli/edition_watch.hpp"
#include "cli/endings.hpp"
#include "cli/mail_options.hpp"
#include "cli/saying.hpp"
#include "cli/watching.hpp"
#include "cli/worker_loop.hpp"
#include "operating/log.hpp"

namespace willai::cli {
namespace {

struct WorkOptions {
  StoreOptions store;
  MailOptions mail;
  WatchOptions watch;
  std::string signed_by;
  std::string base_url;
  bool once = false;
  long lease = 60;
  double retry = 30;
};

Result<Outcome> finish(const Result<WorkerTally>& tally) {
  if (!tally.ok()) return tally.error();
  announce(fmt::format("Sent {}, delayed {}, given up {}.", tally->sent, tally->held_up, tally->given_up));
  return tally->held_up == 0 ? Outcome::done : Outcome::failed;
}

// Letters are written with what is at the path now. Whatever is wrong with it, the edition in use stays.
Result<> use_edition(mail::ReportWorker& worker, const WorkOptions& options, const routing::SiteOptions& site,
                     unsigned writers, Watching& watching) {
  const std::string& file = options.store.edition;
  const store::EditionReader edition = TRY(file.empty() ? open_edition(file) : store::EditionReader::open_current(file));
  TRY(check_signer(options.signed_by, file, edition.proof()));
  worker.replace(TRY(open_writers(edition, site, writers)));
  watching.show_edition(edition.load_facts());
  operating::log_event(operating::LogLevel::info, "edition", "Letters are now written with another edition.",
                       {{"digest", edition.proof().digest.substr(0, 12)}});
  return Nothing{};
}

Result<Outcome> work_until_stopped(mail::ReportWorker& worker, const sigset_t& signals, Watching& watching,
                                   EditionWatch& edition, const std::function<Result<>()>& use) {
  std::jthread working([&](const std::stop_token& stop) {
    (void)run_worker(worker, stop, Until::stopped, say_to_operator,
                     [&](const mail::BatchResult& result) { count_letters(result, watching.letters()); });
  });
  watching.say_ready();
  for (Told told = Told::nothing; told != Told::to_end; told = wait_for_signal(signals, kEditionLook)) {
    if (told != Told::again && !edition.has_settled()) continue;
    edition.begin();
    const auto used = use();
    if (used.ok()) edition.settle();
    watching.count_switch(used.ok());
    if (!used.ok()) say_to_operator(used.error().message);
  }
  watching.say_ending();
  end_within(kLongestEnding);
  return Outcome::done;
}

Result<Outcome> work(const WorkOptions& options) {
  routing::SiteOptions site = TRY(parse_base_url(options.base_url));
  TRY(begin_log(options.watch));
  if (site.origin.empty())
    return invalid("links in letters need the site's address; give --base-url https://example.org");
  EditionWatch edition_watch(options.store.edition);
  const store::EditionReader edition = TRY(open_edition(options.store.edition));  // all writers share its file
  TRY(check_signer(options.signed_by, options.store.edition, edition.proof()));
  const ReportPlace place = TRY(open_place(options.store));
  const MailRoom room = TRY(open_mail_room(options.mail, options.store));
  if (!room.sends)
    return invalid("several programs may share this store, so a worker is told how letters leave: give --mail");
  if (!room.is_chosen && TRY(store::has_sender(place.store)))
    return invalid("another program sends the letters of this store with --mail; give --mail to this worker, too");
  site.seal = place.seal;
  const WorkerSetting setting{&edition, "", std::chrono::seconds(options.lease),
                              std::chrono::milliseconds(static_cast<long long>(options.retry * 1000)),
                              std::min(4u, std::thread::hardware_concurrency())};
  auto store = TRY(open_store(place));
  const auto worker = TRY(open_worker(std::move(store), place, room, site, setting));
  outlive_outputs();
  if (options.once) return finish(run_worker(*worker, std::stop_token(), Until::nothing_is_due, say_to_operator));
  const sigset_t signals = block_signals();
  const auto watching = TRY(Watching::open(options.watch));
  watching->show_edition(edition.load_facts());
  watching->watch(place);
  announce(fmt::format("Letters {}  (press Ctrl-C to stop)", where_letters_go(room)));
  watching->announce_port();
  return work_until_stopped(*worker, signals, *watching, edition_watch,
                            [&] { return use_edition(*worker, options, site, setting.writers, *watching); });
}

}  // namespace

void add_worker(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<WorkOptions>();
  Command command = add_command(line, exit_status, "worker", "Send reports by e-mail, separately from the server",
                                [options] { return work(*options); });
  command.option("--edition", options->store.edition, "The edition to use; default: the built-in one");
  command.option("--signed-by", options->signed_by,
                 "Use only an edition signed by this key: a public key, or a file with one");
  command.option("--base-url", options->base_url,
                 "Public address of the site, such as https://example.org; for links in letters");
  add_store_options(command, options->store);
  add_mail_options(command, options->mail);
  add_watch_options(command, options->watch);
  command.flag("--once", options->once, "Send what is due now, then stop; exits with 1 if anything was delayed");
  command
      .option("--lease", options->lease,
              "Seconds until another worker takes over the letters of a worker that was killed")
      .between(2, 3600)
      .with_default();
  command
      .option("--retry", options->retry, "Seconds to wait after a server's first temporary refusal; doubles each time")
      .between(.05, 3600.)
      .with_default();
}

}  // namespace willai::cli
