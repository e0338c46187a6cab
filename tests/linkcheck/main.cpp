// linkcheck DIR [--base /path]   Checks an exported site as a static host would serve it:
//
// - every href, src, srcset and url() within the site leads to a file, every #fragment to an id;
// - a page weighs at most 60 KB, its styles 34 KB; /explore and its charts 250 KB, with a style sheet of their own;
// - a page has a title, one h1, a language, no id twice, no label for what is not there;
// - a page has its .json twin and links to it; kWithoutTwin names those that hold no content of the edition.
//
// Exit 0: clean. 1: faults, on stdout. 2: it could not look.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "page.hpp"
#include "site.hpp"

namespace linkcheck {
namespace {

constexpr std::size_t kPageBytes = 60 * 1024;
// 30 KB for reading, 4 KB for the forms of the assessment.
constexpr std::size_t kStyleBytes = 34 * 1024;
constexpr std::size_t kFaultsShown = 60;
// The map of all work and its charts have a row and a shape for each profession. Their own style sheet is counted apart,
// and no other page may load it.
constexpr std::string_view kMapOfAll = "/explore", kChartsOfAll = "/explore/", kMapStyle = "/assets/explore-";
constexpr std::size_t kMapBytes = 250 * 1000, kMapStyleBytes = 4 * 1024;
constexpr int kAlikeShown = 3;
constexpr std::array<std::string_view, 13> kWithoutTwin = {
    "/404.html",       "/assessment", "/assessment/week", "/assessment/skills", "/result", "/result/compare",
    "/result/changes", "/gallery",    "/methodology",     "/privacy",           "/search", "/api",
    "/roster"};

// What must be looked at again once the ids of all pages are known.
struct FragmentLink {
  std::size_t from, to;  // places in Site::files()
  std::string fragment;
};

// The assessment has its answers behind the "#", where no server sees them (docs/assessment.md).
bool is_answers(std::string_view fragment) { return fragment.starts_with("a="); }

using Faults = std::vector<std::string>;

struct Findings {
  std::vector<std::size_t> ids;  // hashes, sorted
  std::vector<FragmentLink> fragments;
  Faults faults;
  std::size_t links = 0;
};

class Check {
 public:
  Check(const Site& site, std::string base_path)
      : site_(site), base_path_(std::move(base_path)), findings_(site.files().size()) {}

  void read_file(std::size_t place) {
    const File& file = site_.files()[place];
    if (file.name.ends_with(".html")) read_page(place, file);
    else if (file.name.ends_with(".css")) read_stylesheet(place, file);
  }

  void follow_fragments(std::size_t place) {
    for (const FragmentLink& link : findings_[place].fragments) {
      const auto& ids = findings_[link.to].ids;
      if (!std::binary_search(ids.begin(), ids.end(), std::hash<std::string>{}(link.fragment)))
        fault(place, "#" + link.fragment + " is not an id of " + site_.address(site_.files()[link.to]));
    }
  }

  const std::vector<Findings>& findings() const { return findings_; }

 private:
  void fault(std::size_t place, const std::string& what) {
    findings_[place].faults.push_back(site_.files()[place].name + ": " + what);
  }

  void read_stylesheet(std::size_t place, const File& file) {
    for (const std::string& reference : scan_stylesheet(site_.read(file))) follow(place, reference);
  }

  void read_page(std::size_t place, const File& file) {
    const std::string html = site_.read(file);
    const PageFacts facts = scan_page(html);
    for (const std::string& reference : facts.references) follow(place, reference);
    note_ids(place, facts);
    if (facts.redirects) return;
    weigh(place, file, facts);
    if (facts.titles != 1) fault(place, std::to_string(facts.titles) + " titles, expected one");
    if (facts.h1 != 1) fault(place, std::to_string(facts.h1) + " h1, expected one");
    if (!facts.has_lang) fault(place, "<html> without a lang");
    expect_twin(place, file, facts);
  }

  void follow(std::size_t place, const std::string& reference) {
    const auto target = resolve(reference, site_.address(site_.files()[place]));
    if (!target) return;
    ++findings_[place].links;
    const auto to = site_.find(target->path);
    if (!to) fault(place, "\"" + reference + "\" leads to no file");
    else if (!target->fragment.empty() && target->fragment != "top" && !is_answers(target->fragment) &&
             site_.files()[*to].name.ends_with(".html"))
      findings_[place].fragments.push_back({place, *to, target->fragment});
  }

  void note_ids(std::size_t place, const PageFacts& facts) {
    auto& ids = findings_[place].ids;
    for (const std::string& id : facts.ids) ids.push_back(std::hash<std::string>{}(id));
    std::sort(ids.begin(), ids.end());
    if (std::adjacent_find(ids.begin(), ids.end()) != ids.end()) name_doubles(place, facts.ids);
    for (const std::string& id : facts.named_ids)
      if (!std::binary_search(ids.begin(), ids.end(), std::hash<std::string>{}(id)))
        fault(place, "a label or description refers to the id \"" + id + "\", which is not there");
  }

