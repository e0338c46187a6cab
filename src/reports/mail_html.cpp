// Mail programs support less than browsers: tables for layout, inline styles on every element. Those that support dark
// mode find it in the head, by class; the others show the light colors.
#include "html/html.hpp"
#include "reports/mail_body.hpp"

namespace willai::reports {
namespace {

constexpr Markup kHead =
    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light "
    "dark\">\n"
    "<style>\n:root { color-scheme: light dark; supported-color-schemes: light dark; }\n"
    "@media (prefers-color-scheme: dark) {\n"
    "  .out, .sheet { background: #11151b !important; }\n"
    "  .ink { color: #ebe6da !important; }\n  .soft { color: #b4afa2 !important; }\n"
    "  .hair { border-color: #3a424e !important; }\n  .rule { border-color: #ebe6da !important; }\n"
    "  .link { color: #8fbcf5 !important; }\n"
    "  .go { background: #8fbcf5 !important; }\n  .go a { color: #11151b !important; }\n"
    "  .lv { border-color: #ebe6da !important; }\n  .full { background: #ebe6da !important; color: #11151b !important; "
    "}\n"
    "}\n</style>\n"_html;

struct Setting {
  Markup tag;
  Markup end;
  Markup open;
};

Setting setting_of(MailTone tone) {
  switch (tone) {
    case MailTone::headline:
      return {"h1"_html, "</h1>"_html,
              "<h1 class=\"ink\" style=\"margin:0 0 14px;font:700 28px/34px Georgia,serif;color:#1c1a17\">"_html};
    case MailTone::standfirst:
      return {"p"_html, "</p>"_html,
              "<p class=\"soft\" style=\"margin:0 0 16px;font:400 18px/26px Georgia,serif;color:#575046\">"_html};
    case MailTone::section:
      return {"h2"_html, "</h2>"_html,
              "<h2 class=\"ink\" style=\"margin:24px 0 10px;font:700 20px/26px Georgia,serif;color:#1c1a17\">"_html};
    case MailTone::fine:
      return {
          "p"_html, "</p>"_html,
          "<p class=\"soft\" style=\"margin:0 0 10px;font:400 14px/21px Arial,Helvetica,sans-serif;color:#575046\">"_html};
    default:
      return {"p"_html, "</p>"_html,
              "<p class=\"ink\" style=\"margin:0 0 14px;font:400 17px/26px Georgia,serif;color:#1c1a17\">"_html};
  }
}

void set(Html& out, const MailText& block) {
  const Setting setting = setting_of(block.tone);
  out << setting.open << block.text << setting.end << "\n"_html;
}

void set(Html& out, const MailButton& block) {
  out << "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:6px 0 "
         "20px\"><tr><td class=\"go\" "
         "style=\"background:#1b4f94\"><a href=\""_html
      << block.url
      << "\" style=\"display:inline-block;padding:13px 22px;font:700 17px/22px "
         "Arial,Helvetica,sans-serif;color:#fcfaf4;"
         "text-decoration:none\">"_html
      << block.text << "</a></td></tr></table>\n"_html;
}

void set(Html& out, const MailLinkLine& block) {
  out << "<p style=\"margin:0 0 8px;font:400 14px/21px Arial,Helvetica,sans-serif\"><a class=\"link\" href=\""_html
      << block.url << "\" style=\"color:#1b4f94\">"_html << block.text << "</a></p>\n"_html;
}

// The patterns of the pages do not work in mail, so: solid, half, open.
Markup open_level(std::optional<Level> level) {
  if (level == Level::high)
    return "<span class=\"lv full\" style=\"display:inline-block;border:1px solid #1c1a17;padding:1px "
           "6px;background:#1c1a17;color:#fcfaf4;"
           "font:700 12px/16px Arial,Helvetica,sans-serif\">"_html;
  if (level == Level::medium)
    return "<span class=\"lv ink\" style=\"display:inline-block;border:1px solid "
           "#1c1a17;border-left-width:8px;padding:1px 6px;color:#1c1a17;"
           "font:700 12px/16px Arial,Helvetica,sans-serif\">"_html;
  return "<span class=\"lv ink\" style=\"display:inline-block;border:1px solid #1c1a17;padding:1px 6px;color:#1c1a17;"
         "font:700 12px/16px Arial,Helvetica,sans-serif\">"_html;
}

void set_row(Html& out, const MailRow& row) {
  out << "<tr><td class=\"hair\" valign=\"top\" style=\"border-top:1px solid #cdc5b4;padding:8px 12px 8px 0;white-space:nowrap\">"_html;
  out << open_level(row.level);
  if (row.level) out << word_for(*row.level);
  else out << "not rated"_html;
  out << "</span></td><td class=\"hair ink\" valign=\"top\" style=\"border-top:1px solid #cdc5b4;padding:8px 12px 8px "
         "0;"
         "font:400 16px/23px Georgia,serif;color:#1c1a17\">"_html
      << row.name;
  if (!row.note.empty())
    out << "<br><span class=\"soft\" style=\"font:400 14px/21px Arial,Helvetica,sans-serif;color:#575046\">"_html << row.note
        << "</span>"_html;
  out << "</td><td class=\"hair soft\" valign=\"top\" align=\"right\" style=\"border-top:1px solid #cdc5b4;padding:8px "
         "0;"
         "white-space:nowrap;font:400 14px/23px Arial,Helvetica,sans-serif;color:#575046\">"_html
      << row.value << "</td></tr>\n"_html;
}

void set(Html& out, const MailRows& block) {
  out << "<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" width=\"100%\" style=\"margin:0 0 18px;border-collapse:collapse\">\n"_html;
  for (const MailRow& row : block.rows) set_row(out, row);
  out << "</table>\n"_html;
}

void set(Html& out, const MailPoints& block) {
  out << "<h3 class=\"ink hair\" style=\"margin:0 0 4px;padding:10px 0 0;border-top:1px solid #cdc5b4;font:700 17px/24px "
         "Georgia,serif;color:#1c1a17\">"_html
      << block.title << "</h3><p class=\"soft\" style=\"margin:0 0 6px;font:400 14px/21px "
         "Arial,Helvetica,sans-serif;color:#575046\">"_html
      << block.detail << "</p>\n"_html;
  for (const MailPoint& point : block.points) {
    out << "<p class=\"ink\" style=\"margin:0 0 8px;font:400 16px/23px Georgia,serif;color:#1c1a17\"><b>"_html << point.term
        << ":</b> "_html << point.text;
    if (!point.url.empty())
      out << " <a class=\"link\" href=\""_html << point.url << "\" style=\"color:#1b4f94\">Where to learn it</a>"_html;
    out << "</p>\n"_html;
  }
}

void set_all(Html& out, const std::vector<MailBlock>& blocks) {
  for (const MailBlock& block : blocks) std::visit([&](const auto& each) { set(out, each); }, block);
}

void set_masthead(Html& out, const MailBody& body) {
  out << "<p class=\"ink rule\" style=\"margin:0 0 24px;padding:0 0 8px;border-bottom:3px solid #1c1a17;font:700 "
         "22px/28px Georgia,serif;"
         "color:#1c1a17\">"_html
      << body.name
      << "<br><span class=\"soft\" style=\"font:400 13px/18px Arial,Helvetica,sans-serif;color:#575046\">"_html
      << body.edition << "</span></p>\n"_html;
}

}  // namespace

std::string mail_html(const MailBody& body) {
  Html out;
  out << "<!doctype html>\n<html lang=\"en\">\n<head>\n"_html << kHead << "<title>"_html << body.preview
      << "</title>\n</head>\n<body class=\"out\" style=\"margin:0;padding:0;background:#fcfaf4\">\n"
         "<div style=\"display:none;max-height:0;overflow:hidden\">"_html
      << body.preview
      << "</div>\n<table role=\"presentation\" class=\"out\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
         "width=\"100%\" "
         "style=\"background:#fcfaf4\"><tr><td align=\"center\" style=\"padding:24px 16px\">\n<table "
         "role=\"presentation\" "
         "class=\"sheet\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" width=\"100%\" "
         "style=\"max-width:600px;background:#fcfaf4\"><tr><td align=\"left\">\n"_html;
  set_masthead(out, body);
  set_all(out, body.blocks);
  out << "<div class=\"hair\" style=\"margin:26px 0 14px;border-top:1px solid #cdc5b4;font-size:0;line-height:0\">&nbsp;</div>\n"_html;
  set_all(out, body.foot);
  out << "</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n"_html;
  return std::move(out).text();
}

}  // namespace willai::reports
