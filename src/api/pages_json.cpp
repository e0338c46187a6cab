#include "api/pages_json.hpp"

#include "api/page_document.hpp"
#include "views/deep_dive_page.hpp"
#include "views/editions_page.hpp"
#include "views/front_page.hpp"
#include "views/index_page.hpp"
#include "views/profession_page.hpp"
#include "views/reach.hpp"
#include "views/sources_page.hpp"

namespace willai::api {
namespace {

using namespace views;

void write_level(JsonWriter& json, const LevelCell& cell) {
  json.field_or_null("level", cell.level ? word_for(*cell.level) : "").boolean("raters_split", cell.raters_split);
}

void write_plot(JsonWriter& json, const std::optional<Plot>& plot) {
  json.number_or_null("low", plot ? std::optional(plot->low) : std::nullopt)
      .number_or_null("value", plot ? plot->dot : std::nullopt);
  json.number_or_null("high", plot ? std::optional(plot->high) : std::nullopt);
}

void write_task(JsonWriter& json, const TaskRow& row) {
  json.begin().field("task", row.name).address("url", row.url);
  write_level(json, row.level);
  write_plot(json, row.plot);
  json.field("rationale", row.rationale).end();
}

void write_measure(JsonWriter& json, const MeasureRow& row) {
  json.begin().field("name", row.name).field("detail", row.detail).field("text", row.value);
  write_plot(json, row.plot);
  json.end();
}

void write_measures(JsonWriter& json, const MeasureTable& table) {
  const auto write = [&](const MeasureRow& row) { write_measure(json, row); };
  json.list("measures", table.could_be_done, write);
  json.list("by_whom", table.by_whom, write).list("being_done", table.being_done, write);
  json.list("said", table.said, write);
}

void write_use(JsonWriter& json, const UseTable& table) {
  json.begin().field("title", table.title).field("text", table.caption);
  json.list("groups", table.groups, [&](const UseGroup& group) {
    json.begin().field("title", group.title);
    json.list("points", group.points, [&](const UsePoint& point) {
      json.begin().field("counted", point.counted).field("period", point.period);
      json.number_or_null("percent", point.percent).number_or_null("handed_over_of_100", point.handed_over).end();
    });
    json.end();
  });
  json.end();
}

void write_outlook(JsonWriter& json, const Outlook& outlook) {
  json.list("outlook", outlook.rows, [&](const OutlookRow& row) {
    json.begin().field("term", row.term).field("value", row.value).field_or_null("detail", row.detail).end();
  });
  json.field_or_null("outlook_says", outlook.says);
}

void write_transitions(JsonWriter& json, const TransitionTable& table) {
  json.list("transitions", table.rows, [&](const TransitionRow& row) {
    json.begin().field("name", row.to.text).address("url", row.to.url).field("overlap", row.overlap);
    json.field_or_null("exposure", row.exposure).field("direction", row.direction).field("wage", row.wage);
    json.field("outlook", row.outlook).field("shared", row.shared).field("missing", row.missing);
    json.field("takes", row.takes).end();
  });
}

void write_row(JsonWriter& json, const IndexRow& row) {
  json.begin()
      .field("name", row.name)
      .address("url", row.url)
      .field_or_null("level", row.level ? word_for(*row.level) : "")
      .field_or_null("range", row.range);
  json.field_or_null("detail", row.detail).end();
}

void write_rows(JsonWriter& json, std::string_view name, const std::vector<IndexRow>& rows) {
  json.list(name, rows, [&](const IndexRow& row) { write_row(json, row); });
}

void write_items(JsonWriter& json, std::string_view name, const std::vector<StrategyItem>& items) {
  json.list(name, items,
            [&](const StrategyItem& item) { json.begin().field("title", item.title).field("text", item.text).end(); });
}

void write_skills(JsonWriter& json, const std::vector<SkillColumn>& columns) {
  json.list("skills", columns, [&](const SkillColumn& column) {
    json.begin().field("group", column.title);
    json.list(
            "skills", column.skills,
            [&](const SkillRow& skill) { json.begin().field("name", skill.name).field("reason", skill.reason).end(); })
        .end();
  });
}

}  // namespace

std::string to_json(const FrontPage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.begin("lead")
        .field("headline", page.lead.headline)
        .address("url", page.lead.url)
        .field("standfirst", page.lead.standfirst)
        .end();
    write_ledger(json, "in_this_edition", page.in_this_edition);
    write_rows(json, "most_exposed", page.most_exposed.rows);
    write_rows(json, "least_exposed", page.least_exposed.rows);
    json.list("movers", page.movers, [&](const MoverRow& row) {
      json.begin().field("name", row.name).address("url", row.url).field("change", row.change).end();
    });
    json.list("disagreements", page.disagreements, [&](const DisagreementRow& row) {
      json.begin().field("name", row.name).address("url", row.url).field("text", row.sentence).end();
    });
  });
}

