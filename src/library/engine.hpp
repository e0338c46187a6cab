// What libwillai (include/willai.h) answers with: one edition and one task model. Any number of threads may ask at once.
//
//   const auto engine = TRY(Engine::open("", ""));                    // the built-in edition and model
//   const std::string line = api::to_json(task, engine->scorer().score(task));
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "matching/job_matcher.hpp"
#include "scoring/task_scorer.hpp"
#include "store/edition_reader.hpp"

namespace willai::library {

class Engine {
 public:
  // The files of an edition and of a task model; "" is the built-in one.
  static Result<std::unique_ptr<const Engine>> open(const std::string& edition, const std::string& model);

  const scoring::TaskScorer& scorer() const { return scorer_; }
  // Made at the first question, because most programs score tasks and match no titles. Then the same one for all threads.
  Result<const matching::JobMatcher*> matcher() const;
  // The edition, the model and the library, as JSON.
  const std::string& about_json() const { return about_; }
  // All that it is made of, as bytes (engine_parts.hpp).
  Result<std::string> pack() const;

 private:
  Engine(store::EditionReader edition, scoring::TaskScorer scorer, std::string about, std::string model);

  mutable std::mutex reading_;  // of the edition, which one thread may read at a time
  store::EditionReader edition_;
  scoring::TaskScorer scorer_;
  std::string about_;
  std::string model_;  // the name of its file, or ""
  mutable std::once_flag asked_;
  mutable std::optional<Result<matching::JobMatcher>> matcher_;
};

}  // namespace willai::library
