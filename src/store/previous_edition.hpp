// Reads what the next edition needs to compare itself with an earlier one.
#pragma once

#include "publish/publish.hpp"
#include "store/edition_reader.hpp"

namespace willai::store {

publish::PreviousEdition load_previous(const EditionReader& reader);
// As much of an edition as two of them are compared by, in its own order.
publish::EditionOutline load_outline(const EditionReader& reader);

}  // namespace willai::store
