#include "scoring/task_line.hpp"

namespace willai::scoring {

const double kLeastTaskProbability = .25;

const LineFeatures kLineWeights = {
    -1.57F, 0.01F, -2.15F, -1.18F, -1.07F, 0.33F, -2.06F, 0.29F, -0.78F, -2.13F, -2.04F, -0.16F,
    -1.69F, -1.96F, -1.36F, -0.90F, -2.40F, -0.53F, 1.35F, 2.01F, 0.89F, 0.11F, 0.97F, -1.66F,
    -1.43F, -2.47F, -0.32F, -0.35F, -0.76F, -0.21F, 0.00F, -0.61F, -1.77F, -1.00F, -0.20F, -0.70F,
    -1.23F, -1.79F, -1.28F, -2.24F, -1.79F, -0.60F};

}  // namespace willai::scoring
