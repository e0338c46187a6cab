#include "page.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace linkcheck {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f";

bool is_space(char c) { return kSpace.find(c) != std::string_view::npos; }

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return result;
}

void append_utf8(std::string& out, std::uint32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

// The five named references that matter in addresses, and numeric ones.
std::string unescaped(std::string_view text) {
  if (text.find('&') == std::string_view::npos) return std::string(text);
  constexpr std::array<std::pair<std::string_view, char>, 5> kNamed = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
    if (end == std::string_view::npos || end - i > 10) {
      out += text[i];
      continue;
    }
    const std::string name(text.substr(i + 1, end - i - 1));
    const auto* const known =
        std::find_if(kNamed.begin(), kNamed.end(), [&](auto& entry) { return entry.first == name; });
    if (known != kNamed.end()) out += known->second;
    else if (name.starts_with("#x") || name.starts_with("#X"))
      append_utf8(out, std::strtoul(name.c_str() + 2, nullptr, 16));
    else if (name.starts_with("#")) append_utf8(out, std::strtoul(name.c_str() + 1, nullptr, 10));
    else out.append(text.substr(i, end - i + 1));
    i = end;
  }
  return out;
}

void append_words(std::vector<std::string>& words, std::string_view text) {
  while (true) {
    const std::size_t from = text.find_first_not_of(kSpace);
    if (from == std::string_view::npos) return;
    text.remove_prefix(from);
    const std::size_t length = std::min(text.find_first_of(kSpace), text.size());
    words.push_back(unescaped(text.substr(0, length)));
    text.remove_prefix(length);
  }
}

// "a.png 1x, b.png 2x": the first word of each candidate.
void append_srcset(std::vector<std::string>& references, std::string_view text) {
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::vector<std::string> words;
    append_words(words, text.substr(0, comma));
    if (!words.empty()) references.push_back(words.front());
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
}

// One start tag: hands out its attributes one by one.
class Attributes {
 public:
  explicit Attributes(std::string_view html, std::size_t at) : html_(html), at_(at) {}

  // Moves to the next attribute; false at the tag's end.
  bool next() {
    while (at_ < html_.size() && (is_space(html_[at_]) || html_[at_] == '/')) ++at_;
    if (at_ >= html_.size() || html_[at_] == '>') return false;
    const std::size_t from = at_;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '=' && html_[at_] != '>' && html_[at_] != '/')
      ++at_;
    name_ = html_.substr(from, at_ - from);
    value_ = {};
    if (at_ == from) ++at_;  // a stray "="
    if (at_ < html_.size() && html_[at_] == '=') read_value();
    return true;
  }

  std::string_view name() const { return name_; }
  std::string_view value() const { return value_; }
  std::size_t end() const { return at_; }

 private:
  void read_value() {
    ++at_;
    const char quote = at_ < html_.size() ? html_[at_] : '\0';
    if (quote == '"' || quote == '\'') {
      const std::size_t close = std::min(html_.find(quote, at_ + 1), html_.size());
      value_ = html_.substr(at_ + 1, close - at_ - 1);
      at_ = std::min(close + 1, html_.size());
    } else {
      const std::size_t from = at_;
      while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
      value_ = html_.substr(from, at_ - from);
    }
  }

  std::string_view html_;
  std::size_t at_;
  std::string_view name_, value_;
};

class Scanner {
 public:
  explicit Scanner(std::string_view html) : html_(html) {}

  PageFacts run() {
    for (std::size_t at = html_.find('<'); at != std::string_view::npos; at = html_.find('<', at)) at = markup(at);
    return std::move(facts_);
  }

 private:
  // Reads what begins with the "<" at `at`; returns where to go on.
  std::size_t markup(std::size_t at) {
    if (html_.substr(at).starts_with("<!--")) return after("-->", at);
    const bool closing = at + 1 < html_.size() && html_[at + 1] == '/';
    const std::size_t from = at + (closing ? 2 : 1);
    std::size_t to = from;
    while (to < html_.size() && !is_space(html_[to]) && html_[to] != '>' && html_[to] != '/') ++to;
    const std::string tag = lowered(html_.substr(from, to - from));
    if (closing) {
      if (tag == "svg") --svg_depth_;
      return to;
    }
    return start_tag(tag, to);
  }

  std::size_t start_tag(const std::string& tag, std::size_t at) {
    Attributes attributes(html_, at);
    std::string rel, href, meta;
    while (attributes.next()) {
      const std::string_view name = attributes.name(), value = attributes.value();
      if (name == "href" || name == "src" || name == "xlink:href") {
        facts_.references.push_back(unescaped(value));
        if (name == "href") href = facts_.references.back();
      } else if (name == "srcset") {
        append_srcset(facts_.references, value);
      } else if (name == "id") {
        facts_.ids.push_back(unescaped(value));
      } else if (name == "for" || name == "headers" || name == "aria-labelledby" || name == "aria-describedby" ||
                 name == "aria-controls" || name == "aria-details") {
        append_words(facts_.named_ids, value);
      } else if (name == "rel") {
        rel = lowered(value);
      } else if (name == "http-equiv") {
        meta = lowered(value);
      } else if (name == "lang" && tag == "html") {
        facts_.has_lang = !value.empty();
      }
    }
    if (tag == "link" && rel == "stylesheet") facts_.stylesheets.push_back(href);
    if (tag == "meta" && meta == "refresh") facts_.redirects = true;
    if (tag == "h1") ++facts_.h1;
    if (tag == "svg") ++svg_depth_;
    return text_of(tag, attributes.end());
  }

  // Steps over what is text to its end tag whatever it holds.
  std::size_t text_of(const std::string& tag, std::size_t at) {
    if (tag == "title" && svg_depth_ == 0) {
      const std::size_t close = std::min(html_.find("</title", at), html_.size());
      if (html_.substr(at + 1, close - at - 1).find_first_not_of(kSpace) != std::string_view::npos) ++facts_.titles;
      return close;
    }
    if (tag == "style") {
      const std::size_t close = std::min(html_.find("</style", at), html_.size());
      facts_.inline_css += close - at - 1;
      return close;
    }
    if (tag == "script") return std::min(html_.find("</script", at), html_.size());
    return at;
  }

  std::size_t after(std::string_view mark, std::size_t at) const {
    const std::size_t found = html_.find(mark, at);
    return found == std::string_view::npos ? html_.size() : found + mark.size();
  }

  std::string_view html_;
  PageFacts facts_;
  int svg_depth_ = 0;  // <title> in a drawing is its text alternative
};

}  // namespace

PageFacts scan_page(std::string_view html) { return Scanner(html).run(); }

std::vector<std::string> scan_stylesheet(std::string_view css) {
  std::vector<std::string> references;
  for (std::size_t at = css.find("url("); at != std::string_view::npos; at = css.find("url(", at)) {
    at += 4;
    std::string_view inside = css.substr(at, std::min(css.find(')', at), css.size()) - at);
    while (!inside.empty() && (inside.front() == '"' || inside.front() == '\'')) inside.remove_prefix(1);
    while (!inside.empty() && (inside.back() == '"' || inside.back() == '\'')) inside.remove_suffix(1);
    references.emplace_back(inside);
  }
  return references;
}

}  // namespace linkcheck
