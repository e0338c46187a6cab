// Any bytes as a spreadsheet, through every importer that reads one: rows or rejects, nothing else. The first byte
// chooses the importer.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "importers/aioe.hpp"
#include "importers/bls.hpp"
#include "importers/crosswalks.hpp"
#include "importers/ilo.hpp"
#include "importers/spreadsheet_xml.hpp"
#include "importers/workbook.hpp"

using namespace willai;

namespace {

template <class Row>
void run(importers::Imported<Row> (*parse)(std::string_view, std::string_view), std::string_view bytes) {
  const importers::Imported<Row> imported = parse(bytes, "fuzz");
  if (imported.rows.empty() && imported.rejects.empty()) std::abort();
  for (const importers::Reject& reject : imported.rejects)
    if (!is_utf8(reject.reason)) std::abort();
}

// The checksums of an archive keep mutated XML from the sheet; so it is read without one, too.
void run_sheet(std::string_view xml) {
  const auto strings = importers::SharedStrings::parse(xml);
  const importers::SharedStrings none;
  auto sheet = importers::Sheet::parse("fuzz", xml, strings ? *strings : none);
  if (!sheet) return;
  while (sheet->next())
    for (long column = 1; column <= sheet->width() && column < 100; ++column) (void)sheet->cell(column);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 7) {
    case 0: run(importers::aioe::parse_exposures, bytes); break;
    case 1: run(importers::aioe::parse_language_model_exposures, bytes); break;
    case 2: run(importers::bls::parse_wages, bytes); break;
    case 3: run(importers::bls::parse_projections, bytes); break;
    case 4: run(importers::ilo::parse_tasks, bytes); break;
    case 5: run(importers::crosswalks::parse_soc_2010_to_2018, bytes); break;
    default: run_sheet(bytes); break;
  }
  return 0;
}
