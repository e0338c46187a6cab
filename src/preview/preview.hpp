// The site of a content folder while it is written: each page as it would be published now. Where the folder has faults,
// the last edition without any stays, and every page lists them. A browser is told of each change and loads the page
// again.
//
//   auto preview = TRY(Preview::open({.content_folder = "content"}, site));
//   auto server = TRY(http::Server::start(preview->options(given), [&] { return preview->handler(); }));
//   preview->run(stop, [](const Trial& trial) { … });
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

#include "http/server.hpp"
#include "preview/folder_watch.hpp"
#include "preview/trial.hpp"
#include "routing/site_options.hpp"

namespace willai::preview {

class Preview {
 public:
  // Publishes for the first time; faults are no error.
  static Result<std::unique_ptr<Preview>> open(publish::PublishRequest request, routing::SiteOptions site);
  ~Preview();

  const Trial& first() const { return first_; }

  // What the server has to know besides.
  http::ServerOptions options(http::ServerOptions given);
  // For one thread.
  http::Handler handler();

  // Publishes after each change until it is stopped, and tells what came of it unless it is the same as before. Where it took long
  // the last time, `begin` is told how long, and so is every open page.
  void run(const std::stop_token& stop, const std::function<void(std::chrono::seconds)>& begin,
           const std::function<void(const Trial&)>& tell);
  // Answers all who wait. Call it before the server stops.
  void stop();

 private:
  // What is shown from one change to the next.
  struct Shown;
  struct Reader;
  struct Waiting {
    std::chrono::steady_clock::time_point until;
    http::TakeAnswer take;
  };

  Preview(TrialPress press, const std::string& folder, const routing::SiteOptions& site);
  bool show(const Trial& trial);
  std::shared_ptr<const Shown> shown();
  void answer_later(const http::PageRequest& request, http::TakeAnswer take);
  void answer_waiting(std::chrono::steady_clock::time_point until, std::chrono::seconds making = {});
  Trial print();

  FolderWatch watch_;  // from before the first edition, so that no change is missed
  TrialPress press_;
  routing::SiteOptions site_;
  std::chrono::steady_clock::duration took_{};  // to publish, the last time
  Trial first_;
  std::mutex mutex_;
  std::shared_ptr<const Shown> shown_;
  std::deque<Waiting> waiting_;  // the longest first
  bool is_stopped_ = false;
  long changes_ = 0;
};

}  // namespace willai::preview
