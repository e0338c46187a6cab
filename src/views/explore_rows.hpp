// The professions on the map of all work: who has a count of people of its own, in which order, with which figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "views/explore_page.hpp"

namespace willai::views {

// The people in a profession, as the map and its sums count them; absent where nobody counts them for this title alone.
// Everything on /explore takes its people from here, rounded as printed, so that a sum is the sum of what one reads.
std::optional<double> people_of(const ListedProfession& profession);
// The measure that they come from, and what it counts.
struct PeopleMeasure {
  std::string_view id;
  std::string_view counts;  // "at work, with the self-employed"
};
PeopleMeasure measure_of_people();

// A profession with people, and its place by their number, from 1.
struct Worked {
  const ListedProfession* profession;
  int number;
  double people;
};

// The most people first.
std::vector<Worked> worked_of(const std::vector<ListedProfession>& professions);

std::vector<IndexColumn> explore_columns(const std::vector<Worked>& all, const ExploreChoice& choice);
// In the order of the choice; those that its filters leave out are marked.
std::vector<ExploreRow> explore_rows(const std::vector<Worked>& all, const std::vector<IndexColumn>& columns,
                                     const ExploreChoice& choice);

// The name of a field in a small space: "Health care", as in its address.
std::string short_name_of(const Field& field);

// "98 million people", "340,000 people".
std::string people_words(double people);

}  // namespace willai::views
