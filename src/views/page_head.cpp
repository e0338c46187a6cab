#include "views/page_head.hpp"

#include <fmt/format.h>

#include "site/routes.hpp"

namespace willai::views {
namespace {

constexpr std::string_view kWhatExposureIs =
    "Exposure shows how much of a task today’s software could speed up. It does not say what will happen to a job, and "
    "no page here does.";

// Pages about one reader, or about what one reader typed.
bool is_personal(std::string_view path) {
  return path == site::kSearch || path.starts_with(site::kResult) || path.starts_with(site::kReport) ||
         (path.starts_with(site::kAssessment) && path != site::kAssessment);
}

}  // namespace

std::string edition_name(int volume, int number) { return fmt::format("Vol. {}, No. {:02}", roman(volume), number); }

PageHead page_head(const EditionFacts& facts, PageTitle title, Twin twin) {
  const EditionNumber& number = facts.number;
  PageHead head;
  head.masthead = {edition_name(number.volume, number.number), number.date.words(), number.date.iso()};
  head.section = title.section;
  head.title =
      title.section == Section::front ? std::move(title.title) : fmt::format("{} | {}", title.title, site::kName);
  head.description = std::move(title.description);
  head.foot.edition =
      fmt::format("{}, {}, {}. We never change a published edition. Corrections appear in the next one, with a list.",
                  site::kName, head.masthead.volume_and_number, head.masthead.date);
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
