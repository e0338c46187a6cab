#include "pdf/faces.hpp"

#include <fmt/format.h>
#include <pango/pangofc-fontmap.h>

#include <string_view>

namespace willai::pdf {
namespace {

// Folders of the packages named in tools/packages.txt. Noto, if installed, provides scripts that the others lack. The
// cache is the one of Debian's fontconfig; without it the font files are read instead.
constexpr std::string_view kConfiguration = R"(<?xml version="1.0"?><fontconfig>
<dir>/usr/share/fonts/truetype/vollkorn</dir>
<dir>/usr/share/fonts/truetype/roboto/unhinted</dir>
<dir>/usr/share/fonts/truetype/dejavu</dir>
<dir>/usr/share/fonts/truetype/droid</dir>
<dir>/usr/share/fonts/truetype/ancient-scripts</dir>
<dir>/usr/share/fonts/truetype/noto</dir>
<dir>/usr/share/fonts/opentype/noto</dir>
<cachedir>/var/cache/fontconfig</cachedir>
</fontconfig>)";

FcConfig* make_configuration() {
  FcConfig* config = FcConfigCreate();
  FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(kConfiguration.data()), FcTrue);
  FcConfigBuildFonts(config);
  return config;
}

bool has_family(FcConfig* config, const char* family) {
  const FcFontSet* fonts = FcConfigGetFonts(config, FcSetSystem);
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FcChar8* name = nullptr;
    for (int n = 0; FcPatternGetString(fonts->fonts[i], FC_FAMILY, n, &name) == FcResultMatch; ++n)
      if (std::string_view(reinterpret_cast<const char*>(name)) == family) return true;
  }
  return false;
}

Result<FcConfig*> find_configuration() {
  // Fontconfig's own lock makes a configuration safe to share; it lives as long as the program.
  static FcConfig* const config = make_configuration();
  for (const auto& [family, package] :
       {std::pair{"Vollkorn", "fonts-vollkorn"}, std::pair{"Roboto Condensed", "fonts-roboto-unhinted"}})
    if (!has_family(config, family))
      return not_found(fmt::format("the typeface {} is not installed; on Debian: apt install {}", family, package));
  return config;
}

// No hinting: a report is printed, or shown at any size.
void leave_unhinted(PangoContext* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
}

}  // namespace

Faces::Faces(FcConfig* config) : map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);  // a unit is a point
  context_.reset(pango_font_map_create_context(map_.get()));
  pango_context_set_language(context_.get(), pango_language_from_string("en"));
  leave_unhinted(context_.get());
}

Result<const Faces*> Faces::of_this_thread() {
  FcConfig* const config = TRY(find_configuration());
  thread_local const Faces faces(config);
  return &faces;
}

}  // namespace willai::pdf
