// The rows and columns of the index of professions: who is in a list, in which order, with which figures.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/edition.hpp"
#include "views/index_choice.hpp"
#include "views/index_page.hpp"

namespace willai::views {

// How the Bureau of Labor Statistics names the education that a job asks for, and how a narrow column does.
struct Education {
  std::string_view published;
  std::string_view printed;
};
std::span<const Education> all_educations();
// The place among these, the least first; their number for any other.
std::ptrdiff_t rank_of_education(const std::string& education);
std::string education_text(const std::string& education);

// ", May 2025": when the figures of a measure are from; "" if the edition does not know.
std::string vintage_of(const EditionFacts& facts, std::string_view id);

// How far AI could shorten the work; unclear where nothing is rated.
Reach reach_in_index(const ListedProfession& profession);

// Those that a choice leaves, in its order.
std::vector<const ListedProfession*> chosen_of(const std::vector<ListedProfession>& professions,
                                               const IndexChoice& choice);

// Name, exposure, and the figures that some of the professions have; each leads to the list in its order.
std::vector<IndexColumn> index_columns(const std::vector<ListedProfession>& professions, const IndexChoice& choice);

IndexTableRow index_table_row(const ListedProfession& profession, const std::vector<IndexColumn>& columns);

}  // namespace willai::views
