// What editors note as wrong (content/corrections.toml; docs/content.md explains it). Takes text, opens no file.
#pragma once

#include <string_view>
#include <vector>

#include "domain/edition_change.hpp"
#include "importers/table.hpp"

namespace willai::importers {

struct WrittenCorrection {
  Correction correction;  // its page and its name are not known yet where it is about a profession
  long line = 0;
};

// A file with a fault gives no row.
Imported<std::vector<WrittenCorrection>> parse_corrections(std::string_view text, std::string_view file);

// A correction of a page as an entry of that file; `edition` as "1-2".
std::string correction_text(const Correction& correction, std::string_view edition);

}  // namespace willai::importers
