// What an edition said, for the next one to compare itself with.
#pragma once

#include "app/publish.hpp"
#include "store/edition_reader.hpp"

namespace willai {

PreviousEdition load_previous(const EditionReader& reader);

}  // namespace willai
