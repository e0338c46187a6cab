#include "views/treemap.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace willai::views {
namespace {

constexpr int kHalvings = 60;  // of the interval in which the scale is sought: more than a double can tell apart

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

// Boxes beside each other along the shorter side of what is left.
struct CutRow {
  std::size_t begin, end;  // in the order of the values
  bool is_upright;         // its boxes are below each other
  double sum;              // of its values
};

// Which boxes stand in a row, as the paper has it: a row grows as long as that makes it squarer.
std::vector<CutRow> rows_of(const std::vector<double>& values, const std::vector<std::size_t>& order, double width, double height) {
  const double scale = width * height / sum_of_positive(values);
  std::vector<CutRow> rows;
  for (std::size_t begin = 0; begin < order.size();) {
    const double side = std::min(width, height);
    double sum = values[order[begin]] * scale, worst = worst_ratio(sum, sum, sum, side);
    std::size_t end = begin + 1;
    for (; end < order.size(); ++end) {
      const double longer = sum + values[order[end]] * scale;
      const double ratio = worst_ratio(values[order[begin]] * scale, values[order[end]] * scale, longer, side);
      if (ratio > worst) break;
      worst = ratio, sum = longer;
    }
    rows.push_back({begin, end, width >= height, sum / scale});
    (width >= height ? width : height) -= sum / side;
    begin = end;
  }
  return rows;
}

// Boxes for rows that are known: the area of a box below its strip is its value times a scale.
class Placing {
 public:
  Placing(const std::vector<double>& values, const Box& within, double head)
      : values_(values), order_(greatest_first(values)), within_(within), head_(head),
        rows_(rows_of(values, order_, within.width, within.height)) {}

  // The scale at which the last row fills what is left.
  std::optional<double> scale() const {
    double least = 0, greatest = within_.width * within_.height / sum_of_positive(values_);
    if (head_ == 0) return greatest;
    for (int i = 0; i < kHalvings; ++i) {
      const double middle = (least + greatest) / 2;
      (fits(middle) ? least : greatest) = middle;
    }
    return fits(least) && least > 0 ? std::optional(least) : std::nullopt;
  }

  std::vector<Box> boxes(double scale) const {
    std::vector<Box> boxes(values_.size(), Box{within_.x, within_.y, 0, 0});
    Box left = within_;
    for (const CutRow& row : rows_) {
      const bool is_last = row.end == order_.size();
      double& across = row.is_upright ? left.width : left.height;
      const double depth = is_last ? across : depth_of(row, left, scale);
      place_row(row, left, depth, boxes);
      (row.is_upright ? left.x : left.y) += depth;
      across -= depth;
    }
    return boxes;
  }

 private:
  // How thick a row has to be. Strips of boxes below each other take from its length, those side by side from its depth.
  double depth_of(const CutRow& row, const Box& left, double scale) const {
    if (!row.is_upright) return row.sum * scale / left.width + head_;
    const double length = left.height - head_ * static_cast<double>(row.end - row.begin);
    return length > 0 ? row.sum * scale / length : HUGE_VAL;
  }

  bool fits(double scale) const {
    Box left = within_;
    for (const CutRow& row : rows_) {
      double& across = row.is_upright ? left.width : left.height;
      const double depth = depth_of(row, left, scale);
      if (!(depth <= across)) return false;
      (row.is_upright ? left.x : left.y) += depth;
      across -= depth;
    }
    return true;
  }

  void place_row(const CutRow& row, const Box& left, double depth, std::vector<Box>& boxes) const {
    const double heads = row.is_upright ? head_ * static_cast<double>(row.end - row.begin) : 0;
    const double along = (row.is_upright ? left.height : left.width) - heads;
    double at = row.is_upright ? left.y : left.x;
    for (std::size_t i = row.begin; i < row.end; ++i) {
      const double length = along * values_[order_[i]] / row.sum + (row.is_upright ? head_ : 0);
      boxes[order_[i]] = row.is_upright ? Box{left.x, at, depth, length} : Box{at, left.y, length, depth};
      at += length;
    }
  }

  const std::vector<double>& values_;
  std::vector<std::size_t> order_;
  Box within_;
  double head_;
  std::vector<CutRow> rows_;
};

}  // namespace

std::vector<Box> squarified(const std::vector<double>& values, const Box& within) {
  return squarified_with_heads(values, within, 0);
}

std::vector<Box> squarified_with_heads(const std::vector<double>& values, const Box& within, double head) {
  const bool is_empty = !(sum_of_positive(values) > 0) || !(within.width > 0) || !(within.height > 0);
  if (is_empty) return std::vector<Box>(values.size(), Box{within.x, within.y, 0, 0});
  const Placing placing(values, within, head);
  const auto scale = placing.scale();
  return scale ? placing.boxes(*scale) : squarified(values, within);
}

Box below_head(Box box, double head) {
  const double cut = std::min(head, box.height);
  box.y += cut;
  box.height -= cut;
  return box;
}

}  // namespace willai::views
