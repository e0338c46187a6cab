// What is different in an edition from the one before it, and why.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "domain/past_task.hpp"
#include "domain/quantity.hpp"

namespace willai {

enum class ChangeCause : std::uint8_t {
  data,     // what others publish is different: a task, a reading of it, its activities or its weight
  model,    // the same data and texts; the program rates or computes them differently
  editors,  // what this publication writes or rates itself is different
};
inline constexpr std::array kChangeCauses = {ChangeCause::data, ChangeCause::model, ChangeCause::editors};

enum class ChangeKind : std::uint8_t {
  source,  // another version of it was read
  new_profession,
  gone_profession,
  new_task,
  gone_task,
  reworded,
  level,
  predicted_level,  // what the task model predicts where nobody rated the task
  range,
};
inline constexpr std::array kChangeKinds = {
    ChangeKind::source,
    ChangeKind::new_profession, ChangeKind::gone_profession, ChangeKind::new_task,        ChangeKind::gone_task,
    ChangeKind::reworded,       ChangeKind::level,           ChangeKind::predicted_level, ChangeKind::range};

struct EditionChange {
  ChangeKind kind{};
  ChangeCause cause{};
  std::string profession{};  // its slug; of one that is gone, the last it had; "" for a source
  std::string plural{};
  std::string task{};  // slug within the profession; "" for what is about the profession
  std::string name{};  // of the task, or of the source; ""
  std::string was{};   // the level, the wording or the version before; ""
  std::string now{};   // the same now; ""
  std::optional<Estimate> range_was{};  // of a range
  std::optional<Estimate> range_now{};
  LastIn since{};  // the edition that it came with
  friend bool operator==(const EditionChange&, const EditionChange&) = default;
};

// How many changes of a kind have a cause.
struct ChangeCount {
  ChangeCause cause{};
  ChangeKind kind{};
  int count = 0;
  friend bool operator==(const ChangeCount&, const ChangeCount&) = default;
};

// What turned out to be wrong in an edition, as editors note it.
struct Correction {
  std::string date{};        // as 2026-12-01
  std::string profession{};  // slug; "" where it is about another page
  std::string task{};        // slug within the profession; "" for the profession's own page
  std::string page{};        // an address of the site; of a profession or a task, theirs
  std::string name{};        // of the page, as a link to it reads
  std::string wrong{};
  std::string right{};
  LastIn edition{};  // the one that was wrong
  friend bool operator==(const Correction&, const Correction&) = default;
};

// An address that an earlier edition had, and where it leads now: both are addresses of the site.
struct MovedPage {
  std::string page{};
  std::string target{};
  friend bool operator==(const MovedPage&, const MovedPage&) = default;
};

}  // namespace willai
