#include "api/chart_files.hpp"

#include "api/csv_cell.hpp"
#include "api/page_document.hpp"

namespace willai::api {
namespace {

void append_csv(std::string& csv, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) csv += (i > 0 ? "," : "") + csv_cell(cells[i]);
  csv += "\r\n";
}

}  // namespace

std::string chart_csv(const views::TravelingChart& chart) {
  std::vector<std::string> names;
  for (const views::ChartColumn& column : chart.columns) names.push_back(column.name);
  std::string csv;
  append_csv(csv, names);
  for (const auto& row : chart.rows) append_csv(csv, row);
  return csv;
}

std::string chart_metadata(const views::TravelingChart& chart, const std::string& site) {
  JsonWriter json;
  json.begin().field("name", chart.path.substr(chart.path.rfind('/') + 1)).field("title", chart.title).field("description", chart.subtitle);
  json.field("caveat", chart.caveat).field("publication", chart.publication).field("edition", chart.edition);
  json.field("date", chart.date_iso).field("page", site + chart.page);
  for (const auto& [key, ending] : {std::pair("svg", ".svg"), std::pair("png", ".png"), std::pair("csv", ".csv")})
    json.field(key, site + chart.path + ending);
  json.integer("rows", static_cast<long long>(chart.rows.size()));
  json.list("columns", chart.columns, [&](const views::ChartColumn& column) {
    json.begin().field("name", column.name).field("means", column.means).end();
  });
  write_texts(json, "sources", chart.sources);
  write_texts(json, "attributions", chart.attributions);
  json.end();
  return std::move(json).text() + "\n";
}

}  // namespace willai::api
