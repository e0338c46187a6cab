#include "press/press.hpp"

#include <fmt/format.h>

#include "journey/journey.hpp"
#include "press/browser_packs.hpp"
#include "press/rooms.hpp"
#include "press/shared_matcher.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"

namespace willai {
namespace {

constexpr std::string_view kStandingPages[] = {site::kFront,    site::kSearch,  site::kMethodology, site::kSources,
                                               site::kEditions, site::kPrivacy, site::kGallery};
constexpr std::string_view kTwins[] = {site::kFront, site::kSources, site::kEditions};

// "/profession/" + rest -> rest; absent when the path lies elsewhere.
std::optional<std::string_view> below(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder) || path.size() <= folder.size() + 1 || path[folder.size()] != '/') return std::nullopt;
  return path.substr(folder.size() + 1);
}

Page redirect_to(std::string location) {
  return {301, "text/plain; charset=utf-8", fmt::format("The page is at {}.\n", location), Freshness::edition,
          location};
}

// "/professions//" -> "/professions", "///" -> "/". One slash in front and no backslash behind it: browsers take
// "//host" and "/\\host" for another site.
std::string without_slashes(std::string_view path) {
  const std::size_t first = path.find_first_not_of("/\\");
  if (first == std::string_view::npos) return "/";
  return "/" + std::string(path.substr(first, path.find_last_not_of('/') + 1 - first));
}

// Takes ".json" off the path of a twin.
press::Form form_of(std::string_view& path) {
  if (!path.ends_with(".json")) return press::Form::html;
  path.remove_suffix(5);
  if (path == "/index") path = site::kFront;
  else if (path == site::kFront) path = "";  // its twin has a name
  return press::Form::json;
}

std::optional<Page> print_page(PressRooms& rooms, std::string_view path) {
  const press::Form form = form_of(path);
  if (const auto slug = below(path, "/profession")) return press::print_profession(rooms, *slug, form);
  if (path == site::kProfessions) return press::print_index(rooms, "", form);
  if (const auto choice = below(path, site::kProfessions)) return press::print_index(rooms, *choice, form);
  if (const auto page = below(path, site::kSources)) return press::print_measure(rooms, *page, form);
  if (const auto pair = below(path, "/compare")) return press::print_compare(rooms, *pair, form);
  return press::print_standing(rooms, path, form);
}

std::optional<Page> print_asset(const PressRooms& rooms, std::string_view path) {
  const auto asset = rooms.assets.by_path.find(path);
  if (asset == rooms.assets.by_path.end()) return std::nullopt;
  Page page{200, asset->second.type, asset->second.body, Freshness::forever, ""};
  if (path == rooms.assets.browser.worker) page.runs = Runs::module;
  return page;
}

void add_pages(const PressRooms& rooms, std::vector<std::string>& paths) {
  for (const PageRef& page : rooms.reader.all_pages()) {
    paths.push_back(page.task.empty() ? site::profession(page.profession)
                                      : site::deep_dive(page.profession, page.task));
    paths.push_back(site::json_twin(paths.back()));
  }
}

void add_indexes(const PressRooms& rooms, std::vector<std::string>& paths) {
  const auto add = [&](std::string_view field, std::string_view level) {
    paths.push_back(site::index_of(field, level));
    paths.push_back(site::json_twin(paths.back()));
  };
  for (const std::string_view level : {"", "high", "medium", "low"}) {
    add("", level);
    for (const FieldCount& count : rooms.facts.fields)
      if (const Field* field = find_field(count.field)) add(field->slug, level);
  }
}

void add_with_twin(std::string path, std::vector<std::string>& paths) {
  paths.push_back(std::move(path));
  paths.push_back(site::json_twin(paths.back()));
}

// Of the pairs of professions, those that a page links to.
void add_evidence(const PressRooms& rooms, std::vector<std::string>& paths) {
  for (const std::string& page : press::measure_pages()) add_with_twin(site::source(page), paths);
  for (const auto& [profession, other] : rooms.reader.linked_pairs())
    add_with_twin(site::compare(profession, other), paths);
}

}  // namespace

