// Whose publication an edition is: its name, colors, logo, contact and own pages, from content/site.toml and
// content/pages/. An edition without them is ours.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace willai {

// A color of the pages by its role (web/tokens.css): on paper, and at night. "" keeps ours.
struct SiteColor {
  std::string token;  // "accent"
  std::string light;  // "#1b4f94"
  std::string dark;
};

struct SiteLogo {
  std::string address{};  // "/assets/logo-0f3c….svg"; "" for none
  std::string type{};     // "image/svg+xml"
  std::string bytes{};    // "" in the browser, which fetches the address
};

// A page in Markdown that the publication wrote itself.
struct SitePage {
  std::string slug{};        // "privacy", "imprint", "about" and any other
  std::string title{};       // headline, and the text of the link in the foot
  std::string standfirst{};  // ""
  std::string text{};        // Markdown; "" in the browser
  bool in_foot = true;
};

struct Site {
  std::string name = "WillAIReplaceMe";
  std::string tagline = "What AI does to work, task by task, with the evidence";
  std::string contact{};  // "editors@example.org" or "https://…"; ""
  std::string imprint{};  // one line for the foot of every page: who publishes; ""
  std::string language = "en";
  SiteLogo logo{};
  std::vector<SiteColor> colors{};
  std::vector<SitePage> pages{};  // in the order of the foot
};

// The page of the slug; null if the publication did not write it.
inline const SitePage* find_page(const Site& site, std::string_view slug) {
  const auto found = std::ranges::find(site.pages, slug, &SitePage::slug);
  return found == site.pages.end() ? nullptr : &*found;
}

}  // namespace willai
