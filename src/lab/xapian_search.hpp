// Xapian over texts in memory: a baseline for `willai-lab evaluate match`, if the program was built with libxapian-dev.
#pragma once

#include <memory>

#include "lab/match_evaluation.hpp"

namespace willai::lab {

inline constexpr bool kHasXapian =
#ifdef WILLAI_XAPIAN
    true;
#else
    false;
#endif

// The words of the query joined by OR, stemmed as English, ranked by Xapian's default BM25.
std::unique_ptr<TextSearch> make_xapian_search(const std::vector<std::string>& texts);

}  // namespace willai::lab
