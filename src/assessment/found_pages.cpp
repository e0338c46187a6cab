#include "assessment/found_pages.hpp"

namespace willai::assessment {
namespace {

ProfessionRef ref_of(const Profession& profession) {
  ProfessionRef ref;
  ref.slug = profession.slug;
  ref.name = profession.name;
  ref.plural = profession.plural;
  ref.origin = profession.origin;
  return ref;
}

bool has_the_name(const Profession& written, const Profession& composed, const matching::Because& because) {
  return because.met != matching::Met::task && written.plural == composed.plural;
}

// The written page that comes before a composed one: what has the words that matched, else what has the same name; but a
// task is shown on its own page.
std::optional<Profession> leading_page(const Profession& composed, const matching::Because& because,
                                       const FindPage& find_page) {
  std::optional<Profession> of_same_name;
  for (const ProfessionRef& ref : composed.pages_of_occupations) {
    auto written = find_page(ref.slug);
    if (!written) continue;
    if (views::speaks_of(*written, because)) return written;
    if (!of_same_name && has_the_name(*written, composed, because)) of_same_name = std::move(written);
  }
  return of_same_name;
}

}  // namespace

std::optional<views::FoundJob> find_pages(const matching::MatchedJob& matched, const FindPage& find_page) {
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
  if (found.page.origin == Origin::written || found.page.pages_of_occupations.empty()) return found;
  auto leading = leading_page(found.page, matched.because, find_page);
  found.beside = leading ? ref_of(found.page) : found.page.pages_of_occupations.front();
  if (leading) found.page = std::move(*leading);
  return found;
}

}  // namespace willai::assessment
