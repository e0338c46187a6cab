// Spreadsheets for tests, written in memory.
//
//   const std::string bytes = workbook_of({{"Scores", {{"SOC Code", "Score"}, {"27-0001", 0.5}}}});
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace willai {

// A cell of a test sheet as XML, but for its place.
struct SmallCell {
  SmallCell(const char* text) : SmallCell(std::string(text)) {}
  SmallCell(const std::string& text);  // "" is no cell at all
  SmallCell(int number) : SmallCell(static_cast<double>(number)) {}
  SmallCell(double number);
  static SmallCell raw(std::string attributes, std::string content);

  std::string attributes;
  std::string content;
};

struct SmallSheet {
  std::string name;
  std::vector<std::vector<SmallCell>> rows;
  std::string tail = {};  // XML behind the rows
};

using Members = std::vector<std::pair<std::string, std::string>>;

std::string zip_of(const Members& members);
Members members_of(const std::vector<SmallSheet>& sheets);
std::string workbook_of(const std::vector<SmallSheet>& sheets);
// The members of a workbook of one sheet "S", whose XML is given; `strings` is that of the shared strings.
Members members_around(const std::string& sheet_xml, const std::string& strings);
std::string worksheet_of(const std::string& rows);

}  // namespace willai
