#include "components/compare_ways.hpp"

#include "components/form_faults.hpp"

namespace willai::components {
namespace {

void render_links(Html& out, const views::CompareWays& ways) {
  if (ways.average.empty() && ways.plan.empty()) return;
  out << "<ul class=\"plain\">"_html;
  if (!ways.average.empty())
    out << "<li><a class=\"tap\" href=\""_html << Url{ways.average} << "\">With the average of "_html << ways.average_of
        << "</a></li>"_html;
  if (!ways.plan.empty())
    out << "<li><a class=\"tap\" href=\""_html << Url{ways.plan}
        << "\">With the same week after its first two changes</a></li>"_html;
  out << "</ul>\n"_html;
}

// The link is checked when it is sent, so that any text may be pasted and none is lost.
void render_form(Html& out, const views::CompareWays& ways) {
  if (ways.action.empty()) return;
  out << (ways.error.empty() ? "<form class=\"flow\" method=\"post\" action=\""_html
                             : "<form class=\"flow err\" method=\"post\" action=\""_html)
      << Url{ways.action}
      << "\"><label for=\"link\">With another person’s result</label><p class=\"hint\" id=\"link-hint\">Paste the "
         "link to their result from their address bar.</p>"_html;
  render_field_fault(out, "link", ways.error);
  out << "<div class=\"inline\"><input class=\"in\" id=\"link\" name=\"link\" inputmode=\"url\" "
         "autocomplete=\"off\""_html;
  if (!ways.typed.empty()) out << " value=\""_html << ways.typed << "\""_html;
  render_fault_attributes(out, "link", ways.error, "link-hint");
  out << "><button class=\"btn btn-quiet\">Compare</button></div></form>\n"_html;
}

}  // namespace

void render_compare_ways(Html& out, const views::CompareWays& ways) {
  render_links(out, ways);
  render_form(out, ways);
}

}  // namespace willai::components
