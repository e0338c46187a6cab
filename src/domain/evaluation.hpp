// How far the studies agree, as tables that can be compared with the papers.
#pragma once

#include <string>
#include <vector>

#include "domain/measure.hpp"

namespace willai {

// People against GPT-4 over occupations: Pearson correlations of alpha, beta and zeta.
struct OccupationAgreement {
  std::string from;  // source of the figures: "occ_level.csv", or recomputed from the labels
  int n = 0;
  double alpha = 0;
  double beta = 0;
  double zeta = 0;
};

// A measure compared with the beta of people, over SOC codes that both publish under the same number. The O*NET
// occupations of a code are averaged.
struct AgainstPeople {
  std::string measure;
  int n = 0;
  double pearson = 0;
  double spearman = 0;
};

// Raters compared with people's labels of the same tasks: tasks with a linked activity of one group, or all tasks.
struct GroupAgreement {
  std::string group;  // "4.A.1", the first part of the activities' ids; "" for all
  std::vector<RaterAgreement> raters;
};

struct MeasureEvaluation {
  int labels = 0;  // rows of the label file
  std::vector<RaterAgreement> raters;
  double all_agree = 0;
  std::vector<OccupationAgreement> occupations;
  std::vector<AgainstPeople> against_people;
  std::vector<GroupAgreement> own_ratings;  // empty without ratings, or without O*NET's links of tasks
};

}  // namespace willai
