// The pages of an edition: find, view, page.
#include <algorithm>

#include "base/text.hpp"
#include "routing/archive.hpp"
#include "routing/handlers.hpp"
#include "routing/in_form.hpp"
#include "service/resources.hpp"
#include "site/form_fields.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"
#include "views/editions_page.hpp"
#include "views/front_page.hpp"
#include "views/page_head.hpp"
#include "views/next_dive.hpp"
#include "views/pages_view.hpp"
#include "views/profession_page.hpp"
#include "views/prose_page.hpp"
#include "views/roster_view.hpp"

namespace willai::routing {
namespace {

// A file of our own Markdown, built into the program.
std::string builtin_markdown(std::string_view name) {
  for (const system::BuiltinFile& file : system::builtin_files())
    if (file.name == name) return std::string(file.bytes);
  return "";
}

// Of an address that is not there, as much is shown.
constexpr std::size_t kLongestPath = 400;

std::optional<Page> prose_page(const views::ProsePage& view, const SiteContext& context) {
  return html_page(pages::render(view, context.frame()));
}

views::DeepDivePage dive_of(SiteContext& context, const Profession& profession, const store::PageRef& page) {
  const auto task = std::ranges::find(profession.tasks, page.task, &Task::slug);
  views::DeepDivePage& last = context.last_dive.view;
  if (last.head.profession != profession.slug) return views::deep_dive_view(profession, *task, context.facts);
  return views::next_dive_view(profession, *task, context.facts, std::move(last));
}

// A page of the profession that was read last, without asking the edition: its tasks are asked for one after the other. Addresses
// below /profession/ are all different, so no other page has this one.
std::optional<store::PageRef> page_of_last(const SiteContext& context, std::string_view page) {
  if (context.recent.empty() || !page.starts_with(context.recent.front()->slug)) return std::nullopt;
  const Profession& last = *context.recent.front();
  const std::string_view behind = page.substr(last.slug.size());
  if (behind.empty()) return store::PageRef{last.slug, ""};
  if (!behind.starts_with('-') || std::ranges::find(last.tasks, behind.substr(1), &Task::slug) == last.tasks.end()) return std::nullopt;
  return store::PageRef{last.slug, std::string(behind.substr(1))};
}

// Addresses of earlier editions lead on; so do their twins.
std::optional<Page> moved_page(const SiteContext& context, const RouteRequest& request) {
  const auto target = context.reader.find_moved(request.path);
  if (!target) return std::nullopt;
  return moved_to(context, request.form == Form::json ? site::json_twin(*target) : request.form == Form::markdown ? site::text_twin(*target) : *target);
}

std::vector<std::string> address_if_written(const SiteContext& context, std::string_view path) {
  return find_page(context.facts.site, path.substr(1)) ? std::vector{std::string(path)} : std::vector<std::string>{};
}

}  // namespace

std::optional<Page> show_front(SiteContext& context, const RouteRequest& request) {
  const auto lead = context.reader.find_profession(context.facts.lead_profession);
  return in_form(views::front_view(context.facts, lead, context.all_listed()), request.form, context);
}

std::optional<Page> show_roster(SiteContext& context, const RouteRequest& /*request*/) {
  return html_page(pages::render(views::roster_view(context.facts), context.frame()));
}

std::vector<std::string> list_gallery(const SiteContext& context) {
  return context.options.has_gallery ? std::vector{std::string(site::kGallery)} : std::vector<std::string>{};
}

std::optional<Page> show_gallery(SiteContext& context, const RouteRequest& /*request*/) {
  if (!context.options.has_gallery) return std::nullopt;
  auto head = views::page_head(
      context.facts, {views::Section::none, "Gallery", "Every component in every state.", std::string(site::kGallery)},
      views::Twin::none);
  views::add_citations(head, views::Citations(context.facts));
  for (int number = 1; number <= 3; ++number) head.notes.push_back({number, "A source, as a page cites it.", ""});
  return html_page(pages::render_gallery(head, context.frame()));
}

std::vector<std::string> list_professions(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const store::PageRef& page : context.reader.all_pages())
    paths.push_back(page.task.empty() ? site::profession(page.profession)
                                      : site::deep_dive(page.profession, page.task));
  return paths;
}

std::optional<Page> show_profession(SiteContext& context, const RouteRequest& request) {
  if (context.last_dive.address == request.rest && request.form != Form::json) return in_form(context.last_dive.view, request.form, context);
  auto found = page_of_last(context, request.rest);
  if (!found) found = context.reader.find_page(request.rest);
  const Profession* profession = found ? context.find_profession(found->profession) : nullptr;
  if (!profession) return moved_page(context, request);
  if (found->task.empty())
    return in_form(context.last_profession.at(request.rest, [&] { return views::profession_view(*profession, context.facts); }),
                   request.form, context, [&](const service::Scene& scene) {
                     return service::professions().record({*profession, service::listed_of(*profession)}, scene);
                   });
  return in_form(context.last_dive.at(request.rest, [&] { return dive_of(context, *profession, *found); }), request.form, context,
                 [&](const service::Scene& scene) {
                   return service::tasks().record({*profession, *std::ranges::find(profession->tasks, found->task, &Task::slug)}, scene);
                 });
}

std::vector<std::string> list_indexes(const SiteContext& context) {
  return views::index_addresses(context.facts, context.reader.listed(ListedAs::listed));
}

std::optional<Page> show_index(SiteContext& context, const RouteRequest& request) {
  const auto choice = views::parse_index_choice(request.rest);
  if (!choice) return std::nullopt;
  const auto view = choice->bare
                        ? views::index_view(context.facts, *choice, context.reader.listed(ListedAs::bare))
                        : views::index_view(context.facts, *choice, context.all_listed());
  if (!view) return std::nullopt;
  return in_form(*view, request.form, context);
}

std::optional<Page> show_sources(SiteContext& context, const RouteRequest& request) {
  return in_form(views::sources_view(context.facts), request.form, context);
}

std::optional<Page> show_editions(SiteContext& context, const RouteRequest& request) {
  return in_form(views::editions_view(context.facts, kept_editions(context.options)), request.form, context);
}

std::optional<Page> show_methodology(SiteContext& context, const RouteRequest& /*request*/) {
  return prose_page(views::methodology_view(context.facts, builtin_markdown("pages/method.md")), context);
}

std::optional<Page> show_privacy(SiteContext& context, const RouteRequest& /*request*/) {
  return prose_page(views::privacy_view(context.facts, builtin_markdown("pages/privacy.md")), context);
}

std::vector<std::string> list_about(const SiteContext& context) { return address_if_written(context, site::kAbout); }
std::vector<std::string> list_imprint(const SiteContext& context) { return address_if_written(context, site::kImprint); }

std::vector<std::string> list_own_pages(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const SitePage& page : context.facts.site.pages)
    if (std::string path = site::own_page(page.slug); path.starts_with(site::fixed_part(site::kOwnPages))) paths.push_back(std::move(path));
  return paths;
}

std::optional<Page> show_own_page(SiteContext& context, const RouteRequest& request) {
  const std::string_view slug = request.rest.empty() ? request.path.substr(1) : request.rest;
  const SitePage* const page = find_page(context.facts.site, slug);
  if (!page || site::own_page(slug) != request.path) return std::nullopt;
  return prose_page(views::own_page_view(context.facts, *page), context);
}

Page missing_page(const SiteContext& context, std::string_view path) {
  const auto view = views::missing_view(context.facts, site::typed(std::string(path), kLongestPath));
  return html_page(pages::render(view, context.frame()), 404);
}

}  // namespace willai::routing
