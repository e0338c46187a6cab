#include <fmt/format.h>

#include <thread>

#include "cli/archive_option.hpp"
#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "cli/edition_keys.hpp"
#include "cli/edition_option.hpp"
#include "cli/endings.hpp"
#include "cli/previewing.hpp"
#include "cli/saying.hpp"
#include "cli/server_options.hpp"
#include "cli/service.hpp"
#include "http/memory.hpp"
#include "http/server.hpp"

namespace willai::cli {
namespace {

constexpr int kMostDrain = 300;

// A site whose pages follow a content folder. Nobody's reports are taken.
Result<Outcome> serve_changes(const ServeOptions& options, const Listen& listen) {
  if (!says_nothing_of_reports(options))
    return invalid("--watch shows pages to those who write them and sends no reports; leave out --store and --mail");
  routing::SiteOptions site = TRY(parse_base_url(options.base_url));
  site.seal = TRY(seal_of(options, std::nullopt));
  site.has_gallery = options.gallery;
  const auto preview = TRY(preview::Preview::open(request_of(options.content), site));
  const sigset_t endings = block_endings();
  http::Server server = TRY(
      http::Server::start(preview->options(server_options_of(options, listen)), [&] { return preview->handler(); }));
  announce(fmt::format("Serving “{}” at http://{}/  (press Ctrl-C to stop)", options.content.folder,
                       text_of(Listen{listen.address, server.port()})));
  say_of(preview->first());
  std::jthread watching([&](const std::stop_token& stop) { preview->run(stop, say_making, say_of); });
  int signal = 0;
  sigwait(&endings, &signal);
  end_within(kLongestEnding);
  watching.request_stop();
  preview->stop();
  server.stop();
  server.wait();
  return Outcome::done;
}

Result<Outcome> serve(const ServeOptions& options) {
  outlive_outputs();
  TRY(begin_log(options.watch));
  http::keep_memory_small();
  const Listen listen = TRY(parse_listen(options.listen));
  TRY(check_options(options.content, options.store.edition));
  if (!options.signed_by.empty() && has_content(options.content))
    return invalid("--signed-by is for an edition; nobody has signed what --content publishes");
  if (options.content.watch) return serve_changes(options, listen);
  Service service(options);
  TRY(service.start(listen));
  service.run();
  return Outcome::done;
}

// What can be wrong with the options, without serving anything.
Result<> check_serving(const ServeOptions& options) {
  TRY(begin_log(options.watch));
  TRY(parse_listen(options.listen));
  if (!options.watch.listen.empty()) TRY(parse_listen(options.watch.listen));
  TRY(check_options(options.content, options.store.edition));
  TRY(parse_base_url(options.base_url));
  TRY(parse_limits(options));
  if (!has_content(options.content)) {
    const store::EditionReader edition = TRY(open_edition(options.store.edition));
    TRY(check_signer(options.signed_by, options.store.edition, edition.proof()));
  }
  return options.mail.mail.empty() ? Result<>(Nothing{}) : check_mail(options.mail, options.store, options.base_url);
}

}  // namespace

void add_serve(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<ServeOptions>();
  Command command = add_command(
      line, exit_status, "serve", "Start the website", [options] { return serve(*options); },
      [options] { return check_serving(*options); });
  command.option("--listen", options->listen, "Address and port to listen on; port 0 picks a free one").with_default();
  command.option("--edition", options->store.edition, "The edition to use; default: the built-in one");
  command.option("--signed-by", options->signed_by,
                 "Serve only an edition signed by this key: a public key, or a file with one");
  add_content_options(command, options->content);
  command.option("--base-url", options->base_url,
                 "Public address of the site, such as https://example.org; for canonical links");
  add_store_options(command, options->store);
  add_mail_options(command, options->mail);
  command
      .option("--report-limits", options->limits,
              "Most requests for reports in 24 hours: per address, per network, in total")
      .split_at(',')
      .count(3)
      .between(1, kMostLimit)
      .with_default();
  command.option("--network-limit", options->network_limits,
                 "Most requests in 24 hours from one network, such as a campus: 192.0.2.0/24=500; may be repeated");
  command.option("--contact", options->contact,
                 "Where readers reach you, such as help@example.org; for errors they find, and for those who unsubscribed");
  command.option("--archive", options->archive, std::string(kArchiveHelp));
  command.flag("--no-worker", options->no_worker, "Don't send reports; `willai worker` does");
  command.flag("--behind-proxy", options->behind_proxy, "Trust X-Forwarded-For from the proxy in front");
  command.flag("--gallery", options->gallery, "Also serve /gallery, every component in every state");
  command.option("--threads", options->threads, "Number of threads; default: one per core");
  add_watch_options(command, options->watch);
  command.flag("--access-log", options->watch.access_log, "Log each request, without queries and addresses");
  command
      .option("--drain", options->drain,
              "Seconds between the signal to end and the end, so that a load balancer sends readers elsewhere")
      .between(0, kMostDrain)
      .with_default();
  command.option("--handover", options->handover,
                 "A socket file: a program started with the same one takes over from this one, and refuses nobody");
}

}  // namespace willai::cli
