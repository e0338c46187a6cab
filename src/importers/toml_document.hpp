// A TOML file as a whole: its syntax, before TomlReader reads its keys.
#pragma once

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "importers/table.hpp"
#include "importers/toml_faults.hpp"

namespace willai::importers {

constexpr std::size_t kLongestLine = 4000;

// The number of the first line that no person wrote; 0 if there is none. Thousands of keys nested in one line would
// overflow the stack of the TOML library.
long overlong_line(std::string_view text);

// Parses the TOML; a syntax fault becomes a reject with its line and column. `read` turns it into the one row.
template <class Row, class Read>
Imported<Row> parse_document(std::string_view text, std::string_view file, Read read) {
  Imported<Row> imported;
  if (const long line = overlong_line(text); line > 0) {
    imported.rejects.push_back(
        {std::string(file), line, 0, fmt::format("this line has more than {} characters; split it", kLongestLine)});
    return imported;
  }
  try {
    const toml::table table = toml::parse(text, file);
    Row row = read(table, imported.rejects);
    if (imported.rejects.empty()) imported.rows.push_back(std::move(row));
  } catch (const toml::parse_error& error) {
    const auto line = static_cast<long>(error.source().begin.line);
    imported.rejects.push_back({std::string(file), line, 0, sentence_for_syntax(text, line, error.description())});
  }
  std::ranges::stable_sort(imported.rejects, {}, &Reject::line);
  return imported;
}

}  // namespace willai::importers
