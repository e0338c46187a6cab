#include "browser/edition_pack.hpp"

#include <map>

#include "base/checksum.hpp"
#include "browser/carriers.hpp"

namespace willai::browser {

// Declared here so that Saver and Loader find them through their namespace.
auto fields_of(IsOf<PackedPage> auto& v) {
  return std::tie(v.slug, v.name, v.plural, v.summary, v.origin, v.field, v.code, v.beside, v.titles, v.names,
                  v.statements);
}
auto fields_of(IsOf<PackedRated> auto& v) { return std::tie(v.place, v.text, v.level, v.by, v.activities); }
auto fields_of(IsOf<PackedEdition> auto& v) {
  return std::tie(v.volume, v.number, v.date, v.professions, v.written, v.sources, v.measures, v.histogram, v.yardstick,
                  v.rewordings, v.pages, v.activities, v.rated, v.learning, v.site);
}

namespace {

// The last digits are the version of the pack format.
constexpr std::string_view kEdition = "WAIPE004";
constexpr std::string_view kProfession = "WAIPP003";
constexpr std::size_t kChecksum = 4;  // bytes, at the end

std::string checksum_of(std::string_view bytes) { return Packer().four_bytes(crc32_of(bytes)).bytes(); }

template <class Value>
std::string bytes_of(std::string_view kind, const Value& value) {
  Saver saver;
  saver.carry(value);
  std::string bytes = std::string(kind) + saver.bytes();
  return bytes + checksum_of(bytes);
}

template <class Value>
Result<Value> parse(std::string_view kind, std::string_view bytes) {
  if (!bytes.starts_with(kind) || bytes.size() < kind.size() + kChecksum)
    return invalid("the loaded data has another version than this page; reload the page");
  const std::string_view body = bytes.substr(0, bytes.size() - kChecksum);
  Value value;
  Loader loader(body.substr(kind.size()));
  const Error damaged = invalid("the loaded data is damaged or incomplete; reload the page");
  if (checksum_of(body) != bytes.substr(body.size())) return damaged;
  loader.carry(value);
  if (!loader.whole()) return damaged;
  return value;
}

PackedPage page_of(const Profession& profession) {
  PackedPage page{profession.slug,
                  profession.name,
                  profession.plural,
                  profession.summary,
                  profession.origin,
                  profession.field,
                  {},
                  {},
                  profession.alternate_titles,
                  {},
                  {}};
  if (!profession.occupations.empty()) page.code = profession.occupations.front().code;
  for (const ProfessionRef& ref : profession.pages_of_occupations) page.beside.push_back(ref.slug);
  for (const Task& task : profession.tasks) {
    page.statements.push_back(task.statement.empty() ? task.name : task.statement);
    if (profession.origin == Origin::written) page.names.push_back(task.name);
  }
  return page;
}

// Indexes of statements and activities, by first occurrence.
class Places {
 public:
  std::uint32_t add(const std::string& text) {
    return places_.try_emplace(text, static_cast<std::uint32_t>(places_.size())).first->second;
  }
  void count(const std::string& text, std::uint32_t place) { places_.try_emplace(text, place); }
  std::uint32_t find_one_more(const std::string& text) const {
    const auto found = places_.find(text);
    return found == places_.end() ? 0 : found->second + 1;
  }

