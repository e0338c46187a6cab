// What a matcher needs from an edition.
#include <algorithm>
#include <map>

#include "publish/match_tables.hpp"
#include "matching/job_matcher.hpp"
#include "store/edition_reader.hpp"

namespace willai::store {
namespace {

std::vector<Profession> load_pages(const Database& database) {
  std::vector<Profession> professions;
  Statement rows = database.prepare(
      "SELECT p.id, p.slug, p.name, p.plural, p.origin, o.code, p.summary FROM profession p JOIN "
      "profession_occupation o ON o.profession = p.id AND o.position = 0 ORDER BY p.id");
  Statement codes =
      database.prepare("SELECT code FROM profession_occupation WHERE profession = ? AND position > 0 ORDER BY position");
  while (rows.next()) {
    Profession each;
    each.slug = rows.string(1);
    each.name = rows.string(2);
    each.plural = rows.string(3);
    each.origin = rows.text(4) == "written" ? Origin::written : Origin::composed;
    each.occupations = {{rows.string(5), "", ""}};
    for (codes.with(rows.integer(0)); codes.next();) each.occupations.push_back({codes.string(0), "", ""});
    each.summary = rows.string(6);
    professions.push_back(std::move(each));
  }
  return professions;
}

std::map<std::string, Profession*> by_slug(std::vector<Profession>& professions) {
  std::map<std::string, Profession*> found;
  for (Profession& each : professions) found[each.slug] = &each;
  return found;
}

void add_titles_and_tasks(const Database& database, std::vector<Profession>& professions) {
  const auto found = by_slug(professions);
  Statement titles = database.prepare(
      "SELECT p.slug, t.title FROM title t JOIN profession p ON p.id = t.profession WHERE t.alternate = 1 ORDER BY "
      "t.rowid");
  while (titles.next())
    if (const auto at = found.find(titles.string(0)); at != found.end())
      at->second->alternate_titles.push_back(titles.string(1));
  Statement tasks = database.prepare(
      "SELECT p.slug, t.name, t.statement FROM task t JOIN profession p ON p.id = t.profession ORDER BY t.id");
  while (tasks.next())
    if (const auto at = found.find(tasks.string(0)); at != found.end()) {
      at->second->tasks.emplace_back();
      at->second->tasks.back().name = tasks.string(1);
      at->second->tasks.back().statement = tasks.string(2);
    }
}

// Free what was read from the edition before the matcher is made, to limit peak memory.
matching::MatchTables load_tables(const Database& database) {
  std::vector<Profession> professions = load_pages(database);
  add_titles_and_tasks(database, professions);
  return publish::match_tables_of(professions);
}

Result<matching::MatchParts> load_parts(const Database& database, const matching::MatchTables& tables) {
  Statement row = database.prepare("SELECT bytes FROM matching WHERE part = 'titles'");
  return row.next() ? matching::parse_match_parts(row.bytes(0)) : matching::unfitted_parts(tables, {});
}

}  // namespace

matching::Rewordings EditionReader::load_rewordings() const {
  Statement row = database_.prepare("SELECT bytes FROM matching WHERE part = 'titles'");
  if (!row.next()) return {};
  auto parts = matching::parse_match_parts(row.bytes(0));
  return parts.ok() ? std::move(parts->rewordings) : matching::Rewordings();
}

matching::MatchTables EditionReader::load_match_tables() const { return load_tables(database_); }

std::string EditionReader::load_match_bytes() const {
  Statement row = database_.prepare("SELECT bytes FROM matching WHERE part = 'titles'");
  return row.next() ? std::string(row.bytes(0)) : "";
}

Result<matching::JobMatcher> EditionReader::load_matcher() const {
  matching::MatchTables tables = load_tables(database_);
  matching::MatchParts parts = TRY(load_parts(database_, tables));
  return matching::JobMatcher::make(std::move(tables), std::move(parts));
}

}  // namespace willai::store
