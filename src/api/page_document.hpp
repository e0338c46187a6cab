// What all JSON twins of pages have in common.
#pragma once

#include <string_view>

#include "api/json_writer.hpp"
#include "api/twin_of.hpp"
#include "views/head_parts.hpp"
#include "views/table_parts.hpp"

namespace willai::api {

inline constexpr std::string_view kDeprecated =
    "Fields that say numbers in words stay for one more version. “data” has the same in numbers, as /api/v1 answers it.";

inline void write_edition(JsonWriter& json, const views::PageHead& head) {
  json.begin("edition").field("name", head.masthead.volume_and_number).field("date", head.masthead.date_iso).end();
  json.address("url", head.url);
}

inline void write_sources(JsonWriter& json, const views::PageHead& head) {
  json.list("sources", head.notes, [&](const views::Note& note) {
    json.begin().integer("number", note.number).field("text", note.text).address("url", note.url).end();
  });
  json.list("attributions", head.foot.attributions, [&](const std::string& text) { json.text(text); });
}

inline void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.list(name, texts, [&](const std::string& text) { json.text(text); });
}

inline void write_ledger(JsonWriter& json, std::string_view name, const std::vector<views::LedgerRow>& rows) {
  json.list(name, rows,
            [&](const views::LedgerRow& row) { json.begin().field("term", row.term).field("value", row.value).end(); });
}

template <class Write>
std::string document(const views::PageHead& head, const TwinOf& twin, Write write) {
  JsonWriter json(twin.home);
  json.begin();
  write_edition(json, head);
  write(json);
  if (!twin.data.empty()) json.raw("data", twin.data).field("deprecated", kDeprecated);
  write_sources(json, head);
  json.end();
  return std::move(json).line();
}

}  // namespace willai::api
