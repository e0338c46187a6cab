// What /explore says, and the small map of the front page.
#pragma once

#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "views/explore_page.hpp"

namespace willai::views {

// `professions` are those listed.
ExplorePage explore_view(const EditionFacts& facts, const ExploreChoice& choice,
                         const std::vector<ListedProfession>& professions);

// The charts below /explore that the edition has figures for.
std::vector<std::string> explore_addresses(const EditionFacts& facts, const std::vector<ListedProfession>& professions);

// By field; without fields if nobody's number is known.
FieldMap front_map(const std::vector<ListedProfession>& professions);

}  // namespace willai::views
