// Pages of measures, and two professions side by side.
#include <array>

#include "base/text.hpp"
#include "routing/handlers.hpp"
#include "routing/in_form.hpp"
#include "routing/lookups.hpp"
#include "site/form_fields.hpp"
#include "service/resources.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"
#include "views/pages_view.hpp"
#include "views/pair_form_view.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kMeasures = "sources/";
constexpr std::string_view kMarkdown = ".md";

std::string measure_markdown(std::string_view measure) {
  return std::string(kMeasures) + std::string(measure) + std::string(kMarkdown);
}

}  // namespace

std::vector<std::string> list_measures(const SiteContext& /*context*/) {
  std::vector<std::string> paths;
  for (const system::BuiltinFile& file : system::builtin_files())
    if (file.name.starts_with(kMeasures) && file.name.ends_with(kMarkdown))
      paths.push_back(
          site::source(file.name.substr(kMeasures.size(), file.name.size() - kMeasures.size() - kMarkdown.size())));
  return paths;
}

std::optional<Page> show_measure(SiteContext& context, const RouteRequest& request) {
  const std::string name = measure_markdown(request.rest);
  for (const system::BuiltinFile& file : system::builtin_files())
    if (file.name == name)
      return in_form(views::measure_page_view(context.facts, std::string(request.rest), std::string(file.bytes)),
                     request.form, context);
  return std::nullopt;
}

// Of the pairs of professions, those that a page links to.
std::vector<std::string> list_comparisons(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const auto& [profession, other] : context.reader.linked_pairs())
    paths.push_back(site::compare(profession, other));
  return paths;
}

namespace {

// A field of /compare has a slug, from a link of this site, or a title that a reader typed.
views::AskedProfession asked_in_field(SiteContext& context, const site::FormFields& fields, std::string_view name) {
  constexpr std::size_t kLongestTitle = 200;  // bytes
  constexpr std::size_t kMostChoices = 5;
  views::AskedProfession asked{site::typed(fields.value(name), kLongestTitle), std::nullopt, {}};
  if (asked.text.empty()) return asked;
  if (const Profession* const page = context.find_profession(asked.text)) {
    asked.found = {page->slug, page->plural};
    return asked;
  }
  const views::Findings found = find_jobs(context, asked.text, kMostChoices);
  for (const views::FoundJob& job : found.jobs)
    if (job.score >= views::kLeastScore) asked.candidates.push_back({job.page.slug, job.page.plural});
  if (found.confident && !asked.candidates.empty()) asked.found = asked.candidates.front();
  return asked;
}

}  // namespace

std::optional<Page> show_pair_form(SiteContext& context, const RouteRequest& request) {
  const auto fields = site::FormFields::parse(request.query);
  const std::array asked = {asked_in_field(context, fields, "first"), asked_in_field(context, fields, "second")};
  if (asked[0].found && asked[1].found && asked[0].found->slug != asked[1].found->slug)
    return see_other(context, site::compare(asked[0].found->slug, asked[1].found->slug));
  Page page = html_page(pages::render(views::pair_form_view(context.facts, asked), context.frame()));
  if (!request.query.empty()) page.freshness = Freshness::never;
  return page;
}

// Absent when either is not in the edition, or both are the same.
std::optional<Page> show_comparison(SiteContext& context, const RouteRequest& request) {
  const auto slugs = split(request.rest, '/');
  if (slugs.size() != 2 || slugs[0] == slugs[1]) return std::nullopt;
  const Profession* const first = context.find_profession(slugs[0]);
  const Profession* const second = first ? context.find_profession(slugs[1]) : nullptr;
  if (!second) return std::nullopt;
  const auto made = [&] { return views::compare_view(*first, *second, context.facts); };
  return in_form(context.last_comparison.at(request.rest, made), request.form, context,
                 [&](const service::Scene& scene) { return service::comparisons().record({*first, *second}, scene); });
}

std::vector<std::string> list_states(const SiteContext& context) {
  std::vector<std::string> paths;
  for (const std::string& slug : context.reader.professions_with_states()) paths.push_back(site::states(slug));
  return paths;
}

// Absent where the edition has no wages of states for the profession.
std::optional<Page> show_states(SiteContext& context, const RouteRequest& request) {
  const Profession* profession = context.find_profession(request.rest);
  if (!profession || !profession->has_states) return std::nullopt;
  return in_form(views::states_view(*profession, context.reader.load_states(*profession), context.facts), request.form,
                 context);
}

}  // namespace willai::routing
