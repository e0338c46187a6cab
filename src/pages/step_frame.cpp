#include "pages/step_frame.hpp"

#include "components/form_faults.hpp"
#include "components/headline.hpp"
#include "components/script.hpp"
#include "components/step_list.hpp"

namespace willai::pages {
namespace {

void render_ways(Html& out, const views::StepFrame& frame) {
  if (!frame.skip.empty()) out << "<a class=\"tap\" href=\""_html << Url{frame.skip} << "\">Skip this step</a>"_html;
  if (!frame.back.empty()) out << "<a class=\"tap\" href=\""_html << Url{frame.back} << "\">Back</a>"_html;
}

// Enter presses the first button of a form.
void render_form(Html& out, const views::StepFrame& frame, const StepParts& parts) {
  if (frame.action.empty()) {
    out << "<p class=\"panel\">"_html << frame.not_here << "</p>\n"_html;
    return;
  }
  if (!frame.needs_script.empty())
    out << "<noscript><p class=\"panel\">"_html << frame.needs_script << "</p></noscript>\n"_html;
  out << "<form class=\"step\" action=\""_html << Url{frame.action}
      << (frame.needs_script.empty() ? "\" method=\"post\" novalidate>\n"_html
                                     : "\" method=\"post\" novalidate hidden>\n"_html);
  parts.form(out);
  out << "<p class=\"btnrow\"><button class=\"btn\">"_html << parts.button << "</button>"_html << parts.other_button;
  render_ways(out, frame);
  out << "</p></form>\n"_html;
}

void render_keep(Html& out, const views::StepFrame& frame) {
  if (frame.keep_words.empty()) return;
  out << "<section aria-labelledby=\"answers\"><h2 id=\"answers\" class=\"h3\">What happens to your answers</h2>"_html;
  if (frame.device_words.empty()) out << "<p>"_html << frame.keep_words << "</p>"_html;
  else
    out << "<div class=\"by\"><p data-by=\"server\">"_html << frame.keep_words << "</p><p data-by=\"device\">"_html
        << frame.device_words << "</p></div>"_html;
  if (!frame.keep.empty())
    out << "<p><a class=\"tap\" href=\""_html << Url{frame.keep} << "\">Link to these answers</a></p>"_html;
  out << "</section>\n"_html;
}

void render_content(Html& out, const views::StepFrame& frame, const StepParts& parts) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Assessment", {frame.profession, ""});
  out << "<div class=\"lead flow\">"_html;
  components::render_step_list(out, frame.steps);
  components::render_headline(out, frame.headline, frame.standfirst);
  render_notes_on_link(out, frame.notes, frame.changes);
  components::render_fault_summary(out, frame.faults);
  if (parts.above) parts.above(out);
  render_form(out, frame, parts);
  if (parts.below) parts.below(out);
  out << "</div>\n<aside class=\"rail ruled stack\" aria-label=\"About this step\">"_html;
  render_keep(out, frame);
  if (parts.aside) parts.aside(out);
  out << "</aside></div>\n"_html;
}

}  // namespace

void render_notes_on_link(Html& out, const std::vector<std::string>& notes, std::string_view changes) {
  for (const std::string& note : notes) out << "<p class=\"statement\">"_html << note << "</p>\n"_html;
  if (!changes.empty())
    out << "<p><a class=\"tap\" href=\""_html << Url{changes} << "\">See what changed since</a></p>\n"_html;
}

// The script of the week is on every step: the browser makes the pages that follow within this one.
void render_browser_parts(Html& out, const Frame& frame) {
  components::render_script(out, frame.week_script);
  const BrowserParts& parts = frame.browser;
  if (parts.script.empty()) return;
  out << "<script defer src=\""_html << Url{parts.script} << "\" data-base=\""_html << frame.base_path
      << "\" data-worker=\""_html << Url{parts.worker} << "\" data-module=\""_html << Url{parts.module}
      << "\" data-model=\""_html << Url{parts.model} << "\" data-edition=\""_html << Url{parts.edition}
      << "\" data-professions=\""_html << Url{parts.professions} << "\" data-bytes=\""_html << parts.bytes
      << (frame.takes_forms ? "\" data-server"_html : "\""_html);
  if (frame.reports != views::ReportsBy::nobody)
    out << " data-reports=\""_html << views::word_for(frame.reports) << "\""_html;
  out << "></script>\n"_html;
}

std::string render_step(const views::StepFrame& frame, const Frame& page, const StepParts& parts) {
  return render_document(frame.head, page, [&](Html& out) {
    render_content(out, frame, parts);
    render_browser_parts(out, page);
  });
}

}  // namespace willai::pages
