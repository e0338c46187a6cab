// The columns of a table by their names. SQL's own declaration is the one list of them: it makes the table, counts the
// places of an INSERT, and says where a row that was read holds what. A name that the table does not have is no
// program:
//
//   constexpr Table kTool{"CREATE TABLE task_tool (task INTEGER NOT NULL, name TEXT NOT NULL)"};
//   Insert(database, kTool).with(kTool["task"] = 7, kTool["name"] = "a loom");
//   tool.name = row.string(kTool["name"]);  // of SELECT kTool.list() FROM task_tool
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "store/sqlite.hpp"

namespace willai::store {

// A value and the place it goes to; lives no longer than the value.
template <class Value>
struct Cell {
  int place;
  const Value& value;
};

class Column {
 public:
  constexpr explicit Column(int place) : place_(place) {}
  constexpr operator int() const { return place_; }  // NOLINT: a column is its number
  template <class Value>
  constexpr Cell<Value> operator=(const Value& value) const {  // NOLINT: reads as a designated initializer does
    return {place_, value};
  }

 private:
  int place_;
};

// A list of columns as SQL writes it: "p.slug, p.name", or with all that a declaration says of each.
class Columns {
 public:
  consteval explicit Columns(std::string_view list) : text_(list) {
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= list.size(); ++i) {
      if (i < list.size() && list[i] == '(') ++depth;
      if (i < list.size() && list[i] == ')') --depth;
      if (i < list.size() && (list[i] != ',' || depth > 0)) continue;
      add(list.substr(begin, i - begin));
      begin = i + 1;
    }
  }

  // Does not compile when there is none of the name.
  consteval Column operator[](std::string_view name) const { return Column(place_of(name)); }
  // The first of three columns side by side, as an Estimate is stored.
  consteval Column three(std::string_view low, std::string_view value, std::string_view high) const {
    const int first = place_of(low);
    if (place_of(value) != first + 1 || place_of(high) != first + 2) throw "these columns are not side by side";
    return Column(first);
  }
  constexpr int size() const { return size_; }
  constexpr std::string_view text() const { return text_; }
  // The names alone, as a SELECT has them.
  std::string list() const { return fmt::format("{}", fmt::join(names_.begin(), names_.begin() + size_, ", ")); }

 private:
  // "p.slug" and "slug TEXT NOT NULL" are both "slug".
  consteval void add(std::string_view part) {
    while (!part.empty() && (part.front() == ' ' || part.front() == '\n')) part.remove_prefix(1);
    const std::string_view name = part.substr(0, part.find(' '));
    if (name != "PRIMARY") names_[static_cast<std::size_t>(size_++)] = name;  // the key is no column
  }

  consteval int place_of(std::string_view name) const {
    for (int i = 0; i < size_; ++i) {
      std::string_view each = names_[static_cast<std::size_t>(i)];
      if (each == name) return i;
      each.remove_prefix(each.find('.') + 1);  // npos + 1 is 0
      if (each == name || (each.starts_with('"') && each.substr(1, each.size() - 2) == name)) return i;
    }
    throw "there is no such column";
  }

  std::string_view text_;
  std::array<std::string_view, 32> names_{};
  int size_ = 0;
};

class Table : public Columns {
 public:
  consteval explicit Table(std::string_view declaration)
      : Columns(inside_of(declaration)), declaration_(declaration), name_(name_of(declaration)) {}

  constexpr std::string_view declaration() const { return declaration_; }
  constexpr std::string_view name() const { return name_; }

 private:
  static constexpr std::string_view kBegin = "CREATE TABLE ";

  static consteval std::string_view name_of(std::string_view declaration) {
    return declaration.substr(kBegin.size(), declaration.find(" (") - kBegin.size());
  }
  static consteval std::string_view inside_of(std::string_view declaration) {
    const std::size_t begin = declaration.find(" (") + 2;
    return declaration.substr(begin, declaration.rfind(')') - begin);
  }

  std::string_view declaration_;
  std::string_view name_;
};

// Writes rows of a table. A row says each column, once.
class Insert {
 public:
  Insert(const Database& database, const Table& table)
      : statement_(database.prepare(sql_for(table))), all_((std::uint64_t{1} << table.size()) - 1) {}

  template <class... Values>
  Statement& with(const Cell<Values>&... cells) {
    if (((std::uint64_t{1} << cells.place) | ...) != all_) std::abort();  // a column was forgotten
    statement_.with();
    (statement_.set(cells.place, cells.value), ...);
    return statement_;
  }

 private:
  static std::string sql_for(const Table& table) {
    std::string marks = "?";
    for (int i = 1; i < table.size(); ++i) marks += ",?";
    return fmt::format("INSERT INTO {} VALUES ({})", table.name(), marks);
  }

  Statement statement_;
  std::uint64_t all_;
};

}  // namespace willai::store
