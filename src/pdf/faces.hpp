// The type of reports: the faces of the pages, from Debian's packages, and what stands in for letters they lack. The
// configuration of the machine is not read, so a report looks the same wherever those packages are.
#pragma once

#include <fontconfig/fontconfig.h>

#include "base/result.hpp"
#include "pdf/glib_owned.hpp"

namespace willai::pdf {

class Faces {
 public:
  // Those of the calling thread, made when it first asks. An error names the package that is missing.
  static Result<const Faces*> of_this_thread();

  Owned<PangoLayout> layout() const { return Owned<PangoLayout>(pango_layout_new(context_.get())); }

 private:
  explicit Faces(FcConfig* config);

  Owned<PangoFontMap> map_;
  Owned<PangoContext> context_;
};

}  // namespace willai::pdf
