#include "api/assessment_json.hpp"

#include <fmt/format.h>

#include <limits>

#include "api/json_reader.hpp"
#include "api/json_writer.hpp"

namespace willai::api {
namespace {

int clamped(long long number) {
  constexpr long long most = std::numeric_limits<int>::max();
  return static_cast<int>(std::clamp(number, -most, most));
}

Result<std::optional<EditionStamp>> parse_edition(const JsonReader& document) {
  const auto* value = document.find("edition");
  if (!value) return std::optional<EditionStamp>();
  const JsonReader reader = TRY(JsonReader::open(*value, "edition", {"volume", "number"}));
  const auto volume = TRY(reader.whole_number("volume")), number = TRY(reader.whole_number("number"));
  if (!volume || !number) return invalid("\"edition\" must have both \"volume\" and \"number\"");
  return std::optional(EditionStamp{clamped(*volume), clamped(*number)});
}

Result<TaskChoice> parse_onet(const JsonReader& task) {
  const long long id = TRY(task.whole_number("onet_task")).value_or(0);
  if (id < 1 || id > std::numeric_limits<std::uint32_t>::max())
    return invalid(fmt::format("\"{}\" is {}; it must be the number of an O*NET task", task.path_of("onet_task"), id));
  return TaskChoice(TaskOfOnet{static_cast<std::uint32_t>(id)});
}

Result<TaskChoice> parse_withheld(const JsonReader& task) {
  if (task.find("withheld")->truth) return TaskChoice(WithheldTask{});
  return invalid(fmt::format("\"{}\" is {}; it must be true", task.path_of("withheld"), shown(*task.find("withheld"))));
}

Result<TaskChoice> parse_choice(const JsonReader& task, const std::string& where) {
  int ways = 0;
  for (const std::string_view way : {"task", "onet_task", "text", "withheld"}) ways += task.has(way) ? 1 : 0;
  if (ways != 1)
    return invalid(fmt::format("\"{}\" must have one of \"task\", \"onet_task\", \"text\" and \"withheld\"; it has {}",
                               where, ways));
  if (task.has("onet_task")) return parse_onet(task);
  if (task.has("withheld")) return parse_withheld(task);
  if (task.has("text")) return TaskChoice(OwnTask{*TRY(task.text("text"))});
  return TaskChoice(TaskOfProfession{*TRY(task.text("task"))});
}

Result<std::vector<WeekTask>> parse_tasks(const JsonReader& document) {
  std::vector<WeekTask> tasks;
  for (const auto* value : TRY(document.list("tasks", kMostTasks))) {
    const std::string where = fmt::format("tasks[{}]", tasks.size());
    const JsonReader task = TRY(JsonReader::open(*value, where, {"task", "onet_task", "text", "withheld", "minutes"}));
    // A TRY inside a list of values would leave the values before it without a destructor call, so each gets its own
    // line.
    WeekTask read{TRY(parse_choice(task, where))};
    read.minutes = TRY(task.whole_number("minutes"));
    tasks.push_back(std::move(read));
  }
  return tasks;
}

void write_choice(JsonWriter& json, const TaskChoice& choice) {
  if (const auto* known = std::get_if<TaskOfProfession>(&choice)) json.field("task", known->slug);
  else if (const auto* onet = std::get_if<TaskOfOnet>(&choice)) json.integer("onet_task", onet->id);
  else if (const auto* own = std::get_if<OwnTask>(&choice)) json.field("text", own->text);
  else json.boolean("withheld", true);
}

void write_names(JsonWriter& json, std::string_view key, const std::vector<std::string>& names) {
  json.list(key, names, [&](const std::string& name) { json.text(name); });
}

void write_number(JsonWriter& json, std::string_view key, const std::optional<long long>& number) {
  if (number) json.integer(key, *number);
}

}  // namespace

Result<Assessment> parse_assessment(std::string_view json) {
  if (json.size() > kMostAssessmentBytes)
    return invalid(fmt::format("the assessment is {} bytes long; at most 65,536 are allowed", json.size()));
  const JsonValue document = TRY(parse_json(json));
  const JsonReader reader = TRY(JsonReader::open(
      document, "",
      {"$schema", "edition", "profession", "week_minutes", "tasks", "skipped", "skills", "tools", "years"}));
  AssessmentParts parts;
  parts.edition = TRY(parse_edition(reader));
  parts.profession = TRY(reader.text("profession")).value_or("");
  parts.week_minutes = TRY(reader.whole_number("week_minutes"));
  parts.tasks = TRY(parse_tasks(reader));
  parts.skipped = TRY(reader.texts("skipped", kMostSkipped));
  parts.skills = TRY(reader.texts("skills", kMostNames));
  parts.tools = TRY(reader.texts("tools", kMostNames));
  parts.years = TRY(reader.whole_number("years"));
  return Assessment::make(std::move(parts));
}

std::string to_json(const Assessment& assessment) {
  const AssessmentParts& parts = assessment.parts();
  JsonWriter json;
  json.begin();
  if (parts.edition)
    json.begin("edition").integer("volume", parts.edition->volume).integer("number", parts.edition->number).end();
  json.field_or_null("profession", parts.profession);
  write_number(json, "week_minutes", parts.week_minutes);
  json.list("tasks", parts.tasks, [&](const WeekTask& task) {
    json.begin();
    write_choice(json, task.what);
    write_number(json, "minutes", task.minutes);
    json.end();
  });
  write_names(json, "skipped", parts.skipped);
  write_names(json, "skills", parts.skills);
  write_names(json, "tools", parts.tools);
  write_number(json, "years", parts.years);
  json.end();
  return std::move(json).text();
}

}  // namespace willai::api
