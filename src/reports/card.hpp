// The picture that is shared with a result: its range and its caveat, without the reader's own words.
#pragma once

#include <string>

#include "reports/document.hpp"
#include "views/profession_page.hpp"
#include "views/result_view.hpp"

namespace willai::reports {

struct Card {
  std::string name;     // of the publication
  std::string edition;  // "Vol. I, No. 01, November 23, 2026"
  std::string kicker;   // the profession
  std::string range;    // "0.18–0.46"; the text shown instead if there is none
  std::string says;     // what the range is
  LevelChart levels;
  std::string caveat;
  std::string address{};  // where the page is; ""
};

// `site` is the address of the site, "" if it is not known.
Card result_card(const views::ResultView& view, const std::string& site);
Card profession_card(const views::ProfessionPage& view, const std::string& site);

}  // namespace willai::reports
