#include "roster/roster_sheets.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

#include "api/roster_json.hpp"
#include "roster/roster_matching.hpp"
#include "tables/row_cutter.hpp"

namespace willai::roster {
namespace {

std::string number_cell(double number) { return fmt::format("{}", number); }

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    tables::append_field(row, cells[i], ',');
  }
  return row + "\r\n";
}

// So that no row of the table is lost: it has a reason alone.
std::string unread_row(const UnreadRow& row) {
  std::vector<std::string> cells(16);
  cells[4] = "not read";
  cells.back() = fmt::format("row {}: {}", row.row, row.reason);
  return csv_row(cells);
}

}  // namespace

std::string lines_csv(const Roster& roster) {
  std::string csv = csv_row({"department", "title", "headcount", "payroll", "match", "code", "occupation", "page", "exposure", "low", "high",
                             "hours_high", "hours_medium", "hours_low", "hours_not_rated", "why_not"});
  for (const RosterLine& line : roster.lines) {
    std::vector<std::string> cells = {line.department, line.title, number_cell(line.people), roster.has_wages ? number_cell(line.payroll) : "",
                                      std::string(api::word_for(line.match)), line.code, line.occupation, line.page};
    const double hours = line.people * roster.week;
    if (line.exposure)
      cells.insert(cells.end(), {number_cell(line.exposure->value.value()), number_cell(line.exposure->low.value()),
                                 number_cell(line.exposure->high.value()), number_cell(hours * line.shares.high),
                                 number_cell(hours * line.shares.medium), number_cell(hours * line.shares.low),
                                 number_cell(hours * line.shares.not_rated)});
    else cells.resize(cells.size() + 7);
    cells.push_back(line.why_not);
    csv += csv_row(cells);
  }
  for (const UnreadRow& row : roster.unread) csv += unread_row(row);
  return csv;
}

std::string review_csv(const Roster& roster) {
  std::map<std::string, RosterLine> open;
  for (const RosterLine& line : roster.lines) {
    if (line.match != RosterMatch::open) continue;
    const auto [sum, is_new] = open.try_emplace(title_key(line.title), line);
    if (!is_new) sum->second.people += line.people;  // of another department
  }
  std::vector<std::string> header = {"title", "headcount", "decision", "why"};
  for (std::size_t i = 1; i <= kCandidates; ++i) header.push_back(fmt::format("candidate_{}", i));
  std::string csv = csv_row(header);
  for (const auto& [key, line] : open) {
    std::vector<std::string> cells = {line.title, number_cell(line.people), "", line.why_not};
    for (const RosterCandidate& each : line.candidates) cells.push_back(fmt::format("{} {} ({:.0f}%)", each.code, each.title, 100 * each.score));
    cells.resize(header.size());
    csv += csv_row(cells);
  }
  return csv;
}

}  // namespace willai::roster
