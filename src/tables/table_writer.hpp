// Writes the rows of a table again, each with its answer behind what it had. The bytes of a row depend on this row alone.
//
//   const TableWriter writer({.format = Format::csv}, {"id", "text"}, {"level", "exposure"});
//   out << writer.header() << writer.row(row, writer.ending(answer));
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "tables/format.hpp"
#include "tables/table_reader.hpp"

namespace willai::tables {

// What a command says of a text: `cells` for a table of cells, `members` ("\"level\":\"HIGH\",…") for JSON. A command fills
// what the format needs.
struct Answer {
  std::vector<std::string> cells{};  // one per column of the answers
  std::string members{};
  std::string refused{};  // why there is no answer; "" if there is one
};

struct Shape {
  Format format = Format::jsonl;
  char delimiter = ',';
  std::string line_end = "\n";
};

using Stamp = std::vector<std::pair<std::string, std::string>>;  // name and value, the same in every row

class TableWriter {
 public:
  // Where a name of the table is one of an answer, too, the columns of answers begin with "willai_"; in JSON all of an answer
  // is in one member "willai".
  static Result<TableWriter> make(Shape shape, std::vector<std::string> names, std::vector<std::string> columns,
                                  const Stamp& stamp);

  const Shape& shape() const { return shape_; }
  bool is_flat() const { return shape_.format != Format::jsonl; }
  // With its line end; "" in JSON.
  std::string header() const;
  // A row up to its answer, the answer, and both with the line end.
  std::string beginning(const Row& row) const;
  std::string ending(const Answer& answer) const;
  std::string row(const Row& row, std::string_view ending) const;

 private:
  TableWriter(Shape shape, std::vector<std::string> names, std::vector<std::string> columns)
      : shape_(std::move(shape)), names_(std::move(names)), columns_(std::move(columns)) {}
  void add_stamp(const Stamp& stamp);
  void append_cells(std::string& row, const std::vector<std::string>& cells) const;

  Shape shape_;
  std::vector<std::string> names_;
  std::vector<std::string> columns_;
  bool is_apart_ = false;  // an answer in JSON is in a member of its own
  std::string stamp_{};     // as it ends each row
};

}  // namespace willai::tables
