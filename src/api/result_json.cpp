#include "api/result_json.hpp"

#include "api/page_document.hpp"
#include "api/range_json.hpp"
#include "domain/words.hpp"

namespace willai::api {
namespace {

using namespace views;

void write_link(JsonWriter& json, const std::optional<Link>& link) {
  if (!link) return void(json.field_or_null("profession", ""));
  json.begin("profession").field("name", link->text).field("url", link->url).end();
}

void write_reason(JsonWriter& json, const ResultReason& reason) {
  json.begin().field("activity", reason.activity).number_or_null("weight", four_decimals(reason.weight));
  json.number_or_null("exposure", four_decimals(reason.exposure)).field("says", reason.text).end();
}

void write_nearest(JsonWriter& json, const std::optional<ResultNeighbour>& nearest) {
  if (!nearest) return void(json.field_or_null("nearest", ""));
  json.begin("nearest").field("task", nearest->task).field("level", willai::word_for(nearest->level));
  const auto& likeness = nearest->likeness;
  json.field("by", nearest->by).number_or_null("likeness", likeness ? std::optional(four_decimals(*likeness)) : std::nullopt).end();
}

void write_task(JsonWriter& json, const ResultTask& task) {
  json.begin().field_or_null("name", task.name).field_or_null("task", task.slug).field_or_null("url", task.url);
  json.integer_or_null("minutes", task.minutes);
  json.field_or_null("level", task.level ? willai::word_for(*task.level) : "");
  write_range(json, "exposure", task.exposure);
  json.field("basis", task.basis).field("basis_says", task.basis_text).field_or_null("rationale", task.rationale);
  json.list("because", task.because, [&](const ResultReason& reason) { write_reason(json, reason); });
  write_nearest(json, task.nearest);
  json.list("tools", task.tools,
            [&](const Tool& tool) { json.begin().field("name", tool.name).field("note", tool.note).end(); });
  json.list("observed", task.observed, [&](const std::string& text) { json.text(text); });
  if (!task.choices.empty())
    json.list("did_you_mean", task.choices, [&](const ResultChoice& each) {
      json.begin().field("task", each.task).field("level", willai::word_for(each.level)).end();
    });
  json.end();
}

void write_week(JsonWriter& json, const ResultView& view) {
  const auto& answered = view.hours_answered;
  json.begin("week").number_or_null("hours_answered", answered ? std::optional(four_decimals(*answered)) : std::nullopt);
  json.number_or_null("unanswered", four_decimals(view.unanswered)).field_or_null("unanswered_says", view.unanswered_text);
  json.field_or_null("skipped_says", view.skipped_text).field_or_null("remark_says", view.remark);
  json.list("levels", view.levels, [&](const ResultLevel& level) {
    json.begin().field("level", willai::word_for(level.level));
    write_range(json, "hours", level.hours);
    write_range(json, "share", level.share);
    json.field("says", level.text).end();
  });
  json.end();
}

void write_shift(JsonWriter& json, const ResultShift& shift) {
  json.begin().field("from", shift.from).field("to", shift.to).integer("minutes", shift.minutes);
  write_range(json, "exposure", shift.then);
  json.field("says", shift.text).end();
}

void write_comparison(JsonWriter& json, const ResultComparison& comparison) {
  json.begin("comparison");
  write_range(json, "profession", comparison.profession);
  write_range(json, "lies_above", comparison.placed);
  json.integer("compared", comparison.compared);
  write_texts(json, "says", comparison.texts);
  json.end();
}

void write_skills(JsonWriter& json, std::string_view key, const std::vector<ResultSkill>& skills) {
  json.list(key, skills, [&](const ResultSkill& skill) {
    json.begin().field("skill", skill.name).field("group", willai::word_for(skill.group));
    json.field("reason", skill.reason).end();
  });
}

void write_transition(JsonWriter& json, const ResultTransition& each) {
  json.begin().field("name", each.to.text).field("url", each.to.url).number_or_null("overlap", four_decimals(each.overlap));
  write_range(json, "exposure", each.exposure);
  json.field_or_null("direction", each.direction).field("wage", each.wage).field("outlook", each.outlook);
  json.field("takes", each.takes);
  write_texts(json, "missing", each.missing);
  write_texts(json, "yours", each.yours);
  json.field("says", each.text).end();
}

void write_learning(JsonWriter& json, const ResultLearning& region) {
  json.begin().field("region", region.region);
  std::size_t place = 0;
  json.list("links", region.links, [&](const Link& link) {
    json.begin().field("name", link.text).field("url", link.url).field("says", region.notes[place++]).end();
  });
  json.end();
}

void write_brought(JsonWriter& json, const ResultView& view) {
  json.integer_or_null("years", view.years);
  write_skills(json, "strengths", view.strengths);
  write_skills(json, "under_pressure", view.pressed);
  write_texts(json, "not_assessed", view.unknown_skills);
  json.list("monday", view.monday, [&](const ResultMonday& each) {
    json.begin().field("task", each.name).field_or_null("url", each.url).field("when_says", each.when);
    json.field("try", each.try_it).field("check", each.check).field("ask", each.ask).field("learn", each.learn);
    json.field_or_null("learn_url", each.learn_at.url).end();
  });
  json.list("learning", view.learning, [&](const ResultLearning& region) { write_learning(json, region); });
  json.list("transitions", view.transitions, [&](const ResultTransition& each) { write_transition(json, each); });
}

}  // namespace

std::string to_json(const ResultView& view) {
  JsonWriter json;
  json.begin().begin("edition").field("name", view.head.masthead.volume_and_number);
  json.field("date", view.head.masthead.date_iso).field_or_null("note", view.edition_note).end();
  write_link(json, view.profession);
  write_range(json, "exposure", view.exposure);
  json.field("says", view.says);
  write_week(json, view);
  json.list("tasks", view.tasks, [&](const ResultTask& task) { write_task(json, task); });
  json.list("would_change_most", view.shifts, [&](const ResultShift& shift) { write_shift(json, shift); });
  write_comparison(json, view.comparison);
  write_brought(json, view);
  write_texts(json, "limits", view.limits);
  write_sources(json, view.head);
  json.end();
  return std::move(json).text() + "\n";
}

std::string error_json(std::string_view sentence) {
  JsonWriter json;
  json.begin().field("error", sentence).end();
  return std::move(json).text() + "\n";
}

}  // namespace willai::api