  void name_doubles(std::size_t place, const std::vector<std::string>& ids) {
    std::map<std::string, int> counts;
    for (const std::string& id : ids)
      if (++counts[id] == 2) fault(place, "the id \"" + id + "\" stands more than once");
  }

  void weigh(std::size_t place, const File& file, const PageFacts& facts) {
    const bool is_map = is_map_of_all(site_.address(file));
    const std::size_t most = is_map ? kMapBytes : kPageBytes;
    if (file.size > most) fault(place, std::to_string(file.size) + " bytes, at most " + std::to_string(most));
    std::size_t styles = facts.inline_css, styles_of_map = 0;
    for (const std::string& sheet : facts.stylesheets)
      if (const auto target = resolve(sheet, site_.address(file)))
        if (const auto at = site_.find(target->path))
          (is_map && below_base(target->path).starts_with(kMapStyle) ? styles_of_map : styles) += site_.files()[*at].size;
    weigh_styles(place, styles, kStyleBytes);
    weigh_styles(place, styles_of_map, kMapStyleBytes);
  }

  void weigh_styles(std::size_t place, std::size_t bytes, std::size_t most) {
    if (bytes > most) fault(place, std::to_string(bytes) + " bytes of styles, at most " + std::to_string(most));
  }

  std::string_view below_base(std::string_view path) const {
    return path.starts_with(base_path_) ? path.substr(base_path_.size()) : path;
  }

  bool is_map_of_all(std::string_view address) const {
    const std::string_view path = below_base(address);
    return path == kMapOfAll || path.starts_with(kChartsOfAll);
  }

  void expect_twin(std::size_t place, const File& file, const PageFacts& facts) {
    const std::string address = site_.address(file);
    for (const std::string_view without : kWithoutTwin)
      if (address.ends_with(without)) return;
    const std::string twin = address.ends_with("/") ? address + "index.json" : address + ".json";
    if (!site_.find(twin)) fault(place, "has no twin " + twin);
    else if (std::find(facts.references.begin(), facts.references.end(), twin) == facts.references.end())
      fault(place, "does not link to its twin " + twin);
  }

  const Site& site_;
  std::string base_path_;
  std::vector<Findings> findings_;
};

// Calls `work` for 0 … count-1 on all processors.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i) helpers.emplace_back(run);
  run();
}

// A fault of every page, such as heavy styles, is shown for a few of them and leaves room for the others.
void print_faults(const Faults& faults) {
  std::map<std::string, int> of_its_words;
  std::size_t shown = 0;
  for (const std::string& fault : faults) {
    if (++of_its_words[fault.substr(fault.find(": "))] > kAlikeShown || shown == kFaultsShown) continue;
    std::printf("%s\n", fault.c_str());
    ++shown;
  }
  if (shown < faults.size()) std::printf("… and %zu more\n", faults.size() - shown);
}

int report(const Site& site, const Check& check, double seconds) {
  std::size_t pages = 0, links = 0, bytes = 0;
  Faults faults;
  for (std::size_t i = 0; i < site.files().size(); ++i) {
    pages += site.files()[i].name.ends_with(".html");
    bytes += site.files()[i].size;
    links += check.findings()[i].links;
    const Faults& here = check.findings()[i].faults;
    faults.insert(faults.end(), here.begin(), here.end());
  }
  print_faults(faults);
  std::printf("linkcheck: %zu pages, %zu links, %zu files of %.1f MB, %zu faults, %.2f s\n", pages, links,
              site.files().size(), static_cast<double>(bytes) / 1e6, faults.size(), seconds);
  if (pages == 0) std::printf("linkcheck: there is no page\n");
  return faults.empty() && pages > 0 ? 0 : 1;
}

int run(const char* folder, const char* base_path) {
  const auto start = std::chrono::steady_clock::now();
  const Site site(folder, base_path);
  Check check(site, base_path);
  in_parallel(site.files().size(), [&](std::size_t place) { check.read_file(place); });
  in_parallel(site.files().size(), [&](std::size_t place) { check.follow_fragments(place); });
  return report(site, check, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
}

}  // namespace
}  // namespace linkcheck

int main(int argc, char** argv) {
  const bool with_base = argc == 4 && std::strcmp(argv[2], "--base") == 0;
  if (argc != 2 && !with_base) {
    std::fprintf(stderr, "usage: linkcheck DIR [--base /path]\n");
    return 2;
  }
  try {
    return linkcheck::run(argv[1], with_base ? argv[3] : "");
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "linkcheck: %s\n", problem.what());
    return 2;
  }
}
