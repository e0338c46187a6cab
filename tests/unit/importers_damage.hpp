// Damaged files: every sample is cut at every byte, and has every byte replaced.
//
// The property of a cut, for every importer and every length n:
//   - the rows read are those of the lines that end at or before n, with the values they have in the whole file;
//   - when n is not the end of a line there is a reject, so that a row can be missing unreported only where the cut
//     falls exactly between two lines, which nobody could notice;
//   - a cut that leaves no row at all is always reported.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"

namespace willai {

using namespace std::literals;

enum class Fate { kept, left_out };

// One row as the file has it, without its end; a quoted row may hold line ends.
struct Line {
  std::string text;
  Fate fate = Fate::kept;
};

struct Sample {
  std::string header;
  std::vector<Line> lines;
  std::string line_end = "\r\n";
};

inline std::string text_of(const Sample& sample) {
  std::string text = sample.header + sample.line_end;
  for (const Line& line : sample.lines) text += line.text + sample.line_end;
  return text;
}

// How many bytes the sample has up to and including the end of its header, its first line, its second …
inline std::vector<std::size_t> ends_in(const Sample& sample) {
  std::vector<std::size_t> ends = {sample.header.size() + sample.line_end.size()};
  for (const Line& line : sample.lines) ends.push_back(ends.back() + line.text.size() + sample.line_end.size());
  return ends;
}

inline std::size_t rows_within(const Sample& sample, std::size_t length) {
  const std::vector<std::size_t> ends = ends_in(sample);
  std::size_t rows = 0;
  for (std::size_t i = 0; i < sample.lines.size(); ++i)
    if (ends[i + 1] <= length && sample.lines[i].fate == Fate::kept) ++rows;
  return rows;
}

// True where a line ends and at least one row has gone before.
inline bool is_clean_cut(const Sample& sample, std::size_t length) {
  const std::vector<std::size_t> ends = ends_in(sample);
  return length != ends.front() && std::ranges::find(ends, length) != ends.end();
}

template <class Row>
using Parse = Imported<Row> (*)(std::string_view, std::string_view);

template <class Row>
void check_cuts(const Sample& sample, Parse<Row> parse) {
  const std::string text = text_of(sample);
  const Imported<Row> whole = parse(text, "whole");
  REQUIRE(whole.rejects.empty());
  REQUIRE(whole.rows.size() == rows_within(sample, text.size()));
  for (std::size_t length = 0; length < text.size(); ++length) {
    CAPTURE(length);
    // A copy of its own, so that reading past the cut is an error the sanitizer sees.
    const std::vector<char> part(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length));
    const Imported<Row> cut = parse({part.data(), part.size()}, "cut");
    REQUIRE(cut.rows.size() == rows_within(sample, length));
    CHECK(std::equal(cut.rows.begin(), cut.rows.end(), whole.rows.begin()));
    CHECK(cut.rejects.empty() == is_clean_cut(sample, length));
  }
}

// Whatever a byte becomes, reading ends, no line gives two rows, and each reject says where and why.
template <class Row>
void check_replacements(const Sample& sample, Parse<Row> parse) {
  const std::string text = text_of(sample);
  for (std::size_t at = 0; at < text.size(); ++at)
    for (char byte : "\0\n\r\t,\"E9\xC3\xFF"sv) {
      std::string damaged = text;
      damaged[at] = byte;
      const auto lines = static_cast<std::size_t>(std::ranges::count(damaged, '\n'));
      const Imported<Row> imported = parse(damaged, "damaged");
      REQUIRE(imported.rows.size() < lines);
      for (const Reject& reject : imported.rejects) {
        REQUIRE(!reject.reason.empty());
        REQUIRE(reject.line <= static_cast<long>(lines) + 1);
      }
    }
}

template <class Row>
void check_damage(const Sample& sample, Parse<Row> parse) {
  check_cuts(sample, parse);
  check_replacements(sample, parse);
}

}  // namespace willai
