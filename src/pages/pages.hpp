// One function per page: view -> HTML document. Pure. Each is in a file with its name.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "views/reports_by.hpp"

namespace willai::views {
struct CompareChoicePage;
struct ComparePage;
struct CorrectionsPage;
struct DeepDivePage;
struct EditionChangesPage;
struct EditionPage;
struct EditionsPage;
struct ErrorPage;
struct ExplorePage;
struct FrontPage;
struct IndexPage;
struct JobStep;
struct MeasurePage;
struct MissingPage;
struct PairFormPage;
struct NoResultPage;
struct PageHead;
struct ProfessionPage;
struct ProsePage;
struct ReportPage;
struct ResultComparePage;
struct ResultPage;
struct RosterPage;
struct RosterReport;
struct SearchPage;
struct SkillsStep;
struct SourcesPage;
struct StatesPage;
struct TravelingChart;
struct WeekStep;
}

namespace willai::pages {

// What a browser loads to run the assessment itself: paths of the site, all "" if the program was built without it.
struct BrowserParts {
  std::string_view script;
  std::string_view worker;
  std::string_view module;
  std::string_view model;
  std::string_view edition;
  std::string_view professions;  // the folder of their packs
  int bytes = 0;                 // of module and model together, compressed
  std::string_view roster_script = {};  // of the page of rosters, with its worker, module and pack
  std::string_view roster_worker = {};
  std::string_view roster_module = {};
  std::string_view roster = {};
};

// Where the pages of a past edition stand; all "" where they are those of the current one.
struct KeptFrame {
  std::string_view date;          // "November 23, 2026"
  std::string_view current_base;  // the base path of the current edition
  const std::set<std::string>* corrected = nullptr;  // pages that were wrong in it
  bool is_kept = false;
};

// What the markup of every page needs besides its view.
struct Frame {
  std::string_view base_path;           // "" or "/jobs"
  std::string_view origin;              // "https://example.org" or ""; needed for canonical links
  std::string_view stylesheets;         // space-separated paths: "/assets/site-1f2e.css"
  std::string_view fonts;               // paths of fonts to preload, space-separated
  std::string_view icon = {};           // "/assets/icon.svg"; "" leaves it out
  std::string_view search_script = {};  // "/assets/search-9b0c.js"; "" leaves it out
  bool takes_forms = false;             // a static copy accepts none
  std::string_view week_script = {};    // "/assets/week-2c1d.js"; "" leaves it out
  BrowserParts browser = {};
  views::ReportsBy reports = views::ReportsBy::nobody;
  KeptFrame kept = {};
  std::string_view explore_script = {};  // of the map of all work; "" leaves it out
  std::string_view explore_style = {};   // and its style sheet
  std::string_view contact = {};  // an e-mail address for errors that readers find; "" leaves the link out
  bool takes_errors = false;      // there is a form for them instead
};

std::string render(const views::FrontPage& view, const Frame& frame);
std::string render(const views::ProfessionPage& view, const Frame& frame);
std::string render(const views::DeepDivePage& view, const Frame& frame);
std::string render(const views::IndexPage& view, const Frame& frame);
std::string render(const views::ExplorePage& view, const Frame& frame);
std::string render(const views::SearchPage& view, const Frame& frame);
std::string render(const views::ProsePage& view, const Frame& frame);
std::string render(const views::SourcesPage& view, const Frame& frame);
std::string render(const views::StatesPage& view, const Frame& frame);
std::string render(const views::MeasurePage& view, const Frame& frame);
std::string render(const views::ComparePage& view, const Frame& frame);
std::string render(const views::PairFormPage& view, const Frame& frame);
std::string render(const views::EditionsPage& view, const Frame& frame);
std::string render(const views::EditionPage& view, const Frame& frame);
std::string render(const views::CorrectionsPage& view, const Frame& frame);
std::string render(const views::MissingPage& view, const Frame& frame);
std::string render(const views::JobStep& view, const Frame& frame);
std::string render(const views::WeekStep& view, const Frame& frame);
std::string render(const views::SkillsStep& view, const Frame& frame);
std::string render(const views::ResultPage& view, const Frame& frame);
std::string render(const views::ResultComparePage& view, const Frame& frame);
std::string render(const views::CompareChoicePage& view, const Frame& frame);
std::string render(const views::EditionChangesPage& view, const Frame& frame);
std::string render(const views::NoResultPage& view, const Frame& frame);
std::string render(const views::ReportPage& view, const Frame& frame);
std::string render(const views::ErrorPage& view, const Frame& frame);
std::string render(const views::RosterPage& view, const Frame& frame);
// The bands that a browser puts into the page of rosters.
std::string render_report(const views::RosterReport& report, std::string_view base_path);
// A chart that travels, as SVG.
std::string render_svg(const views::TravelingChart& chart);
// Every component in every state; not linked from the site.
std::string render_gallery(const views::PageHead& head, const Frame& frame);

}  // namespace willai::pages
