#include "views/corrections_view.hpp"

#include <fmt/format.h>

#include "site/routes.hpp"
#include "views/page_head.hpp"

namespace willai::views {
namespace {

std::string date_in_words(const std::string& iso) {
  const auto date = Date::parse(iso);
  return date.ok() ? date->words() : iso;
}

CorrectionRow row_of(const Correction& each) {
  return {date_in_words(each.date),
          each.date,
          {each.name, each.page},
          edition_name(each.edition.volume, each.edition.number),
          each.wrong,
          each.right};
}

}  // namespace

CorrectionsPage corrections_view(const EditionFacts& facts) {
  CorrectionsPage page;
  page.headline = "Corrections";
  page.standfirst = facts.corrections.empty()
                        ? "No error of this publication has been corrected so far."
                        : "What turned out to be wrong, and what is right. The edition that was wrong stays as it was.";
  for (const Correction& each : facts.corrections) page.rows.push_back(row_of(each));
  page.head = page_head(facts, {Section::editions, page.headline, page.standfirst, std::string(site::kCorrections)},
                        Twin::json);
  add_citations(page.head, Citations(facts));
  return page;
}

std::vector<std::string> corrections_of_page(const EditionFacts& facts, std::string_view page) {
  std::vector<std::string> sentences;
  for (const Correction& each : facts.corrections)
    if (each.page == page)
      sentences.push_back(fmt::format("Corrected on {}. {} was wrong: {} Right is: {}", date_in_words(each.date),
                                      edition_name(each.edition.volume, each.edition.number), each.wrong, each.right));
  return sentences;
}

}  // namespace willai::views
