// The share card: 1200 by 630 pixels, one to a point.
#include <fmt/format.h>

#include "pdf/marks.hpp"
#include "pdf/report_pdf.hpp"

namespace willai::pdf {
namespace {

constexpr int kWidth = 1200;
constexpr int kHeight = 630;
constexpr double kMargin = 64;
constexpr double kText = kWidth - 2 * kMargin;

class CardDrawing {
 public:
  CardDrawing(const Faces& faces, Canvas& canvas, const reports::Card& card)
      : faces_(faces), canvas_(canvas), card_(card) {}

  void draw() {
    canvas_.box({0, 0}, kWidth, kHeight, Colour::paper);
    draw_head();
    draw_range_and_says();
    draw_levels();
    draw_caveat();
  }

 private:
  SetText set(const std::string& text, const TypeStyle& style, double width) const {
    return SetText(faces_, {reports::Tone::text, text}, style, width);
  }

  void draw_head() {
    const SetText name = set(card_.name, scaled(name_style(), 1.35), kText);
    const TypeStyle label = scaled(style_of(reports::Tone::fine), 2.5);
    const SetText edition = set(card_.edition, label, kText);
    name.draw(canvas_, {kMargin, 34});
    edition.draw(canvas_, {kWidth - kMargin - edition.width(), 54});
    canvas_.rule({kMargin, 96}, kText, 3, Colour::ink);
    canvas_.rule({kMargin, 102}, kText, 1.2, Colour::ink);
  }

  void draw_range_and_says() {
    constexpr double kLeft = 480;
    set(card_.kicker, scaled(heading_style(2), 2.2), kText).draw(canvas_, {kMargin, 124});
    const SetText range = set(card_.range, scaled(heading_style(1), card_.levels.bars.empty() ? 2.4 : 3.7), kLeft);
    range.draw(canvas_, {kMargin, 208});
    set(card_.says, scaled(style_of(reports::Tone::standfirst), 2), kText - kLeft - 40)
        .draw(canvas_, {kMargin + kLeft + 40, 202});
  }

  void draw_levels() {
    constexpr double kRow = 48;
    constexpr double kBars = 700;
    Place place{kMargin, 372};
    for (const reports::LevelBar& bar : card_.levels.bars) {
      if (bar.level) LevelWord(faces_, *bar.level, 2.7).draw(canvas_, place);
      else set("Unanswered", scaled(style_of(reports::Tone::fine), 2.7), kText).draw(canvas_, place);
      draw_bar(canvas_, bar.level, {place.x + 160, place.y + 3}, bar.value * kBars, 24);
      draw_bracket(bar, {place.x + 160, place.y - 4}, kBars);
      set(bar.text, scaled(style_of(reports::Tone::label), 2.7), kText)
          .draw(canvas_, {place.x + 160 + kBars + 24, place.y - 2});
      place.y += kRow;
    }
  }

  void draw_bracket(const reports::LevelBar& bar, Place place, double axis) {
    if (bar.high <= bar.low) return;
    const double from = place.x + bar.low * axis;
    const double to = place.x + bar.high * axis;
    canvas_.rule({from, place.y}, to - from, 2, Colour::ink);
    canvas_.upright({from, place.y - 4}, 10, 2, Colour::ink);
    canvas_.upright({to - 2, place.y - 4}, 10, 2, Colour::ink);
  }

  void draw_caveat() {
    canvas_.rule({kMargin, kHeight - 62}, kText, 1.2, Colour::ink);
    set(card_.caveat, scaled(style_of(reports::Tone::fine), 2.7), kText).draw(canvas_, {kMargin, kHeight - 50});
  }

  const Faces& faces_;
  Canvas& canvas_;
  const reports::Card& card_;
};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Result<std::string> to_png(const reports::Card& card) {
  const Faces* const faces = TRY(Faces::of_this_thread());
  const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kWidth, kHeight));
  {
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    Canvas canvas(cairo.get());
    CardDrawing(*faces, canvas, card).draw();
  }
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    return io_error(fmt::format("the share card could not be drawn: {}", cairo_status_to_string(status)));
  return bytes;
}

}  // namespace willai::pdf
