// What a printed report holds: the words and figures of the view, in their order, and nothing that can be mistaken.
#include "folders.hpp"
#include "reports/result_document.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>

#include "fixtures.hpp"
#include "pdf/report_pdf.hpp"
#include "routing/assessment_service.hpp"
#include "reports/card.hpp"

namespace result_document_test {

using namespace willai;
using namespace willai::reports;
using namespace willai::test;

namespace {

const routing::AssessmentService& service() {
  static const auto service = routing::AssessmentService::open("");
  return service.value();
}

views::ResultView view_of(const std::string& json) {
  auto view = service().view(json);
  REQUIRE_MESSAGE(view.ok(), view.error().message);
  return *view;
}

const views::ResultView& nurse() {
  static const views::ResultView view =
      view_of(bytes_of(test::source_folder() + "/docs/examples/assessment.json"));
  return view;
}

// Every text of a document, one a line.
struct Texts {
  std::string text;

  void operator()(const Heading& heading) { add(heading.text); }
  void operator()(const Passage& passage) { add(passage.lead + " " + passage.text); }
  void operator()(const Contents&) {}
  void operator()(const Bullets& bullets) {
    for (const Passage& item : bullets.items) (*this)(item);
  }
  void operator()(const Table& table) {
    for (const auto& row : table.rows)
      for (const TableCell& cell : row)
        for (const Passage& passage : cell.passages) (*this)(passage);
  }
  void operator()(const LevelChart& chart) { add(chart.alt); }
  void operator()(const RangeChart& chart) { add(chart.alt); }
  void operator()(const Columns& columns) {
    for (const Column& column : columns.columns) visit(column.blocks);
  }
  void visit(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block);
  }
  void add(const std::string& line) { text += line + "\n"; }
};

std::string text_of(const Document& document) {
  Texts texts;
  texts.visit(document.blocks);
  return texts.text;
}

std::vector<std::string> sections_of(const Document& document) {
  std::vector<std::string> sections;
  for (const Block& block : document.blocks)
    if (const auto* heading = std::get_if<Heading>(&block); heading && heading->rank == 2)
      sections.push_back(heading->text);
  return sections;
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the sections of a report stand in their order") {
  CHECK(sections_of(result_document(nurse(), "")) ==
        std::vector<std::string>{"Your hours at each level", "On Monday", "Each task of your week", "What would change most",
                                 "What you bring", "Where your skills also count",
                                 "What this does not say", "How to read a range", "Sources"});
}

TEST_CASE("a report says what the view says, word for word") {
  const std::string text = text_of(result_document(nurse(), ""));
  CHECK(says(text, nurse().says));
  CHECK(says(text, nurse().unanswered_text));
  for (const auto& level : nurse().levels) CHECK(says(text, level.text));
  for (const auto& task : nurse().tasks) {
    CHECK(says(text, task.name));
    CHECK(says(text, task.rationale));
    CHECK(says(text, task.basis_text));
  }
  for (const auto& shift : nurse().shifts) CHECK(says(text, shift.text));
  for (const auto& each : nurse().monday)
    for (const std::string* what : {&each.name, &each.try_it, &each.check, &each.ask, &each.learn}) CHECK(says(text, *what));
  for (const auto& limit : nurse().limits) CHECK(says(text, limit));
  for (const auto& attribution : nurse().head.foot.attributions) CHECK(says(text, attribution));
}

TEST_CASE("the headline is that of the page: hours, without hours the range, and none without a figure") {
  CHECK(says(text_of(result_document(nurse(), "")), "5 to 7.5 of your 38 hours go to work that AI alone could do in half the time"));
  const auto untimed =
      view_of(R"({"profession":"registered-nurse","tasks":[{"task":"chart-care"},{"task":"write-referrals"}]})");
  CHECK(says(text_of(result_document(untimed, "")), "Your week has an exposure of "));
  const Document empty = result_document(view_of("{}"), "");
  CHECK(says(text_of(empty), "There is no figure yet"));
  CHECK(sections_of(empty) == std::vector<std::string>{"What this does not say", "How to read a range", "Sources"});
}

TEST_CASE("the page for a manager or a union is one page, asks what Monday asks, and says nothing of staffing") {
  const Document page = handout_document(nurse(), "https://example.org");
  const std::string text = text_of(page);
  for (const auto& each : nurse().monday) CHECK(says(text, each.ask));
  CHECK(says(text, "makes no claim about staffing"));
  const auto paper = pdf::handout_pdf(nurse(), "https://example.org");
  REQUIRE(paper.ok());
}

TEST_CASE("changes that the printed range does not show are not listed") {
  for (int minutes = 15; minutes < 300; minutes += 15) {
    const auto view = view_of(fmt::format(
        R"({{"profession":"registered-nurse","week_minutes":5400,"tasks":[{{"task":"assess-patients","minutes":3000}},{{"task":"chart-care","minutes":{}}}]}})", minutes));
    for (const auto& shift : view.shifts) CHECK(shift.text.find(fmt::format("would be {:.2f}–{:.2f}.", view.exposure->low, view.exposure->high)) == std::string::npos);
  }
}

TEST_CASE("links lead to the site where it has an address, and nowhere without") {
  const auto first_url = [](const Document& document) {
    for (const Block& block : document.blocks)
      if (const auto* table = std::get_if<Table>(&block)) return table->rows[0][0].passages[0].url;
    return std::string("no table");
  };
  CHECK(first_url(result_document(nurse(), "")) == "");
  CHECK(first_url(result_document(nurse(), "https://example.org/jobs")) ==
        "https://example.org/jobs/profession/registered-nurse-chart-care");
}

TEST_CASE("the card holds no word of the reader's own") {
  const auto view =
      view_of(R"({"profession":"registered-nurse","tasks":[{"text":"Feed Zebedee the ferret","minutes":60}],
                                "skills":["Zebedee handling"],"tools":["Zebedee phone"]})");
  const Card card = result_card(view, "");
  for (const std::string& text :
       {card.name, card.edition, card.kicker, card.range, card.says, card.levels.alt, card.caveat})
    CHECK_FALSE(says(text, "Zebedee"));
  CHECK(says(card.range, "–"));
  CHECK(says(card.kicker, "Registered Nurse"));
  CHECK(says(card.caveat, "does not say"));
}

