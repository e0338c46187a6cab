// What made a row: model, edition and program, for --stamp.
#pragma once

#include <string>

#include "domain/edition.hpp"
#include "tables/table_writer.hpp"

namespace willai::cli {

// The first twelve digits of the SHA-256 of a model's bytes.
std::string model_id(std::string_view bytes);

// The first twelve digits of an edition's digest.
std::string edition_id(const EditionProof& proof);

tables::Stamp stamp_of(const std::string& model, const EditionNumber& edition, const EditionProof& proof);

}  // namespace willai::cli
