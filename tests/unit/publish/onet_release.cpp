// Which release of O*NET a data folder gives, and that both layouts make the same edition.
#include "folders.hpp"
#include "publish/onet_release.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "fixtures.hpp"
#include "publish/activity_names.hpp"
#include "publish/dataset.hpp"

namespace onet_release_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kOld = "data/onet/db_30_1_text/";
const std::string kNew = "data/onet/db_31_0_text/";

const std::vector<std::string> kTablesBefore = {
    "Occupation Data.txt",   "Task Statements.txt", "Emerging Tasks.txt",   "Task Ratings.txt",
    "Tasks to DWAs.txt",     "DWA Reference.txt",   "Alternate Titles.txt", "Related Occupations.txt",
    "Technology Skills.txt", "Job Zones.txt",       "Skills.txt",           "Knowledge.txt"};
const std::vector<std::string> kTablesNow = {
    "Occupation Data.txt", "Task Statements.txt",     "Emerging Tasks.txt",
    "Task Ratings.txt",    "Tasks to DWAs.txt",       "GWAs to IWAs to DWAs.txt",
    "Job Titles.txt",      "Related Occupations.txt", "Software Skills.txt",
    "Job Zones.txt",       "Essential Skills.txt",    "Transferable Skills.txt",
    "Knowledge.txt"};

void put_all(MemoryFiles& files, const std::string& folder, const std::vector<std::string>& names) {
  for (const std::string& name : names) files.put(folder + name, "x");
}

publish::OnetChoice choice_of(const MemoryFiles& files) { return publish::choose_onet_release(files, "data", "onet"); }

// A table's text with other names in its header.
std::string renamed(std::string text, const std::vector<std::pair<std::string, std::string>>& columns) {
  for (const auto& [from, to] : columns) text = replaced(std::move(text), from, to);
  return text;
}

// Every blank field as O*NET's text files have it.
std::string with_words_for_nothing(const std::string& text) {
  std::string result;
  for (std::string_view line : split(std::string_view(text).substr(0, text.size() - 2), '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::string row;
    for (std::string_view field : split(line, '\t')) row += (field.empty() ? "n/a" : std::string(field)) + "\t";
    row.back() = '\r';
    result += row + "\n";
  }
  return result;
}

// The fixture's O*NET as the publisher's text files would have it since release 30.3.
MemoryFiles files_since_30_3() {
  MemoryFiles files = fixture_files();
  const auto move = [&](const std::string& from, const std::string& to,
                        const std::vector<std::pair<std::string, std::string>>& columns) {
    files.put(kNew + to, with_words_for_nothing(renamed(files.text(kOld + from), columns)));
  };
  for (const std::string same : {"Occupation Data.txt", "Task Statements.txt", "Emerging Tasks.txt",
                                 "Related Occupations.txt", "Job Zones.txt", "Knowledge.txt"})
    move(same, same, {});
  move("Tasks to DWAs.txt", "Tasks to DWAs.txt", {{"DWA ID", "DWA Element ID"}});
  move("DWA Reference.txt", "GWAs to IWAs to DWAs.txt",
       {{"Element ID", "GWA Element ID"},
        {"IWA ID", "IWA Element ID"},
        {"DWA ID", "DWA Element ID"},
        {"DWA Title", "DWA Element Name"}});
  move("Alternate Titles.txt", "Job Titles.txt", {{"Alternate Title", "Job Title"}});
  move("Technology Skills.txt", "Software Skills.txt",
       {{"Example", "Workplace Example"}, {"Commodity Code", "Element ID"}, {"Commodity Title", "Element Name"}});
  std::string essential = files.text(kOld + "Skills.txt"), transferable = essential;
  for (std::size_t at; (at = essential.find("2.Z.1")) != std::string::npos;) essential.replace(at, 5, "2.A.1");
  for (std::size_t at; (at = transferable.find("2.Z.1")) != std::string::npos;) transferable.replace(at, 5, "2.B.1");
  files.put(kNew + "Essential Skills.txt", with_words_for_nothing(essential));
  files.put(kNew + "Transferable Skills.txt", with_words_for_nothing(transferable));
  files.remove_below("data/onet/db_30_1_text");
  return files;
}

publish::Dataset dataset_of(const MemoryFiles& files) {
  auto dataset = publish::load_dataset(files, shipped_catalog(), "data", {});
  REQUIRE(dataset.ok());
  for (const importers::Reject& reject : dataset->rejects) FAIL_CHECK(importers::sentence_for(reject));
  return std::move(dataset.value());
}

}  // namespace

