// The releases of O*NET in a data folder: which tables each has, under the names of its time, and which one to read.
// Until release 30.2 the tables were called otherwise than since 30.3 (docs/data.md). A release that lacks tables is
// never read in place of one that has them, and whatever it lacks is said aloud.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ports/files.hpp"

namespace willai::publish {

enum class OnetTable {
  occupations,
  tasks,
  emerging_tasks,
  task_ratings,
  task_activities,
  activities,
  titles,
  related,
  technologies,
  job_zones,
  skills,
  knowledge,
};

struct OnetRelease {
  std::string folder;                   // below the data folder: "onet/db_31_0_text"
  std::pair<int, int> number{};         // 31, 0
  std::vector<std::string> lacks = {};  // the tables that it lacks, as a sentence names them

  std::string version() const;  // "31.0"
  // The files of a table: those that the folder has, or else those that a release of this number should have.
  std::vector<std::string> files_of(OnetTable table) const;

  std::vector<std::string> names = {};  // of the files in the folder
};

struct OnetChoice {
  OnetRelease release;
  std::vector<std::string> aloud;  // what a person must know before anything else, one sentence each
};

// The newest of the complete releases below `data_folder`/`onet`; if none is complete, the one that lacks the least.
OnetChoice choose_onet_release(const ports::FileSource& files, const std::string& data_folder, const std::string& onet);

// The name in `names` that is `name`, whatever the case of its letters; "" if there is none. Names that differ only in
// case from each other are no reason to guess: the exact one comes first.
std::string find_name(const std::vector<std::string>& names, std::string_view name);

}  // namespace willai::publish
