#include "importers/match_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "importers/record.hpp"

using namespace std::literals;

namespace willai::importers {

Imported<RewordingRow> parse_rewordings(std::string_view text, std::string_view file) {
  enum { kSaid, kMeans };
  constexpr std::array columns = {"said"sv, "means"sv};
  FirstLines<std::string> seen;
  return read_table<RewordingRow>({text, file}, kTabbed, columns, [&](Record& record) -> std::optional<RewordingRow> {
    const auto said = record.text(kSaid);
    if (record.good() && std::ranges::count(*said, ' ') > 2)
      record.reject_because(kSaid, "at most three words are read as one");
    if (!record.good() || !record.is_first_with(to_lower(*said), kSaid, seen)) return std::nullopt;
    return RewordingRow{to_lower(*said), std::string(trim(record.field(kMeans)))};
  });
}

namespace {

Imported<std::vector<RewordingRow>> parse_settled(SourceText source, std::array<std::string_view, 2> columns,
                                                  char mark) {
  enum { kMeans, kSaid };
  FirstLines<std::string> seen;
  return read_table<std::vector<RewordingRow>>(
      source, kTabbed, columns, [&](Record& record) -> std::optional<std::vector<RewordingRow>> {
        const auto means = record.text(kMeans);
        const auto said = record.text(kSaid);
        if (!record.good()) return std::nullopt;
        std::vector<RewordingRow> rows;
        for (const std::string_view each : split(*said, '|')) {
          const std::string text = to_lower(trim(each));
          if (!text.empty() && record.is_first_with(text, kSaid, seen)) rows.push_back({text, mark + std::string(*means)});
        }
        return record.good() ? std::optional(std::move(rows)) : std::nullopt;
      });
}

}  // namespace

Imported<std::vector<RewordingRow>> parse_settled_titles(std::string_view text, std::string_view file) {
  return parse_settled({text, file}, {"codes"sv, "titles"sv}, '=');
}

Imported<std::vector<RewordingRow>> parse_no_jobs(std::string_view text, std::string_view file) {
  return parse_settled({text, file}, {"kind"sv, "texts"sv}, '!');
}

Imported<OtherTitlesRow> parse_other_titles(std::string_view text, std::string_view file) {
  enum { kProfession, kTitles };
  constexpr std::array columns = {"profession"sv, "titles"sv};
  FirstLines<std::string> seen;
  return read_table<OtherTitlesRow>(
      {text, file}, kTabbed, columns, [&](Record& record) -> std::optional<OtherTitlesRow> {
        const auto profession = record.text(kProfession);
        const auto titles = record.text(kTitles);
        if (!record.good() || !record.is_first_with(std::string(*profession), kProfession, seen)) return std::nullopt;
        OtherTitlesRow row{std::string(*profession), {}, record.line()};
        for (const std::string_view title : split(*titles, '|'))
          if (!trim(title).empty()) row.titles.emplace_back(trim(title));
        return row;
      });
}

}  // namespace willai::importers
