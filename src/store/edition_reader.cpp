#include "store/edition_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "store/edition_measures.hpp"
#include "store/edition_rows.hpp"
#include "store/edition_schema.hpp"
#include "store/edition_signature.hpp"

namespace willai::store {
namespace {

constexpr std::string_view kInMemory = "built in";

std::string refs_where(std::string_view rest) {
  return fmt::format("SELECT {} FROM profession p {}", kRef.text(), rest);
}

std::vector<ProfessionRef> refs_of(Statement& statement) {
  std::vector<ProfessionRef> refs;
  while (statement.next()) refs.push_back(ref_at(statement));
  return refs;
}

OccupationFacts occupation_at(const Statement& row) {
  constexpr const Table& columns = table::kOccupation;
  return {.code = row.string(columns["code"]),
          .title = row.string(columns["title"]),
          .description = row.string(columns["description"]),
          .job_zone = integer_at(row, columns["job_zone"]),
          .profession = row.string(columns["profession"]),
          .measures = {},
          .education = row.string(columns["education"]),
          .experience = row.string(columns["experience"]),
          .training = row.string(columns["training"]),
          .transitions = {},
          .framework = row.string(columns["framework"]),
          .stands = row.string(columns["stands"])};
}

// The tables of a database, as they were declared.
std::string schema_of(const Database& database) {
  std::string schema;
  Statement rows = database.prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name");
  while (rows.next()) (schema += rows.text(0)) += '\n';
  return schema;
}

std::string expected_schema() {
  static const std::string schema = [] {
    auto empty = Database::create(":memory:").value();
    const bool made = empty.execute(edition_schema() + kEditionIndexes).ok();
    return made ? schema_of(empty) : std::string();
  }();
  return schema;
}

// Checks that all tables are there, and one edition with a date.
bool has_its_tables(const Database& database) {
  if (schema_of(database) != expected_schema()) return false;
  Statement edition = database.prepare("SELECT date FROM edition");
  return edition.next() && Date::parse(edition.text(0)).ok() && !edition.next();
}

// The digest of the edition in these bytes; absent if they are damaged.
std::optional<EditionDigest> digest_in(std::string_view bytes, std::size_t pages) {
  if (bytes.size() != length_with_digest(pages)) return std::nullopt;
  auto digest = parse_trailer(bytes.substr(pages * kPageBytes), pages);
  const auto hashes = hash_pages(
      [&](std::size_t first, std::size_t count, unsigned char* to) {
        std::memcpy(to, bytes.data() + first * kPageBytes, count * kPageBytes);
        return true;
      },
      pages);
  if (!digest || !hashes || *hashes != digest->pages) return std::nullopt;
  return digest;
}

// The smallest string greater than all strings that begin with `prefix`: its last byte plus one. Bytes of UTF-8 are
// never 0xFF.
std::string end_of_prefix(std::string prefix) {
  prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
  return prefix;
}

}  // namespace

EditionProof EditionReader::proof_of(const EditionDigest& digest) {
  EditionProof proof{.digest = hexadecimal(digest.whole)};
  if (!digest.signature) return proof;
  proof.key = line_of(digest.signature->key);
  proof.signature = hexadecimal(digest.signature->bytes);
  return proof;
}

Result<EditionReader> EditionReader::open(const std::string& path) { return open_file(TRY(EditionFile::open(path))); }

Result<EditionReader> EditionReader::open_current(const std::string& path) {
  return open_file(TRY(EditionFile::open_current(path)));
}

Result<EditionReader> EditionReader::open_file(std::shared_ptr<EditionFile> file) try {
  Database database = TRY(Database::open(file));
  if (!has_its_tables(database)) return damaged_edition(file->path());
  return EditionReader(std::move(database), file, file->digest());
} catch (const EditionUnreadable&) { return damaged_edition(file->path()); }

Result<EditionReader> EditionReader::again() const { return file_ ? open_file(file_) : open_memory(memory_); }

Result<EditionReader> EditionReader::open_memory(std::string_view bytes) try {
  const EditionHead head = TRY(parse_head(bytes, kInMemory));
  const auto digest = digest_in(bytes, head.pages);
  if (!digest) return damaged_edition(kInMemory);
  Database database = TRY(Database::open_memory(bytes.substr(0, head.pages * kPageBytes)));
  if (!has_its_tables(database)) return damaged_edition(kInMemory);
  EditionReader reader(std::move(database), nullptr, *digest);
  reader.memory_ = bytes;
  return reader;
} catch (const EditionUnreadable&) { return damaged_edition(kInMemory); }

std::optional<PageRef> EditionReader::find_page(std::string_view slug) const {
  Statement& profession = database_.kept("SELECT slug FROM profession WHERE slug = ?");
  if (profession.with(slug).next()) return PageRef{profession.string(0), ""};
  Statement& task =
      database_.kept("SELECT p.slug, t.slug FROM task t JOIN profession p ON p.id = t.profession WHERE t.page = ?");
  if (task.with(slug).next()) return PageRef{task.string(0), task.string(1)};
  return std::nullopt;
}

std::vector<PageRef> EditionReader::all_pages() const {
  std::vector<PageRef> pages;
  Statement rows = database_.prepare(
      "SELECT p.id, -1 AS position, p.slug, '' FROM profession p UNION ALL "
      "SELECT t.profession, t.position, p.slug, t.slug FROM task t JOIN profession p ON p.id = t.profession ORDER BY "
      "1, 2");
  while (rows.next()) pages.push_back({rows.string(2), rows.string(3)});
  return pages;
}

std::vector<std::pair<std::string, std::string>> EditionReader::linked_pairs() const {
  std::vector<std::pair<std::string, std::string>> pairs;
  Statement rows = database_.prepare(
      "SELECT p.slug, o.stands FROM profession p JOIN profession_occupation po ON po.profession = p.id AND "
      "po.position = 0 JOIN transition t ON t.code = po.code JOIN occupation o ON o.code = t.other "
      "WHERE o.stands <> '' ORDER BY p.id, t.position");
  while (rows.next()) pairs.emplace_back(rows.string(0), rows.string(1));
  return pairs;
}

std::vector<StateWage> EditionReader::load_states(const Profession& profession) const {
  return store::load_states(database_, profession);
}

// By soc_of_wages(), in SQL.
std::vector<std::string> EditionReader::professions_with_states() const {
  std::vector<std::string> slugs;
  Statement rows = database_.prepare(
      fmt::format("SELECT p.slug FROM profession p JOIN profession_occupation po ON po.profession = p.id AND po.position = 0 "
                  "LEFT JOIN occupation_measure w ON w.code = po.code AND w.measure = '{}' WHERE "
                  "substr(CASE WHEN w.\"from\" <> '' THEN w.\"from\" ELSE po.code END, 1, 7) IN "
                  "(SELECT soc FROM state_wage) ORDER BY p.id",
                  measure_id::kMedianWage));
  while (rows.next()) slugs.push_back(rows.string(0));
  return slugs;
}

std::vector<ProfessionRef> EditionReader::professions_in(int field, std::optional<Level> leading) const {
  const std::string_view level = leading ? word_for(*leading) : std::string_view();
  Statement& rows = database_.kept(
      refs_where("WHERE (?1 = 0 OR p.field = ?1) AND (?2 = '' OR p.leading = ?2) ORDER BY p.plural, p.slug"));
  rows.with(field, level);
  return refs_of(rows);
}

std::vector<ProfessionRef> EditionReader::find_by_prefix(std::string_view prefix, int most) const {
  const std::string folded = to_lower(trim(prefix));
  if (folded.empty()) return {};
  // The whole title first, then titles that begin with it; if there are none, titles that have a word that does.
  std::vector<ProfessionRef> found = titles_where("t.folded >= ?1 AND t.folded < ?2", folded, most);
  return found.empty() ? titles_where("instr(t.folded, ' ' || ?1) > 0 AND ?2 IS NOT NULL", folded, most) : found;
}

std::vector<ProfessionRef> EditionReader::titles_where(std::string_view condition, const std::string& folded,
                                                       int most) const {
  Statement& rows = database_.kept(fmt::format(
      "SELECT {}, min(t.alternate), min(t.title) FROM title t JOIN profession p ON p.id = t.profession WHERE {} "
      "GROUP BY p.id ORDER BY max(t.folded = ?1) DESC, p.origin = 'written' DESC, min(t.alternate), p.plural LIMIT ?3",
      kRef.text(), condition));
  const std::string end = end_of_prefix(folded);
  rows.with(folded, end, most);
  std::vector<ProfessionRef> refs;
  while (rows.next()) {
    refs.push_back(ref_at(rows));
    if (rows.integer(kRef.size()) == 1) refs.back().reason = rows.string(kRef.size() + 1);
  }
  return refs;
}

std::vector<OccupationFacts> EditionReader::load_occupations() const {
  std::vector<OccupationFacts> occupations;
  Statement rows = database_.prepare("SELECT code FROM occupation ORDER BY code");
  while (rows.next()) occupations.push_back(*find_occupation(rows.text(0)));
  return occupations;
}

std::optional<OccupationFacts> EditionReader::find_occupation(std::string_view code) const {
  Statement& row =
      database_.kept(fmt::format("SELECT {} FROM occupation WHERE code = ?", table::kOccupation.list()));
  if (!row.with(code).next()) return std::nullopt;
  OccupationFacts occupation = occupation_at(row);
  occupation.measures = load_values(database_, occupation.code);
  occupation.readers = load_readers(database_, occupation.code);
  occupation.transitions = load_transitions(database_, occupation.code);
  return occupation;
}

std::vector<publish::Unjoined> EditionReader::load_unjoined() const {
  constexpr const Table& columns = table::kUnjoined;
  std::vector<publish::Unjoined> unjoined;
  Statement rows = database_.prepare(fmt::format("SELECT {} FROM unjoined ORDER BY rowid", columns.list()));
  while (rows.next())
    unjoined.push_back({.measure = rows.string(columns["measure"]),
                        .occupation = rows.string(columns["code"]),
                        .onet_task_id = static_cast<std::uint32_t>(rows.big(columns["onet_task"])),
                        .text = rows.string(columns["text"]),
                        .reason = rows.string(columns["reason"])});
  return unjoined;
}

namespace {

std::optional<LabelShares> shares_at(const Statement& row, int first) {
  if (row.is_null(first)) return std::nullopt;
  return LabelShares{row.real(first), row.real(first + 1), row.real(first + 2)};
}

}  // namespace

std::vector<LinkedTask> EditionReader::load_linked_tasks() const {
  std::vector<LinkedTask> tasks;
  Statement rows = database_.prepare(
      "SELECT o.id, o.statement, o.people, o.settled_e0, o.settled_e1, o.settled_e2, coalesce(a.activity, '') FROM onet_task o JOIN task_published p ON "
      "p.onet_task = o.id AND p.linked <> 'editor' LEFT JOIN task_activity a ON a.task = p.task ORDER BY o.id, "
      "a.position");
  long long last = -1;
  while (rows.next()) {
    if (rows.big(0) != last) tasks.push_back({rows.string(1), label_at(rows, 2), shares_at(rows, 3), {}});
    last = rows.big(0);
    if (!rows.text(6).empty()) tasks.back().activities.push_back(rows.string(6));
  }
  return tasks;
}

}  // namespace willai::store
