// Two results side by side, and links of older editions, through the pages.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>

#include "base/base64url.hpp"
#include "browser/open_seal.hpp"
#include "domain/assessment_link.hpp"
#include "fixtures.hpp"
#include "assessment/pasted_link.hpp"
#include "assessment/steps.hpp"
#include "journey_walk.hpp"
#include "site/form_fields.hpp"
#include "store/edition_writer.hpp"

namespace journey_compare_test {

using namespace willai;
using namespace willai::test;

namespace {

Address result_of_week(const std::string& form) { return {"/result/compare", sent(kWeek, form).query}; }

Address compared(const Address& mine, const std::string& with) { return {mine.path, mine.query + "&with=" + with}; }

rapidjson::Document json_of(const Address& page) {
  rapidjson::Document document;
  document.Parse(router().respond(page.path + ".json", page.query).body.c_str());
  REQUIRE(!document.HasParseError());
  return document;
}

Error fault_of(std::string_view text, const assessment::SiteAddress& site) {
  const auto link = assessment::parse_pasted_link(text, site);
  REQUIRE(!link.ok());
  return link.error();
}

}  // namespace

TEST_CASE("a result stands beside the average of its profession, in hours that add up to the same") {
  const Address mine = result_of_week(kHours);
  const std::string html = shown(compared(mine, "average"));
  for (const auto* part :
       {"Your week and the average of Registered Nurses", "38 hours", "Nobody has an average week",
        "What differs, task by task", "Train new nurses on the ward"})
    CHECK_MESSAGE(has(html, part), part);
  const auto json = json_of(compared(mine, "average"));
  CHECK(std::string(json["with"].GetString()) == "average");
  CHECK(json["first"]["exposure"]["low"].GetDouble() < json["first"]["exposure"]["high"].GetDouble());
  int minutes = 0;
  for (const auto& task : json["tasks"].GetArray())
    if (task["second_minutes"].IsInt()) minutes += task["second_minutes"].GetInt();
  CHECK(minutes == 38 * 60);
}

TEST_CASE("the average has the exposure of the profession’s page") {
  const auto json = json_of(compared(result_of_week(kHours), "average"));
  rapidjson::Document result;
  result.Parse(router().respond("/result.json", sent(kWeek, kHours).query).body.c_str());
  CHECK(json["second"]["exposure"] == result["comparison"]["profession"]);
}

TEST_CASE("after the plan the hours it names are moved, and no other") {
  const auto json = json_of(compared(result_of_week(kHours), "plan"));
  int before = 0, after = 0;
  for (const auto& task : json["tasks"].GetArray()) {
    before += task["first_minutes"].GetInt();
    after += task["second_minutes"].GetInt();
  }
  CHECK(before == after);
  CHECK(json["second"]["exposure"]["value"].GetDouble() < json["first"]["exposure"]["value"].GetDouble());
  CHECK(has(shown(compared(result_of_week(kHours), "plan")), "Moved: "));
}

TEST_CASE("a difference within the ranges is called that") {
  const Address mine = result_of_week(kHours);
  for (const auto* with : {"average", "plan"}) {
    const auto json = json_of(compared(mine, with));
    const auto &first = json["first"]["exposure"], &second = json["second"]["exposure"];
    const bool meet = first["low"].GetDouble() <= second["high"].GetDouble() &&
                      second["low"].GetDouble() <= first["high"].GetDouble();
    CHECK(meet == (std::string(json["difference"].GetString()) == "within"));
    CHECK(has(json["says"][0].GetString(), meet ? "may be chance" : "do not overlap"));
  }
}

TEST_CASE("somebody else’s link is opened beside one’s own; no address holds what either typed") {
  const Address mine = result_of_week(kHours);
  const Address other = sent({"/assessment/week", ""}, "own=Answer+customer+emails&own-hours=30");
  const Address both =
      sent(mine, "link=" + site::form_pair("", "http://localhost:8080/result?" + other.query).substr(1));
  CHECK(both.path == "/result/compare");
  CHECK(!has(both.query, "customer"));
  const std::string html = shown(both);
  for (const auto* part :
       {"Your week and another", "Answer customer emails", "Train new nurses on the ward", "30 hours"})
    CHECK_MESSAGE(has(html, part), part);
}

TEST_CASE("an invalid link gets a message and is shown in its field again") {
  const Address mine = result_of_week(kHours);
  CHECK(has(refused(mine, "link="), "paste the link to a result"));
  const std::string html = refused(mine, "link=https%3A%2F%2Fexample.org%2Fnews%3Fa%3Db");
  CHECK(has(html, "not the address of a result"));
  CHECK(has(html, "value=\"https://example.org/news?a=b\""));
  CHECK(has(refused(mine, "link=%2Fresult"), "has no answers in it"));
  CHECK(has(refused(mine, "link=%2Fresult%3Fa%3DAQ"), "was cut or changed"));
  CHECK(has(shown({mine.path, mine.query + "&b=AQ"}, 400), "This link cannot be opened"));
}

TEST_CASE("a pasted link is one of this site, where the site knows its name") {
  const assessment::SiteAddress site{"/jobs", "https://example.org"};
  const auto link = assessment::parse_pasted_link(" HTTPS://Example.org/jobs/result?s=T&a=P#hours ", site);
  REQUIRE(link.ok());
  CHECK(link->published == "P");
  CHECK(link->sealed == "T");
  CHECK(assessment::parse_pasted_link("/jobs/assessment/week?a=P", site).ok());
  CHECK(has(fault_of("https://example.com/jobs/result?a=P", site).message, "“example.com”"));
  CHECK(has(fault_of("https://example.org/result?a=P", site).message, "not the address of a result"));
  CHECK(has(fault_of("javascript:alert(1)", site).message, "not the address of a result"));
  CHECK(has(fault_of(std::string(9000, 'x'), site).message, "at most 8000 characters"));
  CHECK(assessment::parse_pasted_link("http://anywhere.example/result?a=P", {"", ""}).ok());
}

TEST_CASE("without a task there is nothing to compare, and without a profession no average") {
  CHECK(has(router().respond("/result/compare").body, "No result yet"));
  const Address other = sent({"/assessment/week", ""}, "own=Answer+customer+emails&own-hours=30");
  CHECK(has(shown({"/result/compare", other.query}), "With another person’s result"));
  CHECK(has(shown({"/result/compare", other.query + "&with=average"}, 400), "no average to compare them with"));
}

// --- older editions
// ------------------------------------------------------------------------------------------------------

namespace {

// The second edition: a task is gone, one is new, one has another level. The first is remembered by it.
struct TwoEditions {
  publish::EditionDraft first = fixture_draft();
  SavedEdition saved = second();

