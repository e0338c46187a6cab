// /assessment/skills: skills, years and tools.
#include <algorithm>

#include "components/form_faults.hpp"
#include "components/tick_list.hpp"
#include "pages/step_frame.hpp"

namespace willai::pages {
namespace {

struct Group {
  Markup legend;
  Markup field;
  Markup other;  // the field for the reader's own names, and its id
  const std::vector<views::TickRow>& rows;
  const std::string& lines;
};

std::string_view fault_of(const views::SkillsStep& view, std::string_view field) {
  const auto found = std::ranges::find(view.frame.faults, field, &views::FieldFault::field);
  return found == view.frame.faults.end() ? "" : std::string_view(found->sentence);
}

void render_group(Html& out, const views::SkillsStep& view, const Group& group) {
  const std::string_view fault = fault_of(view, group.other.text());
  out << "<fieldset><legend class=\"h3\">"_html << group.legend << "</legend>"_html;
  components::render_tick_list(out, group.field, group.rows);
  out << (fault.empty() ? "<div>"_html : "<div class=\"err\">"_html) << "<label for=\""_html << group.other
      << "\">Others, one per line</label>"_html;
  components::render_field_fault(out, group.other.text(), fault);
  out << "<textarea class=\"in\" rows=\"2\" id=\""_html << group.other << "\" name=\""_html << group.other
      << "\" autocomplete=\"off\""_html;
  components::render_fault_attributes(out, group.other.text(), fault, "");
  out << ">"_html << group.lines << "</textarea></div></fieldset>\n"_html;
}

void render_years(Html& out, const views::SkillsStep& view) {
  const std::string_view fault = fault_of(view, "years");
  out << (fault.empty() ? "<div>"_html : "<div class=\"err\">"_html)
      << "<label for=\"years\">Years of experience in this work</label>"_html;
  components::render_field_fault(out, "years", fault);
  out << "<input class=\"in in-num\" id=\"years\" name=\"years\" inputmode=\"numeric\" autocomplete=\"off\""_html;
  if (!view.years.empty()) out << " value=\""_html << view.years << "\""_html;
  components::render_fault_attributes(out, "years", fault, "");
  out << "></div>\n"_html;
}

void render_form(Html& out, const views::SkillsStep& view) {
  render_group(out, view, {"What can you do?"_html, "skill"_html, "other-skills"_html, view.skills, view.other_skills});
  render_years(out, view);
  render_group(out, view,
               {"Which tools do you use already?"_html, "tool"_html, "other-tools"_html, view.tools, view.other_tools});
}

}  // namespace

std::string render(const views::SkillsStep& view, const Frame& frame) {
  StepParts parts;
  parts.form = [&](Html& out) { render_form(out, view); };
  parts.button = "See my result"_html;
  return render_step(view.frame, frame, parts);
}

}  // namespace willai::pages
