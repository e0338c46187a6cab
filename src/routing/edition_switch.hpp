// The edition that a site serves, and how another one takes its place while the site runs. No connection is dropped, and
// every page is of one edition. What pages of the edition before refer to by a name that changes with its content, such as
// its styles, is still served.
//
//   EditionSwitch served(std::move(first));
//   auto server = TRY(http::Server::start(options, [&] { return served.handler(); }));
//   served.put(std::move(second));
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>

#include "http/handler.hpp"
#include "routing/site_options.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

struct ServedEdition {
  store::EditionReader reader;  // keeps its file open
  EditionFacts facts;
  SiteOptions site;                                 // with what the routers of this edition share
  std::shared_ptr<const ServedEdition> before{};    // whose assets are served, too
};

class EditionSwitch {
 public:
  explicit EditionSwitch(ServedEdition first);

  std::shared_ptr<const ServedEdition> now() const;
  // Grows with each edition; for http::ServerOptions.
  std::shared_ptr<const std::atomic<std::uint64_t>> generation() const { return generation_; }

  // From the next request on. From any thread.
  void put(ServedEdition next);

  // For one thread. An edition that cannot be read is status 503.
  http::Handler handler();

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const ServedEdition> now_;
  std::shared_ptr<std::atomic<std::uint64_t>> generation_ = std::make_shared<std::atomic<std::uint64_t>>(1);
};

}  // namespace willai::routing
