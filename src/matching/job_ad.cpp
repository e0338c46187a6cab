#include "matching/job_ad.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "matching/title_words.hpp"

namespace willai::matching {
namespace {

using Cues = std::span<const std::string_view>;

constexpr std::size_t kLongestTitleLine = 12;   // words
constexpr std::size_t kLongestHeading = 8;      // words
constexpr std::size_t kLongTitle = 100;         // bytes
constexpr std::size_t kLongestTag = 200;        // bytes
constexpr std::size_t kMostDuties = 40;
constexpr std::size_t kFewestDuties = 2;        // fewer, and sentences that may be about the work count too

constexpr std::array<std::string_view, 6> kTitleLabels = {"job title", "position title", "position",
                                                          "role",      "title",          "job role"};

// Each is compared with the words of a heading, joined by spaces.
constexpr std::array<std::string_view, 28> kWorkHeadings = {
    "responsibilit", "duties",        "what you ll do", "what you will do", "what you ll be doing",
    "your role",     "the role",      "tasks",          "essential functions", "job functions",   "day to day",
    "job summary",   "job description", "about the job", "position summary", "about the role",     "summary",
    "what you do",   "the position",  "overview of the role", "job purpose", "a typical day",      "your mission",
    "accountabilities", "scope of work", "role overview", "what will you do", "your day"};
constexpr std::array<std::string_view, 40> kOtherHeadings = {
    "requirement", "qualification", "who you are", "about us",     "about the company", "benefit",   "what we offer",
    "we offer",    "perks",         "skills",      "education",    "experience",        "ideal candidate",
    "salary",      "compensation",  "pay",         "equal",        "eeo",               "how to apply",
    "apply",       "note",          "why join",    "why work",     "what you ll need",  "what you need",
    "what you bring", "you have",   "must have",   "nice to have", "who we are",        "our company",
    "company",     "location",      "schedule",    "physical",     "work environment",  "licens",    "certif",
    "knowledge",   "preferred"};

constexpr std::array<std::string_view, 52> kNotWork = {
    "equal opportunity", "equal employment", "without regard to", "race color", "disabilit",     "veteran",
    "benefit",           "401",              "insurance plan",    "paid time off", "pto",        "salary",
    "per hour",          "competitive",      "compensation",      "bonus",      "apply",         "resume",
    "cover letter",      "years of experience", "years experience", "degree",   "diploma",       "ged",
    "must be able to lift", "must have",     "ability to",        "ideal candidate", "candidates", "candidate",
    "we are looking for", "we re looking for", "seeking",         "join our",   "our team",      "join us",
    "founded in",        "our mission",      "our company",       "we offer",   "background check", "drug",
    "qualification",     "required to have", "strong communication", "excellent communication", "proficien",
    "knowledge of",      "look forward",     "passionate about",  "inclusiv",   "diversity"};
constexpr std::array<std::string_view, 16> kWork = {
    "you will",      "you ll",        "responsible for", "responsibilities include", "duties include", "your duties",
    "the role involves", "in this role", "will be tasked", "tasked with", "will consist of", "involves",
    "responsibilities will", "your role", "responsibility", "your main"};

struct Piece {
  std::string text;
  std::string words;  // plain, joined by spaces
  std::size_t count = 0;
  bool point = false;  // of a list
};

bool has_cue(std::string_view words, Cues cues) {
  return std::ranges::any_of(cues, [&](std::string_view cue) {
    for (std::size_t at = words.find(cue); at != std::string_view::npos; at = words.find(cue, at + 1))
      if (at == 0 || words[at - 1] == ' ') return true;
    return false;
  });
}

bool is_point(std::string_view line) {
  if (line.empty()) return false;
  for (const std::string_view sign : {"-", "*", "•", "·", "–", "●", "▪", "o ", "+ ", "◦", "✓", "➢"})
    if (line.starts_with(sign)) return true;
  const std::size_t digits = std::min(line.size(), line.find_first_not_of("0123456789"));
  return digits > 0 && digits < 3 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
}

Piece piece_of(std::string_view text, bool point) {
  const WordList words = plain_words(text);
  return {std::string(text), joined(words), words.size(), point};
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// A dot, if a space, a capital of the next sentence or the end follows it and no single letter comes before it.
std::size_t end_of_sentence(std::string_view line, std::size_t from) {
  for (std::size_t i = from; i < line.size(); ++i) {
    if (std::string_view(".;!?").find(line[i]) == std::string_view::npos) continue;
    const bool glued = i > 0 && i + 1 < line.size() && is_small(line[i - 1]) && line[i + 1] >= 'A' && line[i + 1] <= 'Z';
    const bool ends = i + 1 == line.size() || line[i + 1] == ' ' || line[i] == ';' || glued;
    const bool abbreviates = line[i] == '.' && (i < 2 || line[i - 2] == ' ' || line[i - 2] == '.');
    if (ends && !abbreviates) return i;
  }
  return line.size();
}

// Lines, and the sentences of a line. A line that is one text on purpose (“• …”) keeps its sentences together.
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (const std::string_view raw : split(text, '\n')) {
    const std::string_view line = trim(raw);
    if (line.empty()) continue;
    const bool point = is_point(line);
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = end_of_sentence(line, at);
      Piece piece = piece_of(trim(line.substr(at, end - at)), point);
      if (piece.count > 0) pieces.push_back(std::move(piece));
      at = end + 1;
    }
  }
  return pieces;
}

// Tags end lines; the few entities that ads have are written out.
std::string without_markup(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const bool tag = text[i] == '<' && i + 1 < text.size() && (is_small(text[i + 1]) || text[i + 1] == '/');
    const std::size_t end = tag ? text.find('>', i) : std::string_view::npos;
    if (end != std::string_view::npos && end - i < kLongestTag) {
      plain += '\n';
      i = end + 1;
    } else if (text.substr(i).starts_with("&amp;")) {
      plain += '&';
      i += 5;
    } else if (text.substr(i).starts_with("&nbsp;")) {
      plain += ' ';
      i += 6;
    } else {
      plain += text[i++];
    }
  }
  return plain;
}

