#include "api/match_json.hpp"

#include "api/json_writer.hpp"
#include "base/text.hpp"

namespace willai::api {
namespace {

void write_match(JsonWriter& json, const matching::MatchedJob& match) {
  json.begin().field("code", match.job->code).field("title", match.job->title).field("page", match.job->page);
  if (!match.job->written.empty()) json.field("written", match.job->written);
  json.number_or_null("score", match.score);
  json.begin("because")
      .field("met", matching::word_for(match.because.met))
      .field("text", match.because.text)
      .end()
      .end();
}

}  // namespace

std::string to_json(std::string_view query, const matching::JobMatch& match) {
  JsonWriter json;
  json.begin().field("query", is_utf8(query) ? shortened(query, kLongestQueryShown) : "");
  json.boolean("confident", match.confident);
  if (!match.confident) json.field("doubt", matching::word_for(match.doubt)).field("why_not", match.why_not);
  json.list("matches", match.matches, [&](const matching::MatchedJob& each) { write_match(json, each); });
  json.end();
  return std::move(json).text();
}

}  // namespace willai::api
