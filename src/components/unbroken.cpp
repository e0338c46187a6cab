#include "components/unbroken.hpp"

#include <algorithm>

namespace willai::components {
namespace {

constexpr std::string_view kDash = "–";

bool is_of_figure(char c) { return (c >= '0' && c <= '9') || c == '.'; }
bool is_figure(char c) { return c >= '0' && c <= '9'; }

std::size_t begin_of_figure(std::string_view text, std::size_t end) {
  while (end > 0 && is_of_figure(text[end - 1])) --end;
  return end;
}

// The end of the figure at `begin`, without the period of the sentence.
std::size_t end_of_figure(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_of_figure(text[end])) ++end;
  while (end > begin && text[end - 1] == '.') --end;
  return end;
}

}  // namespace

void render_unbroken(Html& out, std::string_view text) {
  std::size_t said = 0;
  for (std::size_t dash = text.find(kDash); dash != std::string_view::npos; dash = text.find(kDash, dash + kDash.size())) {
    const std::size_t begin = std::max(said, begin_of_figure(text, dash));
    const std::size_t end = end_of_figure(text, dash + kDash.size());
    if (begin == dash || !is_figure(text[dash - 1]) || end == dash + kDash.size()) continue;
    out << text.substr(said, begin - said) << "<span class=\"num\">"_html << text.substr(begin, end - begin) << "</span>"_html;
    said = end;
  }
  out << text.substr(said);
}

}  // namespace willai::components
