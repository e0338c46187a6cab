#include <fmt/format.h>
#include <signal.h>

#include <charconv>
#include <cstdio>
#include <thread>

#include "api/result_json.hpp"
#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "http/server.hpp"
#include "press/assessments.hpp"
#include "press/uploads.hpp"
#include "site/routes.hpp"
#include "system/secret_seal.hpp"
#include "views/page_head.hpp"

namespace willai::cli {
namespace {

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  std::string edition;
  std::string base_url;
  std::string secret;
  unsigned threads = 0;
};

struct Listen {
  std::string address;
  std::uint16_t port;
};

// "127.0.0.1:8080", "[::1]:8080"
Result<Listen> parse_listen(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  const Error wrong =
      invalid(fmt::format("“{}” is no address to listen on; write it as 127.0.0.1:8080 or [::1]:8080", text));
  if (colon == std::string::npos || colon == 0) return wrong;
  Listen listen{text.substr(0, colon), 0};
  if (listen.address.starts_with('[') && listen.address.ends_with(']'))
    listen.address = listen.address.substr(1, listen.address.size() - 2);
  const auto [end, fault] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), listen.port);
  if (fault != std::errc() || end != text.data() + text.size()) return wrong;
  return listen;
}

// SIGTERM and SIGINT wait for the thread that asks for them, so that no handler runs amid other work.
sigset_t block_endings() {
  sigset_t endings;
  sigemptyset(&endings);
  sigaddset(&endings, SIGTERM);
  sigaddset(&endings, SIGINT);
  pthread_sigmask(SIG_BLOCK, &endings, nullptr);
  return endings;
}

http::Printer printer_of(const ServeOptions& options, const PressOptions& site) {
  // The edition was opened once before; a file that is gone since is a page that says so.
  auto press = std::make_shared<Result<Press>>(Press::open(options.edition, site));
  return [press](std::string_view path, std::string_view query) {
    if (press->ok()) return (*press)->print(path, query);
    return Page{503, "text/plain; charset=utf-8", press->error().message + "\n", Freshness::never, ""};
  };
}

// What is posted is an assessment in JSON, or a form of a page. The edition was opened once before, so a desk or a
// press that cannot be opened is rare.
http::Receiver receiver_of(const ServeOptions& options, const PressOptions& site) {
  auto desk = std::make_shared<Result<AssessmentDesk>>(AssessmentDesk::open(options.edition, site.assessor));
  auto press = std::make_shared<Result<Press>>(Press::open(options.edition, site));
  return [desk, press](const http::Posted& posted) -> std::optional<Page> {
    if (!desk->ok() || !press->ok())
      return Page{503, "application/json", api::error_json(desk->ok() ? press->error().message : desk->error().message),
                  Freshness::never, ""};
    if (auto page = (*press)->receive(posted.path, posted.query, posted.body)) return page;
    return posted.path.starts_with(http::kApi) ? std::optional(receive(**desk, posted.path, posted.body))
                                               : std::nullopt;
  };
}

Result<std::shared_ptr<const Seal>> seal_of(const ServeOptions& options) {
  if (options.secret.empty())
    return std::shared_ptr<const Seal>(std::make_shared<SecretSeal>(SecretSeal::of_process()));
  SecretSeal seal = TRY(SecretSeal::from_file(options.secret));
  return std::shared_ptr<const Seal>(std::make_shared<SecretSeal>(std::move(seal)));
}

std::string shown_address(const Listen& listen, std::uint16_t port) {
  return listen.address.find(':') == std::string::npos ? fmt::format("http://{}:{}/", listen.address, port)
                                                       : fmt::format("http://[{}]:{}/", listen.address, port);
}

// The first reader who searches need not wait until the matcher is made, nor the first who has tasks of their own for
// the task model.
void warm_up(const ServeOptions& options, const PressOptions& site) {
  if (const auto press = Press::open(options.edition, site); press.ok()) {
    press->print(site::kSuggestApi, "q=warm");
    press->print(site::json_twin(site::kResult));
  }
}

Result<Outcome> serve(const ServeOptions& options) {
  const Listen listen = TRY(parse_listen(options.listen));
  PressOptions site = TRY(parse_base_url(options.base_url));
  site.seal = TRY(seal_of(options));
  const EditionFacts facts = TRY(open_edition(options.edition)).load_facts();
  const sigset_t endings = block_endings();
  http::ServerOptions http_options;
  http_options.address = listen.address;
  http_options.port = listen.port;
  http_options.threads = options.threads;
  http_options.read_upload = [reader = documents::ReadingProcess(documents::path_of_this_program())](
                                 std::string_view content_type, std::string_view body) {
    return press::form_of_upload(reader, content_type, body);
  };
  http_options.make_receiver = [&] { return receiver_of(options, site); };
  http::Server server = TRY(http::Server::start(http_options, [&] { return printer_of(options, site); }));
  fmt::print("Serving {} at {}  (Ctrl-C ends it)\n", views::edition_name(facts.number.volume, facts.number.number),
             shown_address(listen, server.port()));
  std::fflush(stdout);
  const std::jthread warming([&] { warm_up(options, site); });
  int signal = 0;
  sigwait(&endings, &signal);
  server.stop();
  server.wait();
  return Outcome::done;
}

}  // namespace

void add_serve(CLI::App& line, Ending& ending) {
  auto options = std::make_shared<ServeOptions>();
  CLI::App* command = add_command(line, ending, "serve", "Serve the site", [options] { return serve(*options); });
  command->add_option("--listen", options->listen, "Address and port; port 0 takes any that is free")
      ->capture_default_str();
  command->add_option("--edition", options->edition, "The edition; default: the one built in");
  command->add_option("--base-url", options->base_url,
                      "Where the site is reached, as https://example.org; for canonical links");
  command->add_option("--secret", options->secret,
                      "File with the key that seals what readers type into links; made where it is missing. Default: a "
                      "key of this run, so such links end with it");
  command->add_option("--threads", options->threads, "Threads; default: one a core");
}

}  // namespace willai::cli
