// What changed in a profession since the edition that a link was made with, and what in the link no longer exists.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/assessment_link.hpp"
#include "domain/past_task.hpp"
#include "views/journey_view.hpp"

namespace willai::views {

struct ChangedTask {
  std::string name;
  std::string url;     // "" if it is gone
  std::string before;  // "HIGH", "not rated", "not in it"
  std::string now;
  std::string time;  // in the reader's week; "" if it is not in it
};

struct EditionChangesPage {
  PageHead head;
  std::vector<StepLink> steps;
  std::string headline;
  std::string standfirst;
  std::vector<std::string> insights;
  std::vector<ChangedTask> tasks;  // those in the reader's week first
  Link back;
};

struct ChangesGrounds {
  const EditionFacts& facts;
  const Assessment& assessment;       // as it was opened
  const Profession* profession;       // null if the link names none
  const std::vector<PastTask>& past;  // of the profession
  const std::vector<LostTask>& lost;  // of the link
};

EditionChangesPage edition_changes_view(const ChangesGrounds& grounds);

}  // namespace willai::views
