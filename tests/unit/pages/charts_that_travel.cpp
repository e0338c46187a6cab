// Charts as files: what is burnt into them, the same data in all forms.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "api/chart_files.hpp"
#include "api/json_value.hpp"
#include "fixtures.hpp"
#include "golden_files.hpp"
#include "pages_sample_views.hpp"
#include "pdf/chart_png.hpp"
#include "views/explore_charts.hpp"
#include "views/pages_view.hpp"
#include "views/profession_charts.hpp"
#include "views/profession_page.hpp"

namespace charts_that_travel_test {

using namespace willai;
using namespace willai::test;
using views::ExploreChart;
using views::TravelingChart;

namespace {

constexpr std::string_view kSite = "https://example.org/jobs";

const SavedEdition& edition() {
  static const SavedEdition edition(measured_draft());
  return edition;
}

struct Opened {
  store::EditionReader reader = edition().reader();
  EditionFacts facts = reader.load_facts();
  std::vector<ListedProfession> listed = reader.listed(ListedAs::listed);
};

const Opened& opened() {
  static const Opened opened;
  return opened;
}

std::vector<TravelingChart> all_charts() {
  const Opened& from = opened();
  const Profession profession = from.reader.find_profession("kite-painter").value();
  std::vector<TravelingChart> charts;
  for (const ExploreChart chart : views::kExploreCharts)
    if (auto sheet = views::explore_sheet(from.facts, chart, from.listed, std::string(kSite))) charts.push_back(std::move(*sheet));
  charts.push_back(views::range_sheet(from.facts, profession, std::string(kSite)).value());
  charts.push_back(views::levels_sheet(from.facts, profession, std::string(kSite)).value());
  return charts;
}

// The words of an SVG, without markup and line breaks.
std::string words_of(const std::string& svg) {
  std::string words;
  bool is_tag = false;
  for (const char c : svg) {
    if (c == '<') is_tag = true;
    else if (c == '>') is_tag = false, words += ' ';
    else if (!is_tag && c != '\n') words += c;
  }
  std::string single;
  for (const char c : words)
    if (c != ' ' || !single.ends_with(' ')) single += c;
  return single;
}

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

}  // namespace

TEST_CASE("a chart has title, edition, sources, caveat and address on it") {
  REQUIRE(all_charts().size() == 5);
  for (const TravelingChart& chart : all_charts()) {
    CAPTURE(chart.path);
    const std::string words = words_of(pages::render_svg(chart));
    for (const std::string& part : {chart.publication, chart.edition, chart.title, std::string("Sources: "), std::string("not job loss")})
      CHECK_MESSAGE(has(words, part), part);
    CHECK(has(words, "example.org/jobs" + chart.page));
    CHECK(!chart.sources.empty());
  }
}

TEST_CASE("a chart is drawn within its sheet") {
  for (const TravelingChart& chart : all_charts())
    for (const views::SheetShape& shape : chart.shapes)
      if (const auto* rect = std::get_if<views::SheetRect>(&shape)) {
        CHECK(rect->box.x >= 0);
        CHECK(rect->box.x + rect->box.width <= views::kSheetWidth);
        CHECK(rect->box.y + rect->box.height <= chart.height);
      } else if (const auto* text = std::get_if<views::SheetText>(&shape)) {
        CHECK(text->y <= chart.height);
        CHECK(text->size >= 16);
      }
}

TEST_CASE("a PNG is 1200 pixels wide, as high as the sheet, and the same each time") {
  for (const TravelingChart& chart : all_charts()) {
    const auto png = pdf::chart_png(chart);
    REQUIRE_MESSAGE(png.ok(), png.error().message);
    REQUIRE(png->size() > 1000);
    CHECK(png->substr(1, 3) == "PNG");
    CHECK(big_endian(*png, 16) == 1200);
    CHECK(big_endian(*png, 20) == static_cast<std::uint32_t>(chart.height));
    CHECK(*png == *pdf::chart_png(chart));
  }
}

TEST_CASE("the data of a chart have a name for each cell, and the metadata say what it means") {
  for (const TravelingChart& chart : all_charts()) {
    CAPTURE(chart.path);
    CHECK(!chart.rows.empty());
    for (const auto& row : chart.rows) CHECK(row.size() == chart.columns.size());
    const std::string csv = api::chart_csv(chart);
    CHECK(count(csv, "\r\n") == static_cast<int>(chart.rows.size()) + 1);
    const auto json = api::parse_json(api::chart_metadata(chart, std::string(kSite)));
    REQUIRE(json.ok());
    const std::string text = api::chart_metadata(chart, std::string(kSite));
    CHECK(has(text, fmt::format("\"csv\":\"{}{}.csv\"", kSite, chart.path)));
    CHECK(has(text, chart.caveat));
    for (const views::ChartColumn& column : chart.columns) CHECK(!column.means.empty());
  }
}

TEST_CASE("a cell of CSV with a comma or a quotation mark is quoted") {
  TravelingChart chart;
  chart.columns = {{"a", "first"}, {"b", "second"}};
  chart.rows = {{"Fishing, hunting", "say \"no\""}, {"plain", ""}};
  CHECK(api::chart_csv(chart) == "a,b\r\n\"Fishing, hunting\",\"say \"\"no\"\"\"\r\nplain,\r\n");
}

TEST_CASE("text of a chart is text") {
  TravelingChart chart;
  chart.title = "<script>&";
  chart.shapes.emplace_back(views::SheetText{1, 1, "</svg><b>", 16});
  const std::string svg = pages::render_svg(chart);
  CHECK(has(svg, "&lt;script&gt;&amp;"));
  CHECK(has(svg, "&lt;/svg&gt;&lt;b&gt;"));
}

TEST_CASE("the charts of the fixture are the golden ones") {
  for (const TravelingChart& chart : all_charts())
    check_golden(chart.path.substr(1, 5) + "-" + chart.path.substr(7) + ".svg", pages::render_svg(chart));
}

TEST_CASE("a data block cannot end its script, and is JSON") {
  const Opened& from = opened();
  views::ProfessionPage page = views::profession_view(from.reader.find_profession("kite-painter").value(), from.facts);
  page.head.data.headline = "</script><script>alert(\"1\")</script>";
  const std::string html = pages::render(page, kFrame);
  CHECK(count(html, "</script>") == count(html, "<script"));
  const std::string_view opening = "<script type=\"application/ld+json\">";
  const std::size_t from_at = html.find(opening) + opening.size();
  const auto json = api::parse_json(html.substr(from_at, html.find("</script>", from_at) - from_at));
  REQUIRE(json.ok());
  CHECK(std::ranges::find(json->keys, "about") != json->keys.end());
}

}  // namespace charts_that_travel_test
