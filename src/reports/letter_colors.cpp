#include "reports/letter_colors.hpp"

#include <algorithm>

#include "domain/site_color.hpp"

namespace willai::reports {
namespace {

void replace_color(std::string& html, std::string_view ours, std::string_view paper, const std::string& own) {
  const auto color = parse_color(own), below = parse_color(paper);
  if (!color || !below || contrast(*color, *below) < kTextContrast) return;
  for (std::size_t at = 0; (at = html.find(ours, at)) != std::string::npos; at += own.size()) html.replace(at, ours.size(), own);
}

}  // namespace

std::string in_colors_of(const Site& site, std::string html) {
  const auto own = std::ranges::find(site.colors, "accent", &SiteColor::token);
  if (own == site.colors.end()) return html;
  const ColorToken& accent = *std::ranges::find(kColorTokens, "accent", &ColorToken::name);
  const ColorToken& paper = *std::ranges::find(kColorTokens, "paper", &ColorToken::name);
  replace_color(html, accent.light, paper.light, own->light);
  replace_color(html, accent.dark, paper.dark, own->dark);
  return html;
}

}  // namespace willai::reports
