// Corrections as an edition has them: with the page and its name.
#pragma once

#include <vector>

#include "publish/content.hpp"

namespace willai::publish {

// Newest first. `professions` are those of the edition.
std::vector<Correction> corrections_for(const Content& content, const std::vector<Profession>& professions);

}  // namespace willai::publish
