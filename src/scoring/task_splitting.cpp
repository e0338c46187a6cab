#include "scoring/task_splitting.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/task_text.hpp"

namespace willai::scoring {
namespace {

constexpr std::string_view kBullet = "•";

// Abbreviations that end with a period, besides single letters and words with inner periods ("e.g."): none of them ends
// a task.
constexpr std::array<std::string_view, 14> kShortened = {"approx", "co", "dept", "dr", "etc", "inc", "incl",
                                                         "jr",     "mr", "mrs",  "ms", "no",  "st",  "vs"};

bool ends_task(std::string_view line, std::size_t stop) {
  if (stop + 1 >= line.size() || line[stop + 1] != ' ') return false;
  const std::string_view before = line.substr(0, stop);
  const std::string word = to_lower(before.substr(before.find_last_of(" (") + 1));
  return word.size() > 1 && word.find('.') == std::string::npos &&
         std::ranges::find(kShortened, word) == kShortened.end();
}

// Every mark that ends a task becomes a line end.
std::string marked(std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.substr(i).starts_with(kBullet)) {
      text += '\n';
      i += kBullet.size() - 1;
    } else if (line[i] == ';' || line[i] == '\r' || (line[i] == '.' && ends_task(line, i))) {
      text += '\n';
    } else {
      text += line[i];
    }
  }
  return text;
}

bool is_task(std::string_view text) { return task_words(text).size() >= 2; }

bool begins_task(std::string_view text, const std::set<std::string>& verbs) {
  const std::vector<std::string> words = task_words(text);
  return words.size() >= 2 && (verbs.contains(words.front()) || (words.front().ends_with("ing") && verbs.contains(stem_of(words.front()))));
}

// Splits at the first "and" or comma that is followed by a verb, and continues with the rest.
void add_parts(std::string_view text, const std::set<std::string>& verbs, std::vector<std::string>& parts) {
  for (std::size_t at = text.find_first_of(" ,&"); at != std::string_view::npos; at = text.find_first_of(" ,&", at + 1)) {
    std::size_t end = at;
    for (const std::string_view joint : {", and ", " and ", ", then ", " then ", ", ", ",", " & ", " + "})
      if (text.substr(at).starts_with(joint)) {
        end = at + joint.size();
        break;
      }
    const std::string_view left = text.substr(0, at), right = text.substr(end);
    if (end == at || !is_task(left) || !begins_task(right, verbs)) continue;
    parts.emplace_back(trim(left));
    return add_parts(right, verbs, parts);
  }
  parts.emplace_back(trim(text));
}

}  // namespace

std::vector<std::string> tasks_in(std::string_view line, const std::set<std::string>& verbs) {
  std::vector<std::string> parts;
  const std::string text = marked(line);
  for (const std::string_view each : split(text, '\n'))
    if (is_task(each)) add_parts(each, verbs, parts);
  if (parts.size() < 2) return {std::string(trim(line))};
  return parts;
}

}  // namespace willai::scoring
