// What changed from one edition to another, in words: pages, commands and JSON say it in one way.
#pragma once

#include <string>
#include <vector>

#include "domain/edition_change.hpp"

namespace willai::views {

// "New data", "New model", "Editors"
std::string title_of(ChangeCause cause);
// What a cause means, in a sentence.
std::string meaning_of(ChangeCause cause);

// "21 new tasks", "1 task gone"
std::string tally_of(ChangeKind kind, int count);
// One line for each cause that has any: "New data: 21 new tasks, 1 task gone"
std::vector<std::string> tally_lines(const std::vector<ChangeCount>& counts);

// One change, without its profession: "New task: “Plan menus”, HIGH."
std::string sentence_of(const EditionChange& change);
// The same with its cause: "New task: “Plan menus”, HIGH (new data)."
std::string sentence_with_cause(const EditionChange& change);

}  // namespace willai::views
