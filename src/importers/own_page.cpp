#include "importers/own_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "importers/markup_in_text.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

constexpr std::size_t kLongestTitle = 60;        // bytes
constexpr std::size_t kLongestStandfirst = 300;  // bytes
constexpr std::size_t kLargestPage = 40'000;     // bytes: a page stays below 60 KB
constexpr std::string_view kPrivacySlug = "privacy";
constexpr std::string_view kMethodSlug = "method";

std::string slug_of_page(std::string_view file) {
  std::string_view name = file.substr(file.rfind('/') + 1);
  if (name.ends_with(".md")) name.remove_suffix(3);
  return std::string(name);
}

class PageReader {
 public:
  PageReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  Imported<SitePage> read() {
    page_.slug = slug_of_page(file_);
    check_slug();
    if (!is_utf8(text_)) fault(0, "the file is not UTF-8 text; save it as UTF-8");
    else read_text();
    Imported<SitePage> imported{{}, std::move(faults_)};
    if (imported.rejects.empty()) imported.rows.push_back(std::move(page_));
    return imported;
  }

 private:
  void fault(long line, std::string reason) { faults_.push_back({std::string(file_), line, 0, std::move(reason)}); }

  void check_slug() {
    if (page_.slug == kMethodSlug)
      fault(0, "the method is that of the program, which computes by it; write about your own work in pages/about.md");
    if (page_.slug.empty() || slug_of(page_.slug) != page_.slug)
      fault(0, fmt::format("the file's name “{}” becomes an address; rename it to “{}.md”", page_.slug, slug_of(page_.slug)));
  }

  void read_text() {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    long number = 0;
    for (std::string_view line : split(text_, '\n')) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      read_line(line, ++number);
    }
    page_.text = std::string(trim(page_.text));
    if (page_.title.empty() && page_.slug != kPrivacySlug)
      fault(1, "the page has no title; begin it with a line such as “# About us”");
    if (page_.text.empty() && page_.standfirst.empty()) fault(0, "the page has no text");
    if (text_.size() > kLargestPage)
      fault(0, fmt::format("the page has {} bytes; write at most {}, or make two pages", text_.size(), kLargestPage));
  }

  void read_line(std::string_view line, long number) {
    check_line(line, number);
    if (line.starts_with("# ")) return read_title(trim(line.substr(2)), number);
    if (is_before_text_ && !page_.title.empty()) return read_opening(line);
    is_before_text_ = is_before_text_ && trim(line).empty();
    page_.text += std::string(line) + "\n";
  }

  void read_title(std::string_view title, long number) {
    if (!page_.title.empty() || !is_before_text_)
      return fault(number, "a line with one “#” is the title, which stands once, first; use “##” for a heading");
    if (title.empty() || title.size() > kLongestTitle)
      fault(number, fmt::format("the title has {} bytes; write 1 to {}", title.size(), kLongestTitle));
    page_.title = std::string(title);
  }

  // The first paragraph below the title is the standfirst, if it is short and plain.
  void read_opening(std::string_view line) {
    const std::string_view words = trim(line);
    if (words.empty() && opening_.empty()) return;
    if (!words.empty() && is_plain(words)) {
      opening_ += (opening_.empty() ? "" : " ") + std::string(words);
      return;
    }
    is_before_text_ = false;
    if (opening_.size() <= kLongestStandfirst) page_.standfirst = opening_;
    else page_.text = opening_ + "\n\n";
    page_.text += std::string(line) + "\n";
  }

  static bool is_plain(std::string_view words) {
    return "#-*+>|`[0123456789"sv.find(words.front()) == std::string_view::npos && words.find("](") == std::string_view::npos &&
           words.find("**") == std::string_view::npos && words.find("://") == std::string_view::npos;
  }

  // Whether the "](" at `at` ends the words of a picture, which has a fault of its own.
  static bool is_picture(std::string_view line, std::size_t at) {
    const std::size_t opened = line.substr(0, at).rfind('[');
    return opened != std::string_view::npos && opened > 0 && line[opened - 1] == '!';
  }

  void check_line(std::string_view line, long number) {
    if (const std::string tag = markup_in(line); !tag.empty())
      fault(number, fmt::format("the page has HTML (“{}”), which readers would see as it is; write Markdown", tag));
    if (line.find("![") != std::string_view::npos)
      fault(number, "the page has a picture, which pages of this site cannot show; describe it in words");
    for (std::size_t at = line.find("]("); at != std::string_view::npos; at = line.find("](", at + 1))
      if (!is_picture(line, at)) check_link(line.substr(at + 2), number);
  }

  void check_link(std::string_view target, long number) {
    target = target.substr(0, target.find(')'));
    constexpr std::array kBeginnings = {"https://"sv, "http://"sv, "mailto:"sv, "/"sv, "#"sv};
    const auto begins = [&](std::string_view beginning) { return target.starts_with(beginning); };
    if (std::ranges::none_of(kBeginnings, begins) || target.starts_with("//"))
      fault(number, fmt::format("the link leads to “{}”; write an address that begins with https://, mailto: or /", target));
  }

  std::string_view text_;
  std::string_view file_;
  SitePage page_;
  std::vector<Reject> faults_;
  std::string opening_;
  bool is_before_text_ = true;
};

}  // namespace

Imported<SitePage> parse_own_page(std::string_view text, std::string_view file) { return PageReader(text, file).read(); }

}  // namespace willai::importers
