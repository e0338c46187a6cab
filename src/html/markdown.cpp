#include "html/markdown.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace willai {
namespace {

// Of an element, what its tags become.
enum class Kind : unsigned char {
  block, is_inline, void_inline, void_block, left_out,
  heading, link, bold, italic, code, item, definition, row, cell, line, table, list
};

// The name of an element as a number, so that a tag is told from all others by one look: "td" is 0x7464. 0 for longer names.
constexpr std::uint64_t number_of(std::string_view name) {
  std::uint64_t number = 0;
  if (name.size() > sizeof number) return 0;
  for (const char c : name) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

Kind kind_of(std::string_view name) {
  switch (number_of(name)) {
    case number_of("svg"): case number_of("script"): case number_of("style"): case number_of("form"):
    case number_of("button"): case number_of("template"): case number_of("nav"): case number_of("select"): return Kind::left_out;
    case number_of("h1"): case number_of("h2"): case number_of("h3"):
    case number_of("h4"): case number_of("h5"): case number_of("h6"): return Kind::heading;
    case number_of("a"): return Kind::link;
    case number_of("strong"): case number_of("b"): return Kind::bold;
    case number_of("em"): case number_of("i"): return Kind::italic;
    case number_of("code"): return Kind::code;
    case number_of("li"): case number_of("dt"): return Kind::item;
    case number_of("dd"): return Kind::definition;
    case number_of("tr"): return Kind::row;
    case number_of("th"): case number_of("td"): return Kind::cell;
    case number_of("br"): return Kind::line;
    case number_of("table"): case number_of("thead"): case number_of("tbody"): case number_of("tfoot"): return Kind::table;
    case number_of("ul"): case number_of("ol"): case number_of("dl"): return Kind::list;
    case number_of("img"): return Kind::void_inline;
    case number_of("hr"): case number_of("input"): return Kind::void_block;
    case number_of("span"): case number_of("small"): case number_of("sup"): case number_of("sub"):
    case number_of("abbr"): case number_of("time"): case number_of("data"): case number_of("mark"):
    case number_of("cite"): case number_of("q"): case number_of("label"): return Kind::is_inline;
    default: return Kind::block;
  }
}

bool is_void(Kind kind) { return kind == Kind::line || kind == Kind::void_inline || kind == Kind::void_block; }

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

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
  std::size_t end = 0;
  while (end < inside.size() && inside[end] != ' ' && inside[end] != '\n' && inside[end] != '\t' && inside[end] != '/') ++end;
  tag.name = inside.substr(0, end);
  tag.rest = inside.substr(end);
  return tag;
}

// The end of the tag that begins at `begin`: the place of its bracket, or of the last byte.
std::size_t end_of_tag(std::string_view text, std::size_t begin) {
  const std::size_t at = text.find('>', begin);
  return at == std::string_view::npos ? text.size() - 1 : at;
}

std::string_view attribute(std::string_view rest, std::string_view start) {
  const std::size_t begin = rest.find(start);
  if (begin == std::string_view::npos) return {};
  rest.remove_prefix(begin + start.size());
  return rest.substr(0, rest.find('"'));
}

struct Entity {
  std::string_view escaped;
  char plain;
};

// What our pages escape. "<" stays escaped, because Markdown would take it for markup.
constexpr std::array<Entity, 4> kEntities{{{"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&nbsp;", ' '}}};

// The entity at the start of a text; null where there is none of ours.
const Entity* entity_at(std::string_view text) {
  const auto found = std::ranges::find_if(kEntities, [&](const Entity& each) { return text.starts_with(each.escaped); });
  return found == kEntities.end() ? nullptr : &*found;
}

std::string plain_text(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const Entity* const entity = text.front() == '&' ? entity_at(text) : nullptr;
    if (text.front() == '*') plain += '\\';
    plain += entity ? entity->plain : text.front();
    text.remove_prefix(entity ? entity->escaped.size() : 1);
  }
  return plain;
}

// What ends a run of words that is copied as it is: a tag, white space other than single blanks, what is escaped in one of the
// two languages, and the bracket, behind which no blank is written. A second blank ends it too.
constexpr auto kEndsRun = [] {
  std::array<bool, 256> ends{};
  for (const char c : {'<', '\n', '\t', '\r', '&', '*', '|', '['}) ends[static_cast<unsigned char>(c)] = true;
  return ends;
}();

// The length of the words at the start of a text with single blanks between them; most texts are one such run. The loop has one
// branch, which is seldom taken: a page has many words.
std::size_t run_of_words(std::string_view text) {
  std::size_t at = 0;
  for (char before = ' '; at < text.size(); before = text[at++])
    if (kEndsRun[static_cast<unsigned char>(text[at])] | ((text[at] == ' ') & (before == ' '))) break;
  return at > 0 && text[at - 1] == ' ' ? at - 1 : at;
}

