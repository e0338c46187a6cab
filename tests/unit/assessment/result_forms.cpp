// One number, one form: of 2,000 made results, each range and each time is printed in the same way on the page, on paper, in
// the letter, on the card and in JSON.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <regex>
#include <set>
#include <string>
#include <variant>

#include "api/result_json.hpp"
#include "pages/pages.hpp"
#include "reports/card.hpp"
#include "reports/letters.hpp"
#include "reports/result_document.hpp"
#include "routing/assessment_service.hpp"
#include "views/journey_view.hpp"

namespace result_forms_test {

using namespace willai;
using namespace willai::reports;

namespace {

class Readers {
 public:
  explicit Readers(unsigned seed) : engine_(seed) {}
  int below(int end) { return static_cast<int>(engine_() % static_cast<unsigned>(end)); }

  // A reader of the built-in edition, by the tasks of whose profession we take the first page that has them.
  std::string next() {
    static const std::vector<std::string> own = {"answer customer emails", "train new nurses on the ward", "escribir cartas para los clientes",
                                                 "repair a leaking pipe", "plan the week of my team"};
    std::string tasks;
    for (const char* slug : {"assess-patients", "chart-care", "give-medications", "patient-teaching", "coordinate-care"})
      if (below(3) > 0) add(tasks, fmt::format("\"task\": \"{}\"", slug));
    for (const std::string& text : own)
      if (below(3) == 0) add(tasks, fmt::format("\"text\": \"{}\"", text));
    if (below(5) == 0) add(tasks, "\"withheld\": true");
    const std::string week = below(2) == 0 ? fmt::format(", \"week_minutes\": {}", 600 + below(3000)) : "";
    return fmt::format("{{\"profession\": \"registered-nurse\", \"tasks\": [{}]{}}}", tasks, week);
  }

 private:
  void add(std::string& tasks, const std::string& what) {
    const int kind = below(8);
    const std::string minutes = kind == 0 ? "" : fmt::format(", \"minutes\": {}", kind == 1 ? below(60) : below(600));
    tasks += fmt::format("{}{{{}{}}}", tasks.empty() ? "" : ", ", what, minutes);
  }

  std::mt19937 engine_;
};

const routing::AssessmentService& edition() {
  static const auto service = routing::AssessmentService::open("");
  return service.value();
}

struct Printed {
  std::string text;

