// Markup that is safe by type. Text is escaped because of its type; raw markup comes only from literals in the program.
//
//   Html page;
//   page << "<p class=\"fine\">"_html << view.basis << "</p>"_html;   // view.basis is escaped
//
// A Url is escaped and gets the site's base path, so that a site can be in a folder of its host.
#pragma once

#include <string>
#include <string_view>

namespace willai {

// Markup written in the program itself; only the literal operator below makes it.
class Markup {
 public:
  constexpr std::string_view text() const { return text_; }

 private:
  consteval explicit Markup(std::string_view text) : text_(text) {}
  friend consteval Markup operator""_html(const char* text, std::size_t size);
  std::string_view text_;
};

consteval Markup operator""_html(const char* text, std::size_t size) { return Markup(std::string_view(text, size)); }

// A path of the site ("/professions") or an absolute address.
struct Url {
  std::string_view path;
};

class Html {
 public:
  // `base_path` is put before every path of the site: "" for a site at the root of its host, "/jobs" below it.
  // `front` is the path of the front page, which an edition that is kept has elsewhere.
  explicit Html(std::string_view base_path = "", std::string_view front = "/") : base_path_(base_path), front_(front) {
    text_.reserve(32 * 1024);
  }

  Html& operator<<(Markup markup) {
    text_ += markup.text();
    return *this;
  }
  Html& operator<<(std::string_view text);  // escaped for text and for quoted attributes
  Html& operator<<(const std::string& text) { return *this << std::string_view(text); }
  Html& operator<<(const char* text) { return *this << std::string_view(text); }
  Html& operator<<(Url url);
  Html& operator<<(int number);
  Html& operator<<(double) = delete;  // views turn numbers into words

  // Markup made by a trusted renderer from our own files (Markdown of docs/ and content/pages).
  void append_rendered(std::string_view markup) { text_ += markup; }

  const std::string& text() const& { return text_; }
  std::string text() && { return std::move(text_); }

 private:
  std::string base_path_;
  std::string front_;
  std::string text_;
};

}  // namespace willai
