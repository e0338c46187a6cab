// One function a part of the site: find, view, page.
#include <fmt/format.h>

#include <algorithm>

#include "base/form_fields.hpp"
#include "base/text.hpp"
#include "press/in_form.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"

namespace willai::press {
namespace {

// Addresses of a sitemap have to be whole; a site that was told none is at home on its own machine.
constexpr std::string_view kLocalOrigin = "http://127.0.0.1:8080";

// A file of our own Markdown, built into the program.
std::string builtin_markdown(std::string_view name) {
  for (const BuiltinFile& file : builtin_files())
    if (file.name == name) return std::string(file.bytes);
  return "";
}

// Of an address that is not there, as much is shown.
constexpr std::size_t kLongestPath = 400;

std::optional<Page> print_prose(const views::ProsePage& view, Form form, const PressRooms& rooms) {
  if (form == Form::json) return std::nullopt;
  return html_page(pages::render(view, rooms.frame()));
}

Page print_front(PressRooms& rooms, Form form) {
  std::string lead = rooms.facts.lead_profession;
  if (lead.empty() && !rooms.facts.disagreements.empty()) lead = rooms.facts.disagreements.front().profession.slug;
  if (lead.empty() && !rooms.facts.most_exposed.empty()) lead = rooms.facts.most_exposed.front().slug;
  return in_form(views::front_view(rooms.facts, rooms.reader.find_profession(lead)), form, rooms);
}

Page print_gallery(const PressRooms& rooms) {
  auto head = views::page_head(
      rooms.facts, {views::Section::none, "Gallery", "Every component in every state.", std::string(site::kGallery)},
      views::Twin::none);
  views::add_citations(head, views::Citations(rooms.facts));
  for (int number = 1; number <= 3; ++number) head.notes.push_back({number, "A source, as a page cites it.", ""});
  return html_page(pages::render_gallery(head, rooms.frame()));
}

// "high", "computing", "computing/high"; absent when it names nothing.
std::optional<views::IndexChoice> parse_choice(std::string_view below) {
  views::IndexChoice choice;
  if (below.empty()) return choice;
  for (const std::string_view word : split(below, '/')) {
    const auto level = std::ranges::find_if(kLevels, [&](Level each) { return to_lower(word_for(each)) == word; });
    if (level != kLevels.end() && !choice.level) choice.level = *level;
    else if (const Field* field = find_field_by_slug(word); field && !choice.field && !choice.level)
      choice.field = field;
    else return std::nullopt;
  }
  return choice;
}

const views::DeepDivePage& dive_of(PressRooms& rooms, const Profession& profession, const PageRef& page,
                                   std::string_view slug) {
  if (rooms.last_dive_slug == slug) return rooms.last_dive;
  const auto task = std::ranges::find(profession.tasks, page.task, &Task::slug);
  rooms.last_dive = views::deep_dive_view(profession, *task, rooms.facts);
  rooms.last_dive_slug = slug;
  return rooms.last_dive;
}

bool is_in_edition(const PressRooms& rooms, const Field* field) {
  return !field ||
         std::ranges::find(rooms.facts.fields, field->major_group, &FieldCount::field) != rooms.facts.fields.end();
}

}  // namespace

Page html_page(std::string body, int status) {
  return {status, "text/html; charset=utf-8", std::move(body), Freshness::edition, ""};
}
Page json_page(std::string body) { return {200, "application/json", std::move(body), Freshness::edition, ""}; }

std::optional<Page> print_profession(PressRooms& rooms, std::string_view slug, Form form) {
  const auto found = rooms.reader.find_page(slug);
  const Profession* profession = found ? rooms.find_profession(found->profession) : nullptr;
  if (!profession) return std::nullopt;
  if (found->task.empty()) return in_form(views::profession_view(*profession, rooms.facts), form, rooms);
  return in_form(dive_of(rooms, *profession, *found, slug), form, rooms);
}

std::optional<Page> print_index(PressRooms& rooms, std::string_view below, Form form) {
  const auto choice = parse_choice(below);
  if (!choice || !is_in_edition(rooms, choice->field)) return std::nullopt;
  const auto refs = choice->field ? rooms.reader.professions_in(choice->field->major_group, choice->level)
                                  : std::vector<ProfessionRef>{};
  return in_form(views::index_view(rooms.facts, *choice, refs), form, rooms);
}

std::optional<Page> print_standing(PressRooms& rooms, std::string_view path, Form form) {
  if (path == site::kFront) return print_front(rooms, form);
  if (path == site::kSources) return in_form(views::sources_view(rooms.facts), form, rooms);
  if (path == site::kEditions) return in_form(views::editions_view(rooms.facts), form, rooms);
  if (path == site::kMethodology)
    return print_prose(views::methodology_view(rooms.facts, builtin_markdown("pages/method.md")), form, rooms);
  if (path == site::kPrivacy)
    return print_prose(views::privacy_view(rooms.facts, builtin_markdown("pages/privacy.md")), form, rooms);
  if (path == site::kGallery && form == Form::html) return print_gallery(rooms);
  return std::nullopt;
}

Page print_missing(PressRooms& rooms, std::string_view path) {
  return html_page(
      pages::render(views::missing_view(rooms.facts, typed(std::string(path), kLongestPath)), rooms.frame()), 404);
}

Page print_robots(const PressRooms& rooms) {
  std::string text = "User-agent: *\nDisallow: " + rooms.options.base_path + std::string(site::kGallery) + "\n";
  if (!rooms.options.origin.empty())
    text += fmt::format("Sitemap: {}{}/sitemap.xml\n", rooms.options.origin, rooms.options.base_path);
  return {200, "text/plain; charset=utf-8", std::move(text), Freshness::edition, ""};
}

Page print_sitemap(const PressRooms& rooms, const std::vector<std::string>& paths) {
  const std::string origin = rooms.options.origin.empty() ? std::string(kLocalOrigin) : rooms.options.origin;
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const std::string& path : paths) {
    const bool page = path.find('.') == std::string::npos && path != site::kGallery && path != site::kSearch;
    if (page)
      text += fmt::format("<url><loc>{}{}{}</loc><lastmod>{}</lastmod></url>\n", origin, rooms.options.base_path, path,
                          rooms.facts.number.date.iso());
  }
  return {200, "application/xml", text + "</urlset>\n", Freshness::edition, ""};
}

}  // namespace willai::press
