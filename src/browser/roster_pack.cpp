#include "browser/roster_pack.hpp"

#include "base/checksum.hpp"
#include "browser/carriers.hpp"

namespace willai::browser {

struct PackedOccupation {
  std::string code, title, page, written, summary;
  std::vector<std::string> also_written, also_codes;
};
// A place is a number of four bytes here.
struct PackedNames {
  std::vector<std::string> texts;
  std::vector<std::uint32_t> jobs;
};
struct PackedRoster {
  int volume = 0;
  int number = 0;
  std::string date;
  std::vector<PackedOccupation> jobs;
  PackedNames titles;
  PackedNames work;
  std::string fitted;
  std::vector<std::pair<std::string, RosterFigures>> pages;
};

auto fields_of(IsOf<PackedOccupation> auto& v) {
  return std::tie(v.code, v.title, v.page, v.written, v.summary, v.also_written, v.also_codes);
}
auto fields_of(IsOf<PackedNames> auto& v) { return std::tie(v.texts, v.jobs); }
auto fields_of(IsOf<PackedRoster> auto& v) {
  return std::tie(v.volume, v.number, v.date, v.jobs, v.titles, v.work, v.fitted, v.pages);
}

namespace {

constexpr std::string_view kRoster = "WAIPR001";  // the last digits are the version
constexpr std::size_t kRosterChecksum = 4;        // bytes, at the end

std::string checksum_of_roster(std::string_view bytes) { return Packer().four_bytes(crc32_of(bytes)).bytes(); }

std::vector<PackedOccupation> packed_jobs(const std::vector<matching::Job>& jobs) {
  std::vector<PackedOccupation> packed;
  for (const matching::Job& each : jobs)
    packed.push_back({each.code, each.title, each.page, each.written, each.summary, each.also_written, each.also_codes});
  return packed;
}

std::vector<matching::Job> unpacked_jobs(std::vector<PackedOccupation> packed) {
  std::vector<matching::Job> jobs;
  for (PackedOccupation& each : packed)
    jobs.push_back({std::move(each.code), std::move(each.title), std::move(each.page), std::move(each.written), std::move(each.summary),
                    std::move(each.also_written), std::move(each.also_codes)});
  return jobs;
}

template <class Known>
PackedNames packed_names(const std::vector<Known>& known) {
  PackedNames names;
  for (const Known& each : known) {
    names.texts.push_back(each.text);
    names.jobs.push_back(each.job);
  }
  return names;
}

// False for a name of a job that is not there.
template <class Known>
bool unpack_names(PackedNames names, std::size_t jobs, std::vector<Known>& known) {
  if (names.texts.size() != names.jobs.size()) return false;
  for (std::size_t i = 0; i < names.texts.size(); ++i) {
    if (names.jobs[i] >= jobs) return false;
    known.push_back({std::move(names.texts[i]), static_cast<matching::JobPlace>(names.jobs[i])});
  }
  return true;
}

}  // namespace

std::string to_bytes(const RosterPack& pack) {
  Saver saver;
  saver.carry(PackedRoster{pack.volume, pack.number, pack.date, packed_jobs(pack.tables.jobs), packed_names(pack.tables.titles),
                           packed_names(pack.tables.tasks), pack.fitted, pack.pages});
  std::string bytes = std::string(kRoster) + saver.bytes();
  return bytes + checksum_of_roster(bytes);
}

Result<RosterPack> parse_roster_pack(std::string_view bytes) {
  const Error damaged = invalid("the loaded data is damaged or of another version; reload the page");
  if (!bytes.starts_with(kRoster) || bytes.size() < kRoster.size() + kRosterChecksum) return damaged;
  const std::string_view body = bytes.substr(0, bytes.size() - kRosterChecksum);
  if (checksum_of_roster(body) != bytes.substr(body.size())) return damaged;
  PackedRoster packed;
  Loader loader(body.substr(kRoster.size()));
  loader.carry(packed);
  if (!loader.whole()) return damaged;
  RosterPack pack{packed.volume, packed.number, std::move(packed.date), {}, std::move(packed.fitted), std::move(packed.pages)};
  pack.tables.jobs = unpacked_jobs(std::move(packed.jobs));
  const std::size_t jobs = pack.tables.jobs.size();
  if (!unpack_names(std::move(packed.titles), jobs, pack.tables.titles) || !unpack_names(std::move(packed.work), jobs, pack.tables.tasks))
    return damaged;
  return pack;
}

}  // namespace willai::browser
