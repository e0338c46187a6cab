#include "pdf/set_block.hpp"

#include <algorithm>
#include <numeric>

namespace willai::pdf {
namespace {

constexpr double kGutter = 20;

// Columns with a hairline between them.
class SetColumns : public SetBlock {
 public:
  struct Lane {
    double x;
    SetBlocks blocks;
  };

  explicit SetColumns(std::vector<Lane> lanes) : lanes_(std::move(lanes)) {}

  std::vector<Part> parts() const override { return {{6, height()}}; }

  void draw(Canvas& canvas, Place place, Stretch) const override {
    for (const Lane& lane : lanes_) {
      if (lane.x > 0) canvas.upright({place.x + lane.x - kGutter / 2, place.y}, height(), 0.5, Color::hair);
      draw_all(canvas, lane.blocks, {place.x + lane.x, place.y});
    }
  }

  double height() const {
    double tallest = 0;
    for (const Lane& lane : lanes_) tallest = std::max(tallest, height_of(lane.blocks));
    return tallest;
  }

 private:
  std::vector<Lane> lanes_;
};

// Lays out the blocks of one document; one function per kind.
class Setter {
 public:
  Setter(const Faces& faces, const std::vector<reports::Block>& blocks, double page_height)
      : faces_(faces), page_height_(page_height) {
    for (const reports::Block& block : blocks)
      if (const auto* heading = std::get_if<reports::Heading>(&block); heading && heading->rank == 2)
        sections_.push_back(heading->text);
  }

  SetBlocks set(const std::vector<reports::Block>& blocks, double width) const {
    SetBlocks set;
    for (const reports::Block& block : blocks) {
      if (const auto* columns = std::get_if<reports::Columns>(&block)) add_columns(*columns, width, set);
      else if (auto one = std::visit([&](const auto& kind) { return set_one(kind, width); }, block))
        set.push_back(std::move(one));
    }
    return set;
  }

 private:
  using One = std::unique_ptr<SetBlock>;

  One set_one(const reports::Heading& heading, double width) const { return set_heading(faces_, heading, width); }
  One set_one(const reports::Passage& passage, double width) const { return set_passage(faces_, passage, width); }
  One set_one(const reports::LevelChart& chart, double width) const { return set_level_chart(faces_, chart, width); }
  One set_one(const reports::RangeChart& chart, double width) const { return set_range_chart(faces_, chart, width); }
  One set_one(const reports::Contents&, double width) const {
    return sections_.empty() ? nullptr : set_contents(faces_, sections_, width);
  }
  One set_one(const reports::Bullets& bullets, double width) const {
    return bullets.items.empty() ? nullptr : set_bullets(faces_, bullets, width);
  }
  One set_one(const reports::Table& table, double width) const {
    return table.rows.empty() ? nullptr : set_table(faces_, table, width);
  }
  One set_one(const reports::Columns&, double) const { return nullptr; }

  void add_columns(const reports::Columns& columns, double width, SetBlocks& set) const {
    auto side_by_side = std::make_unique<SetColumns>(lanes_of(columns, width));
    if (side_by_side->height() <= page_height_) return set.push_back(std::move(side_by_side));
    for (const reports::Column& column : columns.columns)
      std::ranges::move(this->set(column.blocks, width), std::back_inserter(set));
  }

  std::vector<SetColumns::Lane> lanes_of(const reports::Columns& columns, double width) const {
    const double free = width - kGutter * static_cast<double>(columns.columns.size() - 1);
    double shares = 0;
    for (const reports::Column& column : columns.columns) shares += column.share;
    std::vector<SetColumns::Lane> lanes;
    double x = 0;
    for (const reports::Column& column : columns.columns) {
      const double own = free * column.share / shares;
      lanes.push_back({x, set(column.blocks, own)});
      x += own + kGutter;
    }
    return lanes;
  }

  const Faces& faces_;
  double page_height_;
  std::vector<std::string> sections_;
};

double height_of(const SetBlock& block) {
  double height = 0;
  for (const Part& part : block.parts()) height += part.space + part.height;
  return height;
}

}  // namespace

// The first block of a column begins at its top.
double height_of(const SetBlocks& blocks) {
  double height = blocks.empty() ? 0 : -blocks.front()->parts().front().space;
  for (const auto& block : blocks) height += height_of(*block);
  return height;
}

void draw_all(Canvas& canvas, const SetBlocks& blocks, Place place) {
  if (!blocks.empty()) place.y -= blocks.front()->parts().front().space;
  for (const auto& block : blocks) {
    const std::vector<Part> parts = block->parts();
    block->draw(canvas, {place.x, place.y + parts.front().space}, {0, parts.size()});
    place.y += height_of(*block);
  }
}

SetBlocks set_blocks(const Faces& faces, const std::vector<reports::Block>& blocks, double width, double page_height) {
  return Setter(faces, blocks, page_height).set(blocks, width);
}

}  // namespace willai::pdf
