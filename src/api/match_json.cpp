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

void write_match_members(JsonWriter& json, const matching::JobMatch& match, Explain explain) {
  json.boolean("confident", match.confident);
  if (!match.confident && explain != Explain::none) json.field("doubt", matching::word_for(match.doubt));
  if (!match.confident) json.field("why_not", match.why_not);
  if (explain == Explain::full) {
    json.list("matches", match.matches, [&](const matching::MatchedJob& each) { write_match(json, each); });
  } else if (match.matches.empty()) {
    json.field_or_null("code", "").field_or_null("title", "").number_or_null("score", std::nullopt);
  } else {
    const matching::MatchedJob& first = match.matches.front();
    json.field("code", first.job->code).field("title", first.job->title).number_or_null("score", first.score);
    if (explain == Explain::brief) json.field("page", first.job->page).field("because", first.because.text);
  }
}

}  // namespace

std::string to_json(std::string_view query, const matching::JobMatch& match) {
  JsonWriter json;
  json.begin().field("query", is_utf8(query) ? shortened(query, kLongestQueryShown) : "");
  write_match_members(json, match, Explain::full);
  json.end();
  return std::move(json).text();
}

std::string match_members(const matching::JobMatch& match, Explain explain) {
  JsonWriter json;
  json.begin();
  write_match_members(json, match, explain);
  json.end();
  return std::move(json).members();
}

}  // namespace willai::api
