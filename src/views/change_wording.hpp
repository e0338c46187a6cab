// What changed from one edition to another, in words: pages, commands and JSON say it in one way.
#pragma once

#include <string>
#include <vector>

#include "domain/edition_change.hpp"

namespace willai::views {

// "New data", "New model", "Editors"
std::string cause_title(ChangeCause cause);
// What a cause means, in a sentence.
std::string cause_meaning(ChangeCause cause);

// "21 new tasks", "1 task gone"
std::string change_tally(ChangeKind kind, int count);
// One line for each cause that has any: "New data: 21 new tasks, 1 task gone"
std::vector<std::string> tally_lines(const std::vector<ChangeCount>& counts);

// One change, without its profession: "New task: “Plan menus”, HIGH."
std::string change_sentence(const EditionChange& change);
// The same with its cause: "New task: “Plan menus”, HIGH (new data)."
std::string sentence_with_cause(const EditionChange& change);

}  // namespace willai::views
