// The pages that every edition has: method, privacy, sources, editions, and the error page.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/edition_page_view.hpp"
#include "views/editions_page.hpp"
#include "views/number_tables.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/prose_page.hpp"
#include "views/sources_page.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kShortDigest = 16;  // digits on the page; the twin has all 64

struct Prose {
  Section section;
  std::string kicker;
  std::string headline;
  std::string standfirst;
  std::string_view url;
};

ProsePage prose_view(const EditionFacts& facts, Prose prose, const std::string& markdown) {
  ProsePage page;
  page.kicker = std::move(prose.kicker);
  page.headline = prose.headline;
  page.standfirst = prose.standfirst;
  page.markdown = markdown;
  page.head = page_head(facts, {prose.section, prose.headline, prose.standfirst, std::string(prose.url)}, Twin::none);
  add_citations(page.head, Citations(facts));
  return page;
}

std::string coverage_of(const Measure& measure) {
  const Coverage& coverage = measure.coverage;
  const bool of_tasks = measure.classification == Classification::onet_task;
  return fmt::format("{}: {}. {} of {} rows joined; {} with a value.", measure.name, measure.scale,
                     with_thousands(coverage.joined), with_thousands(coverage.published),
                     of_tasks ? counted(coverage.with_value(), "task", "tasks")
                              : counted(coverage.with_value(), "occupation", "occupations"));
}

void add_page(const Measure& measure, std::vector<Link>& pages) {
  const std::string url = site::source(measure.page);
  if (std::ranges::find(pages, url, &Link::url) == pages.end()) pages.push_back({measure.name, url});
}

void add_fact(std::vector<LedgerRow>& facts, const std::string& term, const std::string& value) {
  if (!value.empty()) facts.push_back({term, value});
}

SourceItem source_item(const Source& source, const EditionFacts& facts) {
  SourceItem item{source.id, source.name, {}, source.attribution, source.changes, {}, {}, source.url};
  add_fact(item.facts, "Publisher", source.publisher);
  add_fact(item.facts, "Version", source.version);
  add_fact(item.facts, "Date", source.date);
  add_fact(item.facts, "License", source.licence);
  for (const Measure& measure : facts.measures)
    if (measure.source == source.id) {
      item.measures.push_back(coverage_of(measure));
      if (measure.role == MeasureRole::reading) add_page(measure, item.pages);
    }
  for (const InputFile& input : facts.inputs)
    if (input.source == source.id) item.files.push_back({input.path, "sha256 " + input.sha256});
  return item;
}

std::vector<std::string> gaps_of(const EditionFacts& facts) {
  std::vector<std::string> gaps;
  if (facts.measures.empty())
    gaps.push_back(
        "This edition was made without public measures. Levels are our own ratings under the study’s rules. Pages cite "
        "figures from studies where they have them.");
  if (facts.rated < facts.tasks)
    gaps.push_back(fmt::format("{} of {} tasks have no level, because the study has no rating of them.",
                               with_thousands(facts.tasks - facts.rated), with_thousands(facts.tasks)));
  for (const Measure& measure : facts.measures)
    if (measure.role == MeasureRole::reading && measure.coverage.unjoined > 0)
      gaps.push_back(fmt::format(
          "{}: {} of {} rows match nothing in this release of O*NET. The edition’s table “unjoined” lists them.",
          measure.name, with_thousands(measure.coverage.unjoined), with_thousands(measure.coverage.published)));
  return gaps;
}

EditionRow edition_row(const KnownEdition& known, const EditionFacts& facts) {
  const PastEdition& edition = known.edition;
  const auto date = Date::parse(edition.date);
  EditionRow row{edition_name(edition.volume, edition.number), date.ok() ? date->words() : edition.date,
                 fmt::format("{}, {}", counted(edition.professions, "profession", "professions"),
                             counted(edition.tasks, "task", "tasks"))};
  row.url = site::edition(edition.volume, edition.number);
  if (edition.volume == facts.number.volume && edition.number == facts.number.number)
    row.read = {"the current one", std::string(site::kFront)};
  else if (known.is_kept) row.read = {"read it", row.url + std::string(site::kEditionFront)};
  else if (edition.other_format > 0) row.read.text = fmt::format("kept in format {}, which this program cannot read", edition.other_format);
  if (edition.professions == 0) row.contents.clear();
  return row;
}

}  // namespace

ProsePage methodology_view(const EditionFacts& facts, const std::string& markdown) {
  ProsePage page = prose_view(
      facts,
      {Section::method, "Method", "How the levels are made",
       "How we get from studies to HIGH, MEDIUM and LOW, in one minute; the exact rules follow.",
       site::kMethodology},
      markdown);
  for (NumberTable& table : std::array{reader_table(facts), agreement_table(facts), correlation_matrix(facts)})
    if (!table.rows.empty()) page.tables.push_back(std::move(table));
  Citations citations(facts);
  if (!facts.readers.empty()) citations.cite(study_id::kReaderSpread);
  add_citations(page.head, citations);
  return page;
}

