// A sheet that travels, as an SVG document of its own.
#include <fmt/format.h>

#include "html/html.hpp"
#include "pages/pages.hpp"
#include "views/chart_sheet.hpp"

namespace willai::pages {
namespace {

std::string px(double pixels) { return fmt::format("{:.5g}", pixels); }

// web/tokens.css, light: a file cannot know where it will be shown.
Markup color_of(views::SheetInk ink) {
  switch (ink) {
    case views::SheetInk::ink: return "#1c1a17"_html;
    case views::SheetInk::soft: return "#575046"_html;
    case views::SheetInk::hair: return "#cdc5b4"_html;
    default: return "#fcfaf4"_html;
  }
}

Markup fill_of_sheet(views::SheetFill fill) {
  switch (fill) {
    case views::SheetFill::none: return "none"_html;
    case views::SheetFill::ink: return "#1c1a17"_html;
    case views::SheetFill::hatch: return "url(#hatch)"_html;
    case views::SheetFill::dots: return "url(#dots)"_html;
    case views::SheetFill::band: return "#ddd5c4"_html;
    default: return "#fcfaf4"_html;
  }
}

Markup font_of(views::SheetFace face) {
  switch (face) {
    case views::SheetFace::name: return "900\" font-family=\"Vollkorn,Georgia,serif"_html;
    case views::SheetFace::headline: return "600\" font-family=\"Vollkorn,Georgia,serif"_html;
    case views::SheetFace::text: return "400\" font-family=\"Vollkorn,Georgia,serif"_html;
    case views::SheetFace::strong: return "700\" font-family=\"Roboto Condensed,Arial Narrow,sans-serif"_html;
    default: return "400\" font-family=\"Roboto Condensed,Arial Narrow,sans-serif"_html;
  }
}

Markup anchor_of(views::SheetAnchor anchor) {
  switch (anchor) {
    case views::SheetAnchor::middle: return " text-anchor=\"middle\""_html;
    case views::SheetAnchor::end: return " text-anchor=\"end\""_html;
    default: return ""_html;
  }
}

void write_edge(Html& out, double edge, views::SheetInk ink) {
  if (edge > 0) out << " stroke=\""_html << color_of(ink) << "\" stroke-width=\""_html << px(edge) << "\""_html;
}

void write_shape(Html& out, const views::SheetRect& rect) {
  out << "<rect x=\""_html << px(rect.box.x) << "\" y=\""_html << px(rect.box.y) << "\" width=\""_html << px(rect.box.width) << "\" height=\""_html
      << px(rect.box.height) << "\" fill=\""_html << fill_of_sheet(rect.fill) << "\""_html;
  write_edge(out, rect.edge, rect.ink);
  out << "/>\n"_html;
}

void write_shape(Html& out, const views::SheetLine& line) {
  out << "<line x1=\""_html << px(line.from_x) << "\" y1=\""_html << px(line.from_y) << "\" x2=\""_html << px(line.to_x) << "\" y2=\""_html
      << px(line.to_y) << "\""_html;
  write_edge(out, line.weight, line.ink);
  out << "/>\n"_html;
}

void write_shape(Html& out, const views::SheetCircle& circle) {
  out << "<circle cx=\""_html << px(circle.x) << "\" cy=\""_html << px(circle.y) << "\" r=\""_html << px(circle.radius) << "\" fill=\""_html
      << fill_of_sheet(circle.fill) << "\""_html;
  write_edge(out, circle.edge, circle.fill == views::SheetFill::ink ? views::SheetInk::paper : views::SheetInk::ink);
  out << "/>\n"_html;
}

void write_shape(Html& out, const views::SheetText& text) {
  out << "<text x=\""_html << px(text.x) << "\" y=\""_html << px(text.y) << "\" font-size=\""_html << px(text.size) << "\" font-weight=\""_html
      << font_of(text.face) << "\" fill=\""_html << color_of(text.ink) << "\""_html << anchor_of(text.anchor)
      << (text.has_halo ? " paint-order=\"stroke\" stroke=\"#fcfaf4\" stroke-width=\"5\">"_html : ">"_html) << text.text
      << "</text>\n"_html;
}

}  // namespace

std::string render_svg(const views::TravelingChart& chart) {
  Html out;
  out << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""_html << views::kSheetWidth << "\" height=\""_html << chart.height
      << "\" viewBox=\"0 0 "_html << views::kSheetWidth << " "_html << chart.height << "\" role=\"img\"><title>"_html << chart.title
      << "</title><desc>"_html << chart.subtitle << " "_html << chart.caveat << "</desc>\n<defs>"
         "<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
         "<path fill=\"#fcfaf4\" d=\"M0 0h6v6H0z\"/><path fill=\"#1c1a17\" d=\"M0 0h2v6H0z\"/></pattern>"
         "<pattern id=\"dots\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><path fill=\"#fcfaf4\" d=\"M0 0h7v7H0z\"/>"
         "<circle fill=\"#1c1a17\" cx=\"3.5\" cy=\"3.5\" r=\"1\"/></pattern></defs>\n<rect width=\"100%\" height=\"100%\" "
         "fill=\"#fcfaf4\"/>\n"_html;
  for (const views::SheetShape& shape : chart.shapes) std::visit([&](const auto& each) { write_shape(out, each); }, shape);
  out << "</svg>\n"_html;
  return std::move(out).text();
}

}  // namespace willai::pages