class MarkdownWriter {
 public:
  MarkdownWriter(std::string_view origin, std::size_t size) : origin_(origin) { out_.reserve(size); }

  // Writes what a text begins with, and says how long that was. No tag begins there.
  std::size_t text(std::string_view text) {
    if (const std::size_t run = run_of_words(text); run > 0) return put(text.substr(0, run)), run;
    const Entity* const entity = text.front() == '&' ? entity_at(text) : nullptr;
    const char c = entity ? entity->plain : text.front();
    if (is_white(c)) wants_space_ = wants_space_ || !at_start();
    else if (c == '*') put("\\*");
    else if (c == '|' && in_cell_) put("\\|");
    else put({&c, 1});
    return entity ? entity->escaped.size() : 1;
  }

  void tag(Kind kind, const HtmlTag& tag) {
    switch (kind) {
      case Kind::heading: return heading(tag);
      case Kind::link: return link(tag);
      case Kind::bold: return mark("**", tag.closes);
      case Kind::italic: return mark("*", tag.closes);
      case Kind::code: return mark("`", tag.closes);
      case Kind::item: return item(tag);
      case Kind::definition: return definition(tag);
      case Kind::row: return end_row();
      case Kind::cell: return cell(tag);
      case Kind::line: return new_line();
      case Kind::table: return table_part(tag);
      case Kind::list: return list();
      case Kind::is_inline: case Kind::void_inline: return;
      default: return block();
    }
  }

  std::string done() && {
    while (!out_.empty() && (out_.back() == '\n' || out_.back() == ' ')) out_.pop_back();
    return std::move(out_) + "\n";
  }

 private:
  std::string& target() { return in_cell_ ? cells_[cell_count_ - 1] : out_; }
  bool at_start() { return target().empty() || target().back() == '\n'; }

  void put(std::string_view words) {
    std::string& into = target();
    if (std::exchange(wants_space_, false) && !into.empty() && into.back() != '\n' && into.back() != '[') into += ' ';
    into += words;
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
    if (cell_count_ == 0) return;
    new_line();
    for (std::size_t i = 0; i < cell_count_; ++i) out_.append("| ").append(cells_[i]).append(" ");
    out_ += "|\n";
    if (std::exchange(is_first_row_, false)) {
      for (std::size_t i = 0; i < cell_count_; ++i) out_ += "|---";
      out_ += "|\n";
    }
    cell_count_ = 0;
  }

  void cell(const HtmlTag& tag) {
    wants_space_ = false;
    if (!tag.closes) begin_cell();
    in_cell_ = !tag.closes;
  }

  void begin_cell() {
    if (++cell_count_ > cells_.size()) cells_.emplace_back();
    cells_[cell_count_ - 1].clear();
  }

  std::string_view origin_;
  std::string out_{};
  std::string href_{};
  std::vector<std::string> cells_{};  // of the row that is open, and behind them room from rows before
  std::size_t cell_count_ = 0;
  bool in_cell_ = false;
  bool in_item_ = false;
  bool is_first_row_ = true;
  bool wants_space_ = false;
};

// The place behind the element that a tag at `begin` opens.
std::size_t end_of_element(std::string_view text, std::size_t begin, std::string_view name) {
  int depth = 0;
  for (std::size_t at = begin; (at = text.find('<', at)) != std::string_view::npos;) {
    const std::size_t end = end_of_tag(text, at);
    const HtmlTag tag = tag_in(text.substr(at + 1, end - at - 1));
    at = end + 1;
    if (tag.name != name) continue;
    depth += tag.closes ? -1 : 1;
    if (depth == 0) return at;
  }
  return text.size();
}

// From <main> on; where it ends is seen when its end tag comes.
std::string_view main_of(std::string_view document) {
  const std::size_t begin = document.find("<main");
  return begin == std::string_view::npos ? document : document.substr(begin);
}

}  // namespace

std::string markdown_of(std::string_view document, std::string_view origin) {
  const std::string_view text = main_of(document);
  MarkdownWriter writer(origin, text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '<') {
      at += writer.text(text.substr(at));
      continue;
    }
    const std::size_t close = end_of_tag(text, at);
    const HtmlTag tag = tag_in(text.substr(at + 1, close - at - 1));
    const Kind kind = kind_of(tag.name);
    const auto is_silent = [&] { return !is_void(kind) && tag.rest.find("aria-hidden=\"true\"") != std::string_view::npos; };
    if (!tag.closes && (kind == Kind::left_out || is_silent())) {
      at = end_of_element(text, at, tag.name);
      continue;
    }
    if (tag.closes && tag.name == "main") break;
    writer.tag(kind, tag);
    at = close + 1;
  }
  return std::move(writer).done();
}

}  // namespace willai
