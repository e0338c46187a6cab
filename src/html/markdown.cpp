#include "html/markdown.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace willai {
namespace {

constexpr std::array<std::string_view, 8> kLeftOut{"svg", "script", "style", "form", "button", "template", "nav", "select"};
constexpr std::array<std::string_view, 4> kVoid{"br", "hr", "img", "input"};

bool is_among(std::string_view name, auto&& names) { return std::ranges::find(names, name) != names.end(); }

struct HtmlTag {
  std::string_view name;
  std::string_view rest;  // its attributes
  bool closes = false;
};

HtmlTag tag_in(std::string_view inside) {
  HtmlTag tag;
  if (inside.starts_with('/')) {
    tag.closes = true;
    inside.remove_prefix(1);
  }
  const std::size_t end = std::min(inside.find_first_of(" \n\t/"), inside.size());
  tag.name = inside.substr(0, end);
  tag.rest = inside.substr(end);
  return tag;
}

std::string_view attribute(std::string_view rest, std::string_view start) {
  const std::size_t begin = rest.find(start);
  if (begin == std::string_view::npos) return {};
  rest.remove_prefix(begin + start.size());
  return rest.substr(0, rest.find('"'));
}

// What our pages escape. "<" stays escaped, because Markdown would take it for markup.
std::string plain_text(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kEntities{{{"&amp;", "&"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "}}};
  std::string plain;
  for (;;) {
    const std::size_t next = std::min(text.find_first_of("&*"), text.size());
    plain += text.substr(0, next);
    text.remove_prefix(next);
    if (text.empty()) break;
    const auto entity = std::ranges::find_if(kEntities, [&](const auto& each) { return text.starts_with(each.first); });
    if (entity != kEntities.end()) {
      plain += entity->second;
      text.remove_prefix(entity->first.size());
      continue;
    }
    if (text.front() == '*') plain += '\\';
    plain += text.front();
    text.remove_prefix(1);
  }
  return plain;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(std::string_view origin) : origin_(origin) {}

  void text(std::string_view raw) {
    const std::string plain = plain_text(raw);
    std::string_view rest = plain;
    while (!rest.empty()) {
      const std::size_t word = std::min(rest.find_first_of(" \n\t\r"), rest.size());
      if (word > 0) put(rest.substr(0, word));
      if (word < rest.size()) wants_space_ = wants_space_ || !at_start();
      rest.remove_prefix(std::min(word + 1, rest.size()));
    }
  }

  void tag(const HtmlTag& tag) {
    if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' && tag.name[1] <= '6') heading(tag);
    else if (tag.name == "a") link(tag);
    else if (tag.name == "strong" || tag.name == "b") mark("**", tag.closes);
    else if (tag.name == "em" || tag.name == "i") mark("*", tag.closes);
    else if (tag.name == "code") mark("`", tag.closes);
    else if (tag.name == "li" || tag.name == "dt") item(tag);
    else if (tag.name == "dd") definition(tag);
    else if (tag.name == "tr") end_row();
    else if (tag.name == "th" || tag.name == "td") cell(tag);
    else if (tag.name == "br") new_line();
    else if (tag.name == "table" || tag.name == "thead" || tag.name == "tbody" || tag.name == "tfoot") table_part(tag);
    else if (tag.name == "ul" || tag.name == "ol" || tag.name == "dl") list();
    else if (!is_inline(tag.name)) block();
  }

  std::string done() && {
    while (!out_.empty() && (out_.back() == '\n' || out_.back() == ' ')) out_.pop_back();
    return std::move(out_) + "\n";
  }

 private:
  static bool is_inline(std::string_view name) {
    constexpr std::array<std::string_view, 12> kInline{"span", "small", "sup", "sub", "abbr", "time", "data", "mark", "cite", "q", "label", "img"};
    return is_among(name, kInline);
  }

  std::string& target() { return in_cell_ ? cells_.back() : out_; }
  bool at_start() { return target().empty() || target().back() == '\n'; }

  void put(std::string_view word) {
    std::string& into = target();
    if (std::exchange(wants_space_, false) && !into.empty() && into.back() != '\n' && into.back() != '[') into += ' ';
    if (!in_cell_) return void(into += word);
    for (const char c : word) (c == '|' ? into += '\\' : into) += c;
  }

  // A blank line before what comes next.
  void block() {
    if (in_cell_ || in_item_) {
      wants_space_ = true;
      return;
    }
    wants_space_ = false;
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    while (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }

  void new_line() {
    if (in_cell_) return void(wants_space_ = true);
    wants_space_ = false;
    if (!at_start()) out_ += '\n';
  }

  void heading(const HtmlTag& tag) {
    in_item_ = false;
    block();
    if (!tag.closes) out_.append(static_cast<std::size_t>(tag.name[1] - '0'), '#') += ' ';
  }

  void mark(std::string_view sign, bool closes) {
    if (!closes && std::exchange(wants_space_, false) && !at_start()) target() += ' ';
    target() += sign;
  }

  // A link within the page is its text.
  void link(const HtmlTag& tag) {
    if (tag.closes) {
      if (!href_.empty()) target().append("](").append(href_).append(")");
      href_.clear();
      return;
    }
    const std::string_view href = attribute(tag.rest, "href=\"");
    if (href.empty() || href.starts_with('#')) return;
    href_ = (href.starts_with('/') ? std::string(origin_) : "") + plain_text(href);
    if (std::exchange(wants_space_, false) && !at_start()) target() += ' ';
    target() += '[';
  }

  void item(const HtmlTag& tag) {
    if (tag.closes) {
      in_item_ = tag.name == "dt";
      return;
    }
    in_item_ = false;
    new_line();
    out_ += "- ";
    in_item_ = true;
  }

  void definition(const HtmlTag& tag) {
    if (!tag.closes) put(":"), wants_space_ = true;
    in_item_ = !tag.closes;
  }

  // Our pages leave out end tags that HTML does not need, so whatever follows a row or a list ends it.
  void list() {
    in_item_ = false;
    block();
  }

  // The first row of each table is what Markdown takes for its head.
  void table_part(const HtmlTag& tag) {
    end_row();
    if (tag.name != "table") return;
    is_first_row_ = true;
    block();
  }

  void end_row() {
    in_cell_ = false;
    if (cells_.empty()) return;
    new_line();
    for (const std::string& each : cells_) out_.append("| ").append(each).append(" ");
    out_ += "|\n";
    if (std::exchange(is_first_row_, false)) {
      for (std::size_t i = 0; i < cells_.size(); ++i) out_ += "|---";
      out_ += "|\n";
    }
    cells_.clear();
  }

  void cell(const HtmlTag& tag) {
    wants_space_ = false;
    if (!tag.closes) cells_.emplace_back();
    in_cell_ = !tag.closes;
  }

  std::string_view origin_;
  std::string out_{};
  std::string href_{};
  std::vector<std::string> cells_{};
  bool in_cell_ = false;
  bool in_item_ = false;
  bool is_first_row_ = true;
  bool wants_space_ = false;
};

// The place behind the element that a tag at `begin` opens.
std::size_t end_of_element(std::string_view text, std::size_t begin, std::string_view name) {
  int depth = 0;
  for (std::size_t at = begin; (at = text.find('<', at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find('>', at), text.size() - 1);
    const HtmlTag tag = tag_in(text.substr(at + 1, end - at - 1));
    at = end + 1;
    if (tag.name != name) continue;
    depth += tag.closes ? -1 : 1;
    if (depth == 0) return at;
  }
  return text.size();
}

std::string_view main_of(std::string_view document) {
  const std::size_t begin = document.find("<main"), end = document.find("</main>");
  if (begin == std::string_view::npos || end == std::string_view::npos) return document;
  return document.substr(begin, end - begin);
}

}  // namespace

std::string markdown_of(std::string_view document, std::string_view origin) {
  const std::string_view text = main_of(document);
  MarkdownWriter writer(origin);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('<', at), text.size());
    if (open > at) writer.text(text.substr(at, open - at));
    if (open == text.size()) break;
    const std::size_t close = std::min(text.find('>', open), text.size() - 1);
    const HtmlTag tag = tag_in(text.substr(open + 1, close - open - 1));
    const bool is_silent = tag.rest.find("aria-hidden=\"true\"") != std::string_view::npos && !is_among(tag.name, kVoid);
    if (!tag.closes && (is_silent || is_among(tag.name, kLeftOut))) {
      at = end_of_element(text, open, tag.name);
      continue;
    }
    writer.tag(tag);
    at = close + 1;
  }
  return std::move(writer).done();
}

}  // namespace willai
