// How the next run of the program takes over from this one without refusing anybody: it asks for the listening sockets
// through a socket file, serves on them, and then tells this run to end. Decision 20 has the reasons.
//
//   auto handover = TRY(Handover::open("/run/willai/handover"));
//   serve on handover.taken().site, if there is any …
//   handover.serving({site_sockets, watch_sockets});   // tells the earlier run, and waits for the next one
#pragma once

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"
#include "system/descriptor.hpp"

namespace willai::cli {

class Handover {
 public:
  struct Sockets {
    std::vector<int> site{};
    std::vector<int> watch{};
  };

  // Asks the run that serves now; without one there is nothing to take.
  static Result<Handover> open(std::string file);
  Handover(Handover&&) = default;

  const Sockets& taken() const { return taken_; }
  // From now on the next run can ask. It makes this run end as SIGTERM does.
  Result<> serving(Sockets sockets);

 private:
  explicit Handover(std::string file) : file_(std::move(file)) {}
  Result<> take();
  static void answer(int client, const Sockets& sockets, const std::stop_token& stop);

  std::string file_;
  std::vector<system::Descriptor> held_;  // those taken
  Sockets taken_;
  system::Descriptor earlier_;  // the run that serves now
  std::jthread door_;
};

}  // namespace willai::cli
