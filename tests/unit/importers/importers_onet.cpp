// The O*NET importer on small invented files.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "importers/onet.hpp"

namespace importers_onet_test {

using namespace willai;

namespace {

OccupationCode code(std::string_view text) { return OccupationCode::parse(text).value(); }

// Lines as O*NET ends them; "|" stands for the tab.
std::string onet_text(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\r\n";
  for (char& c : text)
    if (c == '|') c = '\t';
  return text;
}

template <class Row>
void check_clean(const importers::Imported<Row>& imported, const std::vector<Row>& rows) {
  for (const importers::Reject& reject : imported.rejects) FAIL_CHECK(importers::sentence_for(reject));
  CHECK((imported.rows == rows));
}

// The row stands in line 2, and is the file's only one.
template <class Row>
void check_rejected(const importers::Imported<Row>& imported, int column, std::string_view reason) {
  CHECK(imported.rows.empty());
  REQUIRE(imported.rejects.size() == 1);
  CHECK(imported.rejects[0].file == "some.txt");
  CHECK(imported.rejects[0].line == 2);
  CHECK(imported.rejects[0].column == column);
  CHECK(imported.rejects[0].reason == reason);
}

// The row in line 4 repeats a key of line 2; line 3 is another row.
template <class Row>
void check_repeated(const importers::Imported<Row>& imported, int column, std::string_view key) {
  CHECK(imported.rows.size() == 2);
  REQUIRE(imported.rejects.size() == 1);
  CHECK(imported.rejects[0].line == 4);
  CHECK(imported.rejects[0].column == column);
  CHECK(imported.rejects[0].reason == "“" + std::string(key) + "” already appears in line 2; it may appear only once");
}

const std::string kOccupations = "O*NET-SOC Code|Title|Description";
const std::string kTasks = "O*NET-SOC Code|Task ID|Task|Task Type|Incumbents Responding|Date|Domain Source";
const std::string kEmerging = "O*NET-SOC Code|Task|Category|Original Task ID|Original Task|Date|Domain Source";
const std::string kRatings =
    "O*NET-SOC Code|Task ID|Scale ID|Category|Data Value|N|Standard Error|Lower CI Bound|Upper CI Bound|"
    "Recommend Suppress|Date|Domain Source";
const std::string kTaskActivities = "O*NET-SOC Code|Task ID|DWA ID|Date|Domain Source";
const std::string kActivities = "Element ID|IWA ID|DWA ID|DWA Title";
const std::string kTitles = "O*NET-SOC Code|Alternate Title|Short Title|Source(s)";
const std::string kRelated = "O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index";
const std::string kTechnologies = "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand";
const std::string kZones = "O*NET-SOC Code|Job Zone|Date|Domain Source";
const std::string kElements =
    "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|N|Standard Error|Lower CI Bound|Upper CI Bound|"
    "Recommend Suppress|Not Relevant|Date|Domain Source";

auto occupation(const std::string& row) {
  return importers::onet::parse_occupations(onet_text({kOccupations, row}), "some.txt");
}
auto task(const std::string& row) { return importers::onet::parse_tasks(onet_text({kTasks, row}), "some.txt"); }
auto emerging(const std::string& row) {
  return importers::onet::parse_emerging_tasks(onet_text({kEmerging, row}), "some.txt");
}
auto rating(const std::string& row) {
  return importers::onet::parse_task_ratings(onet_text({kRatings, row}), "some.txt");
}
auto link(const std::string& row) {
  return importers::onet::parse_task_activities(onet_text({kTaskActivities, row}), "some.txt");
}
auto activity(const std::string& row) {
  return importers::onet::parse_activities(onet_text({kActivities, row}), "some.txt");
}
auto title(const std::string& row) {
  return importers::onet::parse_alternate_titles(onet_text({kTitles, row}), "some.txt");
}
auto related(const std::string& row) { return importers::onet::parse_related(onet_text({kRelated, row}), "some.txt"); }
auto technology(const std::string& row) {
  return importers::onet::parse_technologies(onet_text({kTechnologies, row}), "some.txt");
}
auto zone(const std::string& row) { return importers::onet::parse_job_zones(onet_text({kZones, row}), "some.txt"); }
auto element(const std::string& row) {
  return importers::onet::parse_elements(onet_text({kElements, row}), "some.txt");
}

}  // namespace

TEST_CASE("an occupation is its code, title and description") {
  check_clean(occupation("27-0001.00|Kite Painters|Paint kites."),
              {{code("27-0001.00"), "Kite Painters", "Paint kites."}});
}

TEST_CASE("columns of O*NET are found by name, in any order and among others") {
  const std::string text = onet_text({"Wind|Description|Title|O*NET-SOC Code",
                                     "low|Paint kites.|Kite Painters|27-0001.00"});
  check_clean(importers::onet::parse_occupations(text, "some.txt"),
              {{code("27-0001.00"), "Kite Painters", "Paint kites."}});
}

TEST_CASE("a fault is reported by its column in the file, not in our list") {
  const std::string text = onet_text({"Wind|Description|Title|O*NET-SOC Code", "low|Paint kites.|Kite Painters|27"});
  check_rejected(importers::onet::parse_occupations(text, "some.txt"), 4,
                 "“27” is not an O*NET-SOC code such as 15-1252.00");
}

TEST_CASE("a quote in an O*NET file is a letter") {
  check_clean(occupation("27-0001.00|\"Kite\" Painters|Paint \"kites."),
              {{code("27-0001.00"), "\"Kite\" Painters", "Paint \"kites."}});
}

TEST_CASE("a malformed occupation code rejects its row") {
  check_rejected(occupation("27-0001|Kite Painters|Paint."), 1,
                 "“27-0001” is not an O*NET-SOC code such as 15-1252.00");
  check_rejected(occupation("28-0001.00|Kite Painters|Paint."), 1, "“28-0001.00” does not belong to a SOC major group");
}

TEST_CASE("an occupation without a title is rejected, one without a description is not") {
  check_rejected(occupation("27-0001.00||Paint."), 2, "the field is blank; expected text");
  CHECK(occupation("27-0001.00|Kite Painters|").rows.size() == 1);
}

TEST_CASE("all faults of a row are reported") {
  const auto imported = occupation("27|| ");
  CHECK(imported.rows.empty());
  CHECK(imported.rejects.size() == 2);
}

TEST_CASE("an occupation code appears once among the occupations") {
  const std::string text = onet_text({kOccupations, "27-0001.00|A|a", "27-0002.00|B|b", "27-0001.00|C|c"});
  check_repeated(importers::onet::parse_occupations(text, "some.txt"), 1, "27-0001.00");
}

TEST_CASE("a key on a rejected row does not count as read") {
  const std::string text = onet_text({kOccupations, "27-0001.00||a", "27-0001.00|B|b"});
  const auto imported = importers::onet::parse_occupations(text, "some.txt");
  CHECK(imported.rows.size() == 1);
  CHECK(imported.rejects.size() == 1);
}

TEST_CASE("a task is core, supplemental, or of no stated kind") {
  check_clean(task("27-0001.00|7|Mix paint.|Core|9|01/2020|Invented"),
              {{code("27-0001.00"), 7, "Mix paint.", TaskKind::core}});
  check_clean(task("27-0001.00|7|Mix paint.|Supplemental|9|01/2020|Invented"),
              {{code("27-0001.00"), 7, "Mix paint.", TaskKind::supplemental}});
  check_clean(task("27-0001.00|7|Mix paint.|||01/2020|Invented"),
              {{code("27-0001.00"), 7, "Mix paint.", TaskKind::unstated}});
}

TEST_CASE("another kind of task is rejected") {
  check_rejected(task("27-0001.00|7|Mix paint.|core|9|01/2020|Invented"), 4,
                 "“core” is not one of “Core”, “Supplemental” and a blank");
}

TEST_CASE("a task id is a whole number and nothing else") {
  for (std::string id : {"", "7.0", "-7", "+7", " 7", "7 ", "0x7", "7a", "4294967296"})
    check_rejected(task("27-0001.00|" + id + "|Mix paint.|Core|9|01/2020|Invented"), 2,
                   "“" + id + "” is not a whole number such as 8823");
}

TEST_CASE("a task id appears once among the tasks") {
  const std::string text = onet_text({kTasks,
                                     "27-0001.00|7|A|Core|||", "27-0001.00|8|B|Core|||", "27-0002.00|7|C|Core|||"});
  check_repeated(importers::onet::parse_tasks(text, "some.txt"), 2, "7");
}

TEST_CASE("an emerging task is new, or revises an original task") {
  check_clean(emerging("27-0001.00|Dye string.|New|||01/2020|Invented"),
              {{code("27-0001.00"), "Dye string.", false, std::nullopt}});
  check_clean(emerging("27-0001.00|Dye string.|Revision|7|Cut string.|01/2020|Invented"),
              {{code("27-0001.00"), "Dye string.", true, 7}});
}

TEST_CASE("an emerging task of another category, or revising no number, is rejected") {
  check_rejected(emerging("27-0001.00|Dye string.|Old|||01/2020|Invented"), 3,
                 "“Old” is not one of “New” and “Revision”");
  check_rejected(emerging("27-0001.00|Dye string.|Revision|seven||01/2020|Invented"), 4,
                 "“seven” is not a whole number such as 8823");
}

TEST_CASE("of the task ratings, importance alone is kept") {
  check_clean(rating("27-0001.00|7|IM|n/a|4.25|30|0.1|4.0|4.5|N|01/2020|Invented"), {{code("27-0001.00"), 7, 4.25}});
  check_clean(rating("27-0001.00|7|FT|3|24.5|30|0.1|4.0|4.5|N|01/2020|Invented"), {});
  check_clean(rating("27-0001.00|7|RT|n/a|88|30|0.1|4.0|4.5|N|01/2020|Invented"), {});
}

TEST_CASE("importance is a number from 1 to 5") {
  for (std::string value : {"", "0.99", "5.01", "nan", "inf", "4,2", "4.2x", " 4", "+4", "-4", "four"})
    check_rejected(rating("27-0001.00|7|IM|n/a|" + value + "|30|||||01/2020|Invented"), 5,
                   "“" + value + "” is not a number from 1 to 5");
  CHECK(rating("27-0001.00|7|IM|n/a|1|30|||||01/2020|Invented").rows.at(0).importance == 1);
  CHECK(rating("27-0001.00|7|IM|n/a|5.00|30|||||01/2020|Invented").rows.at(0).importance == 5);
}

TEST_CASE("a rating without its scale is rejected, not left out") {
  check_rejected(rating("27-0001.00|7||n/a|4.25|30|||||01/2020|Invented"), 3, "the field is blank; expected text");
}

TEST_CASE("a task has one importance") {
  const std::string end = "|n/a|4|30|||||01/2020|Invented";
  const std::string text = onet_text({kRatings,
                                     "27-0001.00|7|IM" + end, "27-0001.00|8|IM" + end, "27-0001.00|7|IM" + end});
  check_repeated(importers::onet::parse_task_ratings(text, "some.txt"), 2, "7");
}

TEST_CASE("a task and an activity are linked by their ids") {
  check_clean(link("27-0001.00|7|4.A.9.z.9.I99.D01|01/2020|Invented"),
              {{code("27-0001.00"), 7, "4.A.9.z.9.I99.D01"}});
}

TEST_CASE("an id that is not an element of O*NET is rejected") {
  for (std::string id : {"", "4.A 9", "4.A.9\"", "4.Ä"})
    check_rejected(link("27-0001.00|7|" + id + "|01/2020|Invented"), 3,
                   "“" + id + "” is not an element of O*NET such as 4.A.2.a.4");
}

TEST_CASE("an activity stands under its intermediate activity") {
  check_clean(activity("4.A.9.z.9|4.A.9.z.9.I99|4.A.9.z.9.I99.D01|Test kites in wind."),
              {{"4.A.9.z.9.I99.D01", "4.A.9.z.9.I99", "Test kites in wind."}});
}

TEST_CASE("an activity id appears once among the activities") {
  const std::string text = onet_text({kActivities, "1|1.I1|1.I1.D1|A", "1|1.I1|1.I1.D2|B", "1|1.I1|1.I1.D1|C"});
  check_repeated(importers::onet::parse_activities(text, "some.txt"), 3, "1.I1.D1");
}

TEST_CASE("an alternate title may have a short form") {
  check_clean(title("27-0001.00|Kite Aerodynamics Tester|KAT|08"),
              {{code("27-0001.00"), "Kite Aerodynamics Tester", "KAT"}});
  check_clean(title("27-0001.00|Stringer||08"), {{code("27-0001.00"), "Stringer", ""}});
}

TEST_CASE("a related occupation has a tier and a rank") {
  check_clean(related("27-0001.00|27-0002.00|Primary-Short|1"), {{code("27-0001.00"), code("27-0002.00"), 1, 1}});
  check_clean(related("27-0001.00|27-0002.00|Primary-Long|6"), {{code("27-0001.00"), code("27-0002.00"), 2, 6}});
  check_clean(related("27-0001.00|27-0002.00|Supplemental|20"), {{code("27-0001.00"), code("27-0002.00"), 3, 20}});
}

TEST_CASE("a tier is exactly one of three words, and a rank is positive") {
  check_rejected(related("27-0001.00|27-0002.00|Primary|1"), 3,
                 "“Primary” is not one of “Primary-Short”, “Primary-Long” and “Supplemental”");
  check_rejected(related("27-0001.00|27-0002.00|Supplemental|0"), 4, "“0” is not a whole number from 1 to 1000");
  check_rejected(related("27-0001.00|02|Supplemental|1"), 2, "“02” is not an O*NET-SOC code such as 15-1252.00");
}

TEST_CASE("a technology is hot or in demand where it is flagged so") {
  check_clean(technology("27-0001.00|Kite CAD|123|Drawing software|Y|N"),
              {{code("27-0001.00"), "Kite CAD", "Drawing software", true, false}});
  check_clean(technology("27-0001.00|Kite CAD|123|Drawing software||Y"),
              {{code("27-0001.00"), "Kite CAD", "Drawing software", false, true}});
}

TEST_CASE("a flag is Y, N or blank") {
  check_rejected(technology("27-0001.00|Kite CAD|123|Drawing software|yes|N"), 5,
                 "“yes” is not one of “Y”, “N” and a blank");
}

TEST_CASE("a job zone is a whole number from 1 to 5") {
  check_clean(zone("27-0001.00|3|01/2020|Invented"), {{code("27-0001.00"), 3}});
  for (std::string number : {"", "0", "6", "3.0", "-1", "III", "99999999999"})
    check_rejected(zone("27-0001.00|" + number + "|01/2020|Invented"), 2,
                   "“" + number + "” is not a whole number from 1 to 5");
}

TEST_CASE("an occupation has one job zone") {
  const std::string text = onet_text({kZones, "27-0001.00|3||", "27-0002.00|3||", "27-0001.00|4||"});
  check_repeated(importers::onet::parse_job_zones(text, "some.txt"), 1, "27-0001.00");
}

TEST_CASE("of skills and knowledge, importance alone is kept") {
  check_clean(element("27-0001.00|2.Z.1|Knotting|IM|3.50|8|||||N|01/2020|Invented"),
              {{code("27-0001.00"), "2.Z.1", "Knotting", 3.5}});
  check_clean(element("27-0001.00|2.Z.1|Knotting|LV|6.50|8|||||N|01/2020|Invented"), {});
}

TEST_CASE("an importance recommended for suppression, or not relevant, is left out without a reject") {
  check_clean(element("27-0001.00|2.Z.1|Knotting|IM|3.50|8||||Y||01/2020|Invented"), {});
  check_clean(element("27-0001.00|2.Z.1|Knotting|IM|3.50|8||||N|Y|01/2020|Invented"), {});
  CHECK(element("27-0001.00|2.Z.1|Knotting|IM|3.50|8||||||01/2020|Invented").rows.size() == 1);
}

TEST_CASE("an importance out of its scale is rejected") {
  check_rejected(element("27-0001.00|2.Z.1|Knotting|IM|6.50|8|||||N|01/2020|Invented"), 5,
                 "“6.50” is not a number from 1 to 5");
}

TEST_CASE("without the suppression column nothing is read") {
  const std::string text = onet_text({"O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Not Relevant",
                                      "27-0001.00|2.Z.1|Knotting|IM|3.50|N"});
  const auto imported = importers::onet::parse_elements(text, "some.txt");
  CHECK(imported.rows.empty());
  REQUIRE(imported.rejects.size() == 1);
  CHECK(importers::sentence_for(imported.rejects[0]) ==
        "some.txt:1: the column “Recommend Suppress” is missing; the header has “O*NET-SOC Code”, “Element ID”, "
        "“Element Name”, “Scale ID”, “Data Value” and “Not Relevant”");
}

}  // namespace importers_onet_test
