// The number and the date of an edition, and whether they follow those of the edition before it.
#pragma once

#include "domain/edition.hpp"
#include "importers/content.hpp"
#include "publish/publish.hpp"

namespace willai::publish {

// As the request says, else as the content does.
Result<EditionNumber> number_of(const PublishRequest& request, const importers::WrittenEdition& written);

// Editions are read in the order of their numbers and dates, so both have to grow.
Result<> check_that_follows(const EditionNumber& number, const PreviousEdition& previous);

}  // namespace willai::publish
