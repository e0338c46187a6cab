// How well the task model agrees with people, on tasks whose activities it saw no label for (docs/model.md).
#pragma once

#include <string>
#include <vector>

namespace willai {

// One method compared with the labels by people for the same tasks.
struct ModelScore {
  std::string reader;  // "GPT-4, rubric 1", "from text alone"
  std::string rows;    // which tasks: "all", "major group 15", "manual work"
  int n = 0;
  double agreement = 0;  // 0..1
  double kappa = 0;
  double beta = 0;               // Pearson, of beta as a number
  double alpha = 0;              // Pearson, of P(E1)
  double calibration_error = 0;  // mean distance between beta and the labels, in tenths; 0 for labels
  double covered = 0;            // share of labels within the 80 % interval; 0 for labels
};

struct ModelEvaluation {
  int tasks = 0;  // with a label by people and an activity
  std::vector<ModelScore> scores;
};

}  // namespace willai
