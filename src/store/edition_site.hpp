// Whose publication an edition is, as it is stored.
#pragma once

#include "base/result.hpp"
#include "domain/site.hpp"
#include "store/sqlite.hpp"

namespace willai::store {

Result<> save_site(const Database& database, const Site& site);
Site load_site(const Database& database);

}  // namespace willai::store
