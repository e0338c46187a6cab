#include "importers/figures_in_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/text.hpp"
#include "domain/occupation.hpp"

namespace willai::importers {
namespace {

using namespace std::literals;

constexpr std::string_view kOpening = "{figure:";

// Keys whose text is a name, an address or a citation.
constexpr std::array kNoProse = {"name"sv, "plural"sv, "doing"sv,  "slug"sv,   "title"sv, "alternate_titles"sv,
                                 "label"sv, "value"sv, "source"sv, "url"sv,    "date"sv,  "occupations"sv,
                                 "level"sv, "kind"sv,  "group"sv,  "readings"sv, "onet_tasks"sv};

// A sentence with one of these speaks of many people, and not of somebody’s day.
constexpr std::array kOfMany = {"median"sv,   "average"sv, "wage"sv,     "salar"sv,      "earn"sv,     "a year"sv,
                                "per year"sv, "an hour"sv, "per hour"sv, "employ"sv,     "openings"sv, "in the united states"sv,
                                "national"sv, "bureau"sv,  "survey"sv,   "studies"sv,    "forecast"sv, "projected"sv};

constexpr std::array kCounted = {"people"sv, "persons"sv, "workers"sv, "employees"sv, "jobs"sv, "openings"sv};
constexpr std::array kCurrencies = {"$"sv, "€"sv, "£"sv};
constexpr std::array kScales = {" hundred"sv, " thousand"sv, " million"sv, " billion"sv};

bool is_digit(char each) { return each >= '0' && each <= '9'; }

// "alternate_titles" of "alternate_titles = […]"; "" of a line in a list.
std::string_view key_of(std::string_view line) {
  const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (end == 0 || end == std::string_view::npos) return "";
  return trim(line.substr(end)).starts_with('=') ? line.substr(0, end) : "";
}

std::optional<FigureName> parse_name(std::string_view inside) {
  FigureName name;
  const std::size_t colon = inside.find(':');
  if (colon != std::string_view::npos) {
    name.code = inside.substr(0, colon);
    if (!OccupationCode::parse(name.code).ok()) return std::nullopt;
    inside.remove_prefix(colon + 1);
  }
  const bool is_id = !inside.empty() && std::ranges::all_of(inside, [](char each) {
    return is_digit(each) || each == '-' || (each >= 'a' && each <= 'z');
  });
  name.measure = inside;
  return is_id ? std::optional(name) : std::nullopt;
}

// The end of the number that begins at `at`: "81,680.50", but not the full stop behind it.
std::size_t end_of_number(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(text[at]) || ((text[at] == ',' || text[at] == '.') && at + 1 < text.size() && is_digit(text[at + 1])))) ++at;
  return at;
}

template <class Words>
std::size_t size_of_one(std::string_view text, const Words& words) {
  for (const std::string_view word : words)
    if (text.starts_with(word)) return word.size();
  return 0;
}

// How far what makes a number a figure goes: " percent", "%", " people". 0 if nothing does.
std::size_t size_of_unit(std::string_view rest) {
  constexpr std::array shares = {"%"sv, " %"sv, " percent"sv};
  if (const std::size_t size = size_of_one(rest, shares)) return size;
  const std::size_t scale = size_of_one(rest, kScales);
  if (!rest.substr(scale).starts_with(' ')) return 0;
  const std::size_t counted = size_of_one(rest.substr(scale + 1), kCounted);
  return counted == 0 ? 0 : scale + 1 + counted;
}

void add_numbers(std::string_view sentence, long line, std::vector<StatedNumber>& stated) {
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (!is_digit(sentence[at])) continue;
    const std::size_t end = end_of_number(sentence, at);
    std::size_t begin = at, size = size_of_unit(sentence.substr(end));
    for (const std::string_view sign : kCurrencies)
      if (at >= sign.size() && sentence.substr(at - sign.size(), sign.size()) == sign) begin = at - sign.size();
    if (begin < at || size > 0) stated.push_back({std::string(sentence.substr(begin, end + size - begin)), line});
    at = end;
  }
}

bool speaks_of_many(std::string_view sentence) {
  const std::string lower = to_lower(sentence);
  return std::ranges::any_of(kOfMany, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

// A sentence ends with a stop and a space.
void add_sentences(std::string_view text, long line, std::vector<StatedNumber>& stated) {
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size() && !(std::string_view(".?!").find(text[end]) != std::string_view::npos &&
                                  (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '"')))
      ++end;
    if (const std::string_view sentence = text.substr(0, end); speaks_of_many(sentence)) add_numbers(sentence, line, stated);
    text.remove_prefix(std::min(text.size(), end + 1));
  }
}

}  // namespace

std::string with_figures(std::string_view text, const std::function<std::string(const FigureName&)>& print) {
  std::string printed;
  for (std::size_t at; (at = text.find(kOpening)) != std::string_view::npos;) {
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos) break;
    const auto name = parse_name(text.substr(at + kOpening.size(), end - at - kOpening.size()));
    printed += text.substr(0, at);
    printed += name ? print(*name) : std::string(text.substr(at, end + 1 - at));
    text.remove_prefix(end + 1);
  }
  return printed += text;
}

FiguresInText read_figures(std::string_view text, std::string_view file, std::vector<Reject>& faults) {
  FiguresInText found;
  long number = 0;
  std::string_view key;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (trim(line).starts_with('#')) continue;
    if (const std::string_view own = key_of(line); !own.empty()) key = own;
    const bool is_prose = std::ranges::find(kNoProse, key) == kNoProse.end();
    if (is_prose) add_sentences(line, number, found.stated);
    for (std::size_t at = line.find(kOpening); at != std::string_view::npos; at = line.find(kOpening, at + 1)) {
      const std::string_view inside = line.substr(at + kOpening.size(), line.find('}', at) - at - kOpening.size());
      const auto name = line.find('}', at) == std::string_view::npos ? std::nullopt : parse_name(inside);
      if (!name)
        faults.push_back({std::string(file), number, 0,
                          "a figure is named as {figure:bls-wage-median}, or as {figure:13-2011.00:bls-wage-median} "
                          "for another occupation"});
      else if (!is_prose)
        faults.push_back({std::string(file), number, 0, fmt::format("“{}” cannot hold a figure; only sentences can", key)});
      else found.named.push_back({*name, number});
    }
  }
  return found;
}

}  // namespace willai::importers
