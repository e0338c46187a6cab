// The fonts of reports: those of the pages, from Debian's packages, and fallbacks for missing letters. The machine's
// own font configuration is ignored, so a report looks the same everywhere.
#pragma once

#include <fontconfig/fontconfig.h>

#include "base/result.hpp"
#include "pdf/glib_owned.hpp"

namespace willai::pdf {

class Faces {
 public:
  // The calling thread's fonts, loaded on its first call. An error names the missing package.
  static Result<const Faces*> of_this_thread();

  Owned<PangoLayout> layout() const { return Owned<PangoLayout>(pango_layout_new(context_.get())); }

 private:
  explicit Faces(FcConfig* config);

  Owned<PangoFontMap> map_;
  Owned<PangoContext> context_;
};

}  // namespace willai::pdf
