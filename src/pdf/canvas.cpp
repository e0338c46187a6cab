#include "pdf/canvas.hpp"

#include <array>

namespace willai::pdf {
namespace {

struct Shade {
  double red, green, blue;
};

// web/tokens.css, light; paper is that of the share card, a report leaves the sheet as it is.
constexpr std::array<Shade, 6> kShades = {{{0x1c / 255., 0x1a / 255., 0x17 / 255.},
                                           {0x57 / 255., 0x50 / 255., 0x46 / 255.},
                                           {0xb4 / 255., 0xab / 255., 0x98 / 255.},
                                           {0xdd / 255., 0xd5 / 255., 0xc4 / 255.},
                                           {0xfc / 255., 0xfa / 255., 0xf4 / 255.},
                                           {0x1b / 255., 0x4f / 255., 0x94 / 255.}}};

// In the attributes of a tag a value stands in single quotes.
std::string quoted(const std::string& value) {
  std::string safe = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe + "'";
}

}  // namespace

void Canvas::use(Colour colour) {
  const Shade& shade = kShades[static_cast<std::size_t>(colour)];
  cairo_set_source_rgb(cairo_, shade.red, shade.green, shade.blue);
}

void Canvas::box(Place from, double width, double height, Colour colour) {
  use(colour);
  cairo_rectangle(cairo_, from.x, from.y, width, height);
  cairo_fill(cairo_);
}

void Canvas::rule(Place from, double width, double thickness, Colour colour) { box(from, width, thickness, colour); }

void Canvas::upright(Place from, double height, double thickness, Colour colour) {
  box(from, thickness, height, colour);
}

void Canvas::open(const char* tag, const std::string& attributes) { cairo_tag_begin(cairo_, tag, attributes.c_str()); }

void Canvas::close(const char* tag) { cairo_tag_end(cairo_, tag); }

void Canvas::open_picture(const std::string& words) {
  pictures_.push_back(words);
  open("Figure");
}

void Canvas::open_link(const std::string& url) { open(CAIRO_TAG_LINK, "uri=" + quoted(url)); }

void Canvas::open_link_within(const std::string& place) { open(CAIRO_TAG_LINK, "dest=" + quoted(place)); }

void Canvas::mark(const std::string& place) {
  open(CAIRO_TAG_DEST, "name=" + quoted(place));
  close(CAIRO_TAG_DEST);
}

cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace willai::pdf
