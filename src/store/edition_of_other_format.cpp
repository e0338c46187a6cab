#include "store/edition_of_other_format.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <memory>

#include "base/calendar.hpp"
#include "store/edition_schema.hpp"

namespace willai::store {
namespace {

constexpr std::size_t kHead = 100;  // bytes of SQLite's own head

// The format, if the file is an edition of any.
std::optional<int> format_in(const std::string& path) {
  std::array<char, kHead> head{};
  std::ifstream file(path, std::ios::binary);
  if (!file.read(head.data(), static_cast<std::streamsize>(head.size()))) return std::nullopt;
  const auto number_at = [&](std::size_t place) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<std::uint32_t>(static_cast<unsigned char>(head[place + i]));
    return number;
  };
  constexpr std::size_t kUserVersion = 60, kApplication = 68;
  if (number_at(kApplication) != static_cast<std::uint32_t>(kApplicationId)) return std::nullopt;
  return static_cast<int>(number_at(kUserVersion));
}

using OtherFormat = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

OtherFormat open_other_format(const std::string& path) {
  sqlite3* handle = nullptr;
  sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  return {handle, &sqlite3_close};
}

// The first row of an old table, or nothing where there is none: its columns may be others.
std::optional<std::array<std::string, 3>> first_row(sqlite3* database, const char* sql) {
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(database, sql, -1, &prepared, nullptr) != SQLITE_OK) return std::nullopt;
  const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
  if (sqlite3_step(prepared) != SQLITE_ROW) return std::nullopt;
  std::array<std::string, 3> row;
  for (int i = 0; i < std::min(sqlite3_column_count(prepared), 3); ++i)
    if (const auto* text = sqlite3_column_text(prepared, i)) row.at(static_cast<std::size_t>(i)) = reinterpret_cast<const char*>(text);
  return row;
}

int number_in(const std::string& text) { return static_cast<int>(std::strtol(text.c_str(), nullptr, 10)); }

int count_of(sqlite3* database, const char* sql) {
  const auto row = first_row(database, sql);
  return row ? number_in(row->front()) : 0;
}

}  // namespace

std::optional<PastEdition> find_edition_of_other_format(const std::string& path) {
  const auto format = format_in(path);
  if (!format || *format == kFormat) return std::nullopt;
  const OtherFormat database = open_other_format(path);
  const auto row = first_row(database.get(), "SELECT volume, number, date FROM edition");
  if (!row) return std::nullopt;
  const auto date = Date::parse((*row)[2]);
  PastEdition edition{number_in((*row)[0]), number_in((*row)[1]), date.ok() ? date->iso() : "", count_of(database.get(), "SELECT count(*) FROM profession"),
                      count_of(database.get(), "SELECT count(*) FROM task"), *format};
  if (edition.volume < 1 || edition.number < 1 || edition.date.empty()) return std::nullopt;
  return edition;
}

}  // namespace willai::store
