// Rows of terms and values, and tables of numbers.
#pragma once

#include <string>
#include <vector>

namespace willai::views {

// A term and its value, printed with dotted leaders.
struct LedgerRow {
  std::string term;
  std::string value;
};

struct FigureRow {
  std::string label;
  std::string value;
  int note = 0;
};

// A table of numbers with a heading; the first column names the row.
struct NumberTable {
  std::string caption;
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;
};

}  // namespace willai::views
