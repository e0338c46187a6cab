// The letters that a reader can get: one that asks whether the address is theirs, and the report. The sender attaches
// the PDF. Figures and, if the views have them, words are those of the pages.
#pragma once

#include "domain/letter.hpp"
#include "views/head_parts.hpp"
#include "views/profession_page.hpp"
#include "views/result_view.hpp"

namespace willai::reports {

// The address of the pages, "https://example.org/jobs", and what the letter is about.
struct LetterSetting {
  std::string site;
  LetterLinks links;
};

// `about` as in a sentence: "Backend Developers", "your own week".
Letter confirmation_letter(const views::Masthead& masthead, const std::string& about, const LetterSetting& setting);
Letter profession_letter(const views::ProfessionPage& view, const LetterSetting& setting);
// `query` is the query of the result's address.
Letter result_letter(const views::ResultView& view, const std::string& query, const LetterSetting& setting);

}  // namespace willai::reports