TEST_CASE("the newest complete release is read, in whichever layout, by its number and not by the alphabet") {
  MemoryFiles files;
  put_all(files, "data/onet/db_9_0_text/", kTablesBefore);
  put_all(files, kOld, kTablesBefore);
  CHECK(choice_of(files).release.folder == "onet/db_30_1_text");
  CHECK(choice_of(files).aloud.empty());
  put_all(files, kNew, kTablesNow);
  CHECK(choice_of(files).release.folder == "onet/db_31_0_text");
  CHECK(choice_of(files).release.version() == "31.0");
  CHECK(choice_of(files).aloud.empty());
}

TEST_CASE("a newer release that lacks any table is not read in place of a complete one, and that is said aloud") {
  for (const std::string& missing : kTablesNow) {
    CAPTURE(missing);
    MemoryFiles files;
    put_all(files, kOld, kTablesBefore);
    put_all(files, kNew, kTablesNow);
    files.remove(kNew + missing);
    const publish::OnetChoice choice = choice_of(files);
    CHECK(choice.release.folder == "onet/db_30_1_text");
    REQUIRE(choice.aloud.size() == 1);
    CHECK(choice.aloud[0] ==
          "O*NET 31.0 in onet/db_31_0_text lacks “" + missing + "”; so 30.1 was used, which is complete");
  }
}

TEST_CASE("what the only release lacks is said aloud, under the names of its time") {
  MemoryFiles files;
  put_all(files, kNew, kTablesNow);
  files.remove(kNew + "Job Titles.txt");
  files.remove(kNew + "Transferable Skills.txt");
  CHECK(
      choice_of(files).aloud ==
      std::vector<std::string>{
          "O*NET 31.0 in onet/db_31_0_text lacks “Job Titles.txt” and “Transferable Skills.txt”; pages lack what these "
          "tables say, until the release is complete"});
  MemoryFiles older;
  put_all(older, kOld, kTablesBefore);
  older.remove(kOld + "Alternate Titles.txt");
  CHECK(choice_of(older).aloud.at(0).find("lacks “Alternate Titles.txt”;") != std::string::npos);
}

TEST_CASE("of releases none of which is complete, the one that lacks the least is read") {
  MemoryFiles files;
  put_all(files, kOld, kTablesBefore);
  files.remove(kOld + "Task Ratings.txt");
  put_all(files, kNew, {"Occupation Data.txt", "Task Statements.txt"});
  const publish::OnetChoice choice = choice_of(files);
  CHECK(choice.release.folder == "onet/db_30_1_text");
  REQUIRE(choice.aloud.size() == 2);
  CHECK(choice.aloud[1].ends_with("; so 30.1 was used, which lacks less"));
}

TEST_CASE("tables may have the names of either time, one by one") {
  MemoryFiles files;
  put_all(files, kNew, kTablesNow);
  files.remove(kNew + "GWAs to IWAs to DWAs.txt");
  files.put(kNew + "DWA Reference.txt", "x");
  files.remove(kNew + "Essential Skills.txt");
  files.put(kNew + "Skills.txt", "x");
  const publish::OnetChoice choice = choice_of(files);
  CHECK(choice.aloud.empty());
  CHECK(choice.release.files_of(publish::OnetTable::activities) == std::vector<std::string>{"DWA Reference.txt"});
  CHECK(choice.release.files_of(publish::OnetTable::skills) == std::vector<std::string>{"Skills.txt"});
}

TEST_CASE(
    "folders as programs unpack them: in one of the same name, beside onet/, in capitals, with a Mac's leavings") {
  for (const std::string folder :
       {"onet/db_31_0_text/db_31_0_text", "db_31_0_text", "onet/DB_31_0_TEXT", "onet/db_31_0_text"}) {
    CAPTURE(folder);
    MemoryFiles files;
    put_all(files, "data/" + folder + "/", kTablesNow);
    put_all(files, "data/onet/__MACOSX/db_31_0_text/", {"._Job Titles.txt"});
    put_all(files, "data/onet/._db_32_0_text/", kTablesNow);
    put_all(files, "data/onet/db_32_text/", kTablesNow);
    put_all(files, "data/onet/db_31_1_text/", {"._Occupation Data.txt"});
    const publish::OnetChoice choice = choice_of(files);
    CHECK(choice.release.folder == folder);
    CHECK(choice.release.number == std::pair(31, 0));
    CHECK(choice.aloud.empty());
  }
}

