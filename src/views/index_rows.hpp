// The rows and columns of the index of professions: who is in a list, in which order, with which figures.
#pragma once

#include <vector>

#include "domain/edition.hpp"
#include "views/index_choice.hpp"
#include "views/index_page.hpp"

namespace willai::views {

// How far AI could shorten the work; unclear where nothing is rated.
Reach reach_in_index(const ListedProfession& profession);

// Those that a choice leaves, in its order.
std::vector<const ListedProfession*> chosen_of(const std::vector<ListedProfession>& professions,
                                               const IndexChoice& choice);

// Name, exposure, and the figures that some of the professions have; each leads to the list in its order.
std::vector<IndexColumn> index_columns(const std::vector<ListedProfession>& professions, const IndexChoice& choice);

IndexTableRow index_table_row(const ListedProfession& profession, const std::vector<IndexColumn>& columns);

}  // namespace willai::views
