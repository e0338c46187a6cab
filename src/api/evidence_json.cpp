#include "api/evidence_json.hpp"

#include "api/page_document.hpp"

namespace willai::api {
namespace {

// A list of rows; each row is an object with the table's headings as keys.
void write_table(JsonWriter& json, std::string_view name, const views::NumberTable& table) {
  json.list(name, table.rows, [&](const std::vector<std::string>& row) {
    json.begin();
    for (std::size_t i = 0; i < row.size(); ++i) json.field(table.heads[i], row[i]);
    json.end();
  });
}

}  // namespace

std::string to_json(const views::MeasurePage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.field("title", page.headline).field("standfirst", page.standfirst).field("text", page.markdown);
    write_ledger(json, "facts", page.facts);
    write_table(json, "coverage", page.coverage);
    write_table(json, "correlations", page.correlations);
    write_table(json, "interactions", page.interactions);
    write_texts(json, "gaps", page.gaps);
  });
}

std::string to_json(const views::StatesPage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.field("profession", page.profession.text).address("profession_url", page.profession.url);
    json.field("standfirst", page.standfirst);
    write_table(json, "states", page.table);
  });
}

std::string to_json(const views::ComparePage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.field("first", page.first.text).address("first_url", page.first.url);
    json.field("second", page.second.text).address("second_url", page.second.url);
    write_texts(json, "insights", page.insights);
    json.list("groups", page.groups, [&](const views::CompareGroup& group) {
      json.begin().field("title", group.title);
      json.list("rows", group.rows, [&](const views::CompareRow& row) {
        json.begin().field("term", row.term).field("first", row.first).field("second", row.second).end();
      });
      json.end();
    });
  });
}

}  // namespace willai::api
