#include "routing/site_style.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/site_color.hpp"

namespace willai::routing {
namespace {

// Our name has this many letters, and tokens.css sets it as large as they fit.
constexpr std::size_t kLettersThatFit = 15;

std::size_t letters_in(const std::string& name) {
  return static_cast<std::size_t>(std::ranges::count_if(name, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string declaration(std::string_view token, std::string_view own, std::string_view ours) {
  return fmt::format("--{}:{};", token, own.empty() ? ours : own);
}

// On paper of a printer, tokens.css has other colors, which stay.
std::string colors_of(const Site& site) {
  std::string day, night;
  for (const SiteColor& color : site.colors) {
    const auto token = std::ranges::find(kColorTokens, color.token, &ColorToken::name);
    if (token == kColorTokens.end()) continue;
    day += declaration(color.token, color.light, token->light);
    night += declaration(color.token, color.dark, token->dark);
  }
  if (day.empty()) return "";
  return fmt::format("@media screen {{ :root {{ {} }} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {} }} }}\n", day, night);
}

// A longer name is set smaller, and on a phone in two lines before it is too small.
std::string name_size_of(const Site& site) {
  const std::size_t letters = letters_in(site.name);
  if (letters <= kLettersThatFit) return "";
  const double share = static_cast<double>(kLettersThatFit) / static_cast<double>(letters);
  std::string style = fmt::format("@media screen {{ :root {{ --name: max(7vw, {:.2f}vw) }} }}\n", 10 * share);
  style += fmt::format("@media screen {{ .ears .mast-name {{ font-size: max(1.25rem, {:.2f}vw) }} }}\n", 7.4 * share);
  style += fmt::format("@media screen and (min-width: 44rem) {{ .ears .mast-name {{ font-size: clamp(1.25rem, {:.2f}vw, {:.2f}rem) }} }}\n",
                       4.4 * share, 3 * share);
  return style + fmt::format("@media screen and (min-width: 66rem) {{ :root {{ --name: min({:.2f}vw, {:.2f}rem) }} }}\n", 7.4 * share,
                             6.75 * share);
}

// The heaviest face that the site carries has only the letters of our name (tools/fonts.sh).
std::string name_weight_of(const Site& site) {
  const std::string ours = Site().name;
  return site.name.find_first_not_of(ours) == std::string::npos ? "" : ".mast-name { font-weight: 700 }\n";
}

}  // namespace

std::string style_of(const Site& site) { return colors_of(site) + name_weight_of(site) + name_size_of(site); }

}  // namespace willai::routing
