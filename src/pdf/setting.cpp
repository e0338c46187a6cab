#include "pdf/setting.hpp"

#include <algorithm>
#include <cctype>

namespace willai::pdf {
namespace {

using reports::Tone;

// The fonts after the first provide letters that it lacks.
constexpr const char* kSerif = "Vollkorn,DejaVu Serif,DejaVu Sans,Droid Sans Fallback,Noto Sans,Symbola";
constexpr const char* kNarrow = "Roboto Condensed,DejaVu Sans,Droid Sans Fallback,Noto Sans,Symbola";
// ss11 gives Vollkorn's old-style figure 1 its flag; without it "1 of 18" reads "I of I8".
constexpr const char* kTextFeatures = "onum, ss11";
constexpr const char* kLining = "lnum";
constexpr const char* kTables = "lnum, tnum";

Owned<PangoFontDescription> description_of(const TypeStyle& style) {
  Owned<PangoFontDescription> description(pango_font_description_new());
  pango_font_description_set_family_static(description.get(), style.families);
  pango_font_description_set_absolute_size(description.get(), style.size * PANGO_SCALE);
  pango_font_description_set_weight(description.get(), style.weight);
  return description;
}

// One paragraph: characters that control a terminal or a line become spaces.
std::string plain(std::string text) {
  std::ranges::replace_if(
      text, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return text;
}

void insert(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

bool in_number(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.'; }

// No line break within "0.18–0.46" or "80 %": if `sign` follows a number, it stays with it and with a number after it.
void keep_whole(PangoAttrList* list, const std::string& text, std::string_view sign) {
  for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
    std::size_t from = at;
    std::size_t to = at + sign.size();
    while (from > 0 && in_number(text[from - 1])) --from;
    while (to < text.size() && in_number(text[to])) ++to;
    if (from < at) insert(list, pango_attr_allow_breaks_new(FALSE), from, to);
  }
}

void set_attributes(PangoLayout* layout, const TypeStyle& style, const std::string& text, std::size_t lead) {
  Owned<PangoAttrList> list(pango_attr_list_new());
  insert(list.get(), pango_attr_font_features_new(style.features), 0, text.size());
  if (lead > 0) insert(list.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), 0, lead);
  if (style.tracking > 0)
    insert(list.get(), pango_attr_letter_spacing_new(static_cast<int>(style.tracking * PANGO_SCALE)), 0, text.size());
  insert(list.get(), pango_attr_insert_hyphens_new(FALSE), 0, text.size());  // none that the reader did not type
  for (const std::string_view sign : {"–", " %"}) keep_whole(list.get(), text, sign);
  pango_layout_set_attributes(layout, list.get());
}

// The narrowest width with the same number of lines: makes the lines of a headline about equally long.
void balance(PangoLayout* layout, double width) {
  const int lines = pango_layout_get_line_count(layout);
  double least = width / 2;
  double enough = width;
  while (lines > 1 && enough - least > 1) {
    const double middle = (least + enough) / 2;
    pango_layout_set_width(layout, static_cast<int>(middle * PANGO_SCALE));
    (pango_layout_get_line_count(layout) > lines ? least : enough) = middle;
  }
  pango_layout_set_width(layout, static_cast<int>(enough * PANGO_SCALE));
}

}  // namespace

TypeStyle style_of(Tone tone) {
  switch (tone) {
    case Tone::standfirst: return {kSerif, 12, 16.5, PANGO_WEIGHT_NORMAL, Color::soft, kTextFeatures};
    case Tone::fine: return {kNarrow, 8.2, 10.6, PANGO_WEIGHT_NORMAL, Color::soft, kTables};
    case Tone::caption: return {kNarrow, 8.2, 10.6, PANGO_WEIGHT_NORMAL, Color::soft, kTables};
    case Tone::label: return {kNarrow, 9, 11.5, PANGO_WEIGHT_BOLD, Color::ink, kTables};
    case Tone::figure: return {kSerif, 25, 31, PANGO_WEIGHT_SEMIBOLD, Color::ink, kLining};
    case Tone::kicker: return {kSerif, 10.5, 14, PANGO_WEIGHT_SEMIBOLD, Color::ink, "smcp, c2sc, onum, ss11", 0.9};
    case Tone::row: return {kSerif, 9.6, 12.2, PANGO_WEIGHT_NORMAL, Color::ink, kTextFeatures};
    default: return {kSerif, 10.3, 13.8, PANGO_WEIGHT_NORMAL, Color::ink, kTextFeatures};
  }
}

TypeStyle heading_style(int rank) {
  if (rank == 1) return {kSerif, 27, 30, PANGO_WEIGHT_SEMIBOLD, Color::ink, kLining};
  if (rank == 2) return {kSerif, 15.5, 19, PANGO_WEIGHT_BOLD, Color::ink, kLining};
  return {kSerif, 11.5, 14.5, PANGO_WEIGHT_BOLD, Color::ink, kLining};
}

TypeStyle name_style() { return {kSerif, 32, 36, PANGO_WEIGHT_HEAVY, Color::ink, kLining}; }

TypeStyle mark_style() { return {kNarrow, 8.6, 10.6, PANGO_WEIGHT_BOLD, Color::ink, kTables, 0.3}; }

TypeStyle scaled(TypeStyle style, double factor) {
  style.size *= factor;
  style.leading *= factor;
  style.tracking *= factor;
  return style;
}

SetText::SetText(const Faces& faces, const reports::Passage& passage, const TypeStyle& style, double width, Wrap wrap)
    : style_(style), layout_(faces.layout()) {
  const std::string lead = plain(passage.lead);
  const std::string text = lead + (lead.empty() || passage.text.empty() ? "" : " ") + plain(passage.text);
  pango_layout_set_font_description(layout_.get(), description_of(style).get());
  pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
  set_attributes(layout_.get(), style, text, lead.size());
  if (wrap != Wrap::none) pango_layout_set_width(layout_.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  if (wrap == Wrap::balanced) balance(layout_.get(), width);
  for (int i = 0; i < pango_layout_get_line_count(layout_.get()); ++i)
    lines_.push_back(pango_layout_get_line_readonly(layout_.get(), i));
}

double SetText::width() const {
  PangoRectangle logical;
  pango_layout_get_extents(layout_.get(), nullptr, &logical);
  return static_cast<double>(logical.width) / PANGO_SCALE;
}

namespace {

// Right-to-left lines begin there.
double indent_of(PangoLayout* layout, PangoLayoutLine* line) {
  if (line->resolved_dir != PANGO_DIRECTION_RTL || pango_layout_get_width(layout) < 0) return 0;
  PangoRectangle logical;
  pango_layout_line_get_extents(line, nullptr, &logical);
  return static_cast<double>(pango_layout_get_width(layout) - logical.width) / PANGO_SCALE;
}

}  // namespace

void SetText::draw(Canvas& canvas, Place place, std::size_t first, std::size_t last) const {
  // Ascenders reach to about this part of the leading in both faces.
  constexpr double kBaseline = 0.76;
  canvas.use(style_.color);
  for (std::size_t i = first; i < last; ++i) {
    const double baseline = place.y + (static_cast<double>(i - first) + kBaseline) * style_.leading;
    cairo_move_to(canvas.cairo(), place.x + indent_of(layout_.get(), lines_[i]), baseline);
    pango_cairo_show_layout_line(canvas.cairo(), lines_[i]);
  }
}

SetText set_to_fit(const Faces& faces, const std::string& text, const TypeStyle& style, double width) {
  const reports::Passage passage{reports::Tone::fine, text};
  const double needed = SetText(faces, passage, style, 0, Wrap::none).width();
  return SetText(faces, passage, needed > width ? scaled(style, width / needed) : style, 0, Wrap::none);
}

}  // namespace willai::pdf
