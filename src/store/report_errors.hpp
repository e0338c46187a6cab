// Rows of report_error as values.
#pragma once

#include <string>
#include <vector>

#include "ports/error_reports.hpp"
#include "store/sql.hpp"

namespace willai::store {

// Those that `where` names, " WHERE person = ?1", oldest first.
Result<std::vector<ports::ErrorReport>> errors_of(SqlConnection& sql, std::string_view where, const SqlValues& values);

}  // namespace willai::store
