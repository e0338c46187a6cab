// Delimited text as publishers issue it: the rows, and every row that could not be read, with its place and the reason.
#pragma once

#include <string>
#include <vector>

namespace willai::importers {

// A place in an input that could not be used. Line and column count from 1; column is the number of the field.
struct Reject {
  std::string file;
  long line = 0;       // where the row begins; 0: the whole file
  int column = 0;      // 0: the whole row or file
  std::string reason;  // a sentence: what was found, what was expected
};

// A message quotes at most this many characters of a field.
inline constexpr std::size_t kLongestQuoted = 80;

// "Task Statements.txt:12, column 2: …"
std::string sentence_for(const Reject& reject);

// The result of an importer: what could be read, and what could not.
template <class Row>
struct Imported {
  std::vector<Row> rows;
  std::vector<Reject> rejects;
  long met = 0;   // rows of the file, whatever became of them
  long used = 0;  // of these, those that `rows` was made from
};

}  // namespace willai::importers
