#include "publish/standing.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace willai::publish {
namespace {

std::set<std::string> name_words(std::string_view name) {
  std::set<std::string> words;
  std::string word;
  for (const char each : to_lower(name) + " ") {
    if ((each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')) {
      word += each;
      continue;
    }
    if (word.size() > 3 && word.ends_with('s')) word.pop_back();
    if (!word.empty() && word != "and") words.insert(word);
    word.clear();
  }
  return words;
}

// 0..1: the words that both names have, as a share of all their words.
double likeness_of(std::string_view one, std::string_view other) {
  const std::set<std::string> first = name_words(one), second = name_words(other);
  const auto both = std::ranges::count_if(first, [&](const std::string& word) { return second.contains(word); });
  const auto all = static_cast<double>(first.size() + second.size()) - static_cast<double>(both);
  return all == 0 ? 0 : static_cast<double>(both) / all;
}

// Where the name begins in the title, so that "Interpreters and Translators" are interpreters first.
std::size_t place_in(std::string_view title, std::string_view name) {
  return to_lower(title).find(to_lower(name.substr(0, name.find(' '))));
}

bool is_nearer(const Profession& one, const Profession& other, const std::string& title) {
  const double first = likeness_of(one.name, title), second = likeness_of(other.name, title);
  if (first != second) return first > second;
  return std::pair(place_in(title, one.name), one.slug) < std::pair(place_in(title, other.name), other.slug);
}

std::map<std::string, std::string> titles_of(const Dataset& dataset, const Content& content) {
  std::map<std::string, std::string> titles;
  for (const auto& row : dataset.occupations) titles.emplace(row.code.text(), row.title);
  for (const auto& row : content.occupation_names) titles.emplace(row.code.text(), row.name);
  return titles;
}

using PagesOfCodes = std::map<std::string, Profession*>;

// Of each occupation that a written page names first, the page that stands for it.
PagesOfCodes written_pages(std::vector<Profession>& professions, const std::map<std::string, std::string>& titles) {
  PagesOfCodes pages;
  for (Profession& each : professions) {
    if (each.origin != Origin::written) continue;
    const std::string& code = each.occupations.front().code;
    const auto [page, is_first] = pages.emplace(code, &each);
    const auto title = titles.find(code);
    if (!is_first && is_nearer(each, *page->second, title == titles.end() ? "" : title->second)) page->second = &each;
  }
  return pages;
}

// A page composed from data has its official title where a written page has its plain name, so that no list has two of
// one name.
void name_apart_from_written(std::vector<Profession>& professions) {
  std::set<std::string> written;
  for (const Profession& each : professions)
    if (each.origin == Origin::written) written.insert(each.plural);
  for (Profession& each : professions) {
    const std::string& title = each.occupations.front().title;
    if (each.origin == Origin::written || each.standing != ListedAs::listed || !written.contains(each.plural)) continue;
    each.alternate_titles.insert(each.alternate_titles.begin(), each.name);
    each.name = each.plural = title;
  }
}

int count_settled(const Profession& profession) {
  return static_cast<int>(std::ranges::count(profession.tasks, Basis::settled, &Task::basis));
}

}  // namespace

void settle_standing(const Dataset& dataset, const Content& content, std::vector<Profession>& professions) {
  const PagesOfCodes written = written_pages(professions, titles_of(dataset, content));
  std::map<std::string, int> settled;
  for (Profession& each : professions) {
    if (each.origin != Origin::composed) continue;
    settled[each.occupations.front().code] = count_settled(each);
    if (written.contains(each.occupations.front().code)) each.standing = ListedAs::data_view;
    else if (each.tasks.empty()) each.standing = ListedAs::bare;
  }
  for (Profession& each : professions) {
    const std::string& code = each.occupations.front().code;
    each.settled = settled[code];
    each.is_shared = each.origin == Origin::written && written.at(code) != &each;
  }
  name_apart_from_written(professions);
}

std::map<std::string, const Profession*> standing_pages(const std::vector<Profession>& professions) {
  std::map<std::string, const Profession*> pages;
  for (const Profession& each : professions)
    if (each.standing == ListedAs::listed && !each.is_shared) pages.emplace(each.occupations.front().code, &each);
  return pages;
}

}  // namespace willai::publish
