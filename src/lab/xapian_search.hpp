// Xapian over texts in memory: an anchor for `willai evaluate match`, where the program was built with libxapian-dev.
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

// Words of the query joined by OR, stemmed as English, ranked by BM25 as Xapian does by itself.
std::unique_ptr<TextSearch> make_xapian_search(const std::vector<std::string>& texts);

}  // namespace willai::lab
