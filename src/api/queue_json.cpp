#include "api/queue_json.hpp"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <map>

namespace willai::api {
namespace {

std::string_view kind_word(LetterKind kind) { return kind == LetterKind::report ? "report" : "confirmation"; }

long long age_of(Moment then, Moment now) {
  return std::chrono::duration_cast<std::chrono::seconds>(now - then).count();
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_letters(Writer& json, const QueueStatus& status, Moment now) {
  json.Key("letters");
  json.StartArray();
  for (const LetterCount& count : status.letters) {
    json.StartObject();
    json.Key("kind"), json.String(std::string(kind_word(count.kind)));
    json.Key("state"), json.String(count.state);
    json.Key("number"), json.Int64(count.number);
    json.Key("oldest_seconds"), json.Int64(age_of(count.oldest, now));
    json.EndObject();
  }
  json.EndArray();
}

void write_reasons(Writer& json, const QueueStatus& status) {
  json.Key("reasons");
  json.StartArray();
  for (const StopReason& reason : status.reasons) {
    json.StartObject();
    json.Key("reason"), json.String(reason.reason);
    json.Key("number"), json.Int64(reason.number);
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

std::string queue_json(const QueueStatus& status, Moment now) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  write_letters(json, status, now);
  write_reasons(json, status);
  json.Key("unconfirmed"), json.Int64(status.unconfirmed);
  json.Key("suppressed"), json.Int64(status.suppressed);
  json.EndObject();
  return buffer.GetString();
}

std::string queue_metrics(const QueueStatus& status, Moment now) {
  std::string text = "# HELP willai_letters Letters in the outbox by kind and state.\n# TYPE willai_letters gauge\n";
  for (const LetterCount& count : status.letters)
    text +=
        fmt::format("willai_letters{{kind=\"{}\",state=\"{}\"}} {}\n", kind_word(count.kind), count.state, count.number);
  text +=
      "# HELP willai_letters_oldest_seconds Age of the oldest letter by kind and state.\n# TYPE "
      "willai_letters_oldest_seconds gauge\n";
  for (const LetterCount& count : status.letters)
    text += fmt::format("willai_letters_oldest_seconds{{kind=\"{}\",state=\"{}\"}} {}\n", kind_word(count.kind),
                        count.state, age_of(count.oldest, now));
  text += fmt::format(
      "# HELP willai_reports_unconfirmed Requests waiting for their confirmation.\n# TYPE willai_reports_unconfirmed "
      "gauge\nwillai_reports_unconfirmed {}\n",
      status.unconfirmed);
  text += fmt::format(
      "# HELP willai_addresses_suppressed Addresses that get no letter.\n# TYPE willai_addresses_suppressed "
      "gauge\nwillai_addresses_suppressed {}\n",
      status.suppressed);
  return text;
}

}  // namespace willai::api
