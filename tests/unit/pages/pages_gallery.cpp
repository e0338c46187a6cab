#include <doctest/doctest.h>

#include "pages_sample_views.hpp"

namespace pages_gallery_test {

using namespace willai;
using namespace willai::test;

TEST_CASE("the gallery shows every state that a reader can meet") {
  const std::string page = pages::render_gallery(page_head(), {});
  for (const std::string_view state : {"class=\"high\"", "class=\"medium\"", "class=\"low\"", "class=\"unrated\"", "raters disagree", "This page",
                                       "#gap", "s-unrated", "This edition names none", "role=\"alert\"", "aria-invalid", "aria-current=\"true\""}) {
    CAPTURE(state);
    CHECK(has(page, state));
  }
}

}  // namespace pages_gallery_test
