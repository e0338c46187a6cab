// Paragraphs, headings and lists.
#include <fmt/format.h>

#include "pdf/set_block.hpp"

namespace willai::pdf {
namespace {

using reports::Tone;

double space_above(Tone tone) {
  switch (tone) {
    case Tone::standfirst: return 6;
    case Tone::fine: return 4;
    case Tone::caption: return 1;
    case Tone::label: return 9;
    case Tone::figure: return 0;
    case Tone::kicker: return 10;
    default: return 5;
  }
}

Keep keep_of(Tone tone) {
  return tone == Tone::caption || tone == Tone::label || tone == Tone::kicker ? Keep::with_next : Keep::loose;
}

// No page begins with the last line of a paragraph or ends with its first.
Keep keep_of_line(std::size_t line, std::size_t lines) {
  return lines > 1 && (line == 0 || line + 2 == lines) ? Keep::with_next : Keep::loose;
}

class Prose : public SetBlock {
 public:
  Prose(const Faces& faces, const reports::Passage& passage, double width)
      : text_(faces, passage, style_of(passage.tone), width), tone_(passage.tone), url_(passage.url) {}

  std::vector<Part> parts() const override {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < text_.lines(); ++i)
      parts.push_back({i == 0 ? space_above(tone_) : 0, text_.leading(), keep_of_line(i, text_.lines())});
    if (parts.back().keep == Keep::loose) parts.back().keep = keep_of(tone_);
    return parts;
  }

  // A paragraph on two pages is one element, with a span on each.
  void draw(Canvas& canvas, Place place, Stretch stretch) const override {
    const bool whole = stretch.first == 0 && stretch.last == text_.lines();
    if (whole) return draw_linked(canvas, text_, url_, place);
    if (stretch.first == 0) canvas.open("P");
    {
      const Tag span(canvas, "Span");
      text_.draw(canvas, place, stretch.first, stretch.last);
    }
    if (stretch.last == text_.lines()) canvas.close("P");
  }

 private:
  SetText text_;
  Tone tone_;
  std::string url_;
};

constexpr double kRuleGap = 2.2;
constexpr double kUnderRule = 6;

// A section opens under a double rule.
class SetHeading : public SetBlock {
 public:
  SetHeading(const Faces& faces, const reports::Heading& heading, double width)
      : text_(faces, {Tone::text, heading.text}, heading_style(heading.rank), width, Wrap::balanced),
        heading_(heading),
        width_(width) {}

  std::vector<Part> parts() const override {
    return {{heading_.rank == 2 ? 17. : heading_.rank == 1 ? 3. : 8., text_.height() + ruled(), Keep::with_next}};
  }

  void draw(Canvas& canvas, Place place, Stretch) const override {
    if (heading_.rank == 2) {
      canvas.rule(place, width_, 0.9, Color::ink);
      canvas.rule({place.x, place.y + kRuleGap}, width_, 0.45, Color::ink);
      canvas.mark(heading_.text);
    }
    const Tag tag(canvas, heading_.rank == 1 ? "H1" : heading_.rank == 2 ? "H2" : "H3");
    text_.draw(canvas, {place.x, place.y + ruled()});
  }

  std::string section() const override { return heading_.rank == 2 ? heading_.text : ""; }

 private:
  double ruled() const { return heading_.rank == 2 ? kRuleGap + kUnderRule : 0; }

  SetText text_;
  reports::Heading heading_;
  double width_;
};

struct SetItem {
  SetText label;
  SetText text;
  std::string url;
};

class List : public SetBlock {
 public:
  List(const Faces& faces, const reports::Bullets& bullets, double width) : indent_(13) {
    for (const reports::Passage& item : bullets.items) {
      const std::string label = bullets.marks == reports::Marks::dashes ? "–" : fmt::to_string(items_.size() + 1);
      items_.push_back({SetText(faces, {item.tone, label}, style_of(item.tone), indent_, Wrap::none),
                        SetText(faces, item, style_of(item.tone), width - indent_), item.url});
    }
  }

  std::vector<Part> parts() const override {
    std::vector<Part> parts;
    for (const SetItem& item : items_) parts.push_back({parts.empty() ? 5. : 3., item.text.height()});
    return parts;
  }

  void draw(Canvas& canvas, Place place, Stretch stretch) const override {
    if (stretch.first == 0) canvas.open("L");
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
      if (i > stretch.first) place.y += 3;
      draw_item(canvas, items_[i], place);
      place.y += items_[i].text.height();
    }
    if (stretch.last == items_.size()) canvas.close("L");
  }

 private:
  void draw_item(Canvas& canvas, const SetItem& item, Place place) const {
    const Tag tag(canvas, "LI");
    {
      const Tag label(canvas, "Lbl");
      item.label.draw(canvas, place);
    }
    const Tag body(canvas, "LBody");
    draw_linked(canvas, item.text, item.url, {place.x + indent_, place.y});
  }

  double indent_;
  std::vector<SetItem> items_;
};

}  // namespace

void draw_linked(Canvas& canvas, const SetText& text, const std::string& url, Place place) {
  const Tag passage(canvas, "P");
  if (url.empty()) return text.draw(canvas, place);
  canvas.open_link(url);
  text.draw(canvas, place);
  canvas.close(CAIRO_TAG_LINK);
}

std::unique_ptr<SetBlock> set_passage(const Faces& faces, const reports::Passage& passage, double width) {
  return std::make_unique<Prose>(faces, passage, width);
}

std::unique_ptr<SetBlock> set_heading(const Faces& faces, const reports::Heading& heading, double width) {
  return std::make_unique<SetHeading>(faces, heading, width);
}

std::unique_ptr<SetBlock> set_bullets(const Faces& faces, const reports::Bullets& bullets, double width) {
  return std::make_unique<List>(faces, bullets, width);
}

}  // namespace willai::pdf