TEST_CASE("a neighbor of a result says what it takes, on paper and as JSON, in the words of the profession's page") {
  const SavedEdition edition(measured_draft());
  const auto kites = routing::AssessmentService::open(edition.file());
  REQUIRE_MESSAGE(kites.ok(), kites.error().message);
  const auto view = kites->view(R"({"profession": "kite-painters"})");
  REQUIRE_MESSAGE(view.ok(), view.error().message);
  REQUIRE_FALSE(view->transitions.empty());
  Texts paper;
  paper.visit(result_document(*view, "").blocks);
  const std::string json = *kites->assess(R"({"profession": "kite-painters"})");
  for (const views::ResultTransition& each : view->transitions) {
    CHECK_FALSE(each.takes.empty());
    CHECK(paper.text.find("Takes: " + each.takes) != std::string::npos);
    CHECK(json.find("\"takes\":\"" + each.takes) != std::string::npos);
  }
}

TEST_CASE("the same view gives the same bytes, on four threads at once") {
  const Result<std::string> pdf = pdf::report_pdf(nurse(), "https://example.org");
  REQUIRE_MESSAGE(pdf.ok(), pdf.error().message);
  const Result<std::string> card = pdf::share_card(nurse(), "https://example.org");
  REQUIRE_MESSAGE(card.ok(), card.error().message);
  CHECK(pdf->starts_with("%PDF-1."));
  CHECK(card->starts_with("\x89PNG"));
  std::array<int, 4> equal{};
  std::vector<std::jthread> threads;
  for (int& each : equal)
    threads.emplace_back([&each, &pdf, &card] {
      for (int i = 0; i < 3; ++i)
        each += *pdf::report_pdf(nurse(), "https://example.org") == *pdf && *pdf::share_card(nurse(), "https://example.org") == *card ? 1 : 0;
    });
  threads.clear();
  CHECK(std::ranges::count(equal, 3) == 4);
}

}  // namespace result_document_test
