// Styles and fonts under names that change with their content, so that browsers may cache them forever.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "domain/site.hpp"
#include "http/page.hpp"

namespace willai::routing {

struct Asset {
  std::string type;
  http::SharedBytes bytes;
};

// What a browser loads to run the assessment itself; all "" if the program was built without the module.
struct BrowserAssets {
  std::string script;
  std::string worker;
  std::string module;
  std::string model;
  int bytes = 0;  // of module and model
  std::string roster_script{};
  std::string roster_worker{};
  std::string roster_module{};
};

struct Assets {
  std::map<std::string, Asset, std::less<>> by_path;  // "/assets/site-0f3c….css", without base path
  std::string stylesheets;                            // space-separated paths
  std::string search_script;                          // path that suggests titles while one types
  std::string explore_script;                         // and of the map of all work,
  std::string explore_style;                          // which has a style sheet of its own
  std::string week_script;                            // of the script that helps with the hours of a week
  BrowserAssets browser;
  std::string icon;      // a data: address
  std::string preloads;  // fonts that every page shows above the fold
};

// From the files built into the program, with the logo and the colors of the publication. `base_path` is written into
// the style sheets.
Assets make_assets(std::string_view base_path, const Site& site);

}  // namespace willai::routing
