// Owning pointers for objects of Cairo and Pango.
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace willai::pdf {

struct Releasing {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoContext* context) const { g_object_unref(context); }
  void operator()(PangoFontMap* map) const { g_object_unref(map); }
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
  void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
};

template <class Thing>
using Owned = std::unique_ptr<Thing, Releasing>;

}  // namespace willai::pdf
