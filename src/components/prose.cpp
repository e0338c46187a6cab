#include "components/prose.hpp"

#include <md4c.h>

#include <algorithm>

namespace willai::components {
namespace {

// md4c calls back for every block, span and run of text; a heading waits until its text, and so its id, is known.
class Writer {
 public:
  explicit Writer(Html& out) : out_(out) {}

  void enter(MD_BLOCKTYPE block, void* detail);
  void leave(MD_BLOCKTYPE block);
  void enter(MD_SPANTYPE span, void* detail);
  void leave(MD_SPANTYPE span);
  void text(MD_TEXTTYPE type, std::string_view text);

 private:
  void open_heading() {
    heading_.clear();
    in_heading_ = true;
  }
  void close_heading();

  Html& out_;
  std::string heading_;
  unsigned level_ = 2;
  bool in_heading_ = false;
  bool in_link_ = false;
};

// A link may lead to a place on this site or to another one, and to nothing that runs.
bool leads_somewhere(std::string_view target) {
  const std::size_t colon = target.find(':');
  if (colon == std::string_view::npos || target.find_first_of("/?#") < colon) return true;
  return target.starts_with("https://") || target.starts_with("http://") || target.starts_with("mailto:");
}

Markup opening_of(MD_BLOCKTYPE block) {
  switch (block) {
    case MD_BLOCK_QUOTE: return "<blockquote>\n"_html;
    case MD_BLOCK_UL: return "<ul>\n"_html;
    case MD_BLOCK_OL: return "<ol>\n"_html;
    case MD_BLOCK_LI: return "<li>"_html;
    case MD_BLOCK_HR: return "<hr>\n"_html;
    case MD_BLOCK_CODE: return "<pre tabindex=\"0\"><code>"_html;
    case MD_BLOCK_P: return "<p>"_html;
    case MD_BLOCK_TABLE:
      return "<div class=\"wide-table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>\n"_html;
    case MD_BLOCK_THEAD: return "<thead>\n"_html;
    case MD_BLOCK_TBODY: return "<tbody>\n"_html;
    case MD_BLOCK_TR: return "<tr>"_html;
    case MD_BLOCK_TH: return "<th scope=\"col\">"_html;
    case MD_BLOCK_TD: return "<td>"_html;
    default: return ""_html;
  }
}

Markup closing_of(MD_BLOCKTYPE block) {
  switch (block) {
    case MD_BLOCK_QUOTE: return "</blockquote>\n"_html;
    case MD_BLOCK_UL: return "</ul>\n"_html;
    case MD_BLOCK_OL: return "</ol>\n"_html;
    case MD_BLOCK_LI: return "</li>\n"_html;
    case MD_BLOCK_CODE: return "</code></pre>\n"_html;
    case MD_BLOCK_P: return "</p>\n"_html;
    case MD_BLOCK_TABLE: return "</table></div>\n"_html;
    case MD_BLOCK_THEAD: return "</thead>\n"_html;
    case MD_BLOCK_TBODY: return "</tbody>\n"_html;
    case MD_BLOCK_TR: return "</tr>\n"_html;
    case MD_BLOCK_TH: return "</th>"_html;
    case MD_BLOCK_TD: return "</td>"_html;
    default: return ""_html;
  }
}

void Writer::enter(MD_BLOCKTYPE block, void* detail) {
  if (block != MD_BLOCK_H) {
    out_ << opening_of(block);
    return;
  }
  // The page has an h1 of its own, so the Markdown's headings begin at h2.
  level_ = std::clamp(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level, 2U, 4U);
  open_heading();
}

void Writer::leave(MD_BLOCKTYPE block) {
  if (block == MD_BLOCK_H) close_heading();
  else out_ << closing_of(block);
}

void Writer::close_heading() {
  in_heading_ = false;
  const int level = static_cast<int>(level_);
  out_ << "<h"_html << level << " id=\""_html << anchor_of(heading_) << "\">"_html << heading_ << "</h"_html << level
       << ">\n"_html;
}

void Writer::enter(MD_SPANTYPE span, void* detail) {
  if (in_heading_) return;
  if (span == MD_SPAN_EM) out_ << "<em>"_html;
  if (span == MD_SPAN_STRONG) out_ << "<strong>"_html;
  if (span == MD_SPAN_CODE) out_ << "<code>"_html;
  if (span != MD_SPAN_A) return;
  const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
  const std::string_view target(href.text, href.size);
  in_link_ = leads_somewhere(target);
  if (in_link_) out_ << "<a href=\""_html << Url{target} << "\">"_html;
}

void Writer::leave(MD_SPANTYPE span) {
  if (in_heading_) return;
  if (span == MD_SPAN_EM) out_ << "</em>"_html;
  if (span == MD_SPAN_STRONG) out_ << "</strong>"_html;
  if (span == MD_SPAN_CODE) out_ << "</code>"_html;
  if (span == MD_SPAN_A && in_link_) out_ << "</a>"_html;
}

void Writer::text(MD_TEXTTYPE type, std::string_view text) {
  if (in_heading_) {
    heading_ += text;
  } else if (type == MD_TEXT_BR) {
    out_ << "<br>\n"_html;
  } else if (type == MD_TEXT_ENTITY) {
    out_.append_rendered(text);  // md4c passes only text that looks like "&name;" or "&#1;"
  } else {
    out_ << text;
  }
}

Writer& writer(void* self) { return *static_cast<Writer*>(self); }

MD_PARSER parser() {
  MD_PARSER callbacks{};
  callbacks.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  callbacks.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    return writer(self).enter(type, detail), 0;
  };
  callbacks.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return writer(self).leave(type), 0; };
  callbacks.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return writer(self).enter(type, detail), 0; };
  callbacks.leave_span = [](MD_SPANTYPE type, void*, void* self) { return writer(self).leave(type), 0; };
  callbacks.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    return writer(self).text(type, {text, size}), 0;
  };
  return callbacks;
}

constexpr std::size_t kFewestSections = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

}  // namespace

std::string anchor_of(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    if (is_digit(c) || is_letter(c)) anchor += lower(c);
    else if (!anchor.empty() && anchor.back() != '-') anchor += '-';
  }
  if (anchor.ends_with('-')) anchor.pop_back();
  return anchor;
}

std::vector<std::string> sections_of(std::string_view markdown) {
  constexpr std::string_view kFence = "```", kSection = "## ";
  std::vector<std::string> sections;
  bool is_code = false;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    const std::string_view line = markdown.substr(0, end);
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
    if (line.starts_with(kFence)) is_code = !is_code;
    if (is_code || !line.starts_with(kSection)) continue;
    std::string name(line.substr(kSection.size()));
    std::erase_if(name, [](char c) { return c == '`' || c == '*' || c == '\r'; });
    sections.push_back(std::move(name));
  }
  if (sections.size() < kFewestSections) sections.clear();
  return sections;
}

void render_sections(Html& out, const std::vector<std::string>& sections) {
  if (sections.empty()) return;
  out << "<nav class=\"contents left toc\" aria-label=\"On this page\"><ul>"_html;
  for (const std::string& name : sections)
    out << "<li><a href=\"#"_html << anchor_of(name) << "\">"_html << name << "</a></li>"_html;
  out << "</ul></nav>\n"_html;
}

void render_prose(Html& out, std::string_view markdown) {
  Writer writer(out);
  const MD_PARSER callbacks = parser();
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &callbacks, &writer);
}

}  // namespace willai::components
