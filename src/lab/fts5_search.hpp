// SQLite's full-text search over texts in memory: an anchor for `willai evaluate match`.
#pragma once

#include <memory>

#include "lab/match_evaluation.hpp"

namespace willai::lab {

// Words of the query joined by OR, ranked by bm25 as FTS5 does by itself.
std::unique_ptr<TextSearch> make_fts5_search(const std::vector<std::string>& texts);

}  // namespace willai::lab
