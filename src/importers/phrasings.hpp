// Our own names for O*NET's work activities, and how people type them: content/phrasings/activities.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"

namespace willai::importers {

struct PhrasedActivity {
  std::string activity_id;              // "4.A.1.a.1.I01.D01"
  std::string name;                     // "Judge if a design will work"
  std::vector<std::string> phrasings;   // as people type it
  std::vector<std::string> statements;  // as job descriptions say it
  friend bool operator==(const PhrasedActivity&, const PhrasedActivity&) = default;
};

// Tab-separated; columns dwa_id, name, phrasings, statements; entries of the last two are separated by " | ". At least
// four phrasings and two statements. Each activity appears once.
Imported<PhrasedActivity> parse_phrasings(std::string_view text, std::string_view file);

}  // namespace willai::importers
