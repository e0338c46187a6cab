#include "scoring/task_line.hpp"

namespace willai::scoring {

const double kLeastTaskProbability = .25;

const LineFeatures kLineWeights = {
    -1.22F, 0.03F, -1.89F, -1.15F, -1.51F, -0.42F, -1.80F, 0.28F, -0.92F, -1.64F, -2.01F, -0.22F,
    -1.93F, -2.23F, -1.60F, -0.85F, -2.06F, -1.39F, 0.42F, 2.83F, 0.84F, 0.30F, 1.09F, -1.44F,
    -1.26F, -2.34F, 0.05F, 0.31F, -0.57F, 0.08F, 0.00F, -0.37F, -1.70F, -0.78F, -0.08F, -0.45F,
    -1.14F, -1.36F, -1.46F, -1.82F, -2.02F, -0.50F};

}  // namespace willai::scoring
