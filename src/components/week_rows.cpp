#include "components/week_rows.hpp"

#include <string>

#include "components/form_faults.hpp"
#include "components/level_mark.hpp"

namespace willai::components {
namespace {

struct HoursField {
  std::string id;
  std::string name;
  std::string label;  // for a screen reader
  std::string_view value;
  std::string_view error;
};

void render_hours_field(Html& out, const HoursField& field) {
  out << "<div class=\"hours\"><label class=\"vh\" for=\""_html << field.id << "\">"_html << field.label
      << "</label><input class=\"in in-num\" id=\""_html << field.id << "\" name=\""_html << field.name
      << "\" inputmode=\"decimal\" autocomplete=\"off\""_html;
  if (!field.value.empty()) out << " value=\""_html << field.value << "\""_html;
  render_fault_attributes(out, field.id, field.error, kHoursHint);
  out << "><span aria-hidden=\"true\">h</span></div>"_html;
}

Markup opening_for(std::string_view error) {
  return error.empty() ? "<div class=\"trow\">"_html : "<div class=\"trow err\">"_html;
}

void render_row_evidence(Html& out, const views::ResultTask& reading) {
  if (!reading.nearest && reading.because.empty()) return;
  out << "<details><summary>Why</summary>"_html;
  if (reading.nearest)
    out << "<p class=\"fine\">Nearest rated task: “"_html << reading.nearest->task << "”, "_html
        << word_for(reading.nearest->level) << ".</p>"_html;
  for (const views::ResultReason& reason : reading.because)
    out << "<p class=\"fine\">"_html << reason.text << "</p>"_html;
  out << "</details>"_html;
}

// A button puts the activity in the place of what was typed.
void render_meant(Html& out, const views::OwnRow& row) {
  if (row.reading->choices.empty()) return;
  out << "<p class=\"hint\">Your words can be read in more than one way. Did you mean …?</p><p class=\"btnrow\">"_html;
  for (const views::ResultChoice& each : row.reading->choices)
    out << "<button class=\"btn btn-quiet\" name=\""_html << kMeant << "\" value=\""_html << row.text << "\t"_html
        << each.task << "\">"_html << each.task << "</button> "_html;
  out << "</p>"_html;
}

}  // namespace

void render_hours_row(Html& out, const views::HoursRow& row) {
  const std::string id = "h-" + row.slug;
  out << opening_for(row.error) << "<label class=\"tick\"><input type=\"checkbox\" name=\"task\" value=\""_html
      << row.slug << (row.tick == views::HoursRow::Tick::on ? "\" checked><span>"_html : "\"><span>"_html) << row.name;
  if (!row.detail.empty()) out << "<span class=\"hint\">"_html << row.detail << "</span>"_html;
  if (!row.because.empty()) out << "<span class=\"hint\">Your text: “"_html << row.because << "”</span>"_html;
  out << "</span></label>"_html;
  render_hours_field(out, {id, id, "Hours a week: " + row.name, row.hours, row.error});
  render_field_fault(out, id, row.error);
  out << "</div>\n"_html;
}

void render_reading(Html& out, const views::OwnRow& row) {
  if (!row.reading) return;
  out << "<div class=\"reading\">"_html;
  if (row.reading->level) render_level(out, row.reading->level);
  if (row.reading->language.empty()) out << "<p class=\"hint\">"_html << row.sureness << "</p>"_html;
  else out << "<p class=\"hint\" lang=\""_html << row.reading->language << "\">"_html << row.sureness << "</p>"_html;
  render_meant(out, row);
  render_row_evidence(out, *row.reading);
  out << "</div>"_html;
}

void render_own_row(Html& out, const views::OwnRow& row, int number) {
  const std::string place = std::to_string(number);
  const std::string id = "own-" + place, hours = "own-h-" + place;
  out << opening_for(row.error) << "<div class=\"own\"><label for=\""_html << id << "\">Own task "_html << number
      << "</label><input class=\"in\" id=\""_html << id
      << "\" name=\"own\" maxlength=\"300\" autocomplete=\"off\""_html;
  if (!row.text.empty()) out << " value=\""_html << row.text << "\""_html;
  out << "></div>"_html;
  render_hours_field(out, {hours, "own-hours", "Hours a week: own task " + place, row.hours, row.error});
  render_field_fault(out, hours, row.error);
  render_reading(out, row);
  out << "</div>\n"_html;
}

void render_week_total(Html& out, const views::WeekStep& step) {
  out << (step.week_error.empty() ? "<div class=\"total\">"_html : "<div class=\"total err\">"_html)
      << "<dl class=\"ledger\"><div><dt>Hours given so far</dt><dd id=\"given\">"_html << step.given
      << "</dd></div><div><dt><label for=\"week\">Hours in your whole week</label></dt><dd><input class=\"in in-num\" "
         "id=\"week\" name=\"week\" inputmode=\"decimal\" autocomplete=\"off\""_html;
  if (!step.week.empty()) out << " value=\""_html << step.week << "\""_html;
  render_fault_attributes(out, "week", step.week_error, "remains");
  out << "></dd></div></dl>"_html;
  render_field_fault(out, "week", step.week_error);
  out << "<p class=\"hint\" id=\"remains\">"_html << step.remains << "</p></div>\n"_html;
}

}  // namespace willai::components
