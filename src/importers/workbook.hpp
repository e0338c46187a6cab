// A spreadsheet in XLSX format (ECMA-376) in memory: its sheets and their cells. Formulas are not computed. Every fault
// gets a message, from a web page saved as a spreadsheet to a cell that refers to a missing string.
//
//   const Workbook workbook = TRY(Workbook::parse(bytes));
//   Sheet sheet = TRY(workbook.parse_sheet("Appendix A"));
//   while (sheet.next()) use(sheet.cell(0));
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "importers/archive.hpp"

namespace willai::importers {

enum class CellKind { blank, text, number, boolean, unusable };

struct Cell {
  CellKind kind = CellKind::blank;
  std::string text;  // as the file writes it: "0.5", "TRUE"; for an unusable cell, the reason
};

// A rectangle of merged cells; rows and columns count from 1.
struct MergedCells {
  long first_row = 0;
  long last_row = 0;
  long first_column = 0;
  long last_column = 0;
};

// The strings that cells of all sheets refer to by number. They are decoded only when a cell is read.
class SharedStrings {
 public:
  static Result<SharedStrings> parse(std::string_view xml);
  Cell find(std::string_view number) const;

 private:
  std::unique_ptr<pugi::xml_document> document_ = std::make_unique<pugi::xml_document>();
  std::vector<pugi::xml_node> strings_;
};

// Iterates over the non-empty rows of a sheet.
class Sheet {
 public:
  // `strings` must outlive the sheet.
  static Result<Sheet> parse(std::string name, std::string_view xml, const SharedStrings& strings);

  bool next();
  void rewind() { next_row_ = 0; }
  long row() const { return current_.number; }
  // A cell of the current row; columns count from 1.
  Cell cell(long column) const;
  // Number of columns in the current row.
  long width() const;
  const std::string& name() const { return name_; }

 private:
  struct PlacedCell {
    long column;
    pugi::xml_node node;
  };
  struct Row {
    long number = 0;
    std::size_t first_cell = 0;
    std::size_t last_cell = 0;  // one past the end
  };
  Result<> find_rows(pugi::xml_node worksheet);
  Result<> find_cells(pugi::xml_node row, long number);
  Result<> find_merged_cells(pugi::xml_node worksheet);
  const MergedCells* find_merged(long column) const;
  Cell read_cell(pugi::xml_node node) const;

  std::string name_;
  const SharedStrings* strings_ = nullptr;
  std::unique_ptr<pugi::xml_document> document_ = std::make_unique<pugi::xml_document>();
  std::vector<Row> rows_;
  std::vector<PlacedCell> cells_;
  std::vector<MergedCells> merged_;
  std::size_t next_row_ = 0;
  Row current_;
};

class Workbook {
 public:
  // `bytes` is the whole file and must outlive the workbook.
  static Result<Workbook> parse(std::string_view bytes);

  bool has_sheet(std::string_view name) const;
  Result<Sheet> parse_sheet(std::string_view name) const;
  Result<Sheet> parse_first_sheet() const { return parse_sheet(sheets_.front().name); }

 private:
  struct Part {
    std::string name;
    std::string member;  // within the archive
  };
  explicit Workbook(Archive archive) : archive_(std::move(archive)) {}
  Result<> find_sheets();
  Result<> find_strings();

  Archive archive_;
  std::vector<Part> sheets_;
  std::string strings_member_;  // "" if the workbook has no strings
  std::unique_ptr<SharedStrings> strings_ = std::make_unique<SharedStrings>();
};

}  // namespace willai::importers
