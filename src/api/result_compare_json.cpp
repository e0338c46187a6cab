#include "api/result_compare_json.hpp"

#include "api/page_document.hpp"
#include "api/range_json.hpp"
#include "domain/words.hpp"

namespace willai::api {
namespace {

using namespace views;

constexpr std::string_view with_word(ComparedWith with) {
  return with == ComparedWith::plan ? "plan" : with == ComparedWith::link ? "link" : "average";
}

void write_side(JsonWriter& json, std::string_view key, const ComparedSide& side) {
  json.begin(key).field("name", side.name).field_or_null("hours_says", side.hours);
  write_range(json, "exposure", side.exposure);
  json.end();
}

void write_level(JsonWriter& json, const ComparedLevel& level) {
  json.begin().field("level", willai::word_for(level.level));
  write_range(json, "first_hours", level.first.hours);
  write_range(json, "second_hours", level.second.hours);
  write_range(json, "first_share", level.first.share);
  write_range(json, "second_share", level.second.share);
  json.field("difference", views::word_for(level.lies)).field("says", level.says).end();
}

void write_task(JsonWriter& json, const ComparedTask& task) {
  json.begin().field("name", task.name).field_or_null("url", task.url);
  json.field_or_null("level", task.level ? willai::word_for(*task.level) : "");
  write_range(json, "exposure", task.exposure);
  json.integer_or_null("first_minutes", task.first).integer_or_null("second_minutes", task.second).end();
}

}  // namespace

std::string to_json(const ResultComparePage& page) {
  JsonWriter json;
  json.begin().begin("edition").field("name", page.head.masthead.volume_and_number);
  json.field("date", page.head.masthead.date_iso).end().field("with", with_word(page.with));
  write_side(json, "first", page.first);
  write_side(json, "second", page.second);
  json.field("difference", views::word_for(page.lies));
  write_texts(json, "says", page.insights);
  json.list("levels", page.levels, [&](const ComparedLevel& level) { write_level(json, level); });
  json.list("tasks", page.tasks, [&](const ComparedTask& task) { write_task(json, task); });
  json.field_or_null("rest_says", page.rest);
  write_texts(json, "notes", page.notes);
  write_sources(json, page.head);
  json.end();
  return std::move(json).text() + "\n";
}

}  // namespace willai::api
