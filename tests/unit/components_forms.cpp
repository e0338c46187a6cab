#include <doctest/doctest.h>

#include "components/report_form.hpp"
#include "components/search_box.hpp"
#include "components/skill_columns.hpp"
#include "pages_sample_views.hpp"

using namespace willai;
using namespace willai::components;
using namespace willai::test;

namespace {

std::string form_of(const views::ReportForm& form) {
  Html out;
  render_report_form(out, form);
  return std::move(out).text();
}

}  // namespace

TEST_CASE("the report form posts the profession and the address") {
  const std::string form = form_of({"backend-developer", "Text.", "No spam.", "", ""});
  CHECK(has(form, "method=\"post\""));
  CHECK(has(form, "<input type=\"hidden\" name=\"profession\" value=\"backend-developer\">"));
  CHECK(has(form, "aria-describedby=\"mail-hint\""));
  CHECK_FALSE(has(form, "Error"));
}

TEST_CASE("a form that comes back says what is wrong, in words, beside the field and above the form") {
  const std::string form = form_of({"x", "Text.", "No spam.", "reader@", "Write the rest of the address."});
  CHECK(has(form, "role=\"alert\""));
  CHECK(has(form, "Error: Write the rest of the address."));
  CHECK(has(form, "aria-invalid=\"true\""));
  CHECK(has(form, "value=\"reader@\""));
}

TEST_CASE("what was searched for stays in the box, escaped") {
  Html out;
  render_search_box(out, {"\"><script>"});
  CHECK(has(out.text(), "value=\"&quot;&gt;&lt;script&gt;\""));
}

TEST_CASE("an empty skill group says so, or is left out when it has nothing to say") {
  Html out;
  render_skill_columns(out, {{SkillGroup::vulnerable, "Vulnerable", "", {{"SQL", "Why."}}, ""},
                             {SkillGroup::resilient, "Resilient", "", {}, "None found."},
                             {SkillGroup::growing, "Growing", "", {}, ""}});
  CHECK(has(out.text(), "None found."));
  CHECK_FALSE(has(out.text(), "Growing"));
}
