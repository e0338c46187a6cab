#include "tables/table_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "tables/json_row.hpp"

namespace willai::tables {
namespace {

constexpr std::string_view kPrefix = "willai_";
constexpr std::string_view kApart = "willai";  // the one member of JSON that then has the whole answer

bool has_any(const std::vector<std::string>& names, const std::vector<std::string>& wanted) {
  return std::ranges::any_of(wanted, [&](const std::string& each) { return std::ranges::find(names, each) != names.end(); });
}

std::string find_repeated(const std::vector<std::string>& names) {
  std::set<std::string_view> seen;
  for (const std::string& name : names)
    if (!seen.insert(name).second) return name;
  return "";
}

}  // namespace

Result<TableWriter> TableWriter::make(Shape shape, std::vector<std::string> names, std::vector<std::string> columns,
                                      const Stamp& stamp) {
  for (const auto& [name, value] : stamp) columns.push_back(name);
  const bool meets = has_any(names, columns);
  if (meets) {
    for (std::string& column : columns) column = std::string(kPrefix) + column;
    if (shape.format == Format::jsonl) columns.assign(1, std::string(kApart));
  }
  if (const auto taken = std::ranges::find_first_of(names, columns); meets && taken != names.end())
    return invalid(fmt::format("the table has columns such as “{}” already; leave them out of it, or name them otherwise", *taken));
  const std::string repeated = find_repeated(names);
  if (shape.format == Format::jsonl && names.size() > 1 && std::ranges::count(names, repeated) > 1)
    return invalid(fmt::format("two columns are called “{}”, which JSON cannot hold; rename one", repeated));
  TableWriter writer(std::move(shape), std::move(names), std::move(columns));
  writer.is_apart_ = meets;
  writer.add_stamp(stamp);
  return writer;
}

void TableWriter::add_stamp(const Stamp& stamp) {
  for (const auto& [name, value] : stamp) {
    if (!is_flat()) stamp_ += "," + as_json(name) + ":" + as_json(value);
    else stamp_ += shape_.delimiter, append_field(stamp_, value, shape_.delimiter);
  }
}

void TableWriter::append_cells(std::string& row, const std::vector<std::string>& cells) const {
  for (const std::string& cell : cells) {
    row += shape_.delimiter;
    append_field(row, cell, shape_.delimiter);
  }
}

std::string TableWriter::header() const {
  if (!is_flat()) return "";
  std::string header;
  append_cells(header, names_);
  append_cells(header, columns_);
  return header.substr(1) + shape_.line_end;
}

std::string TableWriter::beginning(const Row& row) const {
  if (!is_flat()) return "{" + row.members;
  std::string text;
  append_cells(text, row.fields);
  return text.substr(1);
}

std::string TableWriter::ending(const Answer& answer) const {
  if (is_flat()) {
    std::string text;
    append_cells(text, answer.cells);
    return text + stamp_;
  }
  return is_apart_ ? ",\"willai\":{" + answer.members + stamp_ + "}}" : "," + answer.members + stamp_ + "}";
}

std::string TableWriter::row(const Row& row, std::string_view ending) const {
  std::string text = beginning(row);
  if (text == "{") ending.remove_prefix(1);  // an object without members
  return text.append(ending).append(shape_.line_end);
}

}  // namespace willai::tables
