// The options of commands that read a table and write it with answers (docs/commands.md, "Tables").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/explain.hpp"
#include "base/result.hpp"
#include "cli/command_line.hpp"
#include "tables/format.hpp"

namespace willai::cli {

struct TableOptions {
  std::string file;  // "": standard input
  std::string in;
  std::string out;
  std::string output;
  std::string column;
  std::string shard;
  std::string explain;
  unsigned threads = 0;
  bool resume = false;
  bool bom = false;
  bool stamp = false;
  bool strict = false;

  // Of what is read: as --in says, or the ending of the file.
  Result<tables::Format> format_in() const;
  // Of what is written: as --out says, or the ending of --output; else as what is read, and JSON for lines.
  Result<tables::Format> format_out(tables::Format in) const;
  // How much an answer says; the default of JSON is full, that of a table of cells short.
  api::Explain explained(tables::Format out) const;
};

void add_table_options(Command& command, TableOptions& options);

// Of the words on a command line: the file that they name; "" if they are texts. An error if they look like a file and are
// none, or are both.
Result<std::string> file_named(const std::vector<std::string>& words, const TableOptions& options);

}  // namespace willai::cli
