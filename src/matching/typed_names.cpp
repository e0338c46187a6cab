#include "matching/typed_names.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/text.hpp"

namespace willai::matching {
namespace {

// "29-1141" is 29-1141.00, or the occupations below it if there is none.
std::vector<JobPlace> places_of_code(std::string_view code, const std::vector<Job>& jobs) {
  std::vector<JobPlace> all, exact;
  const auto first = std::ranges::lower_bound(jobs, code, {}, &Job::code);  // they are in the order of their codes
  for (auto job = first; job != jobs.end() && job->code.starts_with(code); ++job) {
    all.push_back(static_cast<JobPlace>(job - jobs.begin()));
    if (job->code == code || job->code == std::string(code) + ".00") exact.push_back(all.back());
  }
  return exact.empty() ? all : exact;
}

// Where the edition has no job of that code: the jobs whose page covers it too.
std::vector<JobPlace> places_covering(std::string_view code, const std::vector<Job>& jobs) {
  std::vector<JobPlace> places;
  for (std::size_t i = 0; i < jobs.size(); ++i)
    if (std::ranges::any_of(jobs[i].also_codes, [&](const std::string& each) { return each.starts_with(code); }))
      places.push_back(static_cast<JobPlace>(i));
  return places;
}

SettledName settled(const std::string& text, std::string_view codes, const std::vector<Job>& jobs) {
  SettledName name{text, {}, 0};
  for (const std::string_view code : split(codes, ',')) {
    ++name.codes;
    std::vector<JobPlace> places = places_of_code(trim(code), jobs);
    if (places.empty()) places = places_covering(trim(code), jobs);
    for (const JobPlace job : places)
      if (std::ranges::find(name.jobs, job) == name.jobs.end()) name.jobs.push_back(job);
  }
  return name;
}

constexpr std::size_t kLongestNoJob = 8;  // words of a pattern, and one more

// Words that change nothing about having a job.
bool is_idle(std::string_view word) {
  static const std::unordered_set<std::string_view> words = {
      "i",    "am",    "m",      "im",  "a",    "an",   "the",  "currently", "just",  "now",  "at",   "moment",
      "my",   "is",    "been",   "ve",  "have", "full", "time", "present",   "still", "ai",   "re",   "we",
      "year", "years", "months", "for", "sadly", "job", "title", "status",   "be",    "to",   "going", "will",
      "right", "recently", "last", "week", "weeks", "month", "got", "get", "was", "taking", "today", "ago"};
  return words.contains(word) || std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

WordList without_idle(const WordList& words) {
  WordList kept;
  for (const std::string& word : words)
    if (!is_idle(word)) kept.push_back(word);
  return kept;
}

}  // namespace

std::string_view sentence_for_no_job(std::string_view kind) {
  if (kind == "student") return "You are studying, so there is no job to look up yet. Type the job that you want.";
  if (kind == "retired") return "You are retired, so there is no job to look up. Type the job that you did.";
  if (kind == "unemployed") return "You are between jobs. Type the job that you did last, or the one that you want.";
  if (kind == "home") return "Nobody rates work at home for a family as a job. Type a job that you did or that you want.";
  if (kind == "carer")
    return "Nobody rates care for a relative as a job. Type “home health aide” to see the same work as a job.";
  if (kind == "self") return "This says how you work, but not what you do. Type what you do, such as “plumber”.";
  return "There is no job in your text. Type a job title, such as “plumber”.";
}

std::vector<KnownTitle> settled_titles(const Rewordings& rewordings, const std::vector<Job>& jobs) {
  std::vector<KnownTitle> titles;
  for (const auto& [said, meaning] : rewordings)
    if (meaning.starts_with(kNamesJobs))
      for (const JobPlace job : settled(said, std::string_view(meaning).substr(1), jobs).jobs)
        titles.push_back({said, job});
  return titles;
}

TypedNames::TypedNames(const Rewordings& rewordings, const std::vector<Job>& jobs, const TitleWords& words) {
  for (const auto& [said, meaning] : rewordings) {
    if (meaning.starts_with(kNamesJobs)) {
      const auto place = static_cast<std::uint32_t>(names_.size());
      names_.push_back(settled(said, std::string_view(meaning).substr(1), jobs));
      by_letters_.emplace(joined(plain_words(said)), place);
      by_words_.emplace(joined(words.read(said)), place);
    } else if (meaning.starts_with(kNamesNoJob)) {
      const WordList plain = plain_words(said);
      const WordList kept = without_idle(plain);
      if (said.starts_with('*')) no_jobs_.emplace("* " + joined(plain), meaning.substr(1));
      else if (said.ends_with('*')) no_jobs_.emplace(joined(plain) + " *", meaning.substr(1));
      else no_jobs_.emplace(joined(kept.empty() ? plain : kept), meaning.substr(1));
    }
  }
}

const SettledName* TypedNames::find(std::string_view text) const {
  const auto found = by_letters_.find(joined(plain_words(text)));
  return found == by_letters_.end() ? nullptr : &names_[found->second];
}

const SettledName* TypedNames::find(const WordList& words) const {
  const auto found = by_words_.find(joined(words));
  return found == by_words_.end() ? nullptr : &names_[found->second];
}

bool TypedNames::names_a_kind(const SettledName& name, const std::vector<Job>& jobs) {
  const auto group = [&](JobPlace job) { return std::string_view(jobs[job].code).substr(0, 2); };
  return !name.jobs.empty() && group(name.jobs.front()) != "11" &&
         std::ranges::all_of(name.jobs, [&](JobPlace job) { return group(job) == group(name.jobs.front()); });
}

const SettledName* TypedNames::find_within(const WordList& plain, const std::vector<Job>& jobs) const {
  for (std::size_t length = std::min(plain.size(), kLongestNoJob); length-- > 1;)
    for (const std::size_t begin : {plain.size() - length, std::size_t{0}}) {
      const WordList part(plain.begin() + static_cast<std::ptrdiff_t>(begin),
                          plain.begin() + static_cast<std::ptrdiff_t>(begin + length));
      const auto found = by_letters_.find(joined(part));
      if (found != by_letters_.end() && names_a_kind(names_[found->second], jobs)) return &names_[found->second];
    }
  return nullptr;
}

std::string_view TypedNames::no_job(std::string_view text) const {
  WordList plain = plain_words(text);
  const WordList kept = without_idle(plain);
  const WordList& words = kept.empty() ? plain : kept;
  const auto said = [&](const std::string& key) -> std::string_view {
    const auto found = no_jobs_.find(key);
    return found == no_jobs_.end() ? std::string_view() : std::string_view(found->second);
  };
  if (const auto kind = said(joined(words)); !kind.empty()) return kind;
  plain.erase(plain.begin(), std::ranges::find_if_not(plain, is_idle));
  std::string begin, end;
  for (std::size_t i = 0; i + 1 < std::min(plain.size(), kLongestNoJob); ++i) {
    (begin += i > 0 ? " " : "") += plain[i];
    if (const auto kind = said(begin + " *"); !kind.empty()) return kind;
    const std::string& last = plain[plain.size() - 1 - i];
    end = i > 0 ? last + " " + end : last;
    if (const auto kind = said("* " + end); !kind.empty()) return kind;
  }
  return {};
}

}  // namespace willai::matching