 private:
  std::map<std::string, std::uint32_t> places_;
};

Places places_of(const std::vector<PackedPage>& pages) {
  Places places;
  std::uint32_t place = 0;
  for (const PackedPage& page : pages)
    for (const std::string& statement : page.statements) places.count(statement, place++);
  return places;
}

void add_rated(const std::vector<scoring::RatedTask>& rated, PackedEdition& edition) {
  const Places statements = places_of(edition.pages);
  Places activities;
  for (const scoring::RatedTask& task : rated) {
    PackedRated row{statements.find_one_more(task.text), "", task.level, task.by, {}};
    if (row.place == 0) row.text = task.text;
    for (const std::string& activity : task.activities) {
      row.activities.push_back(activities.add(activity));
      if (row.activities.back() == edition.activities.size()) edition.activities.push_back(activity);
    }
    edition.rated.push_back(std::move(row));
  }
}

// An index out of range would read past the end.
bool is_sound(const PackedEdition& edition) {
  std::size_t statements = 0;
  for (const PackedPage& page : edition.pages) {
    statements += page.statements.size();
    if (!page.names.empty() && page.names.size() != page.statements.size()) return false;
  }
  for (const PackedRated& rated : edition.rated) {
    if (rated.place > statements) return false;
    for (const std::uint32_t activity : rated.activities)
      if (activity >= edition.activities.size()) return false;
  }
  return Date::parse(edition.date).ok();
}

}  // namespace

PackedEdition packed(const EditionFacts& facts, const std::vector<Profession>& professions,
                     matching::Rewordings rewordings, const std::vector<scoring::RatedTask>& rated,
                     std::vector<double> yardstick) {
  PackedEdition edition;
  edition.volume = facts.number.volume;
  edition.number = facts.number.number;
  edition.date = facts.number.date.iso();
  edition.professions = facts.professions;
  edition.written = facts.written;
  edition.sources = facts.sources;
  edition.measures = facts.measures;
  edition.histogram = facts.histogram;
  edition.learning = facts.learning;
  edition.site = facts.site;
  edition.yardstick = std::move(yardstick);
  edition.rewordings = std::move(rewordings);
  for (const Profession& profession : professions) edition.pages.push_back(page_of(profession));
  add_rated(rated, edition);
  return edition;
}

std::string to_bytes(const PackedEdition& edition) { return bytes_of(kEdition, edition); }
std::string to_bytes(const Profession& profession) { return bytes_of(kProfession, profession); }

Result<PackedEdition> parse_edition(std::string_view bytes) {
  PackedEdition edition = TRY(parse<PackedEdition>(kEdition, bytes));
  if (!is_sound(edition)) return invalid("the loaded data contradicts itself; reload the page");
  return edition;
}

Result<Profession> parse_profession(std::string_view bytes) { return parse<Profession>(kProfession, bytes); }

Result<EditionFacts> facts_of(const PackedEdition& edition) {
  const Date date = TRY(Date::parse(edition.date));
  EditionFacts facts{.number = {edition.volume, edition.number, date}};
  facts.professions = edition.professions;
  facts.written = edition.written;
  facts.sources = edition.sources;
  facts.measures = edition.measures;
  facts.histogram = edition.histogram;
  facts.learning = edition.learning;
  facts.site = edition.site;
  return facts;
}

std::vector<scoring::RatedTask> rated_of(const PackedEdition& edition) {
  std::vector<const std::string*> statements;
  for (const PackedPage& page : edition.pages)
    for (const std::string& statement : page.statements) statements.push_back(&statement);
  std::vector<scoring::RatedTask> rated;
  for (const PackedRated& row : edition.rated) {
    scoring::RatedTask task{row.place > 0 ? *statements[row.place - 1] : row.text, row.level, row.by, {}};
    for (const std::uint32_t activity : row.activities) task.activities.push_back(edition.activities[activity]);
    rated.push_back(std::move(task));
  }
  return rated;
}

Profession outline_of(const PackedPage& page) {
  Profession profession;
  profession.slug = page.slug;
  profession.name = page.name;
  profession.plural = page.plural;
  profession.summary = page.summary;
  profession.origin = page.origin;
  profession.field = page.field;
  if (!page.code.empty()) profession.occupations = {{page.code, "", ""}};
  profession.alternate_titles = page.titles;
  for (std::size_t i = 0; i < page.statements.size(); ++i) {
    Task& task = profession.tasks.emplace_back();
    task.statement = page.statements[i];
    task.name = i < page.names.size() ? page.names[i] : page.statements[i];
  }
  return profession;
}

}  // namespace willai::browser
