// Pages of measures, and two professions side by side.
#include "base/text.hpp"
#include "routing/handlers.hpp"
#include "routing/in_form.hpp"
#include "service/resources.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"
#include "views/pages_view.hpp"

namespace willai::routing {
namespace {

constexpr std::string_view kMeasures = "sources/";
constexpr std::string_view kMarkdown = ".md";

std::string markdown_of(std::string_view measure) {
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
  const std::string name = markdown_of(request.rest);
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

// Absent when either is not in the edition, or both are the same.
std::optional<Page> show_comparison(SiteContext& context, const RouteRequest& request) {
  const auto slugs = split(request.rest, '/');
  if (slugs.size() != 2 || slugs[0] == slugs[1]) return std::nullopt;
  const Profession* first = context.find_profession(slugs[0]);
  if (!first) return std::nullopt;
  const auto second = context.reader.find_profession(slugs[1]);
  if (!second) return std::nullopt;
  return in_form(views::compare_view(*first, *second, context.facts), request.form, context,
                 [&](const service::Scene& scene) { return service::comparisons().record({*first, *second}, scene); });
}

}  // namespace willai::routing
