// /error: the form for what is wrong on a page.
#include "components/headline.hpp"
#include "pages/frame.hpp"
#include "site/routes.hpp"
#include "views/error_view.hpp"

namespace willai::pages {
namespace {

struct ErrorField {
  std::string_view name;
  std::string_view label;
  std::string_view hint;
  const std::string& fault;
};

void begin_field(Html& out, const ErrorField& field) {
  out << (field.fault.empty() ? "<div><label for=\""_html : "<div class=\"err\"><label for=\""_html) << field.name << "\">"_html << field.label
      << "</label><p class=\"hint\" id=\""_html << field.name << "-hint\">"_html << field.hint << "</p>"_html;
  if (!field.fault.empty())
    out << "<p class=\"err-msg\" id=\""_html << field.name << "-error\">Error: "_html << field.fault << "</p>"_html;
}

// What belongs to every field, behind what its element begins with.
void render_named(Html& out, const ErrorField& field) {
  out << " class=\"in\" id=\""_html << field.name << "\" name=\""_html << field.name << "\" aria-describedby=\""_html << field.name
      << "-hint"_html;
  if (!field.fault.empty()) out << " "_html << field.name << "-error\" aria-invalid=\"true"_html;
  out << "\""_html;
}

void render_page_field(Html& out, const views::ErrorForm& form) {
  if (!form.page.empty() && form.page_fault.empty()) {
    out << "<input type=\"hidden\" name=\"page\" value=\""_html << form.page << "\">"_html;
    return;
  }
  const ErrorField field{"page", "Which page?", "Its address on this site, such as /profession/chef.", form.page_fault};
  begin_field(out, field);
  out << "<input"_html;
  render_named(out, field);
  out << " value=\""_html << form.page << "\" required></div>\n"_html;
}

void render_text_field(Html& out, const views::ErrorForm& form) {
  const ErrorField field{"text", "What is wrong, and what is right?", "At most 2,000 characters. A source helps.", form.text_fault};
  begin_field(out, field);
  out << "<textarea"_html;
  render_named(out, field);
  // The first line break after the tag is not part of the text.
  out << " rows=\"6\" maxlength=\"2000\" required>\n"_html << form.text << "</textarea></div>\n"_html;
}

void render_address_field(Html& out, const views::ErrorForm& form) {
  const ErrorField field{"mail", "Your e-mail address, if you like",
                         "Only for a question about this. It is encrypted, and erased with what you wrote.", form.address_fault};
  begin_field(out, field);
  out << "<input"_html;
  render_named(out, field);
  out << " type=\"email\" autocomplete=\"email\""_html;
  if (!form.address.empty()) out << " value=\""_html << form.address << "\""_html;
  out << "></div>\n"_html;
}

void render_fault_link(Html& out, std::string_view name, const std::string& fault) {
  if (!fault.empty()) out << "<p><a href=\"#"_html << name << "\">"_html << fault << "</a></p>"_html;
}

void render_fault_links(Html& out, const views::ErrorForm& form) {
  if (!has_faults(form)) return;
  out << "<div class=\"alert\" role=\"alert\"><h2 class=\"h3\">There is a problem</h2>"_html;
  render_fault_link(out, "page", form.page_fault);
  render_fault_link(out, "text", form.text_fault);
  render_fault_link(out, "mail", form.address_fault);
  out << "</div>\n"_html;
}

// A field that no reader sees: only a bot fills it in.
void render_error_form(Html& out, const views::ErrorForm& form) {
  render_fault_links(out, form);
  if (!form.page.empty() && form.page_fault.empty())
    out << "<p>About the page <a href=\""_html << Url{form.page} << "\">"_html << form.page << "</a></p>\n"_html;
  out << "<div class=\"panel\"><form action=\""_html << Url{site::kError}
      << "\" method=\"post\" novalidate><input type=\"hidden\" name=\"edition\" value=\""_html << form.edition
      << "\"><div class=\"vh\" aria-hidden=\"true\"><label>Leave this empty <input name=\"website\" tabindex=\"-1\" "
         "autocomplete=\"off\"></label></div>"_html;
  render_page_field(out, form);
  render_text_field(out, form);
  render_address_field(out, form);
  out << "<p class=\"btnrow\"><button class=\"btn\">Send to the editors</button></p></form></div>\n"_html;
}

}  // namespace

std::string render(const views::ErrorPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "Report an error", {});
    out << "<div class=\"lead flow\">"_html;
    components::render_headline(out, view.headline, view.standfirst);
    for (const std::string& paragraph : view.paragraphs) out << "<p>"_html << paragraph << "</p>\n"_html;
    if (view.form) render_error_form(out, *view.form);
    out << "<ul class=\"plain\">"_html;
    for (const views::Link& link : view.next)
      out << "<li><a class=\"tap\" href=\""_html << Url{link.url} << "\">"_html << link.text << "</a></li>"_html;
    out << "</ul>\n</div></div>\n"_html;
  });
}

}  // namespace willai::pages
