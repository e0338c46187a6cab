#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "publish/publish.hpp"
#include "fixtures.hpp"

namespace publish_test {

using namespace willai;
using namespace willai::test;

namespace {

publish::Publication publication_of(const MemoryFiles& files,
                                    const publish::PublishRequest& request = fixture_request()) {
  auto publication = publish::prepare_edition(files, request);
  REQUIRE_MESSAGE(publication.ok(), publication.error().message);
  return std::move(*publication);
}

std::string error_of(const MemoryFiles& files, const publish::PublishRequest& request) {
  const auto publication = publish::prepare_edition(files, request);
  REQUIRE(!publication.ok());
  return publication.error().message;
}

std::string sentences_of(const publish::Publication& publication) {
  std::string text;
  for (const importers::Reject& reject : publication.rejects) text += importers::sentence_for(reject) + "\n";
  return text;
}

publish::PublishRequest without(std::vector<std::string> sources) {
  publish::PublishRequest request = fixture_request();
  request.without = std::move(sources);
  return request;
}

// In a row, set apart by spaces.
std::string slugs_of(const std::vector<Profession>& professions) {
  std::string slugs;
  for (const Profession& each : professions) slugs += (slugs.empty() ? "" : " ") + each.slug;
  return slugs;
}

template <class Rows>
std::string ids_of(const Rows& rows) {
  std::string ids;
  for (const auto& row : rows) ids += (ids.empty() ? "" : " ") + row.id;
  return ids;
}

// The files of the data folder.
std::vector<std::string> data_files(const MemoryFiles& files) {
  std::vector<std::string> paths;
  for (const std::string folder : {"data/onet/db_30_1_text", "data/gpts-are-gpts"})
    for (const std::string& name : files.list(folder)) paths.push_back(folder + "/" + name);
  return paths;
}

}  // namespace

TEST_CASE("an edition has its number, its date and the profession that leads it") {
  const publish::EditionDraft draft = fixture_draft();
  CHECK(draft.number.volume == 2);
  CHECK(draft.number.number == 7);
  CHECK(draft.number.date.iso() == "2026-11-23");
  CHECK(draft.lead == "kite-painter");
  CHECK(draft.past.empty());
}

TEST_CASE("written professions stand first, composed ones after them in the order of their codes") {
  CHECK(slugs_of(fixture_draft().professions) ==
        "kite-painter moss-guide tide-programmer tide-table-programmers kite-painters string-dyers moss-gatherers "
        "lantern-menders ferry-callers");
}

TEST_CASE("what was made is counted") {
  const publish::PublishSummary summary = publication_of(fixture_files()).summary;
  CHECK(summary.written == 3);
  CHECK(summary.composed == 6);
  CHECK(summary.tasks == 11 + 31);
  CHECK(summary.rated == 11 + 24);
  CHECK(summary.labels == 26);
  CHECK(summary.labels_by_id == 21);
  CHECK(summary.labels_reworded == 1);
  CHECK(summary.labels_by_text == 2);
  CHECK(summary.unjoined == 2);
  CHECK(summary.published_occupations == 5);
  CHECK(summary.equal_to_publisher == 1);
  CHECK(summary.absent ==
        std::vector<std::string>{
            "onet/db_30_1_text/Task Ratings.txt", "gpts-are-gpts/automation_gpt4_human_labels.tsv",
            "microsoft-working-with-ai/soc_ai_applicability_scores.csv", "microsoft-working-with-ai/soc_metrics.csv",
            "microsoft-working-with-ai/soc_to_iwas.csv", "microsoft-working-with-ai/physical_tasks.csv",
            "anthropic-economic-index/job_exposure.csv",
            "anthropic-economic-index/task_penetration.csv", "anthropic-economic-index/onet_task_mappings.csv",
            "anthropic-economic-index/automation_vs_augmentation.csv",
            "anthropic-economic-index/by-task/task_pct_v1.csv and the other tables of observed use by task",
            "openai-signals/usa_share_of_messages_by_onet_iwa_month.csv",
            "openai-signals/usa_share_of_work_related_messages_by_onet_iwa_month.csv",
            "openai-signals/ai-jobs-transition-framework.csv", "workbank/domain_worker_desires.csv",
            "workbank/expert_rated_technological_capability.csv", "workbank/task_statement_with_metadata.csv",
            "aioe/AIOE_DataAppendix.xlsx",
            "aioe/Language Modeling AIOE and AIIE.xlsx", "ilo-genai-2025/Final_Scores_ISCO08_Gmyrek_et_al_2025.xlsx",
            "sml/brynjolfsson_sml.csv", "bls/national_M2025_dl.xlsx", "bls/state_M2025_dl.xlsx", "bls/occupation_2024-2034.xlsx", "crosswalks/isco2008_soc2010.csv",
            "crosswalks/soc_2010_to_2018_crosswalk.xlsx", "esco_1_2/occupations_en.csv"});
}

TEST_CASE("every file that went in is named with its fingerprint, and every source that gave one") {
  const publish::EditionDraft draft = fixture_draft();
  CHECK(draft.inputs.size() == 4 + 12 + 2);
  for (const InputFile& input : draft.inputs) {
    CHECK(input.sha256.size() == 64);
    CHECK(input.bytes > 0);
  }
  REQUIRE(ids_of(draft.sources) == "content onet gpts-are-gpts nber-w35110");
  CHECK(draft.sources[0].date == "2026-11-23");
  CHECK(draft.sources[0].attribution.starts_with("Three professions made up for the tests"));
  CHECK(draft.sources[1].version == "30.1");
  CHECK(draft.sources[1].attribution.find("O*NET 30.1 Database") != std::string::npos);
  CHECK(draft.sources[2].licence == "MIT");
}

TEST_CASE("the newest release of O*NET in the folder is the one that is read and named") {
  MemoryFiles files = fixture_files();
  for (const std::string& path : data_files(fixture_files()))
    if (path.find("db_30_1") != std::string::npos) files.put(replaced(path, "db_30_1", "db_30_2"), files.text(path));
  files.replace("data/onet/db_30_2_text/Occupation Data.txt", "Ferry Callers", "Ferry Whistlers");
  const publish::EditionDraft draft = draft_of(files);
  CHECK(draft.sources[1].version == "30.2");
  CHECK(draft.sources[1].attribution.find("O*NET 30.2 Database") != std::string::npos);
  CHECK(profession_in(draft.professions, "ferry-whistlers").tasks.empty());
}

TEST_CASE("measures say how many labels met a task, how many met none, and how many occupations have a value") {
  const publish::EditionDraft draft = fixture_draft();
  CHECK(ids_of(draft.measures) ==
        "gpts-human-alpha gpts-human-beta gpts-human-gamma gpts-gpt4-alpha gpts-gpt4-beta gpts-gpt4-gamma "
        "gpts-gpt4-rubric2-alpha gpts-gpt4-rubric2-beta gpts-gpt4-rubric2-gamma gpts-gpt4-automation");
  for (const Measure& measure : draft.measures) {
    CHECK(measure.source == "gpts-are-gpts");
    CHECK(measure.coverage.published == 26);
    CHECK(measure.coverage.joined == 24);
    CHECK(measure.coverage.unjoined == 2);
    CHECK(measure.coverage.with_value() == 4);
    CHECK(measure.coverage.by_basis == std::array{4, 0, 0, 2});
  }
}

TEST_CASE("an occupation has title, job zone, its page, and a value or a gap of every measure") {
  const publish::EditionDraft draft = fixture_draft();
  REQUIRE(draft.occupations.size() == 6);
  const OccupationFacts& tides = draft.occupations[0];
  CHECK(tides.code == "15-9904.00");
  CHECK(tides.job_zone == 4);
  CHECK(tides.profession == "tide-table-programmers");
  REQUIRE(tides.measures.size() == 10);
  CHECK(*tides.measures[0].value == doctest::Approx(5.0 / 11).epsilon(1e-12));
  CHECK(*tides.measures[1].value == doctest::Approx(6.5 / 11).epsilon(1e-12));
  CHECK(*tides.measures[2].value == doctest::Approx(8.0 / 11).epsilon(1e-12));
  CHECK(*tides.measures[4].value == doctest::Approx(9.0 / 11).epsilon(1e-12));
  CHECK(tides.measures[1].n == 7);
  CHECK(tides.measures[1].basis == MeasureBasis::exact);
  const OccupationFacts& ferry = draft.occupations[5];
  CHECK(!ferry.job_zone);
  for (const MeasureValue& value : ferry.measures) {
    CHECK(!value.value);
    CHECK(!value.percentile);
    CHECK(value.basis == MeasureBasis::missing);
    CHECK(value.gap.starts_with("not in the study"));
  }
}

TEST_CASE("figures of an occupation rest on the study's own rows, whether or not they met a task") {
  // Kite Painters by people: 201 E2, 202 and 203 E0, 204 E1, 9901 E0 at 2; 9205 and 206 E0 at 1; of 208 people say
  // nothing.
  const OccupationFacts kites = fixture_draft().occupations[1];
  CHECK(kites.measures[1].n == 7);
  CHECK(*kites.measures[1].value == doctest::Approx(3.0 / 12).epsilon(1e-12));
}

TEST_CASE("a percentile counts those that lie lower") {
  // Of the four with a value: beta of Kite Painters .25, Dyers 2/5, Lanterns .05, Tides .59.
  const publish::EditionDraft draft = fixture_draft();
  CHECK(*draft.occupations[4].measures[1].percentile == doctest::Approx(0));
  CHECK(*draft.occupations[1].measures[1].percentile == doctest::Approx(25));
  CHECK(*draft.occupations[2].measures[1].percentile == doctest::Approx(50));
  CHECK(*draft.occupations[0].measures[1].percentile == doctest::Approx(75));
}

TEST_CASE("a profession is placed among those with at least five rated tasks that are two thirds of all") {
  const publish::EditionDraft draft = fixture_draft();
  // Compared are Tide Table Programmers (7 of 7), Kite Painters (6 of 9) and Lantern Menders (6 of 6).
  CHECK(profession_in(draft.professions, "lantern-menders").percentile->value.value() == doctest::Approx(0));
  CHECK(profession_in(draft.professions, "kite-painters").percentile->value.value() == doctest::Approx(1.0 / 3));
  CHECK(profession_in(draft.professions, "tide-table-programmers").percentile->value.value() ==
        doctest::Approx(2.0 / 3));
  CHECK(profession_in(draft.professions, "string-dyers").percentile->value.value() == doctest::Approx(2.0 / 3));
  CHECK(!profession_in(draft.professions, "moss-gatherers").percentile);
  for (const Profession& each : draft.professions)
    if (each.percentile)
      CHECK((each.percentile->low <= each.percentile->value && each.percentile->value <= each.percentile->high));
}

TEST_CASE("labels that met nothing go into the edition") {
  const publish::EditionDraft draft = fixture_draft();
  REQUIRE(draft.unjoined.size() == 2);
  CHECK(draft.unjoined[0].onet_task_id == 9901);
  CHECK(draft.unjoined[0].text == "Wash brushes in turpentine at the end of the day.");
  CHECK(draft.unjoined[1].occupation == "51-9907.00");
}

TEST_CASE("an edition without the labels has no measures and no such source, and still every page") {
  const publish::EditionDraft draft = draft_of(fixture_files(), without({"gpts-are-gpts"}));
  CHECK(draft.measures.empty());
  CHECK(ids_of(draft.sources) == "content onet");
  CHECK(draft.professions.size() == 9);
  CHECK(draft.unjoined.empty());
  CHECK(!profession_in(draft.professions, "kite-painters").exposure);
  CHECK(profession_in(draft.professions, "kite-painter").exposure.has_value());
}

TEST_CASE("an edition without O*NET holds the written professions") {
  const publish::EditionDraft draft = draft_of(fixture_files(), without({"onet"}));
  CHECK(slugs_of(draft.professions) == "kite-painter moss-guide tide-programmer");
  CHECK(draft.occupations.empty());
  CHECK(draft.unjoined.size() == 26);
}

TEST_CASE("content alone makes an edition, and so does data alone") {
  publish::PublishRequest request = fixture_request();
  request.data_folder.clear();
  const publish::EditionDraft content = draft_of(fixture_files(), request);
  CHECK(ids_of(content.sources) == "content");
  CHECK(content.professions.size() == 3);
  // With nothing composed, the written professions are placed among themselves.
  CHECK(content.professions[0].percentile.has_value());
  request = fixture_request();
  request.content_folder.clear();
  request.date = "2026-11-23";
  const publish::EditionDraft data = draft_of(fixture_files(), request);
  CHECK(data.professions.size() == 6);
  CHECK(data.number.volume == 1);
  CHECK(data.number.number == 1);
}

TEST_CASE("nothing in, nothing out, and a sentence that says what to give") {
  publish::PublishRequest request;
  request.catalog = shipped_catalog();
  request.date = "2026-11-23";
  CHECK(error_of(MemoryFiles(), request) == "nothing to publish; give --content DIR, --data DIR or both");
}

TEST_CASE("an edition without a date is refused, with where to write it") {
  MemoryFiles files = fixture_files();
  files.replace("content/edition.toml", "date = \"2026-11-23\"\n", "");
  CHECK(error_of(files, fixture_request()) ==
        "the edition has no date; give --date 2026-11-23, or set it in edition.toml");
  files.remove("content/edition.toml");
  CHECK(error_of(files, fixture_request()).find("has no date") != std::string::npos);
}

TEST_CASE("what the command line says of number and date stands over what the content says") {
  publish::PublishRequest request = fixture_request();
  request.volume = 3;
  request.number = 12;
  request.date = "2027-02-01";
  const publish::EditionDraft draft = draft_of(fixture_files(), request);
  CHECK(draft.number.volume == 3);
  CHECK(draft.number.number == 12);
  CHECK(draft.number.date.iso() == "2027-02-01");
  request.date = "2027-02-29";
  CHECK(error_of(fixture_files(), request).find("“2027-02-29” is not a date that exists") != std::string::npos);
}

TEST_CASE("a fault in the content is reported, and there is no edition") {
  MemoryFiles files = fixture_files();
  files.replace("content/professions/moss-guide.toml", "level = \"LOW\"", "level = \"NONE\"");
  const publish::Publication publication = publication_of(files);
  CHECK(!publication.draft);
  CHECK(sentences_of(publication).find("professions/moss-guide.toml:9: “level” of the task “Lead a walk” is “NONE”") !=
        std::string::npos);
}

TEST_CASE("content that names what O*NET does not have is reported, and there is no edition") {
  MemoryFiles files = fixture_files();
  files.replace("content/professions/kite-painter.toml", "onet_tasks = [201]", "onet_tasks = [777]");
  const publish::Publication publication = publication_of(files);
  CHECK(!publication.draft);
  CHECK(sentences_of(publication).find("names 777") != std::string::npos);
}

TEST_CASE("a data file cut short is reported, whichever it is, and there is no edition") {
  for (const std::string& path : data_files(fixture_files())) {
    MemoryFiles files = fixture_files();
    const std::string text = files.text(path);
    // A little of the last row, the last field and more, half of the file in the middle of a code, all of it.
    const std::size_t last_row = text.size() - text.rfind('\n', text.size() - 2) - 1;
    const std::size_t middle = text.size() - text.rfind('\n', text.size() / 2) - 4;
    for (const std::size_t cut : {last_row - 5, last_row - 11, middle, text.size()}) {
      files.put(path, text.substr(0, text.size() - cut));
      const publish::Publication publication = publication_of(files);
      CAPTURE(path);
      CAPTURE(cut);
      CHECK(!publication.draft);
      CHECK(sentences_of(publication).find(path.substr(5)) != std::string::npos);
    }
  }
}

TEST_CASE("a data file without its last line end is the same data, whichever it is, and a note says so") {
  const publish::Publication whole = publication_of(fixture_files());
  for (const std::string& path : data_files(fixture_files())) {
    MemoryFiles files = fixture_files();
    const std::string text = files.text(path);
    files.put(path, text.substr(0, text.find_last_not_of("\r\n") + 1 + (text.ends_with("\t\r\n") ? 1 : 0)));
    const publish::Publication publication = publication_of(files);
    CAPTURE(path);
    REQUIRE_MESSAGE(publication.draft, sentences_of(publication));
    CHECK(publication.summary.tasks == whole.summary.tasks);
    CHECK(publication.summary.labels == whole.summary.labels);
    REQUIRE(publication.summary.notes.size() == 1);
    CHECK(publication.summary.notes[0].find(path.substr(5) + " ends without a line end") == 0);
  }
}

TEST_CASE("a data file that is absent is a gap and no error, whichever it is") {
  for (const std::string& path : data_files(fixture_files())) {
    MemoryFiles files = fixture_files();
    files.remove(path);
    // An editor may only name tasks and occupations that are there to be named.
    files.remove_below("content/professions");
    files.put("content/edition.toml", "date = \"2026-11-23\"\n");
    if (path.ends_with("Occupation Data.txt")) continue;  // without it there is nothing to publish
    const publish::Publication publication = publication_of(files);
    CAPTURE(path);
    CHECK_MESSAGE(publication.rejects.empty(), sentences_of(publication));
    CHECK(publication.draft.has_value());
    CHECK(std::ranges::find(publication.summary.absent, path.substr(5)) != publication.summary.absent.end());
  }
}

TEST_CASE("rows of an occupation that the edition does not know are reported") {
  MemoryFiles files = fixture_files();
  files.replace("data/onet/db_30_1_text/Occupation Data.txt", "53-9906.00\tFerry Callers\t\r\n", "");
  files.put("data/onet/db_30_1_text/Job Zones.txt",
            files.text("data/onet/db_30_1_text/Job Zones.txt") + "53-9906.00\t1\t08/2025\tAnalyst\r\n");
  const publish::Publication publication = publication_of(files);
  CHECK(!publication.draft);
  CHECK(sentences_of(publication)
            .find("Job Zones.txt: it refers to the occupation 53-9906.00, which is not in Occupation Data.txt") !=
        std::string::npos);
}

TEST_CASE("the same files give the same edition") {
  const publish::EditionDraft first = fixture_draft(), second = fixture_draft();
  REQUIRE(first.professions.size() == second.professions.size());
  for (std::size_t i = 0; i < first.professions.size(); ++i)
    CHECK(whole_text(first.professions[i]) == whole_text(second.professions[i]));
}

}  // namespace publish_test
