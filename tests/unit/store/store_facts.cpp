// What the edition says of itself as a whole, and the ways to find a profession in it.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "fixtures.hpp"
#include "store/previous_edition.hpp"

namespace store_facts_test {

using namespace willai;
using namespace willai::test;

namespace {

const publish::EditionDraft& draft() {
  static const publish::EditionDraft draft = fixture_draft();
  return draft;
}

const SavedEdition& edition() {
  static const SavedEdition edition(draft());
  return edition;
}

EditionFacts facts() { return edition().reader().load_facts(); }

// In a row, set apart by spaces.
std::string slugs_of(const std::vector<ProfessionRef>& refs) {
  std::string slugs;
  for (const ProfessionRef& ref : refs) slugs += (slugs.empty() ? "" : " ") + ref.slug;
  return slugs;
}

std::string found(std::string_view prefix, int most = 40) {
  return slugs_of(edition().reader().find_by_prefix(prefix, most));
}

Task task_without_level(const std::string& slug) {
  Task task;
  task.slug = slug;
  task.name = task.statement = "Do " + slug + ".";
  return task;
}

publish::EditionDraft content_draft() {
  publish::PublishRequest request = fixture_request();
  request.data_folder.clear();
  return draft_of(fixture_files(), request);
}

}  // namespace

TEST_CASE("an edition knows its number, its lead and what it holds") {
  const EditionFacts all = facts();
  CHECK(all.number.volume == 2);
  CHECK(all.number.number == 7);
  CHECK(all.number.date.iso() == "2026-11-23");
  CHECK(all.lead_profession == "kite-painter");
  CHECK(all.professions == 5);  // of nine pages: three are data views of written ones, one has no tasks
  CHECK(all.written == 3);
  CHECK(all.tasks == 42);
  CHECK(all.rated == 35);
  // 8 tasks without a level; 2 occupations without any of 10 measures.
  CHECK(all.gaps == 7 + 20);
  CHECK(all.past.empty());
}

TEST_CASE("sources, files and measures are read back in their order") {
  const EditionFacts all = facts();
  REQUIRE(all.sources.size() == draft().sources.size());
  for (std::size_t i = 0; i < all.sources.size(); ++i) {
    const Source &read = all.sources[i], &written = draft().sources[i];
    CHECK(std::tie(read.id, read.name, read.publisher, read.version, read.date, read.licence, read.url,
                   read.attribution, read.changes) == std::tie(written.id, written.name, written.publisher,
                                                               written.version, written.date, written.licence,
                                                               written.url, written.attribution, written.changes));
  }
  REQUIRE(all.inputs.size() == draft().inputs.size());
  for (std::size_t i = 0; i < all.inputs.size(); ++i) {
    const InputFile &read = all.inputs[i], &written = draft().inputs[i];
    CHECK(std::tie(read.source, read.path, read.sha256, read.bytes) ==
          std::tie(written.source, written.path, written.sha256, written.bytes));
  }
  REQUIRE(all.measures.size() == draft().measures.size());
  for (std::size_t i = 0; i < all.measures.size(); ++i) {
    const Measure &read = all.measures[i], &written = draft().measures[i];
    CHECK(std::tie(read.id, read.source, read.page, read.kind, read.role, read.classification, read.name, read.by,
                   read.vintage, read.unit, read.scale, read.coverage) ==
          std::tie(written.id, written.source, written.page, written.kind, written.role, written.classification,
                   written.name, written.by, written.vintage, written.unit, written.scale, written.coverage));
  }
}

TEST_CASE("the histogram counts every compared profession once, in its twentieth") {
  const EditionFacts all = facts();
  REQUIRE(all.histogram.size() == 20);
  CHECK(std::accumulate(all.histogram.begin(), all.histogram.end(), 0) == 3);
  // Lantern Menders .05, Kite Painters .3, Tide Table Programmers .59.
  CHECK(all.histogram[1] == 1);
  CHECK(all.histogram[6] + all.histogram[5] == 1);
  CHECK(all.histogram[11] == 1);
}

TEST_CASE("a profession with a third of its tasks unrated, and one more, is not compared") {
  publish::EditionDraft draft = fixture_draft();
  for (Profession& each : draft.professions) {
    if (each.slug != "lantern-menders") continue;  // 6 of 6 tasks rated
    for (const std::string slug : {"a", "b", "c"}) each.tasks.push_back(task_without_level(slug));
  }
  const auto compared = [](const publish::EditionDraft& draft) {
    const auto bins = SavedEdition(draft).reader().load_facts().histogram;
    return std::accumulate(bins.begin(), bins.end(), 0);
  };
  CHECK(compared(draft) == 3);
  for (Profession& each : draft.professions)
    if (each.slug == "lantern-menders") each.tasks.push_back(task_without_level("d"));
  CHECK(compared(draft) == 2);
}

TEST_CASE("an exposure of 1 stands in the last twentieth") {
  publish::EditionDraft extreme = fixture_draft();
  for (Profession& each : extreme.professions)
    if (each.slug == "tide-table-programmers") each.exposure = Estimate{Exposure(1), Exposure(1), Exposure(1)};
  CHECK(SavedEdition(extreme).reader().load_facts().histogram[19] == 1);
}

TEST_CASE("most and least exposed are the listed professions in order") {
  const EditionFacts all = facts();
  CHECK(slugs_of(all.most_exposed) == "kite-painter tide-programmer moss-guide lantern-menders");
  CHECK(slugs_of(all.least_exposed) == "lantern-menders moss-guide tide-programmer kite-painter");
}

TEST_CASE("in an edition of written professions alone, these are compared with each other") {
  const EditionFacts all = SavedEdition(content_draft()).reader().load_facts();
  CHECK(all.professions == all.written);
  CHECK(all.most_exposed.size() == 3);
  CHECK(std::accumulate(all.histogram.begin(), all.histogram.end(), 0) == 3);
  CHECK(all.measures.empty());
  CHECK(all.disagreements.empty());
}

TEST_CASE("every field counts its professions and what leads them") {
  int professions = 0;
  for (const FieldCount& field : facts().fields) {
    int all = 0, high = 0, medium = 0, low = 0;
    for (const Profession& each : draft().professions) {
      if (each.field != field.field || each.standing != ListedAs::listed) continue;
      ++all;
      high += each.leading == Level::high;
      medium += each.leading == Level::medium;
      low += each.leading == Level::low;
    }
    CHECK(field.professions == all);
    CHECK(field.leading_high == high);
    CHECK(field.leading_medium == medium);
    CHECK(field.leading_low == low);
    professions += all;
  }
  CHECK(professions == 5);
}

TEST_CASE("written professions stand in the order of their plurals") {
  CHECK(slugs_of(facts().written_professions) == "kite-painter moss-guide tide-programmer");
}

TEST_CASE("without a last edition nothing moved") { CHECK(facts().movers.empty()); }

TEST_CASE("those that moved since the last edition are named, the furthest first, with where they were") {
  publish::EditionDraft moved = fixture_draft();
  for (Profession& each : moved.professions) {
    if (!each.exposure) continue;
    const double value = each.exposure->value.value();
    const double step = each.slug == "kite-painter"      ? .2
                        : each.slug == "lantern-menders" ? .04
                        : each.slug == "string-dyers"    ? .004
                                                         : 0;
    each.previous = Estimate{Exposure(0), Exposure(value + step), Exposure(1)};
  }
  const EditionFacts all = SavedEdition(moved).reader().load_facts();
  REQUIRE(all.movers.size() == 2);
  CHECK(all.movers[0].profession.slug == "kite-painter");
  CHECK(all.movers[0].before.value.value() == doctest::Approx(.7));
  CHECK(all.movers[1].profession.slug == "lantern-menders");
}

TEST_CASE("an edition published after another names what moved and the levels that changed") {
  MemoryFiles files = fixture_files();
  files.replace("content/professions/kite-painter.toml", "level = \"HIGH\"", "level = \"LOW\"");
  files.replace("content/edition.toml", "number = 7", "number = 6");
  files.replace("content/edition.toml", "2026-11-23", "2026-11-02");
  const SavedEdition last(draft_of(files));
  publish::PublishRequest request = fixture_request();
  request.previous = store::load_previous(last.reader());
  const SavedEdition next(draft_of(fixture_files(), request));
  const EditionFacts all = next.reader().load_facts();
  REQUIRE(all.past.size() == 1);
  CHECK(all.past.front().number == 6);
  REQUIRE(all.movers.size() == 1);
  CHECK(all.movers.front().profession.slug == "kite-painter");
  const auto kites = next.reader().find_profession("kite-painter");
  CHECK(task_in(*kites, "sketch-design").previous_level == Level::low);
  CHECK(task_in(*kites, "mix-paint").previous_level == Level::low);
}

TEST_CASE("readings that lie furthest apart are named, of compared professions only") {
  const EditionFacts all = facts();
  REQUIRE(!all.disagreements.empty());
  CHECK(all.disagreements.size() <= 5);
  double last = 1e9;
  for (const Disagreement& each : all.disagreements) {
    CHECK(profession_in(draft().professions, each.profession.slug).standing == ListedAs::listed);
    CHECK(each.profession.slug != "string-dyers");
    REQUIRE(each.measures.size() == 3);
    const auto [low, high] =
        std::ranges::minmax(each.measures, {}, [](const MeasureValue& value) { return *value.percentile; });
    const double spread = *high.percentile - *low.percentile;
    CHECK(spread <= last);
    last = spread;
  }
}

TEST_CASE("a deep dive at each level is shown, and the next number shows others") {
  const auto latest = facts().latest;
  REQUIRE(latest.size() == 3);
  CHECK(latest[0].level == Level::high);
  CHECK(latest[1].level == Level::medium);
  CHECK(latest[2].level == Level::low);
  for (const DeepDiveRef& each : latest) {
    const Profession& profession = profession_in(draft().professions, each.profession_slug);
    const Task& task = task_in(profession, each.task_slug);
    CHECK(profession.origin == Origin::written);
    CHECK(each.name == task.name);
    CHECK(each.rationale == task.rationale);
    CHECK(each.level == task.level);
  }
  publish::EditionDraft eighth = fixture_draft();
  eighth.number.number = 8;
  CHECK(SavedEdition(eighth).reader().load_facts().latest[0].profession_slug != latest[0].profession_slug);
}

TEST_CASE("the professions of a field, of a level, of both and of neither are found") {
  const store::EditionReader reader = edition().reader();
  CHECK(slugs_of(reader.professions_in(27, std::nullopt)) == "kite-painter kite-painters string-dyers");
  CHECK(slugs_of(reader.professions_in(27, Level::low)) == "kite-painters string-dyers");
  CHECK(slugs_of(reader.professions_in(27, Level::high)) == "kite-painter");
  CHECK(reader.professions_in(27, Level::medium).empty());
  CHECK(reader.professions_in(0, std::nullopt).size() == 9);
  CHECK(slugs_of(reader.professions_in(0, Level::low)) == "kite-painters lantern-menders string-dyers");
  CHECK(reader.professions_in(11, std::nullopt).empty());
}

TEST_CASE("a title is found by its beginning, in any case, written professions first; else by that of a word") {
  CHECK(found("kite") == "kite-painter kite-painters lantern-menders");
  CHECK(found("KITE p") == "kite-painter kite-painters");
  CHECK(found("  kite painters ") == "kite-painter kite-painters");
  CHECK(found("painte") == "kite-painter kite-painters");
  CHECK(found("zebra").empty());
}

TEST_CASE("a written profession comes first even where only another title of it was met") {
  publish::EditionDraft draft = fixture_draft();
  draft.professions.front().alternate_titles.push_back("String Artist");
  CHECK(slugs_of(SavedEdition(draft).reader().find_by_prefix("string", 9)) == "kite-painter string-dyers");
}

TEST_CASE("a title that is whole what was typed comes before all that only begin with it") {
  publish::EditionDraft draft = fixture_draft();
  for (Profession& each : draft.professions)
    if (each.slug == "ferry-callers") each.name = each.plural = "Kite";
  CHECK(slugs_of(SavedEdition(draft).reader().find_by_prefix("kite", 2)) == "ferry-callers kite-painter");
}

TEST_CASE("the beginning of a title goes before the beginning of a word within one") {
  publish::EditionDraft draft = fixture_draft();
  for (Profession& each : draft.professions)
    if (each.slug == "ferry-callers") each.alternate_titles.push_back("Painter of signs");
  const SavedEdition saved(draft);
  CHECK(slugs_of(saved.reader().find_by_prefix("painter", 9)) == "ferry-callers");
  CHECK(slugs_of(saved.reader().find_by_prefix("fitter", 9)) == "lantern-menders");
  CHECK(saved.reader().find_by_prefix("fitter", 9).front().reason == "Kite Lamp Fitter");
}

TEST_CASE("one met by another title says which") {
  const auto refs = edition().reader().find_by_prefix("lamp", 10);
  REQUIRE(refs.size() == 1);
  CHECK(refs[0].slug == "lantern-menders");
  CHECK(refs[0].reason == "Lamp Smith");
  CHECK(edition().reader().find_by_prefix("lantern", 10).front().reason == "");
}

TEST_CASE("an empty beginning finds nothing, and no more are given than asked for") {
  CHECK(found("").empty());
  CHECK(found("   ").empty());
  CHECK(found("kite", 2) == "kite-painter kite-painters");
  CHECK(found("kite", 0).empty());
}

TEST_CASE("letters that mean something to SQL mean nothing here") {
  for (const std::string prefix :
       {"%", "_", "kite%", "'", "\"", "' OR 1=1 --", "*", "\\", "k_te", "kite' UNION SELECT * FROM title --"})
    CHECK_MESSAGE(found(prefix).empty(), prefix);
}

TEST_CASE("any bytes can be looked for") {
  for (const std::string& prefix : {std::string("\0", 1), std::string("kite\0", 5), std::string("\xFF"),
                                    std::string("\xC3"), std::string(1 << 20, 'k'), std::string("🪁")})
    CHECK(found(prefix).empty());
}

TEST_CASE("a title of letters beyond ASCII is found by its beginning") {
  publish::EditionDraft other = fixture_draft();
  other.professions.front().alternate_titles.push_back("Écrivain de cerfs-volants");
  other.professions.front().alternate_titles.push_back("風箏畫家");
  const SavedEdition saved(other);
  CHECK(slugs_of(saved.reader().find_by_prefix("Écri", 9)) == "kite-painter");
  CHECK(slugs_of(saved.reader().find_by_prefix("風", 9)) == "kite-painter");
}

}  // namespace store_facts_test
