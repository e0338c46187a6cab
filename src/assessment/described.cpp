#include "assessment/described.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/line_joining.hpp"
#include "base/normal_form.hpp"
#include "base/text.hpp"
#include "scoring/work_lines.hpp"

namespace willai::assessment {
namespace {

constexpr std::size_t kLongestLine = 1000;    // bytes
constexpr std::size_t kLongestWords = 5000;   // bytes, in total
constexpr std::size_t kLongestTarget = 7900;  // bytes of an address that the server reads, with space for "#week"
constexpr std::size_t kSealBytes = 64;        // that encryption adds, rounded up

bool is_about_somebody(std::string_view line) {
  const std::string lower = to_lower(line);
  if (lower.find("://") != std::string::npos || lower.find("www.") != std::string::npos) return true;
  if (lower.find('@') != std::string::npos) return true;
  const auto digits = std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 7;  // a telephone number, or the dates of a job
}

// At a line end, or at a word if there is none.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  const std::size_t end = text.rfind('\n', most);
  if (end != std::string_view::npos && end > 0) return text.substr(0, end);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

}  // namespace

std::string lines_about_work(std::string_view text) {
  std::string kept;
  std::set<std::string> seen;
  const std::string plain = is_utf8(text) ? scoring::latest_position(rejoined(normal_form(text))) : std::string(text);
  for (const std::string_view part : split(plain, '\n')) {
    const std::string line = typed(std::string(part), kLongestLine);
    if (line.empty() || is_about_somebody(line) || !seen.insert(to_lower(line)).second) continue;
    if (!kept.empty()) kept += '\n';
    kept += line;
  }
  return kept;
}

std::string sealed_words(const Setting& setting, std::string_view address, std::string_view text) {
  if (!setting.seal || text.empty() || address.size() >= kLongestTarget) return "";
  const std::size_t room = (kLongestTarget - address.size()) / 4 * 3;
  if (room <= kSealBytes) return "";
  const std::string_view words = cut(text, std::min(kLongestWords, room - kSealBytes));
  return fmt::format("&{}={}", kAsked, setting.seal->close(words, ports::SealedFor::search));
}

std::string find_words(const Setting& setting, const FormFields& query) {
  const std::string sealed = query.value(kAsked);
  if (sealed.empty() || !setting.seal) return "";
  return setting.seal->find_bytes(sealed, ports::SealedFor::search).value_or("");
}

}  // namespace willai::assessment
