// Editions and what changed with them; what a search found.
#include <fmt/format.h>

#include "domain/words.hpp"
#include "service/addresses.hpp"
#include "service/resource_cells.hpp"
#include "service/resources.hpp"
#include "site/routes.hpp"
#include "views/page_head.hpp"

namespace willai::service {
namespace {

using EditionIt = EditionOf;

std::string id_of(const PastEdition& edition) { return fmt::format("{}-{}", edition.volume, edition.number); }

bool is_current(const PastEdition& edition, const EditionFacts& facts) {
  return edition.volume == facts.number.volume && edition.number == facts.number.number;
}

std::vector<Column<EditionIt>> columns_of_edition() {
  return {
      {{"id", Kind::text, "as in its address: `1-2`"}, [](const EditionIt& it, const Scene&) -> Cell { return id_of(it.edition); }},
      {{"name", Kind::text, "as in “Vol. I, No. 02”"}, [](const EditionIt& it, const Scene&) -> Cell { return views::edition_name(it.edition.volume, it.edition.number); }},
      {{"volume", Kind::whole, "its volume"}, [](const EditionIt& it, const Scene&) -> Cell { return static_cast<long long>(it.edition.volume); }},
      {{"number", Kind::whole, "its number in the volume"}, [](const EditionIt& it, const Scene&) -> Cell { return static_cast<long long>(it.edition.number); }},
      {{"date", Kind::date, "when it was published"}, [](const EditionIt& it, const Scene&) -> Cell { return it.edition.date; }},
      {{"professions", Kind::whole, "how many professions it has"}, [](const EditionIt& it, const Scene&) -> Cell { return static_cast<long long>(it.edition.professions); }},
      {{"tasks", Kind::whole, "how many tasks it has"}, [](const EditionIt& it, const Scene&) -> Cell { return static_cast<long long>(it.edition.tasks); }},
      {{"is_current", Kind::flag, "whether this site shows it now"}, [](const EditionIt& it, const Scene& scene) -> Cell { return is_current(it.edition, scene.facts); }},
      {{"url", Kind::address, "its page"}, [](const EditionIt& it, const Scene& scene) -> Cell { return scene.home.at(site::edition(it.edition.volume, it.edition.number)); }},
      {{"api_url", Kind::address, "what changed with it"}, [](const EditionIt& it, const Scene& scene) -> Cell { return scene.home.at(filled(kEditionOne, id_of(it.edition))); }},
  };
}

// What matched, of a match.
const Resource<views::SearchHit>& reasons() {
  using Hit = views::SearchHit;
  static const Resource<Hit> resource{
      "MatchReason",
      "What was matched.",
      {{{"met", Kind::text, "`title`, `task` or `words`"}, [](const Hit& it, const Scene&) -> Cell { return it.met; }},
       {{"text", Kind::text, "the text that matched; null for `words`", Absent::may_be}, [](const Hit& it, const Scene&) { return text_or_null(it.because.text); }},
       {{"url", Kind::address, "the page of a task", Absent::may_be}, [](const Hit& it, const Scene& scene) { return text_or_null(scene.home.at(it.because.url)); }}}};
  return resource;
}

}  // namespace

const Resource<EditionOf>& edition_rows() {
  static const Resource<EditionIt> resource{"EditionRow", "An edition as lists have it.", columns_of_edition()};
  return resource;
}

const Resource<EditionOf>& editions() {
  static const Resource<EditionIt> resource{"Edition", "An edition, and what changed with it.", [] {
    std::vector<Column<EditionIt>> columns = columns_of_edition();
    columns.push_back({{"changes", Kind::parts, "what changed with it, by cause", Absent::never, &changes().schema()},
                       [](const EditionIt& it, const Scene& scene) -> Cell { return changes().records(it.changes, scene); }});
    return columns;
  }()};
  return resource;
}

const Resource<EditionChange>& changes() {
  using Change = EditionChange;
  static const Resource<Change> resource{
      "Change",
      "What is different from the edition before.",
      {{{"cause", Kind::text, "`new data`, `new model` or `editors`"}, [](const Change& it, const Scene&) { return word(word_for(it.cause)); }},
       {{"kind", Kind::text, "what kind of change it is"}, [](const Change& it, const Scene&) { return word(word_for(it.kind)); }},
       {{"profession", Kind::text, "id of the profession; null for a source", Absent::may_be}, [](const Change& it, const Scene&) { return text_or_null(it.profession); }},
       {{"profession_name", Kind::text, "its name", Absent::may_be}, [](const Change& it, const Scene&) { return text_or_null(it.plural); }},
       {{"task", Kind::text, "slug of the task", Absent::may_be}, [](const Change& it, const Scene&) { return text_or_null(it.task); }},
       {{"name", Kind::text, "name of the task or the source", Absent::may_be}, [](const Change& it, const Scene&) { return text_or_null(it.name); }},
       {{"was", Kind::text, "the level, wording or version before", Absent::may_be}, [](const Change& it, const Scene&) { return text_or_null(it.was); }},
       {{"now", Kind::text, "the same now", Absent::may_be}, [](const Change& it, const Scene&) { return text_or_null(it.now); }},
       {{"exposure_was", Kind::range, "exposure before, of a change of range", Absent::may_be}, [](const Change& it, const Scene&) { return range_or_null(it.range_was); }},
       {{"exposure_now", Kind::range, "exposure now, of a change of range", Absent::may_be}, [](const Change& it, const Scene&) { return range_or_null(it.range_now); }}}};
  return resource;
}

const Resource<views::FoundJob>& matches() {
  using Job = views::FoundJob;
  static const Resource<Job> resource{
      "Match",
      "A profession that a text may mean.",
      {{{"code", Kind::text, "O*NET-SOC code"}, [](const Job& it, const Scene&) -> Cell { return it.code; }},
       {{"title", Kind::text, "its name"}, [](const Job& it, const Scene&) -> Cell { return views::search_hit(it).row.name; }},
       {{"url", Kind::address, "its page"}, [](const Job& it, const Scene& scene) -> Cell { return scene.home.at(views::search_hit(it).row.url); }},
       {{"profession", Kind::text, "id of the profession"}, [](const Job& it, const Scene&) -> Cell { return it.page.slug; }},
       {{"api_url", Kind::address, "all that the API says of it"}, [](const Job& it, const Scene& scene) -> Cell { return scene.home.at(filled(kProfessionOne, it.page.slug)); }},
       {{"score", Kind::number, "the probability that it is the right one, 0 to 1"}, [](const Job& it, const Scene&) -> Cell { return it.score; }},
       {{"because", Kind::part, "what was matched", Absent::never, &reasons().schema()}, [](const Job& it, const Scene& scene) -> Cell { return Part{{reasons().record(views::search_hit(it), scene)}}; }}}};
  return resource;
}

const Resource<views::SuggestionRow>& suggestions() {
  using Row = views::SuggestionRow;
  static const Resource<Row> resource{
      "Suggestion",
      "A title that begins as typed.",
      {{{"text", Kind::text, "the title"}, [](const Row& it, const Scene&) -> Cell { return it.text; }},
       {{"detail", Kind::text, "our name for it, or how many professions have that title", Absent::may_be}, [](const Row& it, const Scene&) { return text_or_null(it.detail); }},
       {{"url", Kind::address, "its page"}, [](const Row& it, const Scene& scene) -> Cell { return scene.home.at(it.url); }}}};
  return resource;
}

}  // namespace willai::service
