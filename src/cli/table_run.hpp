// A command over a table of any length: rows in, the same rows with answers out, in their order.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/table_answering.hpp"
#include "cli/table_options.hpp"

namespace willai::cli {

// Reads and writes what the options say. What became of the rows is told on standard error at the end.
Result<Outcome> run_table(const TableOptions& options, const Answers& answers);

// Answers the texts of a command line, each as a row.
Result<Outcome> answer_words(const std::vector<std::string>& words, const TableOptions& options, const Answers& answers);

}  // namespace willai::cli
