#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/analysis_view.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

std::string slug_for(std::optional<Level> level) { return level ? to_lower(word_for(*level)) : ""; }
std::string slug_for(const Field* field) { return field ? std::string(field->slug) : ""; }

std::vector<Link> level_filters(const IndexChoice& choice) {
  std::vector<Link> links = {{"All levels", choice.level ? site::index_of(slug_for(choice.field), "") : ""}};
  for (const Level level : kLevels)
    links.push_back({std::string(word_for(level)),
                     choice.level == level ? "" : site::index_of(slug_for(choice.field), slug_for(level))});
  return links;
}

std::vector<Link> field_filters(const EditionFacts& facts, const IndexChoice& choice) {
  std::vector<Link> links = {{"All fields", choice.field ? site::index_of("", slug_for(choice.level)) : ""}};
  for (const FieldCount& count : facts.fields)
    if (const Field* field = find_field(count.field))
      links.push_back(
          {std::string(field->name), field == choice.field ? "" : site::index_of(field->slug, slug_for(choice.level))});
  return links;
}

int led_by(const FieldCount& count, Level level) {
  return level == Level::high ? count.leading_high : level == Level::medium ? count.leading_medium : count.leading_low;
}

int professions_at(const EditionFacts& facts, std::optional<Level> level) {
  if (!level) return facts.professions;
  int count = 0;
  for (const FieldCount& field : facts.fields) count += led_by(field, *level);
  return count;
}

FieldRow field_row(const Field& field, const FieldCount& count, std::optional<Level> chosen) {
  FieldRow row{std::string(field.name),
               site::index_of(field.slug, slug_for(chosen)),
               chosen ? led_by(count, *chosen) : count.professions,
               {}};
  for (const Level level : kLevels)
    if (const int led = led_by(count, level); led > 0 && (!chosen || *chosen == level))
      row.by_level.push_back({fmt::format("{} {}", led, word_for(level)), site::index_of(field.slug, slug_for(level))});
  return row;
}

std::vector<FieldRow> field_rows(const EditionFacts& facts, std::optional<Level> level) {
  std::vector<FieldRow> rows;
  for (const FieldCount& count : facts.fields) {
    const Field* field = find_field(count.field);
    if (field && (!level || led_by(count, *level) > 0)) rows.push_back(field_row(*field, count, level));
  }
  return rows;
}

IndexList list_of(std::string title, std::string note, const std::vector<ProfessionRef>& refs, Origin origin) {
  IndexList list{std::move(title), std::move(note), {}};
  for (const ProfessionRef& ref : refs) {
    if (ref.origin != origin) continue;
    list.rows.push_back(index_row(ref));
  }
  return list;
}

std::vector<IndexList> lists_of(const EditionFacts& facts, const IndexChoice& choice,
                                const std::vector<ProfessionRef>& refs) {
  std::vector<ProfessionRef> written = choice.field ? refs : facts.written_professions;
  if (choice.level) std::erase_if(written, [&](const ProfessionRef& ref) { return ref.leading != choice.level; });
  std::vector<IndexList> lists = {list_of("Written for this publication",
                                          "Tasks, levels and reasons are our own, under the study’s rules.", written,
                                          Origin::written)};
  if (choice.field)
    lists.push_back(list_of("From O*NET data",
                            "Tasks and levels as published. We add nothing that the data do not have.", refs,
                            Origin::composed));
  std::erase_if(lists, [](const IndexList& list) { return list.rows.empty(); });
  return lists;
}

std::string headline_of(const IndexChoice& choice) {
  const std::string what = choice.field ? std::string(choice.field->name) : "Professions";
  return choice.level ? fmt::format("{}, leading level {}", what, word_for(*choice.level)) : what;
}

std::string standfirst_of(const EditionFacts& facts, const IndexChoice& choice, std::size_t found) {
  const std::string led =
      choice.level
          ? fmt::format(" In each, {} tasks carry more weight than tasks at any other level.", word_for(*choice.level))
          : "";
  if (choice.field) return counted(static_cast<int>(found), "profession.", "professions.") + led;
  return fmt::format("{} in this edition, by field of work.{}",
                     counted(professions_at(facts, choice.level), "profession", "professions"), led);
}

}  // namespace

IndexPage index_view(const EditionFacts& facts, const IndexChoice& choice, const std::vector<ProfessionRef>& refs) {
  Citations citations(facts);
  citations.cite(study_id::kOnet);
  citations.cite(study_id::kLabels);
  IndexPage page;
  page.headline = headline_of(choice);
  page.standfirst = standfirst_of(facts, choice, refs.size());
  page.level_filters = level_filters(choice);
  page.field_filters = field_filters(facts, choice);
  if (!choice.field) page.fields = field_rows(facts, choice.level);
  page.lists = lists_of(facts, choice, refs);
  page.head = page_head(facts,
                        {Section::professions, page.headline,
                         fmt::format("{}: exposure of tasks to AI, profession by profession.", page.headline),
                         site::index_of(slug_for(choice.field), slug_for(choice.level))},
                        Twin::json);
  add_citations(page.head, citations);
  return page;
}

}  // namespace willai::views
