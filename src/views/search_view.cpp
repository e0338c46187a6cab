#include "views/search_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/analysis_view.hpp"
#include "views/page_head.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kLongestKept = 320;  // of what stays in the box
constexpr std::size_t kMostAsked = 5;      // a question with more answers is a list
constexpr float kLikeATask = .5F;          // minimum cosine for a text to count as a task if no title is likely

bool is_by_task(const FoundJob& job) { return job.because.met == matching::Met::task; }

SearchAnswer answer_of(const std::string& query, const Findings& found) {
  if (query.empty()) return SearchAnswer::none_typed;
  if (!found.tasks.empty()) return SearchAnswer::tasks;
  if (found.jobs.empty()) return SearchAnswer::none_found;
  return found.confident ? SearchAnswer::best : SearchAnswer::which;
}

bool says_why(const Findings& found) {
  return found.doubt == matching::Doubt::no_job || found.doubt == matching::Doubt::not_here;
}

std::string sentence_of(SearchAnswer answer, const std::string& query, matching::Doubt doubt) {
  switch (answer) {
    case SearchAnswer::none_typed: return "Type a job title, a task, or a few sentences about your work.";
    case SearchAnswer::best: return "The best match";
    case SearchAnswer::which: return "Which of these is your work?";
    case SearchAnswer::tasks: return "Professions with this task";
    case SearchAnswer::none_found: break;
  }
  if (doubt == matching::Doubt::no_job) return fmt::format("“{}” is not a job title.", shortened(query, kLongestEcho));
  return fmt::format("Nothing in this edition matches “{}”.", shortened(query, kLongestEcho));
}

std::string why_not_of(SearchAnswer answer, const std::string& query, const Findings& found) {
  if (answer == SearchAnswer::none_found && says_why(found)) return found.why_not;
  const std::string echo = shortened(query, kLongestEcho);
  if (answer == SearchAnswer::which)
    return fmt::format(
        "We are not sure which profession “{}” means. These come closest. Each line says how it differs from the "
        "others.",
        echo);
  if (answer == SearchAnswer::tasks)
    return fmt::format("The tasks most like “{}”, with their professions. Each task links to what AI changes for it.",
                       echo);
  return "";
}

bool is_called(const Profession& profession, const std::string& title) {
  const auto same = [&](const std::string& name) { return equal_ignoring_case(name, title); };
  return same(profession.name) || same(profession.plural) || std::ranges::any_of(profession.alternate_titles, same);
}

const Task* find_task(const Profession& profession, const std::string& text) {
  const auto found = std::ranges::find_if(
      profession.tasks, [&](const Task& task) { return task.statement == text || task.name == text; });
  return found == profession.tasks.end() ? nullptr : &*found;
}

Link because_link(const FoundJob& job) {
  if (job.because.met == matching::Met::words) return {};
  Link link{shortened(job.because.text, 2 * kLongestEcho), ""};
  const Task* task = is_by_task(job) ? find_task(job.page, job.because.text) : nullptr;
  if (task) link.url = site::deep_dive(job.page.slug, task->slug);
  return link;
}

std::string reason_of(const FoundJob& job) {
  const bool is_named = equal_ignoring_case(job.because.text, job.page.plural);
  switch (job.because.met) {
    case matching::Met::title: return is_named ? "Known by this name" : "Known by the title";
    case matching::Met::task: return "One of its tasks";
    case matching::Met::words: break;
  }
  return "Its titles and tasks use your words.";
}

std::string summary_of(const Profession& page) {
  const Field* field = find_field(page.field);
  const int tasks = static_cast<int>(page.tasks.size());
  const std::string counts = fmt::format("{} tasks", number_word(tasks));
  if (!field) return counts + ".";
  return fmt::format("{}; {}.", field->name, counts);
}

IndexRow row_of(const Profession& page) {
  IndexRow row{page.plural, site::profession(page.slug), std::nullopt, range_text(page.exposure), ""};
  if (page.origin == Origin::written) row.detail = "written for this publication";
  return row;
}

// Its field, if no other candidate has it, and the task that distinguishes it from the others.
std::string apart_of(const Findings& found, std::size_t place) {
  const Profession& one = found.jobs[place].page;
  std::vector<const Profession*> others;
  for (std::size_t i = 0; i < std::min(found.jobs.size(), kMostAsked); ++i)
    if (i != place) others.push_back(&found.jobs[i].page);
  const Field* field = find_field(one.field);
  const bool has_own_field =
      field && std::ranges::none_of(others, [&](const Profession* other) { return other->field == one.field; });
  const std::string task = telling_task(one, others);
  if (task.empty()) return field ? std::string(field->name) : "";
  return has_own_field && !others.empty() ? fmt::format("{}: {}", field->name, lower_first(task)) : task;
}

