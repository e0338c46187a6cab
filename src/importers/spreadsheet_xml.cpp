#include "importers/spreadsheet_xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace willai::importers {
namespace {

// Runs of rich text may be a single blank, which is text.
constexpr unsigned int kParsing = pugi::parse_default | pugi::parse_ws_pcdata_single;

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

long column_of(std::string_view letters) {
  long column = 0;
  for (const char letter : letters) column = column * 26 + (letter - 'A' + 1);
  return column;
}

}  // namespace

Result<> parse_xml(pugi::xml_document& document, std::string_view xml, std::string_view part) {
  const pugi::xml_parse_result outcome = document.load_buffer(xml.data(), xml.size(), kParsing);
  if (outcome) return Nothing{};
  return invalid(fmt::format("the spreadsheet is damaged: {} is not XML ({}, at byte {})", part, outcome.description(),
                             outcome.offset));
}

bool is_named(pugi::xml_node node, std::string_view name) { return local_name(node) == name; }

pugi::xml_node find_child(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node child : parent)
    if (is_named(child, name)) return child;
  return {};
}

std::string text_of_string(pugi::xml_node string) {
  std::string text;
  for (const pugi::xml_node child : string) {
    if (is_named(child, "t")) text += child.text().get();
    else if (is_named(child, "r")) text += find_child(child, "t").text().get();
  }
  return text;
}

std::string quotable(std::string_view text) { return is_utf8(text) ? shortened(text, 40) : "not UTF-8 text"; }

std::optional<CellPlace> find_place(std::string_view name) {
  const auto digit = std::ranges::find_if_not(name, is_letter);
  const std::string_view letters = name.substr(0, static_cast<std::size_t>(digit - name.begin()));
  const std::optional<long> row = find_count(name.substr(letters.size()), kMostRows);
  if (letters.empty() || letters.size() > 3 || column_of(letters) > kMostColumns || !row) return std::nullopt;
  return CellPlace{*row, column_of(letters)};
}

std::string cell_name(long row, long column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return fmt::format("{}{}", letters, row);
}

std::optional<long> find_count(std::string_view text, long most) {
  long count = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, count);
  if (error != std::errc{} || stop != end || count < 1 || count > most) return std::nullopt;
  return count;
}

}  // namespace willai::importers
