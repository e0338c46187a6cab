// Tables: hair rules between rows, heads repeated on every page, rows never divided.
#include <algorithm>
#include <numeric>

#include "pdf/marks.hpp"
#include "pdf/set_block.hpp"

namespace willai::pdf {
namespace {

constexpr double kCellGutter = 12;
constexpr double kPadding = 4.5;  // above and below what stands in a row
constexpr double kPlotHeight = 9;

struct Lane {
  double x;
  double width;
  reports::Align align;
};

std::vector<Lane> lanes_of(const std::vector<reports::TableColumn>& columns, double width) {
  const double free = width - kCellGutter * static_cast<double>(columns.size() - 1);
  const double shares = std::accumulate(columns.begin(), columns.end(), 0.,
                                        [](double sum, const reports::TableColumn& each) { return sum + each.share; });
  std::vector<Lane> lanes;
  double x = 0;
  for (const reports::TableColumn& column : columns) {
    lanes.push_back({x, free * column.share / shares, column.align});
    x += lanes.back().width + kCellGutter;
  }
  return lanes;
}

// Numbers end where their column ends.
Place placed(const Lane& lane, const SetText& text, Place place) {
  return {place.x + lane.x + (lane.align == reports::Align::right ? lane.width - text.width() : 0), place.y};
}

class SetCell {
 public:
  SetCell(const Faces& faces, const reports::TableCell& cell, const Lane& lane) : lane_(lane), plot_(cell.plot) {
    if (cell.level) level_.emplace(faces, *cell.level);
    for (const reports::Passage& passage : cell.passages) {
      texts_.emplace_back(faces, passage, style_of(passage.tone), lane.width);
      urls_.push_back(passage.url);
    }
  }

  double height() const {
    double height = (level_ ? level_->height() + 1 : 0) + (plot_ ? kPlotHeight : 0);
    for (const SetText& text : texts_) height += text.height();
    return height + kBetween * static_cast<double>(texts_.empty() ? 0 : texts_.size() - 1);
  }

  void draw(Canvas& canvas, Place place) const {
    if (level_) {
      const Tag word(canvas, "P");
      level_->draw(canvas, {place.x + lane_.x, place.y + 0.6});
      place.y += level_->height() + 1;
    }
    if (plot_) {
      draw_plot(canvas, {place.x + lane_.x, place.y + kPlotHeight / 2});
      place.y += kPlotHeight;
    }
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      draw_linked(canvas, texts_[i], urls_[i], placed(lane_, texts_[i], place));
      place.y += texts_[i].height() + kBetween;
    }
  }

 private:
  static constexpr double kBetween = 2;

  void draw_plot(Canvas& canvas, Place axis) const {
    canvas.rule({axis.x, axis.y - 0.25}, lane_.width, 0.5, Colour::hair);
    for (const double place : {0., 0.5, 1.})
      canvas.upright({axis.x + place * lane_.width - 0.25, axis.y - 2}, 4, 0.5, Colour::hair);
    draw_range(canvas, *plot_, axis, lane_.width, 0.9);
  }

  Lane lane_;
  std::optional<LevelWord> level_;
  std::optional<reports::PlotMark> plot_;
  std::vector<SetText> texts_;
  std::vector<std::string> urls_;
};

class SetTable : public SetBlock {
 public:
  SetTable(const Faces& faces, const reports::Table& table, double width)
      : width_(width), lanes_(lanes_of(table.columns, width)) {
    for (const reports::TableColumn& column : table.columns)
      heads_.emplace_back(faces, reports::Passage{reports::Tone::label, column.title}, head_style(),
                          lanes_[heads_.size()].width);
    for (const auto& cells : table.rows) {
      auto& row = rows_.emplace_back();
      for (const reports::TableCell& cell : cells) row.emplace_back(faces, cell, lanes_[row.size()]);
    }
  }

  std::vector<Part> parts() const override {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      parts.push_back(
          {i == 0 ? 5. : 0., row_height(i) + (i == 0 ? head_height() : 0), keep_of(i), i == 0 ? 0 : head_height()});
    return parts;
  }

  void draw(Canvas& canvas, Place place, Stretch stretch) const override {
    if (stretch.first == 0) canvas.open("Table");
    draw_heads(canvas, place, stretch.first == 0);
    place.y += head_height();
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
      draw_row(canvas, rows_[i], place);
      place.y += row_height(i);
      canvas.rule({place.x, place.y - 0.5}, width_, 0.5, i + 1 == rows_.size() ? Colour::ink : Colour::hair);
    }
    if (stretch.last == rows_.size()) canvas.close("Table");
  }

 private:
  static TypeStyle head_style() {
    TypeStyle style = style_of(reports::Tone::fine);
    style.weight = PANGO_WEIGHT_BOLD;
    return style;
  }

  // A single row is left alone on no page.
  Keep keep_of(std::size_t row) const {
    return rows_.size() > 2 && (row == 0 || row + 2 == rows_.size()) ? Keep::with_next : Keep::loose;
  }

  double head_height() const {
    const auto tallest = std::ranges::max_element(heads_, {}, &SetText::height);
    return tallest->height() + 5;
  }

  double row_height(std::size_t row) const {
    const auto tallest = std::ranges::max_element(rows_[row], {}, &SetCell::height);
    return tallest->height() + 2 * kPadding;
  }

  // Where a table goes on, its heads are there for the eye only: a screen reader knows them already.
  void draw_heads(Canvas& canvas, Place place, bool tagged) const {
    canvas.rule(place, width_, 0.9, Colour::ink);
    if (tagged) canvas.open("TR");
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (tagged) canvas.open("TH");
      heads_[i].draw(canvas, placed(lanes_[i], heads_[i], {place.x, place.y + 2.5}));
      if (tagged) canvas.close("TH");
    }
    if (tagged) canvas.close("TR");
    canvas.rule({place.x, place.y + head_height() - 0.5}, width_, 0.5, Colour::ink);
  }

  static void draw_row(Canvas& canvas, const std::vector<SetCell>& cells, Place place) {
    const Tag row(canvas, "TR");
    for (const SetCell& cell : cells) {
      const Tag tag(canvas, &cell == &cells.front() ? "TH" : "TD");
      cell.draw(canvas, {place.x, place.y + kPadding});
    }
  }

  double width_;
  std::vector<Lane> lanes_;
  std::vector<SetText> heads_;
  std::vector<std::vector<SetCell>> rows_;
};

}  // namespace

std::unique_ptr<SetBlock> set_table(const Faces& faces, const reports::Table& table, double width) {
  return std::make_unique<SetTable>(faces, table, width);
}

}  // namespace willai::pdf
