#include "tables/format.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

using namespace std::literals;

namespace willai::tables {
namespace {

struct Ending {
  std::string_view ending;
  Format format;
};
constexpr std::array kEndings = {Ending{".csv", Format::csv},      Ending{".tsv", Format::tsv},
                                 Ending{".tab", Format::tsv},      Ending{".jsonl", Format::jsonl},
                                 Ending{".ndjson", Format::jsonl}, Ending{".txt", Format::lines}};

struct UnreadFormat {
  std::string_view ending;
  std::string_view advice;
};
constexpr std::array kUnread = {
    UnreadFormat{".xlsx", "save it as CSV (UTF-8) first"},
    UnreadFormat{".xls", "save it as CSV (UTF-8) first"},
    UnreadFormat{".ods", "save it as CSV (UTF-8) first"},
    UnreadFormat{".parquet", "DuckDB writes it as CSV: duckdb -c \"COPY 'FILE.parquet' TO 'FILE.csv'\""},
    UnreadFormat{".json", "write one JSON object per line, and call the file .jsonl: jq -c '.[]'"},
    UnreadFormat{".gz", "unpack it on the way: zcat FILE | willai … --in csv"},
    UnreadFormat{".zip", "unpack it first"},
    UnreadFormat{".pdf", "willai text FILE prints what it says, one line per line"},
    UnreadFormat{".docx", "willai text FILE prints what it says, one line per line"}};

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '"';
}

// "ad_id", "\"Job\"": one word.
bool is_column_name(std::string_view field) {
  constexpr std::size_t kLongestName = 40;
  return !field.empty() && field.size() <= kLongestName && std::ranges::all_of(field, is_name_char);
}

// "staff.cvs": an ending of ours with its letters in another order.
bool has_mistyped_ending(std::string_view name) {
  const auto sorted = [](std::string_view ending) {
    std::string letters = to_lower(ending);
    std::ranges::sort(letters);
    return letters;
  };
  const std::size_t point = name.rfind('.');
  if (point == std::string_view::npos || point == 0) return false;
  const std::string letters = sorted(name.substr(point));
  return std::ranges::any_of(kEndings, [&](const Ending& each) { return sorted(each.ending) == letters; });
}

}  // namespace

std::optional<Format> find_format(std::string_view word) {
  for (const Format format : {Format::lines, Format::csv, Format::tsv, Format::jsonl})
    if (word == word_for(format)) return format;
  return std::nullopt;
}

std::optional<Format> format_of_name(std::string_view file) {
  const std::string name = to_lower(file);
  const auto found = std::ranges::find_if(kEndings, [&](const Ending& each) { return name.ends_with(each.ending); });
  return found == kEndings.end() ? std::nullopt : std::optional(found->format);
}

std::string_view advice_for(std::string_view file) {
  const std::string name = to_lower(file);
  const auto found = std::ranges::find_if(kUnread, [&](const UnreadFormat& each) { return name.ends_with(each.ending); });
  return found == kUnread.end() ? ""sv : found->advice;
}

bool looks_like_file(std::string_view name) {
  return name.find(' ') == std::string_view::npos && (format_of_name(name) || !advice_for(name).empty() || has_mistyped_ending(name));
}

bool looks_like_header(std::string_view line) {
  constexpr std::size_t kFewestColumns = 3;
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  line = trim(line);
  for (const char delimiter : {',', '\t', ';'}) {
    const std::vector<std::string_view> fields = split(line, delimiter);
    const bool has_mark = line.find('_') != std::string_view::npos || delimiter == '\t';
    if (fields.size() >= (has_mark ? 2 : kFewestColumns) && std::ranges::all_of(fields, is_column_name)) return true;
  }
  return false;
}

}  // namespace willai::tables
