#include "importers/aioe.hpp"

#include <array>

#include "importers/sheet_reader.hpp"

namespace willai::importers::aioe {
namespace {

// Standardized values; the published ones are between -2.7 and 2.
constexpr Range<double> kDeviations = {-5, 5};

// The two files differ in the names of their sheet and of their last column.
Imported<Row> parse_rows(SheetSource source, SheetColumn value_column) {
  enum { kCode, kTitle, kValue };
  const std::array columns = {SheetColumn{"SOC Code"}, SheetColumn{"Occupation Title"}, value_column};
  FirstLines<SocCode> seen;
  return read_sheet<Row>(source, columns, [&](SheetRecord& record) -> std::optional<Row> {
    const auto code = record.soc_code(kCode);
    const auto title = record.text(kTitle);
    const auto value = record.number(kValue, kDeviations);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return Row{*code, std::string(*title), *value};
  });
}

}  // namespace

Imported<Row> parse_exposures(std::string_view bytes, std::string_view file) {
  return parse_rows({{bytes, file}, "Appendix A"}, {"AIOE"});
}

Imported<Row> parse_language_model_exposures(std::string_view bytes, std::string_view file) {
  return parse_rows({{bytes, file}, "LM AIOE"}, {"Language Modeling AIOE"});
}

}  // namespace willai::importers::aioe
