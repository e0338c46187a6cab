#include "components/explore_map.hpp"

#include <cmath>

#include "components/percent.hpp"

namespace willai::components {
namespace {

int whole_pixel(double pixels) { return static_cast<int>(std::lround(pixels)); }

// Without quotes, because there are hundreds of them; no value of these has a space.
void render_place(Html& out, const views::Box& box) {
  out << " x="_html << Percent{box.x} << " y="_html << whole_pixel(box.y) << " width="_html << Percent{box.width} << " height="_html
      << whole_pixel(box.height);
}

Markup letter_of_reach(views::Reach reach) {
  switch (reach) {
    case views::Reach::much: return "m"_html;
    case views::Reach::some: return "s"_html;
    case views::Reach::little: return "l"_html;
    default: return "u"_html;
  }
}

// The same patterns in the classes of the site, for pages that do not load the styles of the map.
Markup fill_of_reach(views::Reach reach) {
  switch (reach) {
    case views::Reach::much: return "<rect class=\"s-high\""_html;
    case views::Reach::some: return "<rect class=\"s-medium\""_html;
    case views::Reach::little: return "<rect class=\"s-low\""_html;
    default: return "<rect fill=\"url(#dots)\""_html;
  }
}

void render_tile(Html& out, const views::MapTile& tile) {
  out << "<a href=#o"_html << tile.number << " tabindex=-1><rect class="_html;
  if (tile.is_off) out << "\""_html << letter_of_reach(tile.reach) << " off\""_html;
  else out << letter_of_reach(tile.reach);
  render_place(out, tile.box);
  out << " /></a>"_html;
}

void render_tile_label(Html& out, const views::MapTile& tile) {
  if (tile.label.empty() || tile.is_off) return;
  out << "<svg"_html;
  render_place(out, tile.box);
  out << (tile.reach == views::Reach::much ? "><text x=6 y=17 class=on>"_html : "><text x=6 y=17 class=halo>"_html) << tile.label.front();
  for (std::size_t i = 1; i < tile.label.size(); ++i) out << "<tspan x=6 dy=16>"_html << tile.label[i] << "</tspan>"_html;
  out << "</text></svg>"_html;
}

void render_map_head(Html& out, const std::string& name, const views::Box& box) {
  if (name.empty()) return;
  out << "<svg"_html;
  render_place(out, {box.x, box.y, box.width, 22});
  out << "><text x=4 y=16>"_html << name << "</text></svg>"_html;
}

void render_field(Html& out, const views::FieldTile& field) {
  for (const views::FieldTile::Part& part : field.parts) {
    out << fill_of_reach(part.reach);
    render_place(out, part.box);
    out << " />"_html;
  }
  out << "<rect class=\"g-ruler s-low\""_html;
  render_place(out, field.box);
  out << " pointer-events=all />"_html;
  render_map_head(out, field.name, field.box);
}

}  // namespace

void render_explore_defs(Html& out) {
  out << "<svg class=\"defs\" aria-hidden=\"true\"><defs><pattern id=\"dots\" width=\"7\" height=\"7\" "
         "patternUnits=\"userSpaceOnUse\"><circle class=\"g-ink\" cx=\"3.5\" cy=\"3.5\" r=\"1\"/></pattern></defs></svg>\n"_html;
}

void render_swatch(Html& out, views::Reach reach) {
  out << "<svg class=\"sw map\" aria-hidden=\"true\"><rect class=\""_html << letter_of_reach(reach)
      << "\" x=\".5\" y=\".5\" width=\"27\" height=\"19\"/></svg>"_html;
}

void render_work_map(Html& out, const views::WorkMap& map) {
  out << "<svg class=\"map map-big\" height=\""_html << map.height << "\" aria-hidden=\"true\">"_html;
  for (const views::MapTile& tile : map.tiles) render_tile(out, tile);
  out << "<g>"_html;
  for (const views::MapTile& tile : map.tiles) render_tile_label(out, tile);
  for (const views::MapHead& head : map.heads) {
    out << "<rect class=f"_html;
    render_place(out, head.box);
    out << " />"_html;
    render_map_head(out, head.name, head.box);
  }
  out << "</g></svg>\n"_html;
}

void render_field_map(Html& out, const views::FieldMap& map, FieldLinks links) {
  const bool is_linked = links == FieldLinks::to_fields;
  out << (is_linked ? "<svg class=\"map map-small\""_html : "<svg class=\"plot\""_html) << " height=\""_html << map.height
      << "\" aria-hidden=\"true\">"_html;
  for (const views::FieldTile& field : map.fields) {
    if (is_linked) out << "<a href=\""_html << Url{field.url} << "\" tabindex=-1>"_html;
    render_field(out, field);
    if (is_linked) out << "</a>"_html;
  }
  out << "</svg>\n"_html;
}

}  // namespace willai::components
