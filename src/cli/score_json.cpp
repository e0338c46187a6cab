#include "cli/score_json.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace willai::cli {
namespace {

constexpr std::string_view word_for(ScoreBasis basis) {
  return basis == ScoreBasis::rated ? "rated" : basis == ScoreBasis::linked ? "linked" : "predicted";
}

std::string_view word_for_weight(double weight) { return weight >= .5 ? "most" : weight >= .2 ? "much" : "a little"; }

std::string published_sentence(const Understood& activity) {
  return fmt::format("It is published as part of “{}”, which we rate at {:.2f}.", activity.name, activity.exposure);
}

std::string read_sentence(const Understood& activity) {
  return fmt::format("It reads {} like “{}”, which we rate at {:.2f}.", word_for_weight(activity.weight), activity.name,
                     activity.exposure);
}

void write_probabilities(api::JsonWriter& json, const Probabilities& probabilities) {
  json.begin("probabilities");
  for (const Label label : {Label::e0, Label::e1, Label::e2})
    json.number_or_null(willai::word_for(label), probabilities[static_cast<std::size_t>(label)]);
  json.end();
}

}  // namespace

void write_because(api::JsonWriter& json, const TaskScore& score) {
  json.list("because", score.because, [&](const Understood& each) {
    json.begin().field("activity", each.name).field("id", each.id).number_or_null("weight", each.weight);
    json.number_or_null("exposure", each.exposure).number_or_null("part", each.part);
    json.field("sentence", score.linked ? published_sentence(each) : read_sentence(each)).end();
  });
  json.number_or_null("other_activities", score.others).number_or_null("wording", score.wording);
}

void write_score(api::JsonWriter& json, const TaskScore& score, ScoreBasis basis) {
  json.field("level", willai::word_for(score.level)).number_or_null("exposure", score.exposure.value.value());
  const std::array ends = {score.exposure.low.value(), score.exposure.high.value()};
  json.list("interval", ends, [&](double end) { json.number(end); });
  write_probabilities(json, score.probabilities);
  json.field("basis", word_for(basis));
}

void write_no_score(api::JsonWriter& json, const std::string& why_not) {
  json.field_or_null("level", "").number_or_null("exposure", std::nullopt).field("why_not", why_not);
}

void write_nearest(api::JsonWriter& json, const std::vector<NearTask>& nearest) {
  json.list("nearest", nearest, [&](const NearTask& near) {
    json.begin().field("task", near.task->text).field("level", willai::word_for(near.task->level));
    json.field("by", near.task->by == LevelBy::people ? "people" : "this publication");
    json.number_or_null("likeness", near.likeness).end();
  });
}

void write_part(api::JsonWriter& json, const std::string& task, const TaskReading& reading) {
  json.begin().field("task", task);
  if (!reading.score) {
    write_no_score(json, reading.why_not);
  } else {
    json.field("level", willai::word_for(reading.score->level));
    json.number_or_null("exposure", reading.score->exposure.value.value());
  }
  json.end();
}

}  // namespace willai::cli
