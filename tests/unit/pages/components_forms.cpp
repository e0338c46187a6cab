#include <doctest/doctest.h>

#include "components/report_form.hpp"
#include "components/search_box.hpp"
#include "components/skill_columns.hpp"
#include "pages_sample_views.hpp"

namespace components_forms_test {

using namespace willai;
using namespace willai::components;
using namespace willai::test;

namespace {

std::string form_of(const views::ReportForm& form, views::ReportsBy reports = views::ReportsBy::mail) {
  Html out;
  render_report_form(out, form, reports);
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

TEST_CASE("the form of a result posts its address, and every form has a trap that no reader meets") {
  const std::string form = form_of({"", "Text.", "No spam.", "", "", "", "a=AQ&s=x"});
  CHECK(has(form, "<input type=\"hidden\" name=\"result\" value=\"a=AQ&amp;s=x\">"));
  CHECK_FALSE(has(form, "name=\"profession\""));
  CHECK(has(form, "aria-hidden=\"true\""));
  CHECK(has(form, "name=\"website\" tabindex=\"-1\""));
}

TEST_CASE("the form of a result that a browser made says what it sends, and own words go only where they are ticked") {
  const std::string form = form_of(views::report_form_of_browser("a=AQ", "Ag"));
  CHECK(has(form, "have not left this browser"));
  CHECK(has(form, "<input type=\"checkbox\" name=\"words\" value=\"Ag\">"));
  CHECK_FALSE(has(form_of(views::report_form_of_browser("a=AQ", "")), "checkbox"));
  CHECK_FALSE(has(form_of(views::report_form_of_result("a=AQ")), "have not left"));
}

TEST_CASE(
    "where nobody delivers reports no address is asked for, and where letters go into a folder the form says so") {
  const views::ReportForm form{"x", "Text.", "No spam.", "", "", "Not here."};
  CHECK(has(form_of(form, views::ReportsBy::nobody), "Not here."));
  CHECK_FALSE(has(form_of(form, views::ReportsBy::nobody), "<input"));
  CHECK(has(form_of(form, views::ReportsBy::folder), "no mail server"));
  CHECK_FALSE(has(form_of(form), "no mail server"));
}

TEST_CASE("a form that comes back says what is wrong, in words, beside the field and above the form") {
  const std::string form = form_of({"x", "Text.", "No spam.", "reader@", "Write the rest of the address."});
  CHECK(has(form, "role=\"alert\""));
  CHECK(has(form, "Error: Write the rest of the address."));
  CHECK(has(form, "aria-invalid=\"true\""));
  CHECK(has(form, "value=\"reader@\""));
}

TEST_CASE("tasks to tick are folded, each with a box and its hours, and open where the form comes back with some") {
  views::ReportForm form{"x", "Text.", "No spam.", "", ""};
  form.tasks = {{"fly", "Fly & \"land\"", 1}};
  CHECK(has(form_of(form), "<details>"));
  CHECK(has(form_of(form), "<label id=\"r1\"><input type=\"checkbox\" name=\"task\" value=\"fly\">Fly &amp; &quot;land&quot;</label>"));
  CHECK(has(form_of(form), "name=\"h-fly\" inputmode=\"decimal\" aria-labelledby=\"hw r1\">"));
  CHECK_FALSE(has(form_of(form, views::ReportsBy::nobody), "checkbox"));
  form.tasks[0].hours = "200";
  form.tasks[0].error = "Too many.";
  CHECK(has(form_of(form), "<details open>"));
  CHECK(has(form_of(form), "<a href=\"#h-fly\">Fly &amp; &quot;land&quot;: Too many.</a>"));
  CHECK(has(form_of(form), "value=\"200\" id=\"h-fly\" aria-invalid=\"true\" aria-describedby=\"h-fly-error\""));
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

}  // namespace components_forms_test