Result<EditionReader> press::open_reader(const std::string& file) {
  if (!file.empty()) return EditionReader::open(file);
  if (builtin_edition().empty())
    return not_found("this program was built without an edition; name one with --edition FILE");
  return EditionReader::open_memory(builtin_edition());
}

const Profession* PressRooms::find_profession(std::string_view slug) {
  if (!last || last->slug != slug) last = reader.find_profession(slug);
  return last ? &*last : nullptr;
}

std::shared_ptr<SharedMatcher> make_shared_matcher() { return std::make_shared<SharedMatcher>(); }

Press::Press(std::unique_ptr<PressRooms> rooms) : rooms_(std::move(rooms)) {}
Press::Press(Press&&) noexcept = default;
Press& Press::operator=(Press&&) noexcept = default;
Press::~Press() = default;

Result<std::unique_ptr<PressRooms>> open_rooms(const std::string& edition_file, PressOptions options) {
  EditionReader reader = TRY(press::open_reader(edition_file));
  EditionFacts facts = reader.load_facts();
  Assets assets = make_assets(options.base_path);
  auto rooms = std::make_unique<PressRooms>(
      PressRooms{std::move(reader), std::move(facts), std::move(options), std::move(assets)});
  press::place_packs(*rooms);
  return rooms;
}

Result<Press> Press::open(const std::string& edition_file, PressOptions options) {
  auto rooms = TRY(open_rooms(edition_file, std::move(options)));
  return Press(std::move(rooms));
}

Page Press::print(std::string_view path, std::string_view query) const {
  PressRooms& rooms = *rooms_;
  if (path.size() > 1 && path.ends_with('/')) return redirect_to(rooms.options.base_path + without_slashes(path));
  if (path == site::kAssessApi) return press::print_post_only();
  if (path == site::kSearch) return press::print_search(rooms, query);
  if (path.starts_with("/api/")) return press::print_api(rooms, path, query);
  if (path == "/robots.txt") return press::print_robots(rooms);
  if (path == "/sitemap.xml") return press::print_sitemap(rooms, all_paths());
  if (path == "/404.html") return press::print_missing(rooms, "");
  if (auto asset = print_asset(rooms, path)) return std::move(*asset);
  if (auto pack = press::print_pack(rooms, path)) return std::move(*pack);
  if (auto page = press::print_journey(rooms, path, query)) return std::move(*page);
  if (auto page = press::print_report(rooms, path, query)) return std::move(*page);
  if (auto page = print_page(rooms, path)) return std::move(*page);
  return press::print_missing(rooms, path);
}

std::optional<Page> Press::receive(std::string_view path, std::string_view query, std::string_view body) const {
  // A text too long for an address: the same form fields, as a body.
  if (path == site::kSearch) return press::print_search(*rooms_, body);
  if (path == site::kMatchApi) return press::print_api(*rooms_, path, body);
  return press::receive_journey(*rooms_, path, query, body);
}

std::optional<Page> Press::receive_report(const Sent& sent) const { return press::receive_report(*rooms_, sent); }

std::vector<std::string> Press::all_paths() const {
  std::vector<std::string> paths(std::begin(kStandingPages), std::end(kStandingPages));
  for (const std::string_view page : journey::all_paths()) paths.emplace_back(page);
  for (const std::string_view page : kTwins) paths.push_back(site::json_twin(page));
  add_indexes(*rooms_, paths);
  add_pages(*rooms_, paths);
  add_evidence(*rooms_, paths);
  for (const auto& [path, asset] : rooms_->assets.by_path) paths.push_back(path);
  for (std::string& path : press::pack_paths(rooms_->reader, rooms_->packs)) paths.push_back(std::move(path));
  paths.insert(paths.end(), {"/robots.txt", "/sitemap.xml", "/404.html"});
  return paths;
}

}  // namespace willai
