#include "importers/esco.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "importers/record.hpp"

using namespace std::literals;

namespace willai::importers::esco {
namespace {

std::string on_one_line(std::string_view text) {
  std::string line(trim(text));
  std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

}  // namespace

Imported<OccupationRow> parse_occupations(std::string_view text, std::string_view file) {
  enum { kIsco, kLabel, kOthers, kDescription };
  constexpr std::array columns = {"iscoGroup"sv, "preferredLabel"sv, "altLabels"sv, "description"sv};
  return read_table<OccupationRow>({text, file}, kCommaSeparated, columns,
                                   [&](Record& record) -> std::optional<OccupationRow> {
                                     const auto isco = record.isco_code(kIsco);
                                     const auto label = record.text(kLabel);
                                     if (!record.good()) return std::nullopt;
                                     OccupationRow row{*isco, {on_one_line(*label)}, on_one_line(record.field(kDescription))};
                                     for (const std::string_view other : split(record.field(kOthers), '\n'))
                                       if (!trim(other).empty()) row.labels.push_back(on_one_line(other));
                                     return row;
                                   });
}

}  // namespace willai::importers::esco