  SavedEdition second() const {
    publish::PublishRequest request = fixture_request();
    request.number = 8;
    request.date = "2026-11-30";
    publish::PreviousEdition previous;
    previous.editions = {{2, 7, "2026-11-23", 9, 42}};
    for (const Profession& profession : first.professions)
      for (const Task& task : profession.tasks)
        previous.tasks.push_back({profession.slug, task.slug, task.name, state_of(task.level), {2, 7}});
    const auto sketch = std::ranges::find(previous.tasks, "sketch-design", &PastTask::slug);
    sketch->state = TaskState::low;
    previous.tasks.push_back({"kite-painter", "grind-pigments", "Grind pigments", TaskState::medium, {2, 7}});
    std::erase_if(previous.tasks, [](const PastTask& task) { return task.slug == "first-flight"; });
    request.previous = previous;
    return SavedEdition(draft_of(fixture_files(), request));
  }

  std::string page(std::string_view path, const std::string& query) const {
    SiteOptions options;
    options.seal = std::make_shared<system::SecretSeal>(system::SecretSeal::of_process());
    return Router::open(saved.file(), options)->respond(path, query).body;
  }
};

// Of which only facts and professions are asked.
class EditionAtHand : public assessment::Edition {
 public:
  explicit EditionAtHand(const SavedEdition& saved) : reader_(saved.reader()), facts_(reader_.load_facts()) {}
  const EditionFacts& facts() const override { return facts_; }
  const Profession* find_profession(std::string_view slug) override {
    found_ = reader_.find_profession(slug);
    return found_ ? &*found_ : nullptr;
  }
  views::Findings find_jobs(const std::string&, std::size_t) override { return {}; }
  Result<std::shared_ptr<const assessment::Assessor>> assessor() override { return not_found("nobody asks"); }

