// Going on with a table that a killed run left: how many of its rows are whole, and what the last of them is.
#pragma once

#include <cstddef>
#include <string>

#include "cli/table_files.hpp"
#include "tables/table_writer.hpp"

namespace willai::cli {

struct Written {
  std::size_t rows = 0;
  std::string last{};  // the last whole row, with its line end
};

// Cuts off a torn row, and leaves the file ready for what follows. `head` is what the file has to begin with: mark and header.
Result<Written> find_written(OutputFile& output, const tables::TableWriter& writer, std::string_view head);

}  // namespace willai::cli
