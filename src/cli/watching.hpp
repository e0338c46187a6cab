// How an operator watches a program that serves: its log, and the address where other programs ask for its health and its
// counts.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/mail_options.hpp"
#include "operating/metrics.hpp"
#include "operating/watch_desk.hpp"

namespace willai::cli {

struct WatchOptions {
  std::string listen;  // "" for nowhere
  std::string log_format = "text";
  std::string log_level = "info";
  bool access_log = false;
};

void add_watch_options(Command command, WatchOptions& options);

// From now on what the program logs is as the options say.
Result<> begin_log(const WatchOptions& options);

// "127.0.0.1:8080", "[::1]:8080", "localhost:8080"
struct Listen {
  std::string address;
  std::uint16_t port = 0;
};
Result<Listen> parse_listen(const std::string& text);
// "127.0.0.1:8080", "[::1]:8080"
std::string text_of(const Listen& listen);

// Everything that is counted in this process, and the desk that tells it. Without --metrics-listen nobody is told.
class Watching {
 public:
  // `sockets` listen already, if there are any.
  static Result<std::unique_ptr<Watching>> open(const WatchOptions& options, std::vector<int> sockets = {});
  ~Watching();

  // The counts and the access log of a server; call it before the server starts.
  void observe(http::ServerOptions& options);
  void watch(const http::Server& server);
  void watch(const ReportPlace& place);
  void forget_server();
  void show_edition(const EditionFacts& facts) { metrics_.show_edition(facts); }
  void count_switch(bool is_done) { metrics_.count_switch(is_done); }
  operating::LetterTally& letters() { return letters_; }

  void say_ready();
  void say_ending();
  // Says where the desk is, if there is one.
  void announce_port() const;
  std::vector<int> sockets() const { return desk_ ? desk_->sockets() : std::vector<int>(); }

 private:
  explicit Watching(WatchOptions options) : options_(std::move(options)) {}
  std::string metrics_text(bool is_ready);
  std::string queue_text(operating::Metrics::Now& now);

  WatchOptions options_;
  operating::Metrics metrics_{system::build_facts()};
  operating::LetterTally letters_;
  std::mutex mutex_;
  const http::Server* server_ = nullptr;
  std::optional<ReportPlace> place_;
  std::unique_ptr<ports::ReportStore> store_;
  std::unique_ptr<operating::WatchDesk> desk_;  // ends first
};

}  // namespace willai::cli