 private:
  store::EditionReader reader_;
  EditionFacts facts_;
  std::optional<Profession> found_;
};

std::string link_of_edition(int number) {
  AssessmentParts parts;
  parts.edition = EditionStamp{2, number};
  parts.profession = "kite-painter";
  parts.tasks = {{TaskOfProfession{"sketch-design"}, 360}, {TaskOfProfession{"grind-pigments"}, 90}};
  return "a=" + to_link(*Assessment::make(parts), nullptr).published;
}

}  // namespace

TEST_CASE("an edition remembers how the tasks of those before it stood") {
  const TwoEditions editions;
  const auto past = editions.saved.reader().load_past_tasks("kite-painter");
  REQUIRE(past.size() == 3);
  CHECK(past[0].slug == "first-flight");
  CHECK(past[0].state == TaskState::absent);
  CHECK(past[1].slug == "grind-pigments");
  CHECK(past[1].name == "Grind pigments");
  CHECK(past[2].slug == "sketch-design");
  CHECK(past[2].state == TaskState::low);
  CHECK(past[2].last_in == LastIn{2, 7});
  CHECK(editions.saved.reader().load_past_tasks("moss-guide").empty());
}

TEST_CASE("a link of an older edition leads to what changed since: levels, tasks that came, what the link lost") {
  const TwoEditions editions;
  const std::string result = editions.page("/result", link_of_edition(7));
  CHECK(has(result, "an older edition than this one"));
  CHECK(has(result, "/result/changes?" + link_of_edition(7)));
  CHECK(!has(editions.page("/result", link_of_edition(8)), "/result/changes"));
  const std::string changes = editions.page("/result/changes", link_of_edition(7));
  for (const auto* part :
       {"What changed since this link was made",
        "Since then 3 tasks of this profession came, went, or changed their levels. 2 of them are in this week.", "Grind pigments",
        "The link names 1 task that this edition does not have, with 1.5 hours a week. We count that time as unanswered."})
    CHECK_MESSAGE(has(changes, part), part);
  CHECK(has(changes, "<td>LOW</td><td>HIGH</td><td>6 hours</td>"));
  CHECK(has(changes, "<td>MEDIUM</td><td>not in it</td><td>1.5 hours</td>"));
  CHECK(has(changes, "<td>not in it</td>"));
}

TEST_CASE("from a browser the way to what changed needs a server, and leads there without the reader's own words") {
  const TwoEditions editions;
  EditionAtHand edition(editions.saved);
  const browser::OpenSeal seal;
  assessment::Setting setting{edition, &seal, {}, assessment::Place::browser};
  setting.frame.takes_forms = true;
  AssessmentParts parts;
  parts.edition = EditionStamp{2, 7};
  parts.profession = "kite-painter";
  parts.tasks = {{TaskOfProfession{"sketch-design"}, 360}, {OwnTask{"Fly them"}, 90}};
  const AssessmentLink link = to_link(*Assessment::make(parts), nullptr);
  const std::string words = seal.close(*find_base64url(link.typed), ports::SealedFor::assessment);
  const auto state = assessment::open_link(setting, link.published, words);
  REQUIRE(state.ok());
  CHECK(assessment::has_typed_words(*state));
  CHECK(assessment::changes_address(setting, *state) == "/result/changes?a=" + link.published);
  setting.frame.takes_forms = false;
  CHECK(assessment::changes_address(setting, *state) == "");
}

TEST_CASE("an edition that another does not follow cannot say what changed") {
  const TwoEditions editions;
  CHECK(has(editions.page("/result/changes", link_of_edition(3)), "cannot show what changed"));
}

}  // namespace journey_compare_test
