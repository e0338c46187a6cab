// The text of a web page, as a browser would show it. A page saved by a program that is no browser may be cut or nested
// wrongly: nothing here depends on tags that match.
#include <algorithm>
#include <array>

#include "base/normal_form.hpp"
#include "base/text.hpp"
#include "reader/plain_text.hpp"

namespace willai::reader {
namespace {

using namespace std::literals;

// Elements in the line of their neighbors, and those that begin a line. Both sorted.
constexpr std::array kInline = {"a"sv,      "abbr"sv, "b"sv,   "bdi"sv,  "cite"sv, "code"sv, "em"sv,    "font"sv,
                                "i"sv,      "img"sv,  "kbd"sv, "mark"sv, "q"sv,    "s"sv,    "small"sv, "span"sv,
                                "strong"sv, "sub"sv,  "sup"sv, "time"sv, "u"sv,    "wbr"sv};
constexpr std::array kBlocks = {
    "address"sv,  "article"sv, "aside"sv,   "blockquote"sv, "body"sv,   "br"sv,     "button"sv, "center"sv,
    "dd"sv,       "div"sv,     "dl"sv,      "dt"sv,         "footer"sv, "form"sv,   "h1"sv,     "h2"sv,
    "h3"sv,       "h4"sv,      "h5"sv,      "h6"sv,         "head"sv,   "header"sv, "hr"sv,     "html"sv,
    "label"sv,    "li"sv,      "link"sv,    "main"sv,       "meta"sv,   "nav"sv,    "ol"sv,     "p"sv,
    "pre"sv,      "script"sv,  "section"sv, "style"sv,      "table"sv,  "tbody"sv,  "td"sv,     "template"sv,
    "textarea"sv, "tfoot"sv,   "th"sv,      "thead"sv,      "title"sv,  "tr"sv,     "ul"sv};
static_assert(std::ranges::is_sorted(kInline) && std::ranges::is_sorted(kBlocks));

// Their content is not shown.
constexpr std::array kUnseen = {"script"sv, "style"sv, "template"sv, "title"sv};

struct Entity {
  std::string_view name;
  char32_t character;
};
constexpr std::array kEntities = {
    Entity{"amp", '&'},       Entity{"apos", '\''},    Entity{"bull", 0x2022},  Entity{"copy", 0xA9},
    Entity{"eacute", 0xE9},   Entity{"egrave", 0xE8},  Entity{"euro", 0x20AC},  Entity{"gt", '>'},
    Entity{"hellip", 0x2026}, Entity{"laquo", 0xAB},   Entity{"ldquo", 0x201C}, Entity{"lsquo", 0x2018},
    Entity{"lt", '<'},        Entity{"mdash", 0x2014}, Entity{"middot", 0xB7},  Entity{"nbsp", ' '},
    Entity{"ndash", 0x2013},  Entity{"pound", 0xA3},   Entity{"quot", '"'},     Entity{"raquo", 0xBB},
    Entity{"rdquo", 0x201D},  Entity{"reg", 0xAE},     Entity{"rsquo", 0x2019}, Entity{"shy", 0xAD},
    Entity{"trade", 0x2122},  Entity{"zwnj", 0x200C}};

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

struct Tag {
  std::string name;  // in lower case, without a prefix: <o:p> is p
  bool is_closing = false;
  std::size_t end = 0;  // after it
};

// The tag that begins at `open`, where a "<" is; without a name if there is none.
Tag tag_at(std::string_view html, std::size_t open) {
  Tag tag;
  std::size_t at = open + 1;
  if (at < html.size() && html[at] == '/') tag.is_closing = true, ++at;
  const std::string head = to_lower(html.substr(at, 24));
  std::size_t size = 0;
  while (size < head.size() && is_name(head[size])) ++size;
  if (size > 0 && size < head.size() && head[size] == ':') {
    const std::size_t after = size + 1;
    size = after;
    while (size < head.size() && is_name(head[size])) ++size;
    tag.name = head.substr(after, size - after);
  } else {
    tag.name = head.substr(0, size);
  }
  const bool ends_well =
      size > 0 && at + size < html.size() && " \t\r\n/>"sv.find(html[at + size]) != std::string_view::npos;
  const std::size_t close = ends_well ? html.find('>', at + size) : std::string_view::npos;
  if (close == std::string_view::npos) tag.name.clear();
  tag.end = close == std::string_view::npos ? open + 1 : close + 1;
  return tag;
}

bool is_block(const std::string& name) { return std::ranges::binary_search(kBlocks, name); }
bool is_known(const std::string& name) { return is_block(name) || std::ranges::binary_search(kInline, name); }

// Where the element's end tag begins; the end of the page if there is none.
std::size_t end_of_element(std::string_view html, std::size_t from, const std::string& name) {
  for (std::size_t at = html.find("</", from); at != std::string_view::npos; at = html.find("</", at + 2))
    if (equal_ignoring_case(html.substr(at + 2, name.size()), name)) return at;
  return html.size();
}

// What follows the last ">" has no tags. Without this, a page of "<" alone would be searched once for each of them.
std::string_view with_tags(std::string_view html) {
  const std::size_t last = html.rfind('>');
  return html.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

char32_t numbered(std::string_view digits) {
  const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
  char32_t value = 0;
  for (const char c : to_lower(digits.substr(is_hex ? 1 : 0))) {
    const bool is_digit = c >= '0' && c <= '9', is_letter = is_hex && c >= 'a' && c <= 'f';
    if ((!is_digit && !is_letter) || value > 0x10FFFF) return 0;
    value = value * (is_hex ? 16 : 10) + static_cast<char32_t>(is_digit ? c - '0' : c - 'a' + 10);
  }
  return value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0 : value;
}

char32_t character_of(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  const auto entity = std::ranges::find(kEntities, name, &Entity::name);
  return entity == kEntities.end() ? 0 : entity->character;
}

class Shown {
 public:
  explicit Shown(std::string_view html) : html_(html), tagged_(with_tags(html).size()) {}

  std::string text() && {
    while (at_ < html_.size()) {
      if (html_[at_] == '<' && at_ < tagged_) markup();
      else if (html_[at_] == '&') entity();
      else put(html_[at_++]);
    }
    return std::move(text_);
  }

 private:
  // A line end in the source is a space on the page.
  void put(char c) {
    const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_space) text_ += c;
    else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') text_ += ' ';
  }
  void break_line() {
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
  }

  void markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) return skip_past("-->");
    if (rest.starts_with("<!") || rest.starts_with("<?")) return skip_past(">");
    const Tag tag = tag_at(html_, at_);
    if (tag.name.empty()) return put(html_[at_++]);
    at_ = tag.end;
    if (is_block(tag.name)) break_line();
    if (!tag.is_closing && std::ranges::find(kUnseen, tag.name) != kUnseen.end())
      at_ = end_of_element(html_, at_, tag.name);
  }

