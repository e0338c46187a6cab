// Feeds: editions and corrections, all professions, one profession. And what is here, for programs that read text.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "routing/archive.hpp"
#include "routing/handlers.hpp"
#include "routing/whole_address.hpp"
#include "service/addresses.hpp"
#include "service/feed.hpp"
#include "site/routes.hpp"
#include "views/change_wording.hpp"
#include "views/edition_page_view.hpp"
#include "views/page_head.hpp"

namespace willai::routing {
namespace {

using service::Feed;
using service::FeedEntry;

constexpr std::size_t kMostEntries = 100;
constexpr std::size_t kMostSentences = 12;
constexpr std::string_view kProfessionsFeed = "professions";
constexpr std::string_view kOneProfession = "profession/";

Feed feed_of(const SiteContext& context, std::string title, std::string page, std::string path) {
  return {.title = std::move(title),
          .subtitle = context.facts.site.tagline,
          .author = context.facts.site.name,
          .updated = context.facts.number.date.iso(),
          .page = std::move(page),
          .path = std::move(path),
          .entries = {}};
}

FeedEntry edition_entry(int volume, int number, const std::string& date, int professions, int tasks) {
  return {fmt::format("{}#{}", site::kEditions, date), views::edition_name(volume, number), date, site::edition(volume, number),
          fmt::format("{} professions and {} tasks.", with_thousands(professions), with_thousands(tasks))};
}

Feed editions_feed(const SiteContext& context) {
  const EditionFacts& facts = context.facts;
  Feed feed = feed_of(context, facts.site.name, std::string(site::kEditions), "/feed");
  feed.entries.push_back(edition_entry(facts.number.volume, facts.number.number, facts.number.date.iso(), facts.professions, facts.tasks));
  for (const PastEdition& past : facts.past) feed.entries.push_back(edition_entry(past.volume, past.number, past.date, past.professions, past.tasks));
  for (std::size_t i = 0; i < facts.corrections.size(); ++i) {
    const Correction& each = facts.corrections[i];
    feed.entries.push_back({fmt::format("{}#{}-{}", site::kCorrections, each.date, facts.corrections.size() - i), "Correction: " + each.name, each.date,
                            std::string(site::kCorrections), fmt::format("Wrong: {} Right: {}", each.wrong, each.right)});
  }
  return feed;
}

std::string date_of(const SiteContext& context, const LastIn& edition) {
  for (const PastEdition& past : context.facts.past)
    if (past.volume == edition.volume && past.number == edition.number) return past.date;
  return context.facts.number.date.iso();
}

FeedEntry profession_entry(const SiteContext& context, const EditionChange& first, const std::string& text) {
  const LastIn& edition = first.since;
  const std::string page = first.kind == ChangeKind::gone_profession ? site::edition(edition.volume, edition.number) : site::profession(first.profession);
  return {fmt::format("{}#{}-{}", site::profession(first.profession), edition.volume, edition.number),
          fmt::format("{}, {}", first.plural, views::edition_name(edition.volume, edition.number)), date_of(context, edition), page, text};
}

// One entry for each profession and edition, in the order of the changes.
void add_changes(const SiteContext& context, const std::vector<EditionChange>& changes, std::string_view profession, Feed& feed) {
  const auto is_wanted = [&](const EditionChange& each) { return !each.profession.empty() && (profession.empty() || each.profession == profession); };
  const auto are_together = [](const EditionChange& one, const EditionChange& other) {
    return one.profession == other.profession && one.since.volume == other.since.volume && one.since.number == other.since.number;
  };
  std::vector<const EditionChange*> wanted;
  for (const EditionChange& each : changes)
    if (is_wanted(each)) wanted.push_back(&each);
  std::vector<bool> is_said(wanted.size(), false);
  for (std::size_t i = 0; i < wanted.size() && feed.entries.size() < kMostEntries; ++i) {
    if (is_said[i]) continue;
    std::string text;
    std::size_t sentences = 0;
    for (std::size_t j = i; j < wanted.size(); ++j) {
      if (is_said[j] || !are_together(*wanted[i], *wanted[j])) continue;
      is_said[j] = true;
      if (++sentences <= kMostSentences) text += (text.empty() ? "" : " ") + views::sentence_with_cause(*wanted[j]);
    }
    if (sentences > kMostSentences) text += fmt::format(" And {} more changes.", sentences - kMostSentences);
    feed.entries.push_back(profession_entry(context, *wanted[i], text));
  }
}

Feed professions_feed(const SiteContext& context) {
  Feed feed = feed_of(context, "Professions: " + context.facts.site.name, std::string(site::kProfessions), "/feeds/professions");
  const EditionFacts& facts = context.facts;
  feed.entries.push_back(edition_entry(facts.number.volume, facts.number.number, facts.number.date.iso(), facts.professions, facts.tasks));
  add_changes(context, context.reader.load_all_changes(), "", feed);
  return feed;
}

std::optional<Feed> profession_feed(SiteContext& context, std::string_view slug) {
  const Profession* const profession = context.find_profession(slug);
  if (!profession) return std::nullopt;
  const EditionNumber& number = context.facts.number;
  Feed feed = feed_of(context, fmt::format("{}: {}", profession->plural, context.facts.site.name), site::profession(slug), fmt::format("/feeds/profession/{}", slug));
  add_changes(context, context.reader.load_all_changes(), slug, feed);
  const bool has_current = !feed.entries.empty() && feed.entries.front().id.ends_with(fmt::format("#{}-{}", number.volume, number.number));
  if (!has_current)
    feed.entries.insert(feed.entries.begin(),
                        {fmt::format("{}#{}-{}", site::profession(slug), number.volume, number.number),
                         fmt::format("{}, {}", profession->plural, views::edition_name(number.volume, number.number)), number.date.iso(), site::profession(slug),
                         profession->exposure ? fmt::format("Exposure {:.2f}, range {:.2f} to {:.2f}.", profession->exposure->value.value(),
                                                            profession->exposure->low.value(), profession->exposure->high.value())
                                              : "No task of it is rated."});
  return feed;
}

Page feed_page(const SiteContext& context, const RouteRequest& request, const Feed& feed, bool is_json) {
  const service::Home home = home_of(context, request);
  Page page{.type = is_json ? "application/feed+json" : "application/atom+xml; charset=utf-8",
            .body = is_json ? service::json_feed_of(feed, home) : service::atom_of(feed, home)};
  page.names_host = names_host(context);
  return page;
}

void add_line(std::string& text, const service::Home& home, std::string_view title, std::string_view path, std::string_view says) {
  text += fmt::format("- [{}]({}): {}\n", title, home.at(path), says);
}

}  // namespace

std::optional<Page> show_feed(SiteContext& context, const RouteRequest& request) {
  return feed_page(context, request, editions_feed(context), request.path == site::kFeedJson);
}

std::optional<Page> show_feeds(SiteContext& context, const RouteRequest& request) {
  std::string_view name = request.rest;
  const bool is_json = name.ends_with(service::kJsonEnding);
  if (!is_json && !name.ends_with(service::kAtomEnding)) return std::nullopt;
  name.remove_suffix(is_json ? service::kJsonEnding.size() : service::kAtomEnding.size());
  if (name == kProfessionsFeed) return feed_page(context, request, professions_feed(context), is_json);
  if (!name.starts_with(kOneProfession)) return std::nullopt;
  const auto feed = profession_feed(context, name.substr(kOneProfession.size()));
  return feed ? std::optional(feed_page(context, request, *feed, is_json)) : std::nullopt;
}

// https://llmstxt.org: what is here, for a program that reads text.
std::optional<Page> show_llms(SiteContext& context, const RouteRequest& request) {
  const service::Home home = home_of(context, request);
  const EditionFacts& facts = context.facts;
  std::string text = fmt::format("# {}\n\n> {}.\n\n", facts.site.name, facts.site.tagline);
  text += fmt::format(
      "{}, {}: {} professions and {} tasks. An edition never changes. Exposure says how far software could cut the time of a task, 0 to 1. It does not say "
      "what happens to a job. Give a figure with its range, its edition and its source. Most pages have a twin in Markdown under their address with `.md`, and one in JSON with `.json`.\n",
      views::edition_name(facts.number.volume, facts.number.number), facts.number.date.words(), with_thousands(facts.professions), with_thousands(facts.tasks));
  text += "\n## Pages\n";
  add_line(text, home, "Professions", site::text_twin(site::kProfessions), "the index; a profession is at /profession/<id>.md");
  add_line(text, home, "The method", site::text_twin(site::kMethodology), "how levels and ranges are made");
  add_line(text, home, "Sources", site::text_twin(site::kSources), "studies, licenses, gaps");
  add_line(text, home, "Editions", site::text_twin(site::kEditions), "this edition and those before it");
  add_line(text, home, "Corrections", site::text_twin(site::kCorrections), "what turned out to be wrong");
  text += "\n## For programs\n";
  add_line(text, home, "API", service::kRoot, "professions, tasks, measures, scores, citations");
  add_line(text, home, "OpenAPI", service::kDescription, "its description");
  add_line(text, home, "Model Context Protocol", site::kMcp, "the same as tools, by streamable HTTP");
  add_line(text, home, "Feed", site::kFeed, "editions and corrections, as Atom");
  add_line(text, home, "Sitemap", site::kSitemap, "every page");
  Page page{.type = "text/plain; charset=utf-8", .body = std::move(text)};
  page.names_host = names_host(context);
  return page;
}

}  // namespace willai::routing