std::string to_json(const ProfessionPage& page, const TwinOf& twin) {
  const Analysis& analysis = page.analysis;
  return document(page.head, twin, [&](JsonWriter& json) {
    json.field("profession", page.plural)
        .field_or_null("exposure", page.range)
        .field_or_null("basis", page.range_basis);
    write_texts(json, "answer", page.answer);
    json.list("occupations", analysis.occupations, [&](const Link& link) { json.text(link.text); });
    write_measures(json, page.measures);
    write_outlook(json, page.outlook);
    write_transitions(json, page.transitions);
    json.list("tasks", analysis.tasks.rows, [&](const TaskRow& row) { write_task(json, row); });
    write_skills(json, analysis.skills);
    write_texts(json, "insights", analysis.insights);
    write_items(json, "strategies", analysis.strategies);
    json.list("figures", page.figures, [&](const FigureRow& row) {
      json.begin().field("label", row.label).field("value", row.value).integer("source", row.note).end();
    });
    write_rows(json, "related", analysis.related_professions.rows);
    json.field_or_null("since_last_edition", page.since_last_edition);
    write_texts(json, "changes", page.changes);
    write_texts(json, "corrections", page.corrections);
  });
}

std::string to_json(const DeepDivePage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.field("profession", page.profession.text)
        .address("profession_url", page.profession.url)
        .field("task", page.task_name)
        .field_or_null("statement", page.statement);
    write_level(json, page.level);
    json.field_or_null("exposure", page.range).field("basis", page.basis).field("rationale", page.rationale);
    if (!page.body.empty()) write_texts(json, "body", page.body);
    write_texts(json, "advice", page.advice);
    write_items(json, "tools", page.tools);
    write_texts(json, "activities", page.activities);
    write_measures(json, page.evidence);
    json.list("use", page.uses, [&](const UseTable& table) { write_use(json, table); });
    json.field_or_null("physical", page.physical);
    write_texts(json, "insights", page.analysis.insights);
    write_rows(json, "related_tasks", page.analysis.related_tasks.rows);
  });
}

namespace {

void write_filters(JsonWriter& json, std::string_view name, const std::vector<FilterRow>& filters) {
  json.list(name, filters, [&](const FilterRow& row) {
    json.begin().field("name", row.text).address("url", row.url).integer("professions", row.professions).end();
  });
}

// A number is a number; where there is none, its reason.
void write_cell(JsonWriter& json, const IndexColumn& column, const FigureCell& cell) {
  if (!column.is_number) return void(json.field(column.key, cell.text));
  json.number_or_null(column.key, cell.value);
  if (!cell.value) json.field(column.key + "_gap", cell.text);
}

void write_index_row(JsonWriter& json, const IndexTableRow& row, const std::vector<IndexColumn>& columns) {
  json.begin().field("name", row.name).address("url", row.url);
  json.field_or_null("could_shorten", row.reach ? word_of(*row.reach) : "");
  write_plot(json, row.plot);
  for (std::size_t i = 0; i < row.cells.size(); ++i) write_cell(json, columns[i + 2], row.cells[i]);
  json.end();
}

}  // namespace

std::string to_json(const IndexPage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.field("title", page.headline).integer("count", page.professions);
    write_filters(json, "could_shorten", page.reaches);
    write_filters(json, "fields", page.fields);
    json.list("pages", page.pages, [&](const Link& link) {
      json.begin().field("name", link.text).address("url", link.url).end();
    });
    json.list("professions", page.rows, [&](const IndexTableRow& row) { write_index_row(json, row, page.columns); });
    json.list("lists", page.lists, [&](const IndexList& list) {
      json.begin().field("title", list.title);
      write_rows(json, "titles", list.rows);
      json.end();
    });
  });
}

std::string to_json(const SourcesPage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.list("items", page.sources, [&](const SourceItem& item) {
      json.begin()
          .field("id", item.id)
          .field("name", item.name)
          .address("url", item.url)
          .field_or_null("attribution", item.attribution)
          .field_or_null("changes", item.changes);
      write_ledger(json, "facts", item.facts);
      write_texts(json, "measures", item.measures);
      write_ledger(json, "files", item.files);
      json.end();
    });
    write_texts(json, "gaps", page.gaps);
  });
}

std::string to_json(const EditionsPage& page, const TwinOf& twin) {
  return document(page.head, twin, [&](JsonWriter& json) {
    json.list("editions", page.editions, [&](const EditionRow& row) {
      json.begin().field("name", row.name).field("date", row.date).field("contents", row.contents);
      json.address("url", row.url).address("front_page", row.read.url).end();
    });
    write_ledger(json, "facts", page.facts);
    json.field_or_null("digest", page.digest)
        .field_or_null("signed_by", page.signed_by)
        .field_or_null("signature", page.signature);
  });
}

}  // namespace willai::api
