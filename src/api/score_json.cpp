#include "api/score_json.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "api/json_writer.hpp"
#include "base/text.hpp"

namespace willai::api {
namespace {

std::string_view word_for_weight(double weight) { return weight >= .5 ? "most" : weight >= .2 ? "much" : "a little"; }

std::string published_sentence(const scoring::Understood& activity) {
  return fmt::format("It is published as part of “{}”, which we rate at {:.2f}.", activity.name, activity.exposure);
}

std::string read_sentence(const scoring::Understood& activity) {
  return fmt::format("It reads {} like “{}”, which we rate at {:.2f}.", word_for_weight(activity.weight), activity.name,
                     activity.exposure);
}

void write_probabilities(JsonWriter& json, const scoring::Probabilities& probabilities) {
  json.begin("probabilities");
  for (const Label label : {Label::e0, Label::e1, Label::e2})
    json.number_or_null(word_for(label), probabilities[static_cast<std::size_t>(label)]);
  json.end();
}

void write_because(JsonWriter& json, const scoring::TaskScore& score) {
  json.list("because", score.because, [&](const scoring::Understood& each) {
    json.begin().field("activity", each.name).field("id", each.id).number_or_null("weight", each.weight);
    json.number_or_null("exposure", each.exposure).number_or_null("part", each.part);
    json.field("sentence", score.linked ? published_sentence(each) : read_sentence(each)).end();
  });
  json.number_or_null("other_activities", score.others).number_or_null("wording", score.wording);
}

void write_score(JsonWriter& json, const scoring::TaskScore& score, Explain explain) {
  json.field("level", word_for(score.level)).number_or_null("exposure", score.exposure.value.value());
  const std::array ends = {score.exposure.low.value(), score.exposure.high.value()};
  json.list("interval", ends, [&](double end) { json.number(end); });
  if (explain == Explain::full) write_probabilities(json, score.probabilities);
}

void write_no_score(JsonWriter& json, const std::string& why_not) {
  json.field_or_null("level", "").number_or_null("exposure", std::nullopt).field("why_not", why_not);
}

void write_nearest(JsonWriter& json, const std::vector<scoring::NearTask>& nearest) {
  json.list("nearest", nearest, [&](const scoring::NearTask& near) {
    json.begin().field("task", near.task->text).field("level", word_for(near.task->level));
    json.field("by", near.task->by == scoring::LevelBy::people ? "people" : "this publication");
    json.number_or_null("likeness", near.likeness).end();
  });
}

void write_choice(JsonWriter& json, const scoring::LikelyTask& choice) {
  json.begin().field("task", choice.task).field("level", word_for(choice.level)).end();
}

void write_part(JsonWriter& json, const scoring::LinePart& part) {
  json.begin().field("task", part.task);
  if (const auto& score = part.reading.score) {
    json.field("level", word_for(score->level)).number_or_null("exposure", score->exposure.value.value());
  } else {
    write_no_score(json, part.reading.why_not);
  }
  json.end();
}

void write_score_members(JsonWriter& json, const scoring::ScoredLine& scored, Explain explain) {
  const bool is_full = explain == Explain::full;
  if (!scored.read_as.empty() && explain != Explain::none) json.field("read_as", scored.read_as);
  if (scored.task_probability) json.number_or_null("task_probability", *scored.task_probability);
  if (const auto& score = scored.reading.score) {
    write_score(json, *score, explain);
    json.field("basis", word_of(scored.basis));
    if (is_full) write_because(json, *score);
    if (explain == Explain::brief && !score->because.empty())
      json.field("activity", score->because.front().name).field("activity_id", score->because.front().id);
    if (is_full) write_nearest(json, scored.nearest);
    if (explain == Explain::brief && !scored.nearest.empty()) json.field("nearest", scored.nearest.front().task->text);
    if (is_full && !scored.choices.empty())
      json.list("did_you_mean", scored.choices, [&](const scoring::LikelyTask& each) { write_choice(json, each); });
  } else {
    write_no_score(json, scored.reading.why_not);
  }
  if (!scored.parts.empty() && explain != Explain::none)
    json.list("tasks", scored.parts, [&](const scoring::LinePart& part) { write_part(json, part); });
}

}  // namespace

std::string_view word_of(scoring::ScoreBasis basis) {
  return basis == scoring::ScoreBasis::rated ? "rated" : basis == scoring::ScoreBasis::linked ? "linked" : "predicted";
}

std::string to_json(std::string_view line, const scoring::ScoredLine& scored) {
  JsonWriter json;
  json.begin().field("task", is_utf8(line) ? shortened(line, kLongestQueryShown) : "");
  write_score_members(json, scored, Explain::full);
  json.end();
  return std::move(json).text();
}

std::string score_members(const scoring::ScoredLine& scored, Explain explain) {
  JsonWriter json;
  json.begin();
  write_score_members(json, scored, explain);
  json.end();
  return std::move(json).members();
}

std::string unread_score_members(const std::string& why) {
  scoring::ScoredLine unread;
  unread.reading.why_not = why;
  return score_members(unread, Explain::none);
}

}  // namespace willai::api
