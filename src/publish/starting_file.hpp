// The file that `willai new profession` makes: what is known of an occupation filled in, TODO where only an editor can
// write.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "domain/profession.hpp"
#include "publish/code_finder.hpp"

namespace willai::publish {

// A published task that a task of the profession may correspond to.
struct CandidateTask {
  std::uint32_t id = 0;
  std::string statement;
  TaskKind kind = TaskKind::core;
  double importance = 0;        // 1 to 5; 0 where O*NET did not ask
  std::optional<Level> level;   // settled; absent if nobody rated it
};

struct StartingFacts {
  std::string name;    // "Bus Driver"
  std::string plural;  // ""
  std::string code;
  std::string title;                    // O*NET's; ""
  std::vector<FoundCode> others;        // codes that may be meant too
  std::vector<std::string> titles;      // other names
  std::vector<CandidateTask> tasks;     // the most important first; none without data
  std::vector<Figure> figures;
};

// Of the occupation `code`, from public data; without them, only what the program carries.
StartingFacts starting_facts(const std::string& name, const std::string& code, const CodeFinder& finder,
                             const Content& common, const Dataset& dataset, const Catalog& catalog);

// As TOML, with comments that say what to write.
std::string starting_file(const StartingFacts& facts);

}  // namespace willai::publish
