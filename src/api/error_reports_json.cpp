#include "api/error_reports_json.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace willai::api {
namespace {

using ErrorWriter = rapidjson::Writer<rapidjson::StringBuffer>;

std::string iso_time(Moment moment) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::time_point_cast<std::chrono::seconds>(moment)));
}

void write_text_or_null(ErrorWriter& json, const char* key, const std::string& text) {
  json.Key(key);
  if (text.empty()) json.Null();
  else json.String(text);
}

void write_report(ErrorWriter& json, const ShownErrorReport& report) {
  json.StartObject();
  json.Key("id"), json.String(report.id);
  json.Key("page"), json.String(report.page);
  json.Key("edition"), json.String(report.edition);
  json.Key("text"), json.String(report.text);
  write_text_or_null(json, "address", report.address);
  json.Key("made"), json.String(iso_time(report.made));
  write_text_or_null(json, "settled", report.settled ? iso_time(*report.settled) : "");
  write_text_or_null(json, "settled_as", report.settled_as);
  json.EndObject();
}

}  // namespace

std::string error_reports_json(const std::vector<ShownErrorReport>& reports) {
  rapidjson::StringBuffer buffer;
  ErrorWriter json(buffer);
  json.StartArray();
  for (const ShownErrorReport& report : reports) write_report(json, report);
  json.EndArray();
  return buffer.GetString();
}

}  // namespace willai::api
