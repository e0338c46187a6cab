// What changed from edition to edition, and where the addresses of earlier ones lead.
#include <fmt/format.h>

#include "domain/edition_change.hpp"
#include "store/edition_reader.hpp"
#include "store/edition_rows.hpp"

namespace willai::store {
namespace {

EditionChange change_at(const Statement& row) {
  constexpr const Table& columns = table::kEditionChange;
  return {.kind = value_at<ChangeKind>(row, columns["kind"]),
          .cause = value_at<ChangeCause>(row, columns["cause"]),
          .profession = row.string(columns["profession"]),
          .plural = row.string(columns["plural"]),
          .task = row.string(columns["task"]),
          .name = row.string(columns["name"]),
          .was = row.string(columns["was"]),
          .now = row.string(columns["became"]),
          .range_was = estimate_at(row, columns.three("was_low", "was_exposure", "was_high")),
          .range_now = estimate_at(row, columns.three("low", "exposure", "high")),
          .since = {row.integer(columns["volume"]), row.integer(columns["number"])}};
}

std::string changes_where(std::string_view condition) {
  return fmt::format("SELECT {} FROM edition_change {} ORDER BY rowid", table::kEditionChange.list(), condition);
}

std::vector<EditionChange> changes_of(Statement& rows) {
  std::vector<EditionChange> changes;
  while (rows.next()) changes.push_back(change_at(rows));
  return changes;
}

}  // namespace

std::vector<EditionChange> EditionReader::load_changes(LastIn edition) const {
  Statement rows = database_.prepare(changes_where("WHERE volume = ? AND number = ?"));
  return changes_of(rows.with(edition.volume, edition.number));
}

std::vector<EditionChange> EditionReader::load_changes_of(std::string_view profession) const {
  static const std::string sql = changes_where(
      "WHERE profession = ? AND (volume, number) = (SELECT volume, number FROM edition)");
  return changes_of(database_.kept(sql).with(profession));
}

std::vector<EditionChange> EditionReader::load_all_changes() const {
  Statement rows = database_.prepare(changes_where(""));
  return changes_of(rows);
}

std::optional<std::string> EditionReader::find_moved(std::string_view page) const {
  Statement& row = database_.kept("SELECT target FROM moved_page WHERE page = ?");
  return row.with(page).next() ? std::optional(row.string(0)) : std::nullopt;
}

std::vector<MovedPage> EditionReader::load_moved() const {
  std::vector<MovedPage> moved;
  Statement rows = database_.prepare("SELECT page, target FROM moved_page ORDER BY page");
  while (rows.next()) moved.push_back({rows.string(0), rows.string(1)});
  return moved;
}

}  // namespace willai::store
