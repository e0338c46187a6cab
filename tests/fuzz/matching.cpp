// Any bytes as a query, and as the fitted parts of a matcher: a sound answer or a sentence, nothing else. The first
// byte chooses.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "../unit/matching_small.hpp"
#include "base/text.hpp"
#include "matching/job_matcher.hpp"

using namespace willai;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const matching::JobMatcher& matcher, std::string_view query) {
  const matching::JobMatch match = matcher.match(query, 5);
  require(match.confident == match.why_not.empty() && match.matches.size() <= 5);
  float last = 1;
  for (const matching::MatchedJob& each : match.matches) {
    require(each.score >= 0 && each.score <= last && is_utf8(each.because.text));
    last = each.score;
  }
  for (const matching::Suggestion& each : matcher.suggest(query, 5)) require(each.jobs > 0);
}

void parse(std::string_view bytes) {
  auto parts = matching::parse_match_parts(bytes);
  if (!parts.ok()) return require(!parts.error().message.empty());
  require(matching::to_bytes(*parts) == bytes);
  const auto matcher = matching::JobMatcher::make(test::small_tables(), std::move(*parts));
  if (matcher.ok()) check(*matcher, "sr. nurse @ acme");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const matching::JobMatcher matcher = test::small_matcher();
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 2 == 0) check(matcher, bytes);
  else parse(bytes);
  return 0;
}
