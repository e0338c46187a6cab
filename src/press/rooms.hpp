// What a press works with.
#pragma once

#include <optional>
#include <string>

#include "pages/pages.hpp"
#include "press/assets.hpp"
#include "press/press.hpp"
#include "store/edition_reader.hpp"
#include "views/search_view.hpp"

namespace willai {

struct PressRooms {
  EditionReader reader;
  EditionFacts facts;
  PressOptions options;
  Assets assets;
  std::string packs{};  // the folder of the edition's packs for browsers; "" without a module
  std::string edition_pack{};
  std::string profession_packs{};

  // The last profession read: an export prints all its tasks one after the other.
  std::optional<Profession> last = std::nullopt;

  // The last deep dive set, by its slug: a page and its twin are printed one after the other.
  std::string last_dive_slug{};
  views::DeepDivePage last_dive{};

  // Opened with the first form that needs it.
  std::unique_ptr<ReportDesk> desk{};

  pages::Frame frame() const {
    const BrowserAssets& browser = assets.browser;
    return {
        options.base_path,
        options.origin,
        assets.stylesheets,
        assets.preloads,
        assets.icon,
        assets.search_script,
        options.seal != nullptr,
        assets.week_script,
        {browser.script, browser.worker, browser.module, browser.model, edition_pack, profession_packs, browser.bytes},
        options.reports.by};
  }
  // Absent when the edition has none of that slug.
  const Profession* find_profession(std::string_view slug);
};

// Opens the edition file; "" is the edition built into the program.
Result<std::unique_ptr<PressRooms>> open_rooms(const std::string& edition_file, PressOptions options);

namespace press {

enum class Form { html, json };

// Prints what one part of the site holds; absent when there is no such page.
std::optional<Page> print_profession(PressRooms& rooms, std::string_view slug, Form form);
std::optional<Page> print_index(PressRooms& rooms, std::string_view below, Form form);
std::optional<Page> print_measure(const PressRooms& rooms, std::string_view page, Form form);
// `pair` is "writers-and-authors/editors"; absent when either is not in the edition, or both are the same.
std::optional<Page> print_compare(PressRooms& rooms, std::string_view pair, Form form);
// The pages of measures that are built in, sorted.
std::vector<std::string> measure_pages();
std::optional<Page> print_standing(PressRooms& rooms, std::string_view path, Form form);
Page print_search(const PressRooms& rooms, std::string_view query);
// Below /api/: JSON, also where there is nothing.
Page print_api(const PressRooms& rooms, std::string_view path, std::string_view query);
// The assessment, step by step; absent when the path is none of its own, or takes no form.
std::optional<Page> print_journey(PressRooms& rooms, std::string_view path, std::string_view query);
std::optional<Page> receive_journey(PressRooms& rooms, std::string_view path, std::string_view query,
                                    std::string_view body);
// The result that a query leads to; an error says why it leads to none.
Result<views::ResultView> read_result(PressRooms& rooms, std::string_view query);
// Reports by e-mail; absent when the path is none of theirs, or nobody delivers any.
std::optional<Page> print_report(PressRooms& rooms, std::string_view path, std::string_view query);
std::optional<Page> receive_report(PressRooms& rooms, const Sent& sent);
// Which of the edition's professions a text means, the likeliest first.
views::Findings find_jobs(const PressRooms& rooms, const std::string& text, std::size_t most);
// What a browser loads of the edition; absent when the path is no pack of its.
void place_packs(PressRooms& rooms);
std::optional<Page> print_pack(const PressRooms& rooms, std::string_view path);
Page print_missing(PressRooms& rooms, std::string_view path);
Page print_robots(const PressRooms& rooms);
Page print_sitemap(const PressRooms& rooms, const std::vector<std::string>& paths);

// For an address that takes posts and was read.
Page print_post_only();

// The edition in that file; of "", the one that is built in.
Result<EditionReader> open_reader(const std::string& file);

Page html_page(std::string body, int status = 200);
Page json_page(std::string body);

}  // namespace press
}  // namespace willai
