#include "roster/roster_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "base/text.hpp"
#include "tables/title_names.hpp"

namespace willai::roster {
namespace {

using namespace std::literals;

constexpr std::array kHeadcounts = {"headcount"sv, "head count"sv, "employees"sv, "people"sv, "count"sv, "fte"sv, "ftes"sv, "staff"sv, "number"sv, "n"sv};
constexpr std::array kDepartments = {"department"sv, "dept"sv, "team"sv, "unit"sv, "division"sv, "business unit"sv, "cost center"sv, "group"sv};
constexpr std::array kWages = {"wage"sv, "salary"sv, "annual salary"sv, "annual wage"sv, "pay"sv, "base salary"sv, "compensation"sv, "mean wage"sv};
constexpr std::array kDecisions = {"decision"sv};

// Of a row; names.size() where the table has none.
struct RosterPlaces {
  std::size_t headcount;
  std::size_t department;
  std::size_t wage;
};

// A column that a table may lack.
struct Sought {
  const std::string& name;  // as the option gives it; "" for a usual one
  std::string_view option;
  std::string_view what;
  std::span<const std::string_view> usual;
};

Result<std::size_t> place_of(const tables::TableReader& reader, const Sought& sought) {
  const auto& [name, option, what, usual] = sought;
  const std::size_t found = name.empty() ? tables::find_usual(reader.names(), usual) : 0;
  if (found == reader.names().size()) return found;
  const std::string& wanted = name.empty() ? reader.names()[found] : name;  // which must be there once
  return tables::choose_column(reader.names(), {.name = wanted, .option = option, .what = what, .usual = usual}, reader.kind().name);
}

// Whether three digits follow each comma, as in "85,000". "2,5" may mean two and a half, so it is not guessed.
bool has_commas_of_thousands(std::string_view text) {
  for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1))
    if (std::min(text.find_first_not_of("0123456789", comma + 1), text.size()) != comma + 4) return false;
  return true;
}

// "1.200": in a table with semicolons, where a comma is decimal, this may be twelve hundred.
bool has_points_of_thousands(std::string_view text) {
  text = trim(text);
  const std::size_t point = text.rfind('.');
  return point != std::string_view::npos && point > 0 && text.size() == point + 4 &&
         text.find_first_not_of("0123456789.") == std::string_view::npos;
}

// "2", "2.5", ".5": a digit at least, and one point at most.
bool is_decimal(const std::string& digits) {
  return digits.find_first_not_of("0123456789.") == std::string::npos && digits.find_first_of("0123456789") != std::string::npos &&
         digits.find('.') == digits.rfind('.');
}

// "85,000", "$85,000.50", "1 200": a number that is not negative.
std::optional<double> find_amount(std::string_view text) {
  if (!has_commas_of_thousands(text)) return std::nullopt;
  std::string digits;
  for (const char c : trim(text))
    if (c != ',' && c != '$' && c != ' ' && c != '_') digits += c;
  for (const std::string_view sign : {"£"sv, "€"sv, "USD"sv, "EUR"sv, "GBP"sv})
    if (digits.starts_with(sign)) digits.erase(0, sign.size());
  if (!is_decimal(digits)) return std::nullopt;
  const double number = std::strtod(digits.c_str(), nullptr);  // libc++ has no from_chars for fractions
  return number < 1e12 ? std::optional(number) : std::nullopt;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' && c != '\t'; }

class RosterReading {
 public:
  RosterReading(const tables::TableReader& reader, RosterPlaces places) : reader_(reader), places_(places) {}

  void add(const tables::Row& row) {
    ++roster_.rows;
    if (!row.fault.empty()) return refuse(row.fault);
    const std::string title(trim(row.text));
    if (title.empty()) return refuse("the row has no title");
    if (std::ranges::any_of(title, is_control)) return refuse("the title has a control character");
    double people = 1;
    if (has(places_.headcount)) {
      const auto given = amount_in(row.fields[places_.headcount]);
      if (!given) return refuse(fmt::format("the headcount of “{}” is “{}”; write a number such as 3, 2.5 or 1200, less than a trillion", title, row.fields[places_.headcount]));
      people = *given;
    }
    RosterLine& line = line_of(has(places_.department) ? std::string(trim(row.fields[places_.department])) : "", title);
    line.people += people;
    if (has(places_.wage)) add_wage(line, people, title, row.fields[places_.wage]);
  }

  Roster roster() {
    roster_.has_departments = has(places_.department);
    roster_.has_wages = has(places_.wage);
    for (auto& [key, line] : lines_) roster_.lines.push_back(std::move(line));
    return std::move(roster_);
  }

 private:
  bool has(std::size_t place) const { return place < reader_.names().size(); }
  std::optional<double> amount_in(std::string_view text) const {
    return reader_.delimiter() == ';' && has_points_of_thousands(text) ? std::nullopt : find_amount(text);
  }
  void refuse(std::string reason) { roster_.unread.push_back({roster_.rows, std::move(reason)}); }

  RosterLine& line_of(std::string department, const std::string& title) {
    RosterLine& line = lines_[{department, title_key(title)}];
    if (line.title.empty()) line.title = title, line.department = std::move(department);
    return line;
  }

  // People without a wage count, but not among the wages.
  void add_wage(RosterLine& line, double people, const std::string& title, const std::string& text) {
    if (trim(text).empty()) return;
    const auto wage = amount_in(text);
    if (!wage) return refuse(fmt::format("the wage of “{}” is “{}”; the people are counted, the wage is not", title, text));
    line.payroll += people * *wage;
    line.paid_people += people;
  }

  const tables::TableReader& reader_;
  RosterPlaces places_;
  Roster roster_{};
  std::map<std::pair<std::string, std::string>, RosterLine> lines_{};
};

}  // namespace

std::string title_key(std::string_view title) { return folded_text(title); }

Result<RosterTable> read_roster(tables::TableReader& reader, const RosterColumns& columns) {
  TRY(reader.open({.name = columns.title, .option = "--title", .what = "the titles", .usual = tables::kTitleNames}));
  const RosterPlaces places{TRY(place_of(reader, {columns.headcount, "--headcount", "the headcounts", kHeadcounts})),
                            TRY(place_of(reader, {columns.department, "--department", "the departments", kDepartments})),
                            TRY(place_of(reader, {columns.wage, "--wage", "the wages", kWages}))};
  RosterReading reading(reader, places);
  for (tables::Row row; TRY(reader.next(row));) reading.add(row);
  const auto name_at = [&](std::size_t place) { return place < reader.names().size() ? reader.names()[place] : std::string(); };
  return RosterTable{reading.roster(),
                     {name_at(reader.column()), name_at(places.headcount), name_at(places.department), name_at(places.wage)}};
}

Result<Decisions> read_decisions(tables::TableReader& reader) {
  TRY(reader.open({.name = "", .option = "“title”", .what = "the titles", .usual = tables::kTitleNames}));
  const std::size_t place = TRY(tables::choose_column(
      reader.names(), {.name = "decision", .option = "“decision”", .what = "the decisions", .usual = kDecisions}, reader.kind().name));
  Decisions decisions;
  for (tables::Row row; TRY(reader.next(row));)
    if (const std::string_view decision = trim(row.fields[place]); row.fault.empty() && !decision.empty())
      decisions[title_key(row.text)] = decision;
  return decisions;
}

}  // namespace willai::roster
