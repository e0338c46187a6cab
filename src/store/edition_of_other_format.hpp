// What an edition says of itself whose format this program does not read: its number and date, and how much it holds.
#pragma once

#include <optional>
#include <string>

#include "domain/edition.hpp"

namespace willai::store {

// Absent for a file that is no edition, or one of our format. Nothing else in it is looked at, so nobody says that it is whole.
std::optional<PastEdition> find_edition_of_other_format(const std::string& path);

}  // namespace willai::store
