#include "assessment/found_pages.hpp"

namespace willai::journey {
namespace {

ProfessionRef ref_of(const Profession& profession) {
  ProfessionRef ref;
  ref.slug = profession.slug;
  ref.name = profession.name;
  ref.plural = profession.plural;
  ref.origin = profession.origin;
  return ref;
}

// It has what matched, or has the same name; but a task is shown on its own page.
bool leads_before(const Profession& written, const Profession& composed, const Because& because) {
  return views::speaks_of(written, because) || (because.met != Met::task && written.plural == composed.plural);
}

}  // namespace

std::optional<views::FoundJob> find_pages(const MatchedJob& matched, const FindPage& find_page) {
  auto page = find_page(matched.job->page);
  if (!page) return std::nullopt;
  views::FoundJob found{matched.job->code, matched.score, matched.because, std::move(*page), std::nullopt};
  if (found.page.origin == Origin::written && !views::speaks_of(found.page, matched.because))
    for (const std::string& slug : matched.job->also_written) {
      auto other = find_page(slug);
      if (!other || !views::speaks_of(*other, matched.because)) continue;
      found.beside = ref_of(found.page);
      found.page = std::move(*other);
      break;
    }
  for (const ProfessionRef& ref : found.page.pages_of_occupations) {
    if (found.page.origin == Origin::written) break;
    auto written = find_page(ref.slug);
    const bool leads = written && leads_before(*written, found.page, matched.because);
    found.beside = leads ? ref_of(found.page) : ref;
    if (!leads) continue;
    found.page = std::move(*written);
    break;
  }
  return found;
}

}  // namespace willai::journey
