#include "api/edition_diff_json.hpp"

#include "api/page_document.hpp"
#include "domain/words.hpp"

namespace willai::api {
namespace {

void write_number(JsonWriter& json, std::string_view name, const EditionNumber& number) {
  json.begin(name).integer("volume", number.volume).integer("number", number.number);
  json.field("date", number.date.iso()).end();
}

void write_range(JsonWriter& json, std::string_view name, const std::optional<Estimate>& range) {
  if (!range) return void(json.field_or_null(name, ""));
  json.begin(name).number_or_null("low", range->low.value()).number_or_null("value", range->value.value());
  json.number_or_null("high", range->high.value()).end();
}

void write_change(JsonWriter& json, const EditionChange& change) {
  json.begin().field("cause", word_for(change.cause)).field("kind", word_for(change.kind));
  json.field_or_null("profession", change.profession).field_or_null("plural", change.plural);
  json.field_or_null("task", change.task).field_or_null("name", change.name);
  if (change.kind == ChangeKind::range) {
    write_range(json, "was", change.range_was);
    write_range(json, "now", change.range_now);
  } else {
    json.field_or_null("was", change.was).field_or_null("now", change.now);
  }
  json.end();
}

}  // namespace

void write_changes(JsonWriter& json, const std::vector<ChangeCount>& counts, const std::vector<EditionChange>& changes) {
  json.list("counts", counts, [&](const ChangeCount& each) {
    json.begin().field("cause", word_for(each.cause)).field("kind", word_for(each.kind));
    json.integer("count", each.count).end();
  });
  json.list("changes", changes, [&](const EditionChange& each) { write_change(json, each); });
}

std::string diff_json(const EditionNumber& before, const EditionNumber& now, const std::vector<ChangeCount>& counts,
                      const std::vector<EditionChange>& changes) {
  JsonWriter json;
  json.begin();
  write_number(json, "before", before);
  write_number(json, "now", now);
  write_changes(json, counts, changes);
  json.end();
  return std::move(json).text();
}

std::string to_json(const views::EditionPage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.field("name", page.headline).field("summary", page.standfirst);
    json.list("read", page.ways_in, [&](const views::Link& link) { json.text(twin.home + link.url); });
    write_changes(json, page.counts, page.changes);
  });
}

std::string to_json(const views::CorrectionsPage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.list("corrections", page.rows, [&](const views::CorrectionRow& row) {
      json.begin().field("date", row.date_iso).address("page", row.page.url).field("name", row.page.text);
      json.field("edition", row.edition).field("wrong", row.wrong).field("right", row.right).end();
    });
  });
}

}  // namespace willai::api
