#include "lab/real_match_evaluation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/json_value.hpp"
#include "base/text.hpp"
#include "system/disk.hpp"

namespace willai::lab {
namespace {

Result<std::string> text_in(const std::string& file) {
  const auto text = TRY(system::Files().find(file));
  if (!text) return not_found(fmt::format("there is no file “{}”", file));
  return *text;
}

std::string field_in(const api::JsonValue& line, std::string_view name) {
  const auto at = static_cast<std::size_t>(std::ranges::find(line.keys, name) - line.keys.begin());
  const bool is_text = at < line.keys.size() && line.items[at].kind == api::JsonKind::text;
  return is_text ? line.items[at].text : std::string();
}

std::string text_of(const Posting& posting, AskedOf of) {
  if (of == AskedOf::title) return posting.title;
  std::string text = posting.title + "\n" + posting.text;
  if (of == AskedOf::flat) std::ranges::replace(text, '\n', ' ');
  return text;
}

std::uint32_t half_hash(std::string_view text) {
  std::uint32_t value = 2166136261U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value ^ (value >> 15);
}

}  // namespace

Result<std::vector<Posting>> load_postings(const std::string& file, const publish::SocCrosswalk& crosswalk) {
  const std::string text = TRY(text_in(file));
  std::vector<Posting> postings;
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    const auto read = api::parse_json(line);
    if (!read.ok()) return invalid(fmt::format("“{}” has a line that is no JSON", file));
    Posting posting{field_in(*read, "title"), field_in(*read, "description"), {}};
    for (const std::string& code : crosswalk.soc_2018_of(Classification::isco_08, field_in(*read, "isco08")))
      posting.socs.push_back(code);
    if (!posting.socs.empty()) postings.push_back(std::move(posting));
  }
  return postings;
}

bool is_for_tuning(const Posting& posting) { return half_hash(posting.title) % 2 == 0; }

bool is_right(const Posting& posting, std::string_view code) {
  return std::ranges::find(posting.socs, code.substr(0, 7)) != posting.socs.end();
}

RealScore score_postings(const matching::JobMatcher& matcher, const std::vector<Posting>& postings, AskedOf of,
                         bool tuning) {
  RealScore score;
  for (const Posting& posting : postings) {
    if (is_for_tuning(posting) != tuning) continue;
    const matching::JobMatch match = matcher.match(text_of(posting, of), 5);
    const auto right = [&](const matching::MatchedJob& each) { return is_right(posting, each.job->code); };
    const bool first = !match.matches.empty() && right(match.matches.front());
    ++score.n;
    score.first += first;
    score.among_five += std::ranges::any_of(match.matches, right);
    score.confident += match.confident;
    score.confident_right += match.confident && first;
  }
  return score;
}

Result<std::vector<TypedTitle>> load_typed_titles(const std::string& file) {
  const std::string text = TRY(text_in(file));
  std::vector<TypedTitle> titles;
  for (const std::string_view line : split(text, '\n')) {
    const auto columns = split(line, '\t');
    if (columns.size() != 3 || columns[0] == "typed") continue;
    TypedTitle title{std::string(columns[0]), {}, columns[2].empty() ? '-' : columns[2].front()};
    for (const std::string_view code : split(columns[1], '|')) title.codes.emplace_back(trim(code));
    titles.push_back(std::move(title));
  }
  return titles;
}

Sanity sanity_of(const matching::JobMatch& match, const TypedTitle& title) {
  const auto fits = [&](const std::string& code) {
    return match.matches.empty() ? code == "NONE" : match.matches.front().job->code.starts_with(code);
  };
  const bool sane = std::ranges::any_of(title.codes, fits);
  if (match.confident) return !sane ? Sanity::absurd : title.confident == 'n' ? Sanity::too_sure : Sanity::sane;
  if (title.confident == 'y') return Sanity::not_sure_enough;
  const bool must_be_none = title.codes.size() == 1 && title.codes.front() == "NONE";
  return sane ? Sanity::sane : must_be_none ? Sanity::absurd : Sanity::asks_back;
}

int confident_nonsense(const matching::JobMatcher& matcher, int count) {
  std::uint32_t seed = 20261130;
  int confident = 0;
  for (int i = 0; i < count; ++i) {
    std::string text;
    for (int letter = 0; letter < 3; ++letter) {
      seed ^= seed << 13;  // Marsaglia 2003, xorshift
      seed ^= seed >> 17;
      seed ^= seed << 5;
      text += static_cast<char>('a' + seed % 26);
    }
    confident += matcher.match(text, 5).confident;
  }
  return confident;
}

}  // namespace willai::lab
