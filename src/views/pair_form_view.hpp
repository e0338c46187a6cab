// What a reader asked to compare -> the form that asks again. See pair_form_page.hpp.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "views/pair_form_page.hpp"

namespace willai::views {

struct NamedProfession {
  std::string slug;
  std::string plural;
};

// One field of the form as it came, and what it means.
struct AskedProfession {
  std::string text;                         // as typed, or a slug; ""
  std::optional<NamedProfession> found;     // if there is little doubt
  std::vector<NamedProfession> candidates;  // else what it may mean, the likeliest first
};

PairFormPage pair_form_view(const EditionFacts& facts, const std::array<AskedProfession, 2>& asked);

}  // namespace willai::views
