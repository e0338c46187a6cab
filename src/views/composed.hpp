// Sentences for pages that nobody wrote: specific to the task, skill or profession, or absent. Used when an edition is
// made, so that the file itself contains what the page says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/profession.hpp"

namespace willai::views {

// Who rated a task how, and which work activities it consists of.
std::string composed_rationale(const Task& task);

// Added to the rationale if O*NET proposes a new wording of a task.
std::string composed_rewording(const std::string& proposed);

// For a task from the list of emerging tasks.
std::string emerging_rationale();

// Why a skill or field of knowledge is listed: its importance here (1 to 5) and its correlation with exposure.
struct ElementEvidence {
  double importance;
  double correlation;
  int occupations;  // number of occupations behind the correlation
};
std::string composed_reason(const ElementEvidence& evidence);

// Why a technology is listed.
struct TechnologyEvidence {
  std::vector<std::string> examples;  // products that O*NET names for this occupation
  bool in_demand;                     // O*NET: frequent in US job postings for this occupation
  int occupations;                    // number of occupations that use it
  double mean_exposure;               // mean exposure of these
  double mean_of_all;
};
std::string composed_reason(const TechnologyEvidence& evidence);

// What follows from the profession's own mix of levels and skills.
std::vector<Strategy> composed_strategies(const Profession& profession);

}  // namespace willai::views
