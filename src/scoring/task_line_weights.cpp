#include "scoring/task_line.hpp"

namespace willai::scoring {

const double kLeastTaskProbability = .2;

const LineFeatures kLineWeights = {};

}  // namespace willai::scoring
