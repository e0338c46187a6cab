// Going on with a table that a killed run left: how many of its rows are whole, and what the last of them is.
#pragma once

#include <cstddef>
#include <string>

#include "cli/table_files.hpp"
#include "tables/table_writer.hpp"

namespace willai::cli {

struct Written {
  std::size_t rows = 0;
  std::string last{};    // the last whole row, with its line end
  std::size_t end = 0;   // bytes up to the end of that row; a torn row follows
};

// `head` is what the file has to begin with, mark and header. A file that ends within it gets the whole of it. Nothing else is
// changed: a torn row is cut off when the rows before it have proved to be those of this table.
Result<Written> find_written(OutputFile& output, const tables::TableWriter& writer, std::string_view head);

}  // namespace willai::cli