std::vector<SearchHit> hits_by_task(const Findings& found) {
  std::vector<SearchHit> hits;
  for (const FoundJob& job : found.tasks) hits.push_back(search_hit(job));
  return hits;
}

std::vector<SearchHit> hits_of(SearchAnswer answer, const Findings& found) {
  if (answer == SearchAnswer::tasks) return hits_by_task(found);
  const std::size_t most = answer == SearchAnswer::which ? kMostAsked : kMostHits;
  std::vector<SearchHit> hits;
  for (std::size_t i = 0; i < std::min(found.jobs.size(), most); ++i) {
    if (i > 0 && found.jobs[i].score < kLeastScore) break;
    hits.push_back(search_hit(found.jobs[i]));
    hits.back().apart = apart_of(found, i);
  }
  return hits;
}

std::vector<Link> wordings_of(SearchAnswer answer) {
  if (answer == SearchAnswer::best || answer == SearchAnswer::none_typed) return {};
  const auto example = [](const std::string& text) { return Link{text, site::search(text)}; };
  if (answer != SearchAnswer::none_found) return {example("reconcile the accounts at the end of the month")};
  return {example("truck driver"), example("reconcile the accounts at the end of the month"),
          example("I look after patients at home and help them wash and dress")};
}

// The fields of the candidates: if the right job is not listed, it is often in the same field.
void add_fields(const EditionFacts& facts, const Findings& found, std::vector<IndexRow>& tips) {
  std::vector<int> added;
  for (const FoundJob& job : found.jobs) {
    const auto count = std::ranges::find(facts.fields, job.page.field, &FieldCount::field);
    const Field* field = find_field(job.page.field);
    if (added.size() >= 3 || !field || count == facts.fields.end() || std::ranges::count(added, job.page.field) > 0)
      continue;
    added.push_back(job.page.field);
    tips.push_back({std::string(field->name), site::index_of(field->slug, ""), std::nullopt,
                    counted(count->professions, "profession", "professions"), ""});
  }
}

std::vector<IndexRow> tips_of(SearchAnswer answer, const EditionFacts& facts, const Findings& found) {
  std::vector<IndexRow> tips;
  add_fields(facts, found, tips);
  tips.push_back({"All professions, by field of work", std::string(site::kProfessions), std::nullopt, "", ""});
  if (answer == SearchAnswer::none_typed || answer == SearchAnswer::none_found)
    for (const ProfessionRef& ref : facts.written_professions) tips.push_back(index_row(ref));
  return tips;
}

}  // namespace

SearchHit search_hit(const FoundJob& job) {
  SearchHit hit;
  hit.code = job.code;
  hit.row = row_of(job.page);
  hit.score = job.score;
  hit.met = matching::word_for(job.because.met);
  hit.because = because_link(job);
  hit.reason = reason_of(job);
  hit.summary = summary_of(job.page);
  if (job.beside) hit.beside = page_beside(*job.beside);
  return hit;
}

bool asks_for_task(std::string_view text, const matching::JobMatch& match,
                   const std::vector<matching::MatchedTask>& tasks) {
  if (tasks.empty() || match.doubt == matching::Doubt::no_job || match.doubt == matching::Doubt::not_here) return false;
  if (to_lower(text.substr(0, 4)) == "who ") return true;
  const bool by_task = match.matches.empty() || match.matches.front().because.met == matching::Met::task;
  return by_task && (!match.confident || tasks.front().likeness >= kLikeATask);
}

bool speaks_of(const Profession& profession, const matching::Because& because) {
  switch (because.met) {
    case matching::Met::title: return is_called(profession, because.text);
    case matching::Met::task: return find_task(profession, because.text) != nullptr;
    case matching::Met::words: break;
  }
  return false;
}

SearchPage search_view(const EditionFacts& facts, const std::string& query, const Findings& found) {
  SearchPage page;
  page.query = shortened(query, kLongestKept);
  page.answer = answer_of(query, found);
  page.sentence = sentence_of(page.answer, query, found.doubt);
  page.why_not = why_not_of(page.answer, query, found);
  page.hits = hits_of(page.answer, found);
  page.wordings = wordings_of(page.answer);
  page.tips = tips_of(page.answer, facts, found);
  page.head = page_head(
      facts,
      {Section::professions, query.empty() ? "Search" : fmt::format("Search: {}", shortened(query, kLongestEcho)),
       "Find a profession by its title, its tasks or a description of the work.", std::string(site::kSearch)},
      Twin::none);
  Citations citations(facts);
  citations.cite(study_id::kOnet);
  add_citations(page.head, citations);
  return page;
}

}  // namespace willai::views
