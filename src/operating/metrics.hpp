// What the program counts for its operator, as text for Prometheus. docs/operating.md lists the names. The library does the
// counting and the text; only this folder knows it.
//
//   Metrics metrics(system::build_facts());
//   options.on_served = [&](const http::Served& served) { metrics.count(served); };
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "domain/edition.hpp"
#include "http/server.hpp"
#include "store/store_tally.hpp"
#include "system/builtin.hpp"

namespace willai::operating {

// What a worker did with letters.
struct LetterTally {
  std::atomic<std::uint64_t> sent = 0;
  std::atomic<std::uint64_t> held_up = 0;
  std::atomic<std::uint64_t> given_up = 0;
};

class Metrics {
 public:
  explicit Metrics(const system::BuildFacts& build);
  ~Metrics();

  // From any thread.
  void count(const http::Served& served);
  void show_edition(const EditionFacts& facts);
  void count_switch(bool is_done);

  // What is looked up at each question.
  struct Now {
    std::optional<http::Load> load{};            // absent where no site is served
    const LetterTally* letters = nullptr;        // null where no worker runs
    const store::StoreTally* store = nullptr;    // null without a store
    std::optional<bool> store_answers{};         // absent without a store
    bool is_ready = false;
  };
  std::string text(const Now& now) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace willai::operating
