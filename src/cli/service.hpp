// The site of an edition while it is served: its server, its worker, and what its operator can do with it. SIGHUP, or another
// file under the name of the edition, puts another edition in use; SIGTERM lets requests end and stops.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "cli/edition_watch.hpp"
#include "cli/handover.hpp"
#include "cli/serve_options.hpp"
#include "cli/serve_reports.hpp"
#include "http/server.hpp"
#include "routing/edition_switch.hpp"

namespace willai::cli {

class Service {
 public:
  explicit Service(ServeOptions options) : options_(std::move(options)) {}
  ~Service();

  // Blocks signals. Nothing is served before everything that can be wrong was checked.
  Result<> start(const Listen& listen);
  // Until a signal says that it should end.
  void run();

 private:
  enum class Opening : unsigned char { first, again };

  Result<store::EditionReader> open_edition_of(Opening opening) const;
  Result<routing::ServedEdition> served_edition(store::EditionReader edition) const;
  Result<> serve_at(const Listen& listen);
  void announce_start(const Listen& listen) const;
  void warm_up();
  void switch_edition();
  void end();

  ServeOptions options_;
  sigset_t signals_{};
  ports::ReportLimits limits_;
  std::optional<Reports> reports_;
  routing::SiteOptions site_;  // what all editions have in common
  std::unique_ptr<Watching> watching_;
  std::optional<Handover> handover_;
  std::optional<routing::EditionSwitch> edition_;
  EditionWatch edition_watch_{options_.store.edition};  // looks before the edition is opened
  std::optional<http::Server> server_;
  WorkerThread worker_;
  std::jthread warming_;
};

}  // namespace willai::cli
