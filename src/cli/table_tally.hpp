// What became of the rows of a table: how many have an answer, and how many have none, by reason.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "cli/table_answering.hpp"

namespace willai::cli {

class TableTally {
 public:
  void add(const tables::Row& row, const Ending& ending);
  // Rows that an earlier run wrote.
  void skip(std::size_t rows) { before_ += rows; }

  std::size_t rows() const { return rows_; }
  std::size_t unread() const { return unread_; }
  // One line per count: "“ads.csv”: 12 rows, 10 have a level; 2 have none:".
  std::string text(std::string_view name, std::string_view answered_as) const;

 private:
  std::size_t before_ = 0;
  std::size_t rows_ = 0;
  std::size_t answered_ = 0;
  std::size_t unread_ = 0;
  std::map<std::string, std::size_t> refused_;  // by reason
};

}  // namespace willai::cli
