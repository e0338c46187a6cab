// The formats of a table: which a word or the ending of a file's name means, and what a program of spreadsheets saves that
// we do not read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::tables {

// `lines`: one text per line, without a header. `jsonl`: one JSON object per line.
enum class Format : std::uint8_t { lines, csv, tsv, jsonl };

constexpr std::string_view word_for(Format format) {
  return format == Format::csv ? "csv" : format == Format::tsv ? "tsv" : format == Format::jsonl ? "jsonl" : "lines";
}

// The words that --in and --out take; "csv", "tsv", "jsonl", "lines".
std::optional<Format> find_format(std::string_view word);

// By the ending of the file's name: .csv, .tsv, .tab, .jsonl, .ndjson, .txt; absent for any other.
std::optional<Format> format_of_name(std::string_view file);

// Whether a name ends as files with tables or texts do, read by us or not: "ads.csv", "ads.xlsx".
bool looks_like_file(std::string_view name);

// What to do with a file that we do not read, such as "ads.xlsx" or "ads.csv.gz", as the end of a sentence; "" for others.
std::string_view advice_for(std::string_view file);

// Whether the first line of a text looks like the names of columns: "id,text,wage", and not "answer phones, sort mail".
bool looks_like_header(std::string_view line);

}  // namespace willai::tables