  void skip_past(std::string_view mark) {
    const std::size_t found = html_.find(mark, at_);
    at_ = found == std::string_view::npos ? html_.size() : found + mark.size();
  }

  void entity() {
    constexpr std::size_t kLongest = 10;
    const std::size_t end = html_.substr(at_, kLongest).find(';');
    const char32_t character = end == std::string_view::npos ? 0 : character_of(html_.substr(at_ + 1, end - 1));
    if (character == 0) return put(html_[at_++]);
    if (character < 0x80) put(static_cast<char>(character));
    else append_character(text_, character);
    at_ += end + 1;
  }

  std::string_view html_;
  std::size_t tagged_;
  std::size_t at_ = 0;
  std::string text_;
};

}  // namespace

bool is_html(std::string_view text) {
  constexpr std::size_t kFewestTags = 2;
  const std::string_view tagged = with_tags(text), begin = trim(text);
  if (equal_ignoring_case(begin.substr(0, 14), "<!doctype html")) return true;
  std::size_t tags = 0;
  for (std::size_t at = tagged.find('<'); at != std::string_view::npos;) {
    const Tag tag = tag_at(tagged, at);
    if (is_known(tag.name) && (++tags >= kFewestTags || tagged.data() + at == begin.data())) return true;
    at = tagged.find('<', tag.end);
  }
  return false;
}

std::string text_in_html(std::string_view html) { return Shown(html).text(); }

}  // namespace willai::reader
