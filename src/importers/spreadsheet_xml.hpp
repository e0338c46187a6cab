// The XML of spreadsheets. Elements are found by their names without a prefix, because some writers put "x:" before
// each.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::importers {

// `part` is its name in messages: "the list of sheets".
Result<> parse_xml(pugi::xml_document& document, std::string_view xml, std::string_view part);

bool is_named(pugi::xml_node node, std::string_view name);
pugi::xml_node find_child(pugi::xml_node parent, std::string_view name);

// The text of a string item or an inline string: plain, or in runs of rich text; without its phonetic reading.
std::string text_of_string(pugi::xml_node string);

// What the file says, shortened for a message.
std::string quotable(std::string_view text);

// The position of a cell, both from 1.
struct CellPlace {
  long row = 0;
  long column = 0;
};
std::optional<CellPlace> find_place(std::string_view name);  // "C5"
std::string cell_name(long row, long column);

// The number that is all of `text`, from 1 to `most`.
std::optional<long> find_count(std::string_view text, long most);

inline constexpr long kMostRows = 1'048'576;
inline constexpr long kMostColumns = 16'384;

}  // namespace willai::importers
