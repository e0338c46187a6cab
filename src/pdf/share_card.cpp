// The share card: 1200 by 630 pixels, one to a point.
#include <fmt/format.h>

#include "pdf/marks.hpp"
#include "pdf/report_pdf.hpp"

namespace willai::pdf {
namespace {

constexpr int kCardWidth = 1200;
constexpr int kCardHeight = 630;
constexpr double kCardMargin = 64;
constexpr double kCardText = kCardWidth - 2 * kCardMargin;

class CardDrawing {
 public:
  CardDrawing(const Faces& faces, Canvas& canvas, const reports::Card& card)
      : faces_(faces), canvas_(canvas), card_(card) {}

  void draw() {
    canvas_.box({0, 0}, kCardWidth, kCardHeight, Color::paper);
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
    constexpr double kBetween = 40;
    const TypeStyle label = scaled(style_of(reports::Tone::fine), 2.5);
    const SetText edition = set(card_.edition, label, kCardText);
    const SetText name = set_to_fit(faces_, card_.name, scaled(name_style(), 1.35), kCardText - edition.width() - kBetween);
    name.draw(canvas_, {kCardMargin, 34});
    edition.draw(canvas_, {kCardWidth - kCardMargin - edition.width(), 54});
    canvas_.rule({kCardMargin, 96}, kCardText, 3, Color::ink);
    canvas_.rule({kCardMargin, 102}, kCardText, 1.2, Color::ink);
  }

  void draw_range_and_says() {
    constexpr double kLeft = 480;
    set(card_.kicker, scaled(heading_style(2), 2.2), kCardText).draw(canvas_, {kCardMargin, 124});
    const SetText range = set(card_.range, scaled(heading_style(1), card_.levels.bars.empty() ? 2.4 : 3.7), kLeft);
    range.draw(canvas_, {kCardMargin, 208});
    set(card_.says, scaled(style_of(reports::Tone::standfirst), 2), kCardText - kLeft - 40)
        .draw(canvas_, {kCardMargin + kLeft + 40, 202});
  }

  void draw_levels() {
    constexpr double kRow = 48;
    constexpr double kBars = 700;
    Place place{kCardMargin, 372};
    for (const reports::LevelBar& bar : card_.levels.bars) {
      if (bar.level) LevelWord(faces_, *bar.level, 2.7).draw(canvas_, place);
      else set("Unanswered", scaled(style_of(reports::Tone::fine), 2.7), kCardText).draw(canvas_, place);
      draw_bar(canvas_, bar.level, {place.x + 160, place.y + 3}, bar.value * kBars, 24);
      draw_bracket(bar, {place.x + 160, place.y - 4}, kBars);
      set(bar.text, scaled(style_of(reports::Tone::label), 2.7), kCardText)
          .draw(canvas_, {place.x + 160 + kBars + 24, place.y - 2});
      place.y += kRow;
    }
  }

  void draw_bracket(const reports::LevelBar& bar, Place place, double axis) {
    if (bar.high <= bar.low) return;
    const double from = place.x + bar.low * axis;
    const double to = place.x + bar.high * axis;
    canvas_.rule({from, place.y}, to - from, 2, Color::ink);
    canvas_.upright({from, place.y - 4}, 10, 2, Color::ink);
    canvas_.upright({to - 2, place.y - 4}, 10, 2, Color::ink);
  }

  void draw_caveat() {
    canvas_.rule({kCardMargin, kCardHeight - 62}, kCardText, 1.2, Color::ink);
    set(card_.caveat, scaled(style_of(reports::Tone::fine), 2.7), kCardText).draw(canvas_, {kCardMargin, kCardHeight - 50});
    const SetText address = set(card_.address, scaled(style_of(reports::Tone::label), 2.3), kCardText);
    if (!card_.address.empty()) address.draw(canvas_, {kCardMargin + kCardText - address.width(), kCardHeight - 50});
  }

  const Faces& faces_;
  Canvas& canvas_;
  const reports::Card& card_;
};

}  // namespace

Result<std::string> to_png(const reports::Card& card) {
  const Faces* const faces = TRY(Faces::of_this_thread());
  const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kCardWidth, kCardHeight));
  {
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    Canvas canvas(cairo.get());
    CardDrawing(*faces, canvas, card).draw();
  }
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    return io_error(fmt::format("the share card could not be drawn: {}", cairo_status_to_string(status)));
  return bytes;
}

}  // namespace willai::pdf
