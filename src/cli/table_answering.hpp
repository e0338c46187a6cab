// Answers the rows of a table on all cores. Texts that occur again are answered once, as long as there is room to remember them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tables/table_writer.hpp"

namespace willai::cli {

// What a command does to a table.
struct Answers {
  tables::Wanted wanted;              // the column it reads; its name is that of a plain line, too
  std::string line_name;              // "task"
  std::vector<std::string> columns;   // of an answer: of cells, or members of JSON
  // Called from several threads at once.
  std::function<tables::Answer(const std::string& text)> answer;
  // For a row that could not be read.
  std::function<tables::Answer(const std::string& why)> unread;
  tables::Stamp stamp;
  std::string answered_as;  // "have a level"
};

// An answer as it ends its row.
struct Ending {
  std::string bytes{};
  std::string refused{};
};

class Answering {
 public:
  // Both must outlive this.
  Answering(const Answers& answers, const tables::TableWriter& writer, unsigned threads);

  // The ending of each row, valid until the next call.
  std::vector<const Ending*> answer(const std::vector<tables::Row>& rows);

 private:
  using Known = std::unordered_map<std::string, Ending>;

  void answer_new();
  Ending ending_of_unread(const tables::Row& row) const;

  const Answers& answers_;
  const tables::TableWriter& writer_;
  std::size_t threads_;
  Known known_;
  std::size_t bytes_ = 0;              // of what is known, about
  std::vector<Known::value_type*> new_;  // to be answered now
  std::vector<Ending> unread_;
};

}  // namespace willai::cli
