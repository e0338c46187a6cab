#include "api/search_json.hpp"

#include "api/json_writer.hpp"
#include "base/text.hpp"

namespace willai::api {
namespace {

void write_hit(JsonWriter& json, const views::SearchHit& hit) {
  json.begin().field("code", hit.code).field("title", hit.row.name).field("url", hit.row.url);
  json.number_or_null("score", hit.score);
  json.begin("because").field("met", hit.met).field_or_null("text", hit.because.text);
  json.field_or_null("url", hit.because.url).end().end();
}

void write_suggestion(JsonWriter& json, const views::SuggestionRow& row) {
  json.begin().field("text", row.text).field_or_null("detail", row.detail).field("url", row.url).end();
}

}  // namespace

std::string match_document(std::string_view query, const views::Findings& found) {
  JsonWriter json;
  json.begin().field("query", shortened(query, kLongestQueryShown)).boolean("confident", found.confident);
  json.field_or_null("why_not", found.why_not);
  json.list("matches", found.jobs, [&](const views::FoundJob& job) { write_hit(json, views::search_hit(job)); });
  json.end();
  return std::move(json).text() + "\n";
}

std::string to_json(const views::Suggestions& suggestions) {
  JsonWriter json;
  json.begin().field("query", suggestions.query);
  json.list("suggestions", suggestions.rows, [&](const views::SuggestionRow& row) { write_suggestion(json, row); });
  json.end();
  return std::move(json).text() + "\n";
}

std::string error_document(std::string_view sentence) {
  JsonWriter json;
  json.begin().field("error", sentence).end();
  return std::move(json).text() + "\n";
}

}  // namespace willai::api
