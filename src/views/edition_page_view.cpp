#include "views/edition_page_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/change_wording.hpp"
#include "views/page_head.hpp"

namespace willai::views {
namespace {

// A page may have 60 KB, and a sentence quotes two statements at most.
constexpr std::size_t kMostBytesOfRows = 26'000;
constexpr std::size_t kMostRowsOfKind = 60;
constexpr std::size_t kLongestSentence = 420;

std::string name_of(const PastEdition& edition) { return edition_name(edition.volume, edition.number); }

std::string date_of(const PastEdition& edition) {
  const auto date = Date::parse(edition.date);
  return date.ok() ? date->words() : edition.date;
}

bool is_current(const EditionFacts& facts, const PastEdition& edition) {
  return facts.number.volume == edition.volume && facts.number.number == edition.number;
}

ChangeRow row_of(const EditionChange& change) {
  const bool leads_on = !change.profession.empty() && change.kind != ChangeKind::gone_profession;
  return {{change.plural, leads_on ? site::profession(change.profession) : ""},
          shortened(change_sentence(change), kLongestSentence)};
}

// Each kind gets its share of the room, so that many of one leave the others readable.
ChangeList list_of(const std::vector<EditionChange>& changes, const ChangeCount& count, std::size_t room) {
  ChangeList list{change_tally(count.kind, count.count), {}, count.count};
  std::size_t bytes = 0;
  for (const EditionChange& change : changes) {
    if (change.kind != count.kind || change.cause != count.cause) continue;
    ChangeRow row = row_of(change);
    bytes += row.sentence.size() + 2 * row.profession.text.size() + 80;
    if (list.rows.size() >= kMostRowsOfKind || bytes > room) break;
    list.rows.push_back(std::move(row));
    --list.more;
  }
  return list;
}

std::vector<CauseSection> causes_of(const EditionPage& page) {
  std::vector<CauseSection> sections;
  const std::size_t room = kMostBytesOfRows / std::max<std::size_t>(1, page.counts.size());
  for (const ChangeCause cause : kChangeCauses) {
    CauseSection section{cause_title(cause), cause_meaning(cause), {}};
    for (const ChangeCount& count : page.counts)
      if (count.cause == cause) section.lists.push_back(list_of(page.changes, count, room));
    if (!section.lists.empty()) sections.push_back(std::move(section));
  }
  return sections;
}

std::string standfirst_of(const EditionPage& page, const std::vector<KnownEdition>& editions, std::size_t at) {
  const PastEdition& edition = editions[at].edition;
  const std::string what = edition.professions == 0 ? date_of(edition) + "." : fmt::format("{}, with {} and {}.", date_of(edition),
                                       counted(edition.professions, "profession", "professions"),
                                       counted(edition.tasks, "task", "tasks"));
  if (at + 1 == editions.size()) return what + " No edition before it is known here, so nothing can have changed.";
  if (page.changes.empty()) return fmt::format("{} Nothing in it differs from {}.", what, name_of(editions[at + 1].edition));
  return fmt::format("{} What changed since {}, and why.", what, name_of(editions[at + 1].edition));
}

std::vector<Link> ways_into(const EditionFacts& facts, const KnownEdition& known) {
  if (!known.is_kept && !is_current(facts, known.edition)) return {};
  const bool is_past = !is_current(facts, known.edition);
  const std::string folder = is_past ? site::edition(known.edition.volume, known.edition.number) : "";
  return {{"Its front page", is_past ? folder + std::string(site::kEditionFront) : std::string(site::kFront)},
          {"Its professions", folder + std::string(site::kProfessions)},
          {"Its method", folder + std::string(site::kMethodology)},
          {"Its sources", folder + std::string(site::kSources)}};
}

std::string unread_note(int format) {
  return fmt::format("Its file is kept here, but in edition format {}, which this site’s program cannot read; so its pages are not shown.", format);
}

std::string kept_note_of(const EditionFacts& facts, const KnownEdition& known) {
  if (is_current(facts, known.edition)) return "This is the current edition.";
  if (known.is_kept) return "It is kept here as it was published.";
  if (known.edition.other_format > 0) return unread_note(known.edition.other_format);
  return fmt::format("Its pages are not kept here. The current edition is {}.",
                     edition_name(facts.number.volume, facts.number.number));
}

Link link_to(std::string_view how, const PastEdition& edition) {
  return {fmt::format("{}: {}", how, name_of(edition)), site::edition(edition.volume, edition.number)};
}

}  // namespace

std::vector<KnownEdition> known_editions(const EditionFacts& facts, const std::vector<PastEdition>& kept) {
  const EditionNumber& number = facts.number;
  std::vector<KnownEdition> known = {
      {{number.volume, number.number, number.date.iso(), facts.professions, facts.tasks}, false}};
  for (const PastEdition& past : facts.past) known.push_back({past, false});
  for (const PastEdition& each : kept) {
    const auto same = std::ranges::find_if(known, [&](const KnownEdition& other) {
      return other.edition.volume == each.volume && other.edition.number == each.number;
    });
    const bool is_read = each.other_format == 0;
    if (same == known.end()) known.push_back({each, is_read});
    else if (is_read) same->is_kept = true;
    else if (same != known.begin()) same->edition.other_format = each.other_format;
  }
  std::ranges::stable_sort(known, std::ranges::greater(), [](const KnownEdition& each) {
    return std::pair(each.edition.volume, each.edition.number);
  });
  return known;
}

EditionPage edition_page_view(const EditionFacts& facts, const std::vector<KnownEdition>& editions, std::size_t at,
                              std::vector<EditionChange> changes) {
  const KnownEdition& known = editions[at];
  EditionPage page;
  page.headline = name_of(known.edition);
  page.changes = std::move(changes);
  for (const ChangeCause cause : kChangeCauses)
    for (const ChangeKind kind : kChangeKinds)
      if (const auto count = std::ranges::count_if(page.changes, [&](const EditionChange& each) {
            return each.cause == cause && each.kind == kind;
          }))
        page.counts.push_back({cause, kind, static_cast<int>(count)});
  page.standfirst = standfirst_of(page, editions, at);
  page.tally = tally_lines(page.counts);
  page.causes = causes_of(page);
  page.ways_in = ways_into(facts, known);
  page.kept_note = kept_note_of(facts, known);
  if (at + 1 < editions.size()) page.neighbors.push_back(link_to("The edition before it", editions[at + 1].edition));
  if (at > 0) page.neighbors.push_back(link_to("The edition after it", editions[at - 1].edition));
  page.head = page_head(facts,
                        {Section::editions, fmt::format("{}: what changed", page.headline), page.standfirst,
                         site::edition(known.edition.volume, known.edition.number)},
                        Twin::json);
  page.head.data = {DataBlock::Kind::article, page.headline};
  add_citations(page.head, Citations(facts));
  return page;
}

}  // namespace willai::views
