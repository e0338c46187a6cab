#include "api/explore_json.hpp"

#include "api/page_document.hpp"
#include "api/range_json.hpp"
#include "views/explore_page.hpp"

namespace willai::api {
namespace {

std::optional<double> printed_number(const std::optional<Estimate>& exposure, Exposure Estimate::* end) {
  return exposure ? std::optional(four_decimals(((*exposure).*end).value())) : std::nullopt;
}

void write_explore_cell(JsonWriter& json, const views::IndexColumn& column, const views::FigureCell& cell) {
  if (!column.is_number) return void(json.field(column.key, cell.text));
  json.number_or_null(column.key, cell.value);
  if (!cell.value) json.field(column.key + "_gap", cell.text);
}

void write_explore_row(JsonWriter& json, const views::ExploreRow& row, const std::vector<views::IndexColumn>& columns) {
  json.begin().field("name", row.name).address("url", row.url);
  json.field_or_null("could_shorten", row.exposure ? views::word_of(row.reach) : "");
  json.number_or_null("low", printed_number(row.exposure, &Estimate::low));
  json.number_or_null("value", printed_number(row.exposure, &Estimate::value));
  json.number_or_null("high", printed_number(row.exposure, &Estimate::high));
  for (std::size_t i = 0; i < row.cells.size(); ++i) write_explore_cell(json, columns[i + 2], row.cells[i]);
  json.end();
}

}  // namespace

std::string to_json(const views::ExplorePage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.field("title", page.headline).field("found", page.found).field("note", page.table_caption);
    std::vector<const views::ExploreRow*> shown;
    for (const views::ExploreRow& row : page.rows)
      if (!row.is_off) shown.push_back(&row);
    json.list("professions", shown, [&](const views::ExploreRow* row) { write_explore_row(json, *row, page.columns); });
  });
}

}  // namespace willai::api