ProsePage programs_view(const EditionFacts& facts, const std::string& markdown) {
  return prose_view(facts,
                    {Section::none, "For programs", "The same figures for programs",
                     "Everything on these pages, as numbers with their ranges. No key is needed, and each answer says how to cite it.", site::kApiPage},
                    markdown);
}

ProsePage privacy_view(const EditionFacts& facts, const std::string& markdown) {
  const SitePage* const own = find_page(facts.site, site::kPrivacy.substr(1));
  if (own && !own->title.empty()) return own_page_view(facts, *own);
  return prose_view(facts,
                    {Section::none, "Privacy", "What this site knows about you",
                     "As little as possible. You need no account, no cookie and no script to read it.", site::kPrivacy},
                    own ? own->text : markdown);
}

ProsePage own_page_view(const EditionFacts& facts, const SitePage& page) {
  const std::string url = site::own_page(page.slug);
  ProsePage view = prose_view(facts, {Section::none, "", page.title, page.standfirst, url}, page.text);
  if (view.head.description.empty()) view.head.description = fmt::format("{}: {}", facts.site.name, page.title);
  return view;
}

SourcesPage sources_view(const EditionFacts& facts) {
  SourcesPage page;
  page.standfirst = "Everything that went into this edition, with version, license and the hash of each file.";
  for (const Source& source : facts.sources) page.sources.push_back(source_item(source, facts));
  page.gaps = gaps_of(facts);
  page.head = page_head(facts, {Section::sources, "Sources", page.standfirst, std::string(site::kSources)}, Twin::json);
  page.head.data = {DataBlock::Kind::dataset, "Sources"};
  add_citations(page.head, Citations(facts));
  return page;
}

EditionsPage editions_view(const EditionFacts& facts, const std::vector<PastEdition>& kept) {
  EditionsPage page;
  page.standfirst = "An edition is one file that never changes. Corrections appear in the next one.";
  for (const KnownEdition& each : known_editions(facts, kept)) page.editions.push_back(edition_row(each, facts));
  page.facts = {{"Professions", with_thousands(facts.professions)},
                {"Tasks", with_thousands(facts.tasks)},
                {"Tasks with a level", with_thousands(facts.rated)},
                {"Sources", std::to_string(facts.sources.size())},
                {"Source files", std::to_string(facts.inputs.size())}};
  page.digest = facts.proof.digest;
  page.signed_by = facts.proof.key;
  page.signature = facts.proof.signature;
  if (!page.digest.empty()) page.facts.push_back({"Digest", page.digest.substr(0, kShortDigest)});
  page.head =
      page_head(facts, {Section::editions, "Editions", page.standfirst, std::string(site::kEditions)}, Twin::json);
  add_citations(page.head, Citations(facts));
  return page;
}

namespace {

// "/profession/school-nurse" asks for a school nurse.
std::string words_of_address(std::string_view path) {
  constexpr std::string_view kProfession = "/profession/";
  if (!path.starts_with(kProfession)) return "";
  std::string words(shortened(path.substr(kProfession.size()), 80));
  std::ranges::replace(words, '-', ' ');
  return words;
}

}  // namespace

MissingPage not_kept_view(const EditionFacts& facts, const std::string& edition, const PastEdition* known) {
  MissingPage page = missing_view(facts, "");
  const std::string current = edition_name(facts.number.volume, facts.number.number);
  page.headline = "This edition is not kept here";
  if (known && known->other_format > 0) {
    page.headline = "This edition is in another format";
    page.sentence = fmt::format("The file of the edition {} is kept at this site, but its format ({}) is one that this site’s program cannot "
                                "read. The current edition is {}; the name of this publication leads to it.",
                                edition, known->other_format, current);
    return page;
  }
  page.sentence =
      known ? fmt::format("The pages of the edition {} are not kept at this site. The current edition is {}; the name of this "
                             "publication leads to it. The list of editions says what changed.", edition, current)
               : fmt::format("This site knows no edition {}. The current edition is {}; the name of this publication leads to it.",
                             shortened(edition, 20), current);
  return page;
}

MissingPage missing_view(const EditionFacts& facts, const std::string& path) {
  MissingPage page;
  page.headline = "There is no such page";
  page.sentence = path.empty() ? "Check the address for typing errors. The page may also belong to another edition."
                               : fmt::format(
                                     "This edition has no page at {}. Check the address for typing errors. The page "
                                     "may also belong to another edition.",
                                     shortened(path, 120));
  page.query = words_of_address(path);
  if (!page.query.empty()) page.sentence += " Or search for it below.";
  page.head = page_head(facts, {Section::none, page.headline, page.headline, "/404"}, Twin::none);
  page.head.is_unlisted = true;  // it stands at every address that does not exist
  add_citations(page.head, Citations(facts));
  return page;
}

}  // namespace willai::views
