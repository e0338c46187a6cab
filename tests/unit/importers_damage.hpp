// Damaged files: every sample is cut at every byte, and has every byte replaced.
//
// The property of a cut, for every importer and every length n:
//   - the rows of the lines that end at or before n are read, with the values they have in the whole file;
//   - what is left of the line in which the cut falls is a row only if it has all its fields: publishers leave out the
//     last line end. Its last field may be shorter than it was, which nobody could notice. With fewer fields, or inside
//     a quoted field, it is reported;
//   - a cut that leaves no row at all is always reported.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
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
  bool quotes = true;  // a quote is a sign, not a letter
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

// True where something is left of a line below the header, and it has as many fields as the header has.
inline bool has_whole_tail(const Sample& sample, std::size_t length) {
  const std::vector<std::size_t> ends = ends_in(sample);
  if (length <= ends.front() || std::ranges::find(ends, length) != ends.end()) return false;
  const std::size_t begin = *std::prev(std::ranges::upper_bound(ends, length));
  const char delimiter = sample.header.find('\t') == std::string::npos ? ',' : '\t';
  const std::string text = text_of(sample);
  const std::string_view tail = std::string_view(text).substr(begin, length - begin);
  if (tail == "\r") return true;  // half of a blank line's end: nothing is missing
  std::ptrdiff_t fields = 1;
  bool in_quotes = false;
  for (std::size_t i = 0; i < tail.size(); ++i) {
    // As a letter, a quote stands inside a field; as a sign, it opens or closes one.
    const bool is_sign = sample.quotes && tail[i] == '"';
    if (is_sign) in_quotes = !in_quotes;
    else if (tail[i] == delimiter && !in_quotes) ++fields;
  }
  return !in_quotes && fields == std::ranges::count(sample.header, delimiter) + 1;
}

template <class Row>
using Parse = importers::Imported<Row> (*)(std::string_view, std::string_view);

template <class Row>
void check_cuts(const Sample& sample, Parse<Row> parse) {
  const std::string text = text_of(sample);
  const importers::Imported<Row> whole = parse(text, "whole");
  REQUIRE(whole.rejects.empty());
  REQUIRE(whole.rows.size() == rows_within(sample, text.size()));
  for (std::size_t length = 0; length < text.size(); ++length) {
    CAPTURE(length);
    // A copy of its own, so that reading past the cut is an error the sanitizer sees.
    const std::vector<char> part(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length));
    const importers::Imported<Row> cut = parse({part.data(), part.size()}, "cut");
    const std::size_t certain = rows_within(sample, length);
    const bool has_tail = has_whole_tail(sample, length);
    REQUIRE(cut.rows.size() >= certain);
    REQUIRE(cut.rows.size() <= certain + (has_tail ? 1 : 0));
    CHECK(std::equal(whole.rows.begin(), whole.rows.begin() + static_cast<std::ptrdiff_t>(certain), cut.rows.begin()));
    if (is_clean_cut(sample, length)) CHECK(cut.rejects.empty());
    else if (!has_tail) CHECK(!cut.rejects.empty());
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
      const importers::Imported<Row> imported = parse(damaged, "damaged");
      REQUIRE(imported.rows.size() <= lines);
      for (const importers::Reject& reject : imported.rejects) {
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
