// What strangers type: the search page, and the same as JSON for scripts and programs.
#include <fmt/format.h>

#include <charconv>

#include "api/search_json.hpp"
#include "base/form_fields.hpp"
#include "base/text.hpp"
#include "journey/found_pages.hpp"
#include "press/rooms.hpp"
#include "press/shared_matcher.hpp"
#include "site/routes.hpp"
#include "views/search_view.hpp"

namespace willai::press {
namespace {

// More than the matcher reads of a text.
constexpr std::size_t kLongestQuery = 64 * 1024;
constexpr std::size_t kLongestPrefix = 200;

struct Limit {
  std::string_view name;
  std::size_t usual;
  std::size_t most;
};
constexpr Limit kTop{"top", 5, 20};
constexpr Limit kSuggested{"n", 8, 20};

std::string asked_in(std::string_view query) { return typed(FormFields::parse(query).value("q"), kLongestQuery); }

std::vector<views::FoundJob> find_all_pages(const PressRooms& rooms, const std::vector<MatchedJob>& matches) {
  const auto find_page = [&](std::string_view slug) { return rooms.reader.find_profession(slug); };
  std::vector<views::FoundJob> jobs;
  for (const MatchedJob& each : matches)
    if (auto found = journey::find_pages(each, find_page)) jobs.push_back(std::move(*found));
  return jobs;
}

std::vector<MatchedJob> by_their_tasks(const std::vector<MatchedTask>& tasks) {
  std::vector<MatchedJob> jobs;
  for (const MatchedTask& each : tasks) jobs.push_back({each.job, each.likeness, {Met::task, each.text}});
  return jobs;
}

const JobMatcher* matcher_for(const PressRooms& rooms, const std::string& text) {
  return text.empty() ? nullptr : rooms.options.matcher->get(rooms.reader);
}

views::Findings findings_of(const PressRooms& rooms, const JobMatch& match) {
  return {match.confident, match.why_not, find_all_pages(rooms, match.matches), {}};
}

// "who else reconciles accounts?" asks for "reconciles accounts?".
std::string without_who(std::string_view text) {
  for (const std::string_view opening : {"who else ", "who "})
    if (to_lower(text.substr(0, opening.size())) == opening) return std::string(text.substr(opening.size()));
  return std::string(text);
}

// For a reader: a text that is a task is answered with tasks.
views::Findings find_for_reader(const PressRooms& rooms, const std::string& text) {
  const JobMatcher* matcher = matcher_for(rooms, text);
  if (!matcher) return {};
  const JobMatch match = matcher->match(text, views::kMostHits);
  const auto tasks = matcher->is_description(text) ? std::vector<MatchedTask>{}
                                                   : matcher->find_tasks(without_who(text), views::kMostHits);
  if (!views::asks_for_task(text, match, tasks)) return findings_of(rooms, match);
  return {false, "", {}, find_all_pages(rooms, by_their_tasks(tasks))};
}

// Who is almost there is helped by what is like it.
std::vector<Suggestion> like_it(const JobMatcher& matcher, const std::string& text) {
  constexpr std::size_t kFewest = 5;  // bytes: of less, everything is like it
  std::vector<Suggestion> suggestions;
  if (text.size() < kFewest) return suggestions;
  for (const MatchedJob& each : matcher.match(text, 3).matches) suggestions.push_back({each.job->title, each.job, 1});
  return suggestions;
}

std::vector<Suggestion> find_suggestions(const PressRooms& rooms, const std::string& text, std::size_t most) {
  const JobMatcher* matcher = matcher_for(rooms, text);
  if (!matcher) return {};
  auto found = matcher->suggest(text, most);
  return found.empty() ? like_it(*matcher, text) : found;
}

// The number a query gives, within its limit; absent when it is none.
std::optional<std::size_t> count_in(std::string_view query, const Limit& limit) {
  const std::string text = FormFields::parse(query).value(limit.name);
  if (text.empty()) return limit.usual;
  std::size_t count = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool whole = fault == std::errc() && end == text.data() + text.size();
  return whole && count >= 1 && count <= limit.most ? std::optional(count) : std::nullopt;
}

Page json_fault(std::string_view sentence, int status) {
  return {status, "application/json", api::error_document(sentence), Freshness::never, ""};
}

Page no_text(std::string_view address) {
  return json_fault(fmt::format("There is no text in q; ask as {}?q=school%20nurse.", address), 400);
}

Page no_count(const Limit& limit) {
  return json_fault(fmt::format("“{}” is a whole number from 1 to {}.", limit.name, limit.most), 400);
}

Page print_match(const PressRooms& rooms, std::string_view query) {
  const auto top = count_in(query, kTop);
  if (!top) return no_count(kTop);
  const std::string text = asked_in(query);
  if (text.empty()) return no_text(site::kMatchApi);
  const views::Findings found = find_jobs(rooms, text, *top);
  return json_page(api::match_document(text, found));
}

Page print_suggest(const PressRooms& rooms, std::string_view query) {
  const auto count = count_in(query, kSuggested);
  if (!count) return no_count(kSuggested);
  const std::string text = typed(FormFields::parse(query).value("q"), kLongestPrefix);
  if (text.empty()) return no_text(site::kSuggestApi);
  return json_page(api::to_json(views::suggestions_view(rooms.facts, text, find_suggestions(rooms, text, *count))));
}

}  // namespace

views::Findings find_jobs(const PressRooms& rooms, const std::string& text, std::size_t most) {
  const JobMatcher* matcher = matcher_for(rooms, text);
  return matcher ? findings_of(rooms, matcher->match(text, most)) : views::Findings{};
}

Page print_search(const PressRooms& rooms, std::string_view query) {
  const std::string text = asked_in(query);
  const views::Findings found = find_for_reader(rooms, text);
  Page page = html_page(pages::render(views::search_view(rooms.facts, text, found), rooms.frame()));
  if (!text.empty()) page.freshness = Freshness::never;
  return page;
}

Page print_api(const PressRooms& rooms, std::string_view path, std::string_view query) {
  if (path == site::kMatchApi) return print_match(rooms, query);
  if (path == site::kSuggestApi) return print_suggest(rooms, query);
  return json_fault("There is nothing at this address. docs/api.md lists every address.", 404);
}

}  // namespace willai::press
