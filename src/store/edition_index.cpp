// All professions of an edition with what a list of them says.
#include <fmt/format.h>

#include "domain/study_ids.hpp"
#include "store/edition_reader.hpp"
#include "store/edition_rows.hpp"

namespace willai::store {
namespace {

// Beside the columns of a ProfessionRef.
constexpr Columns kBeside{
    "p.shared, o.education, w.value, w.basis, c.value, c.basis, e.value, e.basis"};

// A value and its basis at two columns side by side. A figure of a group of titles is none of one title's own.
ListedFigure figure_at(const Statement& row, int column, bool is_shared) {
  ListedFigure figure{real_at(row, column)};
  figure.in_group = figure.value && (is_shared || row.text(column + 1) == word_for(MeasureBasis::inherited));
  if (figure.in_group) figure.value.reset();
  return figure;
}

std::string sql_of_listed() {
  return fmt::format(
      "SELECT {}, {} FROM profession p LEFT JOIN profession_occupation po ON po.profession = p.id AND po.position = 0 "
      "LEFT JOIN occupation o ON o.code = po.code "
      "LEFT JOIN occupation_measure w ON w.code = po.code AND w.measure = '{}' "
      "LEFT JOIN occupation_measure c ON c.code = po.code AND c.measure = '{}' "
      "LEFT JOIN occupation_measure e ON e.code = po.code AND e.measure = '{}' "
      "WHERE p.standing = ? ORDER BY p.plural COLLATE NOCASE, p.slug",
      kRef.text(), kBeside.text(), measure_id::kMedianWage, measure_id::kProjectedChange,
      measure_id::kEmployment);
}

}  // namespace

std::vector<ListedProfession> EditionReader::listed(ListedAs standing) const {
  static const std::string sql = sql_of_listed();
  std::vector<ListedProfession> professions;
  Statement& rows = database_.kept(sql);
  for (rows.with(word_for(standing)); rows.next();) {
    const auto at = [](int beside) { return kRef.size() + beside; };
    const bool is_shared = rows.integer(at(kBeside["shared"])) == 1;
    professions.push_back({.ref = ref_at(rows),
                           .pay = figure_at(rows, at(kBeside["w.value"]), is_shared),
                           .growth = figure_at(rows, at(kBeside["c.value"]), is_shared),
                           .people = figure_at(rows, at(kBeside["e.value"]), is_shared),
                           .education = rows.string(at(kBeside["education"]))});
  }
  return professions;
}

std::map<std::string, std::string, std::less<>> EditionReader::first_codes() const {
  std::map<std::string, std::string, std::less<>> codes;
  Statement& rows = database_.kept("SELECT p.slug, po.code FROM profession p JOIN profession_occupation po ON po.profession = p.id AND po.position = 0");
  for (rows.with(); rows.next();) codes.emplace(rows.string(0), rows.string(1));
  return codes;
}

}  // namespace willai::store
