#include "pdf/chart_png.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "pdf/setting.hpp"

namespace willai::pdf {
namespace {

using views::SheetFill;

constexpr double kBaselineOfText = 0.76;  // of the leading, as in setting.cpp

Color color_of_sheet(views::SheetInk ink) {
  switch (ink) {
    case views::SheetInk::ink: return Color::ink;
    case views::SheetInk::soft: return Color::soft;
    case views::SheetInk::hair: return Color::hair;
    default: return Color::paper;
  }
}

// The faces of a report, in the size of the sheet.
TypeStyle style_of_sheet(const views::SheetText& text) {
  TypeStyle style = style_of(reports::Tone::fine);
  if (text.face == views::SheetFace::strong) style = style_of(reports::Tone::label);
  if (text.face == views::SheetFace::headline) style = heading_style(1);
  if (text.face == views::SheetFace::name) style = name_style();
  if (text.face == views::SheetFace::text) style = style_of(reports::Tone::text);
  style = scaled(style, text.size / style.size);
  style.color = color_of_sheet(text.ink);
  return style;
}

class SheetDrawing {
 public:
  SheetDrawing(const Faces& faces, Canvas& canvas) : faces_(faces), canvas_(canvas) {}

  void operator()(const views::SheetRect& rect) {
    const views::Box& box = rect.box;
    cairo_rectangle(cairo(), box.x, box.y, box.width, box.height);
    paint(rect.fill, rect.edge, color_of_sheet(rect.ink));
  }

  void operator()(const views::SheetCircle& circle) {
    cairo_new_sub_path(cairo());
    cairo_arc(cairo(), circle.x, circle.y, circle.radius, 0, 2 * std::numbers::pi);
    paint(circle.fill, circle.edge, circle.fill == SheetFill::ink ? Color::paper : Color::ink);
  }

  void operator()(const views::SheetLine& line) {
    cairo_move_to(cairo(), line.from_x, line.from_y);
    cairo_line_to(cairo(), line.to_x, line.to_y);
    stroke(line.weight, color_of_sheet(line.ink));
  }

  // Letters stand on y, as in SVG.
  void operator()(const views::SheetText& text) {
    const TypeStyle style = style_of_sheet(text);
    const SetText set(faces_, {reports::Tone::text, text.text}, style, 0, Wrap::none);
    const double before = text.anchor == views::SheetAnchor::start ? 0 : text.anchor == views::SheetAnchor::end ? set.width() : set.width() / 2;
    if (text.has_halo) canvas_.box({text.x - before - 2, text.y - text.size * .82}, set.width() + 4, text.size * 1.12, Color::paper);
    set.draw(canvas_, {text.x - before, text.y - kBaselineOfText * style.leading});
  }

 private:
  cairo_t* cairo() const { return canvas_.cairo(); }

  void stroke(double weight, Color color) {
    canvas_.use(color);
    cairo_set_line_width(cairo(), weight);
    cairo_stroke(cairo());
  }

  // The path that is there; patterns are drawn within it.
  void paint(SheetFill fill, double edge, Color color) {
    double left, top, right, bottom;
    cairo_path_extents(cairo(), &left, &top, &right, &bottom);
    if (fill == SheetFill::hatch || fill == SheetFill::dots) {
      cairo_save(cairo());
      const Owned<cairo_path_t> path(cairo_copy_path(cairo()));
      cairo_clip(cairo());
      fill == SheetFill::hatch ? hatch_within(left, top, right, bottom) : dot_within(left, top, right, bottom);
      cairo_restore(cairo());
      cairo_append_path(cairo(), path.get());
    } else if (fill != SheetFill::none) {
      canvas_.use(fill == SheetFill::ink ? Color::ink : fill == SheetFill::band ? Color::band : Color::paper);
      cairo_fill_preserve(cairo());
    }
    if (edge > 0) stroke(edge, color);
    else cairo_new_path(cairo());
  }

  // On one raster for the whole sheet, so that neighbors fit together.
  void hatch_within(double left, double top, double right, double bottom) {
    constexpr double kStep = 8.485;
    canvas_.use(Color::ink);
    cairo_set_line_width(cairo(), 2);
    for (double sum = std::floor((left + top) / kStep) * kStep; sum < right + bottom; sum += kStep) {
      cairo_move_to(cairo(), sum - top, top);
      cairo_line_to(cairo(), sum - bottom, bottom);
    }
    cairo_stroke(cairo());
  }

  void dot_within(double left, double top, double right, double bottom) {
    constexpr double kStep = 7;
    canvas_.use(Color::ink);
    for (double y = std::floor(top / kStep) * kStep; y < bottom; y += kStep)
      for (double x = std::floor(left / kStep) * kStep; x < right; x += kStep) {
        cairo_new_sub_path(cairo());
        cairo_arc(cairo(), x + kStep / 2, y + kStep / 2, 1, 0, 2 * std::numbers::pi);
      }
    cairo_fill(cairo());
  }

  const Faces& faces_;
  Canvas& canvas_;
};

}  // namespace

Result<std::string> chart_png(const views::TravelingChart& chart) {
  const Faces* const faces = TRY(Faces::of_this_thread());
  const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, views::kSheetWidth, chart.height));
  {
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    Canvas canvas(cairo.get());
    canvas.box({0, 0}, views::kSheetWidth, chart.height, Color::paper);
    SheetDrawing drawing(*faces, canvas);
    for (const views::SheetShape& shape : chart.shapes) std::visit(drawing, shape);
  }
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    return io_error(fmt::format("the chart could not be drawn: {}", cairo_status_to_string(status)));
  return bytes;
}

}  // namespace willai::pdf