TEST_CASE("a folder of O*NET without a release that can be read is said aloud, and its absence is not") {
  MemoryFiles files;
  CHECK(choice_of(files).aloud.empty());
  files.put("data/onet/db_31_0_excel/Occupation Data.xlsx", "PK");
  REQUIRE(choice_of(files).aloud.size() == 1);
  CHECK(choice_of(files).aloud[0].find("onet has no release of O*NET: there should be a folder such as db_31_0_text") == 0);
}

TEST_CASE("files are found whatever the case of their names") {
  MemoryFiles files = fixture_files();
  files.put(kOld + "JOB ZONES.TXT", files.text(kOld + "Job Zones.txt"));
  files.remove(kOld + "Job Zones.txt");
  files.put("data/gpts-are-gpts/OCC_level.csv", files.text("data/gpts-are-gpts/occ_level.csv"));
  files.remove("data/gpts-are-gpts/occ_level.csv");
  const publish::Dataset dataset = dataset_of(files);
  CHECK(dataset.job_zones.size() == 3);
  CHECK(dataset.occupation_values.size() == 5);
}

TEST_CASE("n/a in every blank field of O*NET changes no row") {
  MemoryFiles files = fixture_files();
  const publish::Dataset blank = dataset_of(files);
  for (const std::string& name : files.list("data/onet/db_30_1_text"))
    files.put(kOld + name, with_words_for_nothing(files.text(kOld + name)));
  REQUIRE(files.text(kOld + "Alternate Titles.txt").find("\tn/a\t") != std::string::npos);
  const publish::Dataset words = dataset_of(files);
  CHECK((words.occupations == blank.occupations));
  CHECK((words.tasks == blank.tasks));
  CHECK((words.emerging == blank.emerging));
  CHECK((words.alternate_titles == blank.alternate_titles));
  CHECK((words.technologies == blank.technologies));
  CHECK((words.skills == blank.skills));
  CHECK((words.job_zones == blank.job_zones));
}

TEST_CASE("the layout since 30.3 gives the rows of the one before, and skills of an occupation stand together") {
  const publish::Dataset before = dataset_of(fixture_files());
  const publish::Dataset since = dataset_of(files_since_30_3());
  CHECK(since.onet_release == std::pair(31, 0));
  CHECK((since.occupations == before.occupations));
  CHECK((since.tasks == before.tasks));
  CHECK((since.alternate_titles == before.alternate_titles));
  CHECK((since.technologies == before.technologies));
  CHECK((since.activities == before.activities));
  CHECK((since.task_activities == before.task_activities));
  CHECK((since.related == before.related));
  REQUIRE(since.skills.size() == 2 * before.skills.size());
  for (std::size_t i = 0; i < since.skills.size(); ++i) {
    CHECK(since.skills[i].code == before.skills[i / 2].code);
    CHECK(since.skills[i].element_id == (i % 2 == 0 ? "2.A.1" : "2.B.1"));
  }
}

TEST_CASE("a fault between tables names the files that this release has") {
  MemoryFiles files = files_since_30_3();
  const auto cut = [&](const std::string& name) {
    MemoryFiles shorter = files;
    const std::string& text = files.text(kNew + name);
    shorter.put(kNew + name, text.substr(0, text.find('\n', text.find('\n') + 1) + 1));
    const auto dataset = publish::load_dataset(shorter, shipped_catalog(), "data", {});
    REQUIRE(dataset.ok());
    REQUIRE(!dataset->rejects.empty());
    CHECK(publish::faulty_sources(*dataset) == std::vector<std::string>{"onet"});
    return dataset->rejects.front().file;
  };
  CHECK(cut("Job Titles.txt") == "Job Titles.txt");
  CHECK(cut("Transferable Skills.txt") == "Transferable Skills.txt");
  CHECK(cut("Essential Skills.txt") == "Essential Skills.txt");
}

