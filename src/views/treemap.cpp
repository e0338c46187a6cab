#include "views/treemap.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace willai::views {
namespace {

constexpr int kRounds = 24;

double sum_of_positive(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += std::max(value, 0.0);
  return sum;
}

// The places of the positive values, the greatest first; equals in their order.
std::vector<std::size_t> greatest_first(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  std::erase_if(order, [&](std::size_t place) { return !(values[place] > 0); });
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t place) { return values[place]; });
  return order;
}

// The least square box of a row of `sum` along a side has this ratio of its sides, 1 at best.
double worst_ratio(double greatest, double least, double sum, double side) {
  const double square = side * side, whole = sum * sum;
  return std::max(square * greatest / whole, whole / (square * least));
}

// What is left of the whole, and the rows cut off it.
class Cutting {
 public:
  Cutting(const std::vector<double>& values, const Box& within)
      : values_(values), left_(within), scale_(within.width * within.height / sum_of_positive(values)),
        boxes_(values.size(), Box{within.x, within.y, 0, 0}) {}

  std::vector<Box> boxes() && {
    const std::vector<std::size_t> order = greatest_first(values_);
    for (std::size_t begin = 0; begin < order.size();) begin = cut_row(order, begin);
    return std::move(boxes_);
  }

 private:
  double area(std::size_t place) const { return values_[place] * scale_; }

  // As many boxes as make the row squarer; returns where the next begins.
  std::size_t cut_row(const std::vector<std::size_t>& order, std::size_t begin) {
    const double side = std::min(left_.width, left_.height);
    double sum = area(order[begin]);
    double worst = worst_ratio(sum, sum, sum, side);
    std::size_t end = begin + 1;
    for (; end < order.size(); ++end) {
      const double longer = sum + area(order[end]);
      const double ratio = worst_ratio(area(order[begin]), area(order[end]), longer, side);
      if (ratio > worst) break;
      worst = ratio, sum = longer;
    }
    place_row(order, begin, end, sum);
    return end;
  }

  // Along the shorter side; the last row takes all that is left.
  void place_row(const std::vector<std::size_t>& order, std::size_t begin, std::size_t end, double sum) {
    const bool upright = left_.width >= left_.height;
    double& across = upright ? left_.width : left_.height;
    const double along = upright ? left_.height : left_.width;
    const double depth = end == order.size() ? across : std::min(across, sum / along);
    double at = upright ? left_.y : left_.x;
    for (std::size_t i = begin; i < end; ++i) {
      const double length = along * area(order[i]) / sum;
      boxes_[order[i]] = upright ? Box{left_.x, at, depth, length} : Box{at, left_.y, length, depth};
      at += length;
    }
    (upright ? left_.x : left_.y) += depth;
    across -= depth;
  }

  const std::vector<double>& values_;
  Box left_;
  double scale_;
  std::vector<Box> boxes_;
};

// How far the areas below the strips are from the proportion: the greatest by the least of area for a value.
double unevenness(const std::vector<double>& values, const std::vector<Box>& boxes, double head) {
  double least = HUGE_VAL, greatest = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!(values[i] > 0)) continue;
    const Box below = below_head(boxes[i], head);
    least = std::min(least, below.width * below.height / values[i]);
    greatest = std::max(greatest, below.width * below.height / values[i]);
  }
  return least > 0 ? greatest / least : HUGE_VAL;
}

// The areas that give each group room for its strip, if boxes are as wide as they were.
std::vector<double> with_room(const std::vector<double>& values, const std::vector<Box>& boxes, const Box& within,
                              double head) {
  double heads = 0;
  for (std::size_t i = 0; i < values.size(); ++i) heads += boxes[i].width * head;
  const double scale = (within.width * within.height - heads) / sum_of_positive(values);
  std::vector<double> areas(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) areas[i] = std::max(values[i], 0.0) * scale + boxes[i].width * head;
  return areas;
}

}  // namespace

std::vector<Box> squarified(const std::vector<double>& values, const Box& within) {
  const bool is_empty = !(sum_of_positive(values) > 0) || !(within.width > 0) || !(within.height > 0);
  if (is_empty) return std::vector<Box>(values.size(), Box{within.x, within.y, 0, 0});
  return Cutting(values, within).boxes();
}

std::vector<Box> squarified_with_heads(const std::vector<double>& values, const Box& within, double head) {
  std::vector<Box> boxes = squarified(values, within);
  std::vector<Box> best = boxes;
  for (int round = 0; round < kRounds; ++round) {
    boxes = squarified(with_room(values, boxes, within, head), within);
    if (unevenness(values, boxes, head) < unevenness(values, best, head)) best = boxes;
  }
  return best;
}

Box below_head(Box box, double head) {
  const double cut = std::min(head, box.height);
  box.y += cut;
  box.height -= cut;
  return box;
}

}  // namespace willai::views
