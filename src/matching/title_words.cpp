#include "matching/title_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace willai::matching {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Names of languages and frameworks whose punctuation would be lost.
std::string with_signs_named(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNamed = {
      {{"c++", " cpp "}, {"c#", " csharp "}, {".net", " dotnet "}, {"f#", " fsharp "}}};
  const std::string lowered = to_lower(text);
  if (lowered.find_first_of("+#.") == std::string::npos) return text;
  std::string named;
  for (std::size_t i = 0; i < text.size();) {
    const auto found = std::ranges::find_if(kNamed, [&](const auto& each) {
      return lowered.compare(i, each.first.size(), each.first) == 0 &&
             (i == 0 || !std::isalnum(static_cast<unsigned char>(lowered[i - 1])));
    });
    if (found == kNamed.end()) named += text[i++];
    else named += found->second, i += found->first.size();
  }
  return named;
}

// The end of an employer's name that starts at `from`: at punctuation, a lower-case word, or the end.
std::size_t end_of_name(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at < text.size()) {
    while (at < text.size() && is_space(text[at])) ++at;
    if (at > from && at < text.size() && !is_upper(text[at])) break;
    while (at < text.size() && !is_space(text[at]) && std::string_view(",;|()-").find(text[at]) == std::string::npos)
      ++at;
    if (at < text.size() && !is_space(text[at])) break;
  }
  return at;
}

// " @ acme" always names an employer; " at Acme Corp" does if a capital follows, but "Attorney at Law" does not.
std::string without_employer(std::string text) {
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at))
    text.replace(at, end_of_name(text, at + 1) - at, " ");
  for (std::size_t at = text.find(" at "); at != std::string::npos && at > 0; at = text.find(" at ", at + 1)) {
    const std::size_t name = at + 4;
    if (name >= text.size() || !is_upper(text[name]) || text.compare(name, 3, "Law") == 0) continue;
    text.replace(at, end_of_name(text, name) - at, " ");
  }
  return text;
}

bool replace_end(std::string& word, std::string_view end, std::string_view by) {
  if (!word.ends_with(end) || word.size() < end.size() + 3) return false;
  word.replace(word.size() - end.size(), end.size(), by);
  return true;
}

void make_singular(std::string& word) {
  const std::size_t n = word.size();
  if (n > 4 && word.ends_with("ies")) word.replace(n - 3, 3, "y");
  else if (n > 4 &&
           (word.ends_with("sses") || word.ends_with("ches") || word.ends_with("shes") || word.ends_with("xes")))
    word.resize(n - 2);
  else if (n > 3 && word.back() == 's' && std::string_view("sui").find(word[n - 2]) == std::string_view::npos)
    word.resize(n - 1);
}

// Most titles: ASCII, and nothing that could name a language.
bool is_simple(std::string_view text) {
  return text.size() <= kLongestQuery &&
         std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '+' && c != '#' && c != '.'; });
}

// What slug_of() makes of a simple text, without the text between.
WordList simple_words(std::string_view text) {
  WordList words;
  bool in_word = false;
  for (const char c : text) {
    if (c == '\'') continue;
    const char lower = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    const bool is_of_word = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (is_of_word && !in_word) words.emplace_back();
    if (is_of_word) words.back() += lower;
    in_word = is_of_word;
  }
  return words;
}

}  // namespace

std::string single_form(std::string word) {
  for (const std::string_view end : {"women", "woman", "men", "people", "persons", "person"})
    if (replace_end(word, end, "man")) return word;
  make_singular(word);
  return word;
}

WordList plain_words(std::string_view text) {
  if (is_simple(text)) return simple_words(text);
  const std::string slug = slug_of(with_signs_named(std::string(text)), kLongestQuery * 2);
  WordList words;
  if (slug.empty()) return words;
  for (const std::string_view word : split(slug, '-')) words.emplace_back(word);
  return words;
}

std::string joined(const WordList& words) {
  std::string text;
  for (const std::string& word : words) (text += text.empty() ? "" : " ") += word;
  return text;
}

TitleWords::TitleWords(const Rewordings& rewordings) {
  for (const auto& [key, meaning] : rewordings) {
    if (meaning.starts_with('=') || meaning.starts_with('!')) continue;  // typed_names.hpp
    WordList words = plain_words(meaning);
    for (std::string& word : words) word = single_form(std::move(word));
    const WordList said = plain_words(key);
    if (said.empty() || said.size() > kLongestKey) continue;
    first_words_.insert(said.front());
    rewordings_.emplace(joined(said), std::move(words));
  }
}

std::pair<std::size_t, const WordList*> TitleWords::find_key(const WordList& plain, std::size_t at) const {
  std::pair<std::size_t, const WordList*> longest{0, nullptr};
  if (!first_words_.contains(plain[at])) return longest;
  std::string key;
  for (std::size_t length = 1; length <= kLongestKey && at + length <= plain.size(); ++length) {
    (key += length > 1 ? " " : "") += plain[at + length - 1];
    if (const auto found = rewordings_.find(key); found != rewordings_.end()) longest = {length, &found->second};
  }
  return longest;
}

WordList TitleWords::read(std::string_view text) const {
  const WordList plain = plain_words(without_employer(std::string(text.substr(0, kLongestQuery))));
  WordList words;
  for (std::size_t i = 0; i < plain.size();) {
    const auto [length, meaning] = find_key(plain, i);
    if (meaning) words.insert(words.end(), meaning->begin(), meaning->end());
    else words.push_back(single_form(plain[i]));
    i += std::max<std::size_t>(1, length);
  }
  if (words.empty())
    for (const std::string& word : plain) words.push_back(single_form(word));
  return words;
}

}  // namespace willai::matching
