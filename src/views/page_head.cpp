#include "views/page_head.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "site/routes.hpp"

namespace willai::views {
namespace {

constexpr std::string_view kWhatExposureIs =
    "Exposure shows how much of a task today’s software could speed up. It does not say what will happen to a job, and "
    "no page here does.";

// Pages about one reader, or about what one reader typed.
bool is_personal(std::string_view path) {
  return path == site::kSearch || path.starts_with(site::kResult) || path.starts_with(site::kReport) || path == site::kError ||
         (path.starts_with(site::kAssessment) && path != site::kAssessment);
}

// Privacy is always named, and an own page on it takes the place that the publication gave it.
std::vector<Link> links_of(const Site& site) {
  std::vector<Link> links;
  for (const SitePage& page : site.pages)
    if (page.in_foot) links.push_back({page.title.empty() ? "Privacy" : page.title, site::own_page(page.slug)});
  const std::string privacy(site::kPrivacy);
  if (std::ranges::find(links, privacy, &Link::url) == links.end()) links.push_back({"Privacy", privacy});
  return links;
}

Link contact_of(const Site& site) {
  if (site.contact.empty()) return {};
  return {"Contact", site.contact.find("://") == std::string::npos ? "mailto:" + site.contact : site.contact};
}

Foot foot_of(const Site& site, const Masthead& masthead) {
  Foot foot;
  foot.edition = fmt::format("{}, {}, {}. We never change a published edition. Corrections appear in the next one, with a list.",
                             site.name, masthead.volume_and_number, masthead.date);
  foot.imprint = site.imprint;
  foot.pages = links_of(site);
  foot.contact = contact_of(site);
  return foot;
}

}  // namespace

std::string edition_name(int volume, int number) { return fmt::format("Vol. {}, No. {:02}", roman(volume), number); }

Masthead masthead_of(const EditionFacts& facts) {
  const EditionNumber& number = facts.number;
  const Site& site = facts.site;
  return {edition_name(number.volume, number.number), number.date.words(), number.date.iso(), site.name, site.tagline,
          site.logo.address, site.language};
}

std::string title_with_name(std::string_view title, const Masthead& masthead) {
  return fmt::format("{} | {}", title, masthead.name);
}

PageHead page_head(const EditionFacts& facts, PageTitle title, Twin twin) {
  PageHead head;
  head.masthead = masthead_of(facts);
  head.section = title.section;
  head.title = title.section == Section::front ? std::move(title.title) : title_with_name(title.title, head.masthead);
  head.description = std::move(title.description);
  head.foot = foot_of(facts.site, head.masthead);
  if (twin == Twin::json) head.foot.json_url = site::json_twin(title.url);
  head.is_unlisted = is_personal(title.url);
  head.url = std::move(title.url);
  return head;
}

void add_citations(PageHead& head, const Citations& citations) {
  head.notes = citations.notes();
  head.foot.attributions = citations.attributions();
  head.foot.attributions.emplace_back(kWhatExposureIs);
}

}  // namespace willai::views
