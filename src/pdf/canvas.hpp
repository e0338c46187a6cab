// A page being drawn: shapes in the publication's colors, and the tags that say what they are. Points, from the top
// left.
//
//   const Tag row(canvas, "TR");   // closed when it goes out of scope
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pdf/glib_owned.hpp"

namespace willai::pdf {

// By role, as in web/tokens.css.
enum class Color { ink, soft, hair, band, paper, accent };

struct Place {
  double x = 0;
  double y = 0;
};

class Canvas {
 public:
  explicit Canvas(cairo_t* cairo) : cairo_(cairo) {}

  cairo_t* cairo() const { return cairo_; }
  void use(Color color);
  void rule(Place from, double width, double thickness, Color color);
  void upright(Place from, double height, double thickness, Color color);
  void box(Place from, double width, double height, Color color);

  void open(const char* tag, const std::string& attributes = "");
  void close(const char* tag);
  // A picture with its text alternative; finishing.cpp sets it.
  void open_picture(const std::string& words);
  const std::vector<std::string>& pictures() const { return pictures_; }

  // A link to an address, or to a place in this document; mark() gives a place its name.
  void open_link(const std::string& url);
  void open_link_within(const std::string& place);
  void mark(const std::string& place);

  // The page on which a section begins.
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
