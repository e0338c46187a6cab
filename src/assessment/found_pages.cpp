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

bool has_the_name(const Profession& written, const Profession& other, const matching::Because& because) {
  return because.met != matching::Met::task && written.plural == other.plural;
}

// The pages that editors wrote about the occupation, but for this one.
std::vector<std::string> written_beside(const Profession& page, const matching::Job& job) {
  if (page.origin == Origin::written) return job.also_written;
  std::vector<std::string> slugs;
  for (const ProfessionRef& ref : page.pages_of_occupations) slugs.push_back(ref.slug);
  return slugs;
}

// The page that comes before this one: what has the words that matched, else what has the same name; but a task is shown
// on its own page.
std::optional<Profession> leading_page(const Profession& page, const matching::MatchedJob& matched,
                                       const FindPage& find_page) {
  if (page.origin == Origin::written && views::speaks_of(page, matched.because)) return std::nullopt;
  std::optional<Profession> of_same_name;
  for (const std::string& slug : written_beside(page, *matched.job)) {
    auto written = find_page(slug);
    if (!written) continue;
    if (views::speaks_of(*written, matched.because)) return written;
    if (!of_same_name && has_the_name(*written, page, matched.because)) of_same_name = std::move(written);
  }
  return of_same_name;
}

}  // namespace

std::optional<views::FoundJob> find_pages(const matching::MatchedJob& matched, const FindPage& find_page) {
  auto page = find_page(matched.job->page);
  if (!page) return std::nullopt;
  views::FoundJob found{matched.job->code, matched.score, matched.because, std::move(*page), std::nullopt};
  if (auto leading = leading_page(found.page, matched, find_page)) {
    found.beside = ref_of(found.page);
    found.page = std::move(*leading);
  } else if (found.page.origin == Origin::composed && !found.page.pages_of_occupations.empty()) {
    found.beside = found.page.pages_of_occupations.front();
  }
  return found;
}

}  // namespace willai::assessment
