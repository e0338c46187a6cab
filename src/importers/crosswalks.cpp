#include "importers/crosswalks.hpp"

#include <array>
#include <set>
#include <utility>

#include "importers/record.hpp"
#include "importers/sheet_reader.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::crosswalks {
namespace {

// Three digits are a minor group of ISCO-08, none of which ends in 0. So "310" is a unit group that lost its leading 0.
bool is_minor_group(std::string_view code) {
  constexpr std::string_view digits = "0123456789";
  return code.size() == 3 && code.find_first_not_of(digits) == std::string_view::npos && code.back() != '0';
}

// Software developers were 15-1132 and 15-1133 in 2010 and are 15-1252 in 2018, so each code identifies its edition.
constexpr auto kOnlyIn2010 = "15-1132"sv;
constexpr auto kOnlyIn2018 = "15-1252"sv;

}  // namespace

Imported<IscoRow> parse_isco_to_soc(std::string_view text, std::string_view file) {
  enum { kIsco, kSoc };
  constexpr std::array columns = {"isco2008"sv, "soc2010"sv};
  std::set<std::pair<IscoCode, SocCode>> seen;
  const auto row_of = [&](Record& record) -> std::optional<IscoRow> {
    const auto soc = record.soc_code(kSoc);
    if (is_minor_group(record.field(kIsco))) return std::nullopt;
    const auto isco = record.isco_code(kIsco);
    if (!record.good()) return std::nullopt;
    if (seen.emplace(*isco, *soc).second) return IscoRow{*isco, *soc};
    record.reject_because(kSoc, "the same pair appears above; each pair may appear only once");
    return std::nullopt;
  };
  return read_table<IscoRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<SocRow> parse_soc_2010_to_2018(std::string_view bytes, std::string_view file) {
  enum { k2010, k2018 };
  constexpr std::array columns = {SheetColumn{"2010 SOC Code"}, SheetColumn{"2018 SOC Code"}};
  std::set<std::pair<SocCode, SocCode>> seen;
  const auto row_of = [&](SheetRecord& record) -> std::optional<SocRow> {
    const auto soc2010 = record.soc_code(k2010);
    const auto soc2018 = record.soc_code(k2018);
    if (!record.good()) return std::nullopt;
    if (soc2010->text() == kOnlyIn2018)
      record.reject(k2010, "15-1252 is a code of SOC 2018; the columns may be swapped");
    if (soc2018->text() == kOnlyIn2010)
      record.reject(k2018, "15-1132 is a code of SOC 2010; the columns may be swapped");
    if (!record.good()) return std::nullopt;
    if (seen.emplace(*soc2010, *soc2018).second) return SocRow{*soc2010, *soc2018};
    record.reject(k2018, "the same pair appears above; each pair may appear only once");
    return std::nullopt;
  };
  return read_sheet<SocRow>({{bytes, file}, ""}, columns, row_of);
}

}  // namespace willai::importers::crosswalks
