// How well the matcher of a full edition reads what people really type: the titles and texts of job ads that were coded
// to ISCO-08, a file of typed titles with the codes that are right, and random letters.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "matching/job_matcher.hpp"
#include "publish/soc_crosswalk.hpp"

namespace willai::lab {

struct Posting {
  std::string title;
  std::string text;
  std::vector<std::string> socs;  // SOC 2018 codes of its ISCO-08 group
};

// One JSON object per line with "title", "description" and "isco08"; ads whose group leads to no code are left out.
Result<std::vector<Posting>> load_postings(const std::string& file, const publish::SocCrosswalk& crosswalk);
// Ads are halved by a hash of their titles: one half is for tuning, the other is reported.
bool is_for_tuning(const Posting& posting);

bool is_right(const Posting& posting, std::string_view code);

struct RealScore {
  int n = 0, first = 0, among_five = 0, confident = 0, confident_right = 0;
};
enum class AskedOf : std::uint8_t { title, whole, flat };  // flat: title and text on one line
RealScore score_postings(const matching::JobMatcher& matcher, const std::vector<Posting>& postings, AskedOf of,
                         bool tuning);

// "barista	35-3023|35-30	y": what the first code may begin with, NONE if no job is right; whether the answer must
// be confident (y), must not be (n), or either (-).
struct TypedTitle {
  std::string typed;
  std::vector<std::string> codes;
  char confident = '-';
};
Result<std::vector<TypedTitle>> load_typed_titles(const std::string& file);

enum class Sanity : std::uint8_t { sane, asks_back, too_sure, not_sure_enough, absurd };
Sanity sanity_of(const matching::JobMatch& match, const TypedTitle& title);

// How many of `count` random strings of three letters are answered confidently.
int confident_nonsense(const matching::JobMatcher& matcher, int count);

}  // namespace willai::lab
