// SQLite's full-text search over texts in memory: a baseline for `willai-lab evaluate match`.
#pragma once

#include <memory>

#include "lab/match_evaluation.hpp"

namespace willai::lab {

// The words of the query joined by OR, ranked by FTS5's default bm25.
std::unique_ptr<TextSearch> make_fts5_search(const std::vector<std::string>& texts);

}  // namespace willai::lab