  void operator()(const Heading& heading) { add(heading.text); }
  void operator()(const Passage& passage) { add(passage.lead), add(passage.text); }
  void operator()(const Contents&) {}
  void operator()(const Bullets& bullets) {
    for (const Passage& item : bullets.items) (*this)(item);
  }
  void operator()(const Table& table) {
    for (const auto& row : table.rows)
      for (const TableCell& cell : row)
        for (const Passage& passage : cell.passages) (*this)(passage);
  }
  void operator()(const LevelChart& chart) {
    for (const LevelBar& bar : chart.bars) add(bar.text);
    add(chart.alt);
  }
  void operator()(const RangeChart& chart) {
    for (const RangeLine& line : chart.lines) add(line.text);
    add(chart.alt);
  }
  void operator()(const Columns& columns) {
    for (const Column& column : columns.columns)
      for (const Block& block : column.blocks) std::visit(*this, block);
  }
  void add(const std::string& line) { text += line + "\n"; }
};

// Everywhere a result stands, by name.
std::vector<std::pair<std::string, std::string>> places_of(const views::ResultView& view) {
  Printed paper;
  for (const Block& block : result_document(view, "").blocks) std::visit(paper, block);
  const Card card = result_card(view, "");
  Printed picture;
  picture.add(card.range), picture.add(card.says), picture(card.levels);
  const Letter letter = result_letter(view, "a=A", {"https://example.org", {}});
  const std::string page = pages::render(views::result_page(view, {}), pages::Frame{});
  return {{"page", page}, {"paper", paper.text}, {"card", picture.text}, {"letter", letter.text}, {"JSON", api::to_json(view)}};
}

std::set<std::string> found_in(const std::string& text, const std::regex& pattern) {
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) found.insert(at->str());
  return found;
}

// Straight from the figures; nothing of the code that prints is used.
std::string form_of(const views::Range& range) {
  const std::string low = fmt::format("{:.2f}", range.low), high = fmt::format("{:.2f}", range.high);
  return low == high ? low : low + "–" + high;
}

std::set<std::string> ranges_of(const views::ResultView& view) {
  std::set<std::string> forms;
  const auto add = [&](const std::optional<views::Range>& range) {
    if (range) forms.insert(form_of(*range));
  };
  add(view.exposure), add(view.comparison.profession);
  for (const auto& task : view.tasks) add(task.exposure);
  for (const auto& each : view.transitions) add(each.exposure);
  for (const auto& shift : view.shifts) {
    add(shift.then);
    for (const auto& range : shift.along) add(range);
  }
  return forms;
}

std::string time_of(double minutes) {
  if (minutes > 0 && minutes < 59.5) return fmt::format("{:.0f} minute{}", minutes, std::lround(minutes) == 1 ? "" : "s");
  std::string hours = fmt::format("{:.1f}", minutes / 60);
  if (hours.ends_with(".0")) hours.resize(hours.size() - 2);
  return hours + (hours == "1" ? " hour" : " hours");
}

std::set<std::string> times_of(const views::ResultView& view) {
  std::set<std::string> forms = {"24 hours", "2 hours", time_of(view.unanswered * (view.hours_answered.value_or(0) / std::max(1e-9, 1 - view.unanswered)) * 60)};
  if (!view.unanswered_amount.empty()) forms.insert(view.unanswered_amount);
  forms.insert(view.week_amount);
  for (const auto& task : view.tasks)
    if (task.minutes) forms.insert(time_of(*task.minutes));
  for (const auto& shift : view.shifts) forms.insert(time_of(shift.minutes));
  for (const auto& level : view.levels)
    if (level.hours) {
      const std::string low = time_of(level.hours->low * 60), high = time_of(level.hours->high * 60);
      const bool in_minutes = high.find("minute") != std::string::npos;
      const std::string number = in_minutes ? fmt::format("{:.0f}", level.hours->low * 60) : fmt::format("{:.1f}", level.hours->low);
      forms.insert(low == high ? high : fmt::format("{} to {}", number.ends_with(".0") ? number.substr(0, number.size() - 2) : number, high));
    }
  return forms;
}

}  // namespace

TEST_CASE("each range and each time of a result has one form on the page, on paper, in the letter, on the card and in JSON") {
  const std::regex range(R"(\d\.\d\d–\d\.\d\d)"), time(R"((\d[\d.]* to )?\d[\d.]* (hours?|minutes?|h)\b)");
  Readers readers(20261130);
  int results = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string reader = readers.next();
    const auto view = edition().view(reader);
    REQUIRE_MESSAGE(view.ok(), reader << view.error().message);
    const std::set<std::string> ranges = ranges_of(*view), times = times_of(*view);
    // What a sentence of the reader's answers repeats is no figure of the result.
    const std::set<std::string> repeated = found_in(view->remark, time);
    for (const auto& [name, text] : places_of(*view)) {
      for (const std::string& each : found_in(text, range))
        REQUIRE_MESSAGE(ranges.contains(each), name << " prints " << each << " of " << reader);
      for (const std::string& each : found_in(text, time))
        REQUIRE_MESSAGE((times.contains(each) || repeated.contains(each)), name << " prints " << each << " of " << reader);
    }
    ++results;
  }
  CHECK(results == 2000);
}

TEST_CASE("a figure that lies between two hundredths is rounded once") {
  const views::Range range{0.24496, 0.3, 0.42};
  CHECK(form_of(range) == "0.24–0.42");
}

}  // namespace result_forms_test
