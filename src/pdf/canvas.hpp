// A page being drawn: shapes in the house's colours, and the tags that say what they are. Points, from the top left.
//
//   const Tag row(canvas, "TR");   // closed when it goes out of scope
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pdf/glib_owned.hpp"

namespace willai::pdf {

// By role, as in web/tokens.css.
enum class Colour { ink, soft, hair, band, paper, accent };

struct Place {
  double x = 0;
  double y = 0;
};

class Canvas {
 public:
  explicit Canvas(cairo_t* cairo) : cairo_(cairo) {}

  cairo_t* cairo() const { return cairo_; }
  void use(Colour colour);
  void rule(Place from, double width, double thickness, Colour colour);
  void upright(Place from, double height, double thickness, Colour colour);
  void box(Place from, double width, double height, Colour colour);

  void open(const char* tag, const std::string& attributes = "");
  void close(const char* tag);
  // A picture, with the words that stand for it; finishing.cpp sets them.
  void open_picture(const std::string& words);
  const std::vector<std::string>& pictures() const { return pictures_; }

  // A link opened to an address, or to a place of this document; a place gets its name by mark().
  void open_link(const std::string& url);
  void open_link_within(const std::string& place);
  void mark(const std::string& place);

  // On which page a section begins.
  std::map<std::string, int> pages;

 private:
  cairo_t* cairo_;
  std::vector<std::string> pictures_;
};

class Tag {
 public:
  Tag(Canvas& canvas, const char* name) : canvas_(canvas), name_(name) { canvas_.open(name_); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;
  ~Tag() { canvas_.close(name_); }

 private:
  Canvas& canvas_;
  const char* name_;
};

// For Cairo's streams: appends to the std::string that `bytes` is.
cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned length);

}  // namespace willai::pdf
