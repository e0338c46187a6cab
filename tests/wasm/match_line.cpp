#include "match_line.hpp"

#include <bit>
#include <cstdint>

#include "base/text.hpp"

namespace willai::wasm_test {
namespace {

std::string hex(float number) {
  const auto bits = std::bit_cast<std::uint32_t>(number);
  std::string digits;
  for (int shift = 28; shift >= 0; shift -= 4) digits += "0123456789abcdef"[bits >> shift & 15];
  return digits;
}

}  // namespace

matching::JobMatcher matcher_of(std::string_view lines) {
  matching::MatchTables tables;
  for (int job = 0; job < 64; ++job)
    tables.jobs.push_back({"job " + std::to_string(job), std::to_string(job), "", "", ""});
  for (const std::string_view line : split(lines, '\n')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    matching::JobPlace job = 0;
    for (const char digit : line.substr(tab + 1))
      job = static_cast<matching::JobPlace>((job * 10 + (digit - '0')) % 64);
    if (line.substr(0, tab).find(' ') == std::string_view::npos)
      tables.titles.push_back({std::string(line.substr(0, tab)), job});
    else tables.tasks.push_back({std::string(line.substr(0, tab)), job});
    tables.titles.push_back({std::string(line.substr(0, tab)), job});
  }
  matching::MatchParts parts = matching::unfitted_parts(tables, {{"rn", "registered nurse"}, {"senior", ""}});
  return std::move(matching::JobMatcher::make(std::move(tables), std::move(parts)).value());
}

std::string match_line(const matching::JobMatcher& matcher, std::string_view query) {
  const matching::JobMatch match = matcher.match(query, 5);
  std::string line = match.confident ? "confident" : match.why_not;
  for (const matching::MatchedJob& each : match.matches)
    line += " | " + each.job->code + " " + hex(each.score) + " " + each.because.text;
  for (const matching::Suggestion& each : matcher.suggest(query.substr(0, 3), 3)) line += " > " + each.text;
  return line + "\n";
}

}  // namespace willai::wasm_test
