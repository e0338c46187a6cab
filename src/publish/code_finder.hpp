// Finds the code of an occupation by what people call it: `willai find-code`. Works without public data, with the plain
// names and titles that the program carries.
//
//   const CodeFinder finder = TRY(CodeFinder::make(content, {}, model));
//   finder.find("bus driver", 5).front().code;   // "53-3052.00"
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "importers/table.hpp"
#include "matching/job_matcher.hpp"
#include "publish/content.hpp"
#include "publish/dataset.hpp"

namespace willai::publish {

struct FoundCode {
  std::string code;
  std::string name;         // "Bus Driver"
  std::string title;        // O*NET's, where its data were given; ""
  std::optional<float> score;  // the probability that it is meant; absent where the text is a code itself
  matching::Because because;          // the name, title or task that was near
};

class CodeFinder {
 public:
  // `common` is the content that the program carries. `dataset` may be empty, `model` absent.
  static Result<CodeFinder> make(const Content& common, const Dataset& dataset, const std::optional<matching::MatchParts>& model);

  // The most likely first. A code, or the beginning of one as "53-30", finds itself.
  std::vector<FoundCode> find(const std::string& text, std::size_t most) const;
  // What the occupation is called; null if there is no such code.
  const importers::OccupationName* name_of(std::string_view code) const;

 private:
  CodeFinder(matching::JobMatcher matcher, std::map<std::string, importers::OccupationName, std::less<>> names,
             std::map<std::string, std::string, std::less<>> titles)
      : matcher_(std::move(matcher)), names_(std::move(names)), titles_(std::move(titles)) {}
  FoundCode found(const std::string& code) const;

  matching::JobMatcher matcher_;
  std::map<std::string, importers::OccupationName, std::less<>> names_;
  std::map<std::string, std::string, std::less<>> titles_;
};

// Every code of O*NET-SOC that a content folder has a name for; none without the file.
Result<std::set<OccupationCode>> load_codes(const ports::FileSource& files, const std::string& folder);

// Occupations that professions name and that are no codes at all; nothing if no code is known.
std::vector<importers::Reject> check_codes(const Content& content, const std::set<OccupationCode>& known);

}  // namespace willai::publish