enum class Part : std::uint8_t { unknown, work, other };

// A heading ends in a colon, or is a short line without a verb; "Key Responsibilities: do this" begins with one.
std::string_view heading_in(const Piece& piece) {
  const std::size_t colon = piece.text.find(':');
  const bool says_more = colon != std::string::npos && !trim(std::string_view(piece.text).substr(colon + 1)).empty();
  if (piece.count <= kLongestHeading && !piece.point && !says_more) return piece.words;
  return {};
}

Part part_of(std::string_view heading) {
  if (has_cue(heading, kOtherHeadings)) return Part::other;
  return heading == "you will" || has_cue(heading, kWorkHeadings) ? Part::work : Part::unknown;
}

// Without the label of a line: "Key Responsibilities: …".
std::string_view label_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon == std::string_view::npos || colon > 60 ? std::string_view() : text.substr(0, colon);
}

struct Sorted {
  std::vector<std::string> work, maybe;
};

Sorted sorted_pieces(const std::vector<Piece>& pieces) {
  Sorted sorted;
  Part part = Part::unknown;
  for (const Piece& piece : pieces) {
    const std::string_view heading = heading_in(piece);
    const bool is_heading = !heading.empty() && part_of(heading) != Part::unknown;
    if (is_heading) {
      part = part_of(heading);
      continue;
    }
    std::string_view text = piece.text;
    if (const std::string_view label = label_of(text); !label.empty() && !piece.point) {
      const Part named = part_of(joined(plain_words(label)));
      if (named != Part::unknown) {
        part = named;
        text = trim(text.substr(label.size() + 1));
      }
    }
    const bool other = has_cue(piece.words, kNotWork);
    const bool work = has_cue(piece.words, kWork);
    if (piece.count < 3 || text.empty()) continue;
    if (part == Part::work && (!other || piece.point)) sorted.work.emplace_back(text);
    else if (part != Part::other && work && !other) sorted.work.emplace_back(text);
    else if (part != Part::other && !other) sorted.maybe.emplace_back(text);
    else if (part == Part::unknown && work) sorted.maybe.emplace_back(text);
  }
  return sorted;
}

// "Job Title: Welder" -> "Welder"
std::string_view without_label(std::string_view line) {
  const std::string_view label = label_of(line);
  if (label.empty()) return line;
  const std::string words = joined(plain_words(label));
  return std::ranges::find(kTitleLabels, words) != kTitleLabels.end() ? trim(line.substr(label.size() + 1)) : line;
}

// Of a text on one line, the words before the first sentence about the company or the reader begins.
std::string_view opening_words(std::string_view line) {
  std::size_t end = line.size();
  for (const std::string_view begin :
       {". ", ": ", " Job Title", " Position", " We ", " We're", " We’re", " Our ", " You ", " Are you", " As a", " As an", " Join ",
        " This ", " About ", " The ", " In this", " At ", " Is ", " Do you", " Looking ", " Under ", " Reports ", " Summary",
        " Overview", " Company", " Responsibilities", " Location", " Job ", " Duties", " Who ", " What ", "! ", "? "})
    if (const std::size_t at = line.find(begin); at != std::string_view::npos && at > 0) end = std::min(end, at);
  return trim(line.substr(0, end));
}

// The first line that has words, without its label.
std::string_view first_line(std::string_view text) {
  for (const std::string_view raw : split(text, '\n'))
    if (const std::string_view line = without_label(trim(raw)); !plain_words(line).empty()) return line;
  return {};
}

std::string title_in(std::string_view text) {
  for (const std::string_view raw : split(text, '\n')) {
    std::string_view line = without_label(trim(raw));
    if (line.empty()) continue;
    if (plain_words(line).size() > kLongestTitleLine) line = opening_words(line);
    const std::size_t count = plain_words(line).size();
    if (count == 0 || count > kLongestTitleLine || line.ends_with('.') || is_point(line)) return {};
    if (line.starts_with("I ") || line.starts_with("I’") || line.starts_with("I'")) return {};
    return std::string(line);
  }
  return {};
}

}  // namespace

JobAd read_job_ad(std::string_view typed) {
  const std::string plain = without_markup(typed.substr(0, kLongestQuery));
  const std::string_view text = plain;
  JobAd ad{title_in(text), "", {}};
  const std::string_view line = first_line(text);
  if (line.size() > kLongTitle) ad.opening = std::string(line.substr(0, line.rfind(' ', kLongTitle)));
  Sorted sorted = sorted_pieces(pieces_of(text));
  ad.duties = std::move(sorted.work);
  if (ad.duties.size() < kFewestDuties) std::ranges::move(sorted.maybe, std::back_inserter(ad.duties));
  if (ad.duties.size() > kMostDuties) ad.duties.resize(kMostDuties);
  return ad;
}

}  // namespace willai::matching
