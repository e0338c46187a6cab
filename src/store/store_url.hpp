// The address of a PostgreSQL store, and the password that must not stand in it: every list of processes shows a command
// line.
#pragma once

#include <string>

#include "base/result.hpp"

namespace willai::store {

// An error if the address holds a password. A file name is always right.
Result<> check_store_url(const std::string& url);

// The address as libpq takes it, with a password from elsewhere. To another machine the connection must be encrypted:
// an address that says otherwise is refused.
Result<std::string> with_password(const std::string& url, const std::string& password);

}  // namespace willai::store
