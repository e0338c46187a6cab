// A roster in the browser: a file of the reader's own, matched and weighed there, with what the reader decides.
//
//   BrowserRoster roster;
//   TRY(roster.load(pack));
//   TRY(roster.read({.name = "staff.csv", .bytes = bytes}));
//   while (roster.match_some(50)) …                            // so that a page can show how far it is
//   roster.decide("Chief Happiness Officer", "2");
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "browser/roster_pack.hpp"
#include "roster/roster_matching.hpp"
#include "roster/roster_table.hpp"

namespace willai::browser {

struct RosterFile {
  std::string name;   // its ending says the format; without a known one it is CSV
  std::string_view bytes;
  roster::RosterColumns columns{};  // "" is a usual name
  double week = 40;                 // hours
};

class BrowserRoster {
 public:
  // An error says what is wrong with the pack; what was loaded before stays.
  Result<> load(std::string_view bytes);
  bool is_ready() const { return matcher_ != nullptr; }

  // Forgets the file before, and keeps what was decided.
  Result<> read(const RosterFile& file);
  // Matches up to `most` further titles; false when all are matched and weighed.
  Result<bool> match_some(std::size_t most);
  // The number of a candidate, a code, "none", or "" to take it back.
  Result<> decide(const std::string& title, const std::string& decision);

  std::size_t matched() const { return matched_; }
  const Roster& roster() const { return table_.roster; }
  const std::map<std::string, std::string>& decisions() const { return decisions_; }  // by title_key()
  // Only if it is ready.
  const EditionNumber& edition() const { return *edition_; }
  // The names of all columns, and of those that were read, as JSON.
  std::string columns_json() const;

 private:
  std::optional<EditionNumber> edition_{};
  std::map<std::string, RosterFigures> figures_{};
  std::unique_ptr<const matching::JobMatcher> matcher_{};
  std::optional<roster::RosterMatching> matching_{};
  std::map<std::string, std::string> decisions_{};
  roster::RosterTable table_{};
  std::vector<std::string> names_{};
  std::size_t matched_ = 0;
};

}  // namespace willai::browser