TEST_CASE("a table that a spreadsheet saved gives one sentence, not one for each row and each other table") {
  MemoryFiles files = fixture_files();
  files.replace(kOld + "Task Statements.txt", "Sketch birds, dragons and clouds on silk before the paint is mixed.",
                "\"Sketch birds, dragons and clouds on silk before the paint is mixed.\"");
  const auto dataset = publish::load_dataset(files, shipped_catalog(), "data", {});
  REQUIRE(dataset.ok());
  REQUIRE(dataset->rejects.size() == 1);
  CHECK(importers::sentence_for(dataset->rejects[0])
            .find("Task Statements.txt:9, column 3: the field stands in quotation marks") != std::string::npos);
}

TEST_CASE("a table without a last line end is read with a note, unless more was downloaded than lies there") {
  MemoryFiles files = fixture_files();
  const std::string path = "gpts-are-gpts/full_labelset.tsv";
  const std::string whole = files.text("data/" + path);
  files.put("data/" + path, whole.substr(0, whole.size() - 2));
  const publish::Dataset dataset = dataset_of(files);
  CHECK(dataset.labels.size() == dataset_of(fixture_files()).labels.size());
  REQUIRE(dataset.notes.size() == 1);
  CHECK(dataset.notes[0].find(path + " ends without a line end; its last row was read as it is") == 0);
  const auto record = [&](std::size_t bytes) {
    files.put("data/pulled.tsv", "path\tsha256\tbytes\turl\tdate\n" + path + "\t" + std::string(64, 'a') + "\t" +
                                     std::to_string(bytes) + "\thttps://example.org\t\n");
  };
  record(whole.size() - 2);
  CHECK(dataset_of(files).notes.empty());  // as it came
  record(whole.size());
  const auto cut = publish::load_dataset(files, shipped_catalog(), "data", {});
  REQUIRE(cut.ok());
  REQUIRE(cut->rejects.size() == 1);
  CHECK(cut->rejects[0].reason.find("were downloaded (pulled.tsv); it was cut off") != std::string::npos);
}

TEST_CASE("an activity keeps the id under which it was rated, found by its title") {
  publish::Dataset dataset = dataset_of(fixture_files());
  const auto before = dataset;
  const std::vector<std::pair<std::string, std::string>> ids = {{"4.A.9.a.1.I01.D01", "4.A.9.b.1.a.7"},
                                                                {"4.A.9.a.1.I01.D02", "4.A.9.a.1.a.2"},
                                                                {"4.A.9.b.1.I01.D01", "4.A.9.b.1.aa.1"}};
  std::vector<importers::ActivityTitle> titles;
  for (auto& row : dataset.activities) {
    titles.push_back({row.activity_id, importers::fingerprint_of_title(" " + to_lower(row.title) + " ")});
    for (const auto& [from, to] : ids)
      if (row.activity_id == from) row.activity_id = to, row.intermediate_id = "other";
  }
  for (auto& row : dataset.task_activities)
    for (const auto& [from, to] : ids)
      if (row.activity_id == from) row.activity_id = to;
  publish::Dataset unknown = dataset;
  publish::name_activities_as_rated(titles, dataset);
  CHECK((dataset.activities == before.activities));
  CHECK((dataset.task_activities == before.task_activities));
  CHECK(dataset.notes.empty());
  titles.erase(titles.begin());
  publish::name_activities_as_rated(titles, unknown);
  CHECK(unknown.activities[0].activity_id == "4.A.9.b.1.a.7");
  REQUIRE(unknown.notes.size() == 1);
  CHECK(unknown.notes[0].find("1 work activity of this O*NET release") == 0);
}

TEST_CASE("the fingerprints that ship are those of the rated activities, each with one of its own") {
  const auto titles =
      importers::parse_activity_titles(bytes_of(test::source_folder() + "/content/ratings/activity_titles.tsv"), "activity_titles.tsv");
  for (const importers::Reject& reject : titles.rejects) FAIL_CHECK(importers::sentence_for(reject));
  const auto ratings = importers::parse_activity_ratings(
      bytes_of(test::source_folder() + "/content/ratings/activities.tsv"), "activities.tsv");
  REQUIRE(titles.rows.size() == ratings.rows.size());
  for (std::size_t i = 0; i < titles.rows.size(); ++i) CHECK(titles.rows[i].activity_id == ratings.rows[i].activity_id);
  CHECK(importers::fingerprint_of_title("Operate audio-visual equipment.") !=
        importers::fingerprint_of_title("Operate audiovisual equipment."));
  CHECK(importers::fingerprint_of_title("Operate  AUDIO visual equipment") ==
        importers::fingerprint_of_title("Operate audio-visual equipment."));
}

}  // namespace onet_release_test
