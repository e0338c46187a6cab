// The picture that is shared with a result: its range and its caveat, and no word of the reader's own.
#pragma once

#include <string>

#include "reports/document.hpp"
#include "views/result_view.hpp"

namespace willai::reports {

struct Card {
  std::string name;     // of the publication
  std::string edition;  // "Vol. I, No. 01, November 23, 2026"
  std::string kicker;   // the profession
  std::string range;    // "0.18–0.46"; what it says instead where there is none
  std::string says;     // what the range is
  LevelChart levels;
  std::string caveat;
};

Card result_card(const views::ResultView& view);

}  // namespace willai::reports
