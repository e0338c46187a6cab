#include "browser/browser_roster.hpp"

#include <algorithm>

#include "api/json_writer.hpp"
#include "scoring/roster_score.hpp"
#include "tables/table_reader.hpp"

namespace willai::browser {
namespace {

// The whole file at once.
class FileBytes : public tables::Bytes {
 public:
  explicit FileBytes(std::string_view bytes) : bytes_(bytes) {}
  Result<bool> read_more(std::string& to) override {
    if (bytes_.empty()) return false;
    to += bytes_;
    bytes_ = {};
    return true;
  }
  bool is_ready() override { return true; }

 private:
  std::string_view bytes_;
};

tables::Format format_of(const std::string& name) {
  const tables::Format format = tables::format_of_name(name).value_or(tables::Format::csv);
  return format == tables::Format::lines ? tables::Format::csv : format;
}

}  // namespace

Result<> BrowserRoster::load(std::string_view bytes) {
  RosterPack pack = TRY(parse_roster_pack(bytes));
  edition_ = EditionNumber{pack.volume, pack.number, TRY(Date::parse(pack.date))};
  matching::MatchParts parts =
      pack.fitted.empty() ? matching::unfitted_parts(pack.tables, {}) : TRY(matching::parse_match_parts(pack.fitted));
  pack.fitted = {};
  matcher_ = std::make_unique<const matching::JobMatcher>(TRY(matching::JobMatcher::make(std::move(pack.tables), std::move(parts))));
  figures_ = {std::make_move_iterator(pack.pages.begin()), std::make_move_iterator(pack.pages.end())};
  const auto find_figures = [this](const std::string& page) {
    const auto found = figures_.find(page);
    return found == figures_.end() ? std::nullopt : std::optional(found->second);
  };
  matching_.emplace(*matcher_, find_figures, decisions_);
  return Nothing{};
}

Result<> BrowserRoster::read(const RosterFile& file) {
  table_ = {};
  names_.clear();
  matched_ = 0;
  FileBytes bytes(file.bytes);
  tables::TableReader reader(bytes, {format_of(file.name), "“" + file.name + "”"});
  auto table = roster::read_roster(reader, file.columns);
  names_ = reader.names();
  table_ = TRY(std::move(table));
  table_.roster.week = file.week;
  return Nothing{};
}

Result<bool> BrowserRoster::match_some(std::size_t most) {
  std::vector<RosterLine>& lines = table_.roster.lines;
  for (const std::size_t end = std::min(lines.size(), matched_ + most); matched_ < end; ++matched_) TRY(matching_->match(lines[matched_]));
  if (matched_ < lines.size()) return true;
  scoring::score_roster(table_.roster);
  return false;
}

Result<> BrowserRoster::decide(const std::string& title, const std::string& decision) {
  const std::string key = roster::title_key(title);
  matching_->decide(title, decision);
  if (decision.empty()) decisions_.erase(key);
  else decisions_[key] = decision;
  for (RosterLine& line : table_.roster.lines)
    if (roster::title_key(line.title) == key) TRY(matching_->match(line));
  scoring::score_roster(table_.roster);
  return Nothing{};
}

std::string BrowserRoster::columns_json() const {
  api::JsonWriter json;
  const roster::RosterColumns& read = table_.columns;
  json.begin().field("title", read.title).field("headcount", read.headcount).field("department", read.department).field("wage", read.wage);
  json.list("names", names_, [&](const std::string& name) { json.begin().field("name", name).end(); });
  json.end();
  return std::move(json).text();
}

}  // namespace willai::browser
