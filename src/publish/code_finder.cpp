#include "publish/code_finder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "publish/match_tables.hpp"
#include "publish/title_model.hpp"

namespace willai::publish {
namespace {

// Occupations as plain names alone: the data of O*NET are not there.
matching::MatchTables tables_of(const std::vector<importers::OccupationName>& names) {
  std::vector<const importers::OccupationName*> sorted;
  for (const auto& each : names) sorted.push_back(&each);
  std::ranges::sort(sorted, {}, &importers::OccupationName::code);
  matching::MatchTables tables;
  for (const auto* each : sorted) tables.jobs.push_back({std::string(each->code.text()), each->name, "", ""});
  return tables;
}

class TitleAdder {
 public:
  explicit TitleAdder(matching::MatchTables& tables) : tables_(tables) {
    for (std::size_t i = 0; i < tables.jobs.size(); ++i) places_[tables.jobs[i].code] = static_cast<matching::JobPlace>(i);
  }

  void add(std::string_view code, const std::string& title) {
    const auto place = places_.find(code);
    if (place == places_.end()) return;
    for (std::string& name : names_in(title)) tables_.titles.push_back({std::move(name), place->second});
  }
  void add_work(std::string_view code, const std::string& work) {
    if (const auto place = places_.find(code); place != places_.end()) tables_.tasks.push_back({work, place->second});
  }
  void add_all(std::string_view code, const std::vector<std::string>& titles) {
    for (const std::string& title : titles) add(code, title);
  }

 private:
  matching::MatchTables& tables_;
  std::map<std::string, matching::JobPlace, std::less<>> places_;
};

void add_own_names(const Content& common, matching::MatchTables& tables) {
  TitleAdder titles(tables);
  for (const auto& each : common.occupation_names) {
    titles.add_all(each.code.text(), {each.name, each.plural});
    titles.add_all(each.code.text(), each.also);
  }
  for (const auto& each : common.professions) {
    titles.add_all(each.occupations.front().text(), {each.name, each.plural});
    titles.add_all(each.occupations.front().text(), each.alternate_titles);
    for (const auto& task : each.tasks) titles.add_work(each.occupations.front().text(), task.name);
  }
}

std::set<OccupationCode> codes_in(const std::vector<importers::OccupationName>& names) {
  std::set<OccupationCode> codes;
  for (const auto& each : names) codes.insert(each.code);
  return codes;
}

// "53-30" or "53-3052": the beginning of a code.
bool is_begin_of_code(std::string_view text) {
  constexpr std::size_t kShortest = 3, kLongest = 10;
  if (text.size() < kShortest || text.size() > kLongest || text[2] != '-') return false;
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

}  // namespace

Result<CodeFinder> CodeFinder::make(const Content& common, const Dataset& dataset, const std::optional<matching::MatchParts>& model) {
  matching::MatchTables tables = dataset.has_onet() ? match_tables_of(dataset) : tables_of(common.occupation_names);
  add_own_names(common, tables);
  matching::Rewordings rewordings;
  for (const importers::RewordingRow& row : common.rewordings) rewordings.emplace_back(row.said, row.means);
  matching::MatchParts parts = model ? adopted_parts(*model, tables, rewordings) : matching::unfitted_parts(tables, rewordings);
  std::map<std::string, importers::OccupationName, std::less<>> names;
  for (const auto& each : common.occupation_names) names.emplace(each.code.text(), each);
  std::map<std::string, std::string, std::less<>> titles;
  for (const auto& row : dataset.occupations) titles.emplace(row.code.text(), row.title);
  return CodeFinder(TRY(matching::JobMatcher::make(std::move(tables), std::move(parts))), std::move(names), std::move(titles));
}

FoundCode CodeFinder::found(const std::string& code) const {
  const auto name = names_.find(code);
  const auto title = titles_.find(code);
  return {.code = code,
          .name = name == names_.end() ? "" : name->second.name,
          .title = title == titles_.end() ? "" : title->second,
          .score = std::nullopt,
          .because = {}};
}

std::vector<FoundCode> CodeFinder::find(const std::string& text, std::size_t most) const {
  std::vector<FoundCode> codes;
  const std::string sought(trim(text));
  if (is_begin_of_code(sought)) {
    for (const matching::Job& job : matcher_.jobs())
      if (job.code.starts_with(sought) && codes.size() < most) codes.push_back(found(job.code));
    return codes;
  }
  constexpr float kLeast = 0.005F;  // below it, a line would say 0%
  for (const matching::MatchedJob& each : matcher_.match(sought, most).matches) {
    if (each.score < kLeast) continue;
    codes.push_back(found(each.job->code));
    codes.back().score = each.score;
    codes.back().because = each.because;
  }
  return codes;
}

const importers::OccupationName* CodeFinder::name_of(std::string_view code) const {
  const auto name = names_.find(code);
  return name == names_.end() ? nullptr : &name->second;
}

Result<std::set<OccupationCode>> load_codes(const ports::FileSource& files, const std::string& folder) {
  constexpr std::string_view kFile = "occupation-names.tsv";
  const auto text = TRY(files.find(fmt::format("{}/{}", folder, kFile)));
  if (!text) return std::set<OccupationCode>();
  return codes_in(importers::parse_occupation_names(*text, kFile).rows);
}

std::vector<importers::Reject> check_codes(const Content& content, const std::set<OccupationCode>& known) {
  std::vector<importers::Reject> faults;
  if (known.empty()) return faults;
  const std::set<OccupationCode> own = codes_in(content.occupation_names);
  for (const auto& profession : content.professions)
    for (const OccupationCode& code : profession.occupations)
      if (!known.contains(code) && !own.contains(code))
        faults.push_back({fmt::format("professions/{}.toml", profession.slug), profession.occupations_line, 0,
                          fmt::format("there is no occupation {}; `willai find-code \"{}\"` finds its code", code.text(),
                                      to_lower(profession.name))});
  return faults;
}

}  // namespace willai::publish
