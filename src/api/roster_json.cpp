#include "api/roster_json.hpp"

#include "api/json_writer.hpp"

namespace willai::api {
namespace {

void write_exposure(JsonWriter& json, std::string_view name, const std::optional<Estimate>& exposure) {
  if (!exposure) return void(json.field_or_null(name, ""));
  json.begin(name).number_or_null("low", exposure->low.value()).number_or_null("value", exposure->value.value());
  json.number_or_null("high", exposure->high.value()).end();
}

void write_hours(JsonWriter& json, const RosterShares& hours) {
  json.begin("hours_a_week").number_or_null("HIGH", hours.high).number_or_null("MEDIUM", hours.medium);
  json.number_or_null("LOW", hours.low).number_or_null("not_rated", hours.not_rated).end();
}

void write_group(JsonWriter& json, const RosterGroup& group, bool has_wages) {
  json.number_or_null("people", group.people).number_or_null("matched", group.matched).number_or_null("scored", group.scored);
  write_exposure(json, "exposure", group.exposure);
  if (has_wages) json.number_or_null("payroll", group.payroll);
  if (has_wages) write_exposure(json, "exposure_by_wages", group.pay_exposure);
  write_hours(json, group.hours);
}

void write_line(JsonWriter& json, const RosterLine& line) {
  json.begin().field("department", line.department).field("title", line.title).number_or_null("people", line.people);
  json.field("match", word_for(line.match)).field_or_null("code", line.code).field_or_null("occupation", line.occupation);
  json.field_or_null("page", line.page);
  write_exposure(json, "exposure", line.exposure);
  if (!line.why_not.empty()) json.field("why_not", line.why_not);
  if (!line.candidates.empty())
    json.list("candidates", line.candidates, [&](const RosterCandidate& each) {
      json.begin().field("code", each.code).field("title", each.title).number_or_null("score", each.score).end();
    });
  json.end();
}

}  // namespace

std::string_view word_for(RosterMatch match) {
  switch (match) {
    case RosterMatch::matched: return "matched";
    case RosterMatch::decided: return "decided";
    case RosterMatch::left_out: return "left out";
    case RosterMatch::open: break;
  }
  return "open";
}

std::string to_json(const Roster& roster, const EditionNumber& edition) {
  JsonWriter json;
  json.begin().begin("edition").integer("volume", edition.volume).integer("number", edition.number);
  json.field("date", edition.date.iso()).end();
  json.integer("rows", static_cast<long long>(roster.rows)).number_or_null("hours_of_a_week", roster.week);
  json.begin("all");
  write_group(json, roster.all, roster.has_wages);
  json.end();
  if (roster.has_departments)
    json.list("departments", roster.departments, [&](const RosterGroup& group) {
      json.begin().field("name", group.name);
      write_group(json, group, roster.has_wages);
      json.end();
    });
  json.list("titles", roster.lines, [&](const RosterLine& line) { write_line(json, line); });
  json.list("unread", roster.unread, [&](const UnreadRow& row) {
    json.begin().integer("row", static_cast<long long>(row.row)).field("reason", row.reason).end();
  });
  json.end();
  return std::move(json).text();
}

}  // namespace willai::api
