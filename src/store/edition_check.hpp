// Whether the file of an edition is what its publisher made, and where it is not.
#pragma once

#include <string>

#include "base/result.hpp"
#include "domain/edition.hpp"
#include "store/edition_signature.hpp"
#include "store/sqlite.hpp"

namespace willai::store {

struct EditionVerdict {
  std::size_t pages = 0;
  EditionProof proof;
};

// Reads all of the file. An error says in one sentence what is damaged: the page, and the table that it belongs to.
Result<EditionVerdict> verify_edition(const std::string& path);

// Signs the edition in its file, which must be whole. An earlier signature is replaced; no page is touched, so a server
// may have the file open.
Result<> sign_edition(const std::string& path, const SecretKey& key);

}  // namespace willai::store
