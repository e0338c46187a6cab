#include "routing/assets.hpp"

#include <fmt/format.h>

#include <array>

#include "base/digest.hpp"
#include "routing/site_style.hpp"
#include "system/builtin.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kFolder = "assets/";
constexpr std::string_view kIcon = "assets/icon.svg";
constexpr std::string_view kSearchScript = "assets/search.js";
constexpr std::string_view kWeekScript = "assets/week.js";
constexpr std::string_view kExploreScript = "assets/explore.js";
constexpr std::string_view kExploreStyle = "assets/explore.css";

// The files of the assessment in the browser, by name.
struct BrowserPart {
  std::string_view name;
  std::string BrowserAssets::*path;
};
constexpr std::array kBrowserParts = {BrowserPart{"assets/journey.js", &BrowserAssets::script},
                                      BrowserPart{"assets/journey-worker.js", &BrowserAssets::worker},
                                      BrowserPart{"assets/roster.js", &BrowserAssets::roster_script},
                                      BrowserPart{"assets/roster-worker.js", &BrowserAssets::roster_worker},
                                      BrowserPart{"assets/roster-module.pack", &BrowserAssets::roster_module},
                                      BrowserPart{"assets/module.pack", &BrowserAssets::module},
                                      BrowserPart{"assets/task-model.pack", &BrowserAssets::model}};

std::string type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".woff2")) return "font/woff2";
  if (name.ends_with(".svg")) return "image/svg+xml";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".png")) return "image/png";
  return "application/octet-stream";
}

// "assets/site.css" -> "/assets/site-0f3c….css"
std::string hashed_path(std::string_view name, std::string_view body) {
  const std::size_t dot = name.rfind('.');
  return "/" + std::string(name.substr(0, dot)) + "-" + short_digest_of(body) + std::string(name.substr(dot));
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

// Small enough to be inlined in the page: one request less.
std::string data_address(const std::string& type, std::string_view bytes) {
  std::string address = "data:" + type + ",";
  for (const char c : bytes) {
    const bool plain = std::string_view("%#<>\"' \n").find(c) == std::string_view::npos;
    address += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return address;
}

void add_browser_part(const system::BuiltinFile& file, const std::string& path, BrowserAssets& browser) {
  for (const BrowserPart& part : kBrowserParts) {
    if (part.name != file.name) continue;
    browser.*part.path = path;
    if (file.name.ends_with(".pack") && path != browser.roster_module) browser.bytes += static_cast<int>(file.bytes.size());
  }
}

bool is_style(std::string_view name) { return name.ends_with(".css"); }

// The two weights of every page's headline and text.
bool is_preloaded(std::string_view name) {
  return name.ends_with("vollkorn-400.woff2") || name.ends_with("vollkorn-600.woff2");
}

// Browsers ask for these icons at addresses of their own.
bool has_own_address(std::string_view name) { return name == "assets/favicon.ico" || name == "assets/touch-icon.png"; }

void append_word(std::string& words, const std::string& word) { words += (words.empty() ? "" : " ") + word; }

Asset asset_of(const std::string& type, std::string bytes) {
  const auto owner = std::make_shared<const std::string>(std::move(bytes));
  return {type, {.bytes = *owner, .owner = owner}};
}

void add_style(std::string_view name, std::string body, Assets& assets) {
  const std::string path = hashed_path(name, body);
  if (name == kExploreStyle) assets.explore_style = path;
  else append_word(assets.stylesheets, path);
  assets.by_path[path] = asset_of(type_of(name), std::move(body));
}

// It is the icon, too.
void add_logo(const SiteLogo& logo, Assets& assets) {
  if (logo.address.empty()) return;
  assets.by_path[logo.address] = asset_of(logo.type, logo.bytes);
  assets.icon = logo.address;
}

}  // namespace

Assets make_assets(std::string_view base_path, const Site& site) {
  Assets assets;
  std::map<std::string, std::string> renamed;
  for (const system::BuiltinFile& file : system::builtin_files()) {
    if (!file.name.starts_with(kFolder) || is_style(file.name) || has_own_address(file.name)) continue;
    const std::string path = hashed_path(file.name, file.bytes);
    renamed["/" + std::string(file.name)] = path;
    if (is_preloaded(file.name)) append_word(assets.preloads, path);
    if (file.name == kSearchScript) assets.search_script = path;
    if (file.name == kWeekScript) assets.week_script = path;
    if (file.name == kExploreScript) assets.explore_script = path;
    add_browser_part(file, path, assets.browser);
    if (file.name == kIcon) assets.icon = data_address(type_of(file.name), file.bytes);
    assets.by_path[path] = {type_of(file.name), {.bytes = file.bytes}};
  }
  if (assets.browser.module.empty()) assets.browser = {};  // the script without its program would promise too much
  for (const system::BuiltinFile& file : system::builtin_files()) {
    if (!file.name.starts_with(kFolder) || !is_style(file.name)) continue;
    std::string body(file.bytes);
    for (const auto& [from, to] : renamed) replace_all(body, from, std::string(base_path) + to);
    add_style(file.name, std::move(body), assets);
  }
  if (std::string style = style_of(site); !style.empty()) add_style("assets/own.css", std::move(style), assets);
  add_logo(site.logo, assets);
  return assets;
}

}  // namespace willai::routing
