#include "pull/pull_placing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace willai::pull {
namespace {

using importers::ManifestFile;

std::string dated(const std::string& date) { return date.empty() ? "" : fmt::format(", dated {}", date); }

std::string sized(std::optional<long long> bytes) {
  return bytes ? fmt::format(" ({} bytes)", with_thousands(*bytes)) : "";
}

std::vector<std::string> members_of(const Errand& errand) {
  std::vector<std::string> members;
  for (const importers::ManifestFile& file : errand.files) members.push_back(file.member);
  return members;
}

// Lines below the header, of a table without quoted line ends. The last may have no end of its own.
long long rows_in(std::string_view text) {
  const auto ends = std::ranges::count(text, '\n');
  return std::max<long long>(0, ends - 1 + (text.empty() || text.back() == '\n' ? 0 : 1));
}

// What a count of rows proves: "" without one.
std::string rows_clause(const importers::ManifestFile& file, std::optional<long long> rows) {
  if (!file.rows || !rows) return "";
  return *file.rows == *rows ? fmt::format(", {} rows, as many as this version is known to have", with_thousands(*rows))
                             : fmt::format(", {} rows", with_thousands(*rows));
}

std::string rows_doubt(const importers::ManifestFile& file, std::optional<long long> rows) {
  if (!file.rows || !rows || *file.rows == *rows) return "";
  return fmt::format(
      "“{}” has {} rows, but {} were counted in version {}. It was put in place; look at it before you "
      "publish",
      file.path, with_thousands(*rows), with_thousands(*file.rows), file.version);
}

}  // namespace

bool Placing::verifies(const Errand& errand, const PartFile& part) const {
  if (errand.is_archive()) return files_.unpack(part.path(), members_of(errand), largest_).ok();
  const auto arrival = arrival_of(errand.files.front(), part);
  return arrival.ok() && fits(*arrival);
}

Result<std::vector<Placed>> Placing::place(const Errand& errand, PartFile& part) const {
  auto placed = errand.is_archive() ? place_members(errand, part) : place_file(errand, part);
  const auto has_no_room = [](const Placed& each) { return each.place == PlacingResult::no_room; };
  // Otherwise the rest of the download is useless to a later pull: it was moved, or it is not the wanted file.
  if (!placed.ok() || std::ranges::none_of(placed.value(), has_no_room)) part.forget();
  return placed;
}

Result<std::vector<Placed>> Placing::place_file(const Errand& errand, const PartFile& part) const {
  return std::vector<Placed>{place(TRY(arrival_of(errand.files.front(), part)))};
}

Result<Placing::Arrival> Placing::arrival_of(const importers::ManifestFile& file, const PartFile& part) const {
  const auto facts = TRY(files_.find_facts(part.path()));
  if (!facts) return io_error(fmt::format("“{}” disappeared before it could be used", part.path()));
  if (const std::string reason = why_unfit(file.path, facts->beginning); !reason.empty())
    return invalid(reason + "; open the address in a browser, and if the file is right, place it there by hand");
  Arrival arrival{file, part.path(), *facts, part.last_modified()};
  if (file.rows)
    if (const auto text = TRY(files_.find(part.path()))) arrival.rows = rows_in(*text);
  return arrival;
}

bool Placing::fits(const Arrival& arrival) const {
  const std::string expected = expected_hash(record_, arrival.file);
  return expected.empty() || expected == arrival.facts.sha256;
}

// A ZIP is not kept, so its hash is said. Where others have published it, that is a sign, and no proof.
Placed Placing::remark_on(const Errand& errand, const ports::FileFacts& archive) const {
  const importers::ManifestFile& file = errand.files.front();
  const std::string name = errand.url.substr(errand.url.rfind('/') + 1);
  Placed remark{file, PlacingResult::remark, fmt::format("“{}” has the SHA-256 {}", name, archive.sha256)};
  if (archive.sha256 == file.archive_sha256) remark.sentence += ", the one that others have published for this version";
  else if (!file.archive_sha256.empty())
    remark.doubt = fmt::format(
        "{}, but others have published {} for version {}. Its files are checked by what else is "
        "known of them; look at them before you publish",
        remark.sentence, file.archive_sha256, file.version);
  return remark;
}

Result<std::vector<Placed>> Placing::place_members(const Errand& errand, const PartFile& part) const {
  const auto facts = TRY(files_.find_facts(part.path()));
  if (const std::string reason = why_unfit(errand.path, facts ? facts->beginning : ""); !reason.empty())
    return invalid(reason + "; open the address in a browser, and if the files are right, place them there by hand");
  const auto bytes = TRY(files_.unpack(part.path(), members_of(errand), largest_));
  std::vector<Placed> placed;
  if (facts) placed.push_back(remark_on(errand, *facts));
  for (const importers::ManifestFile& file : errand.files) {
    const auto found = bytes.find(file.member);
    if (found != bytes.end()) placed.push_back(place_member(file, found->second, part));
    else
      placed.push_back(
          {file, PlacingResult::nowhere,
           fmt::format("“{}” changed upstream: the ZIP at {} no longer contains “{}”, which it did in version {}",
                       file.path, file.url, file.member, file.version)});
  }
  return placed;
}

Placed Placing::place_member(const importers::ManifestFile& file, const std::string& bytes,
                             const PartFile& part) const {
  if (const std::string reason = why_unfit(file.path, bytes.substr(0, ports::kBeginning)); !reason.empty())
    return {file, PlacingResult::nowhere, fmt::format("“{}”: {} ({})", file.path, reason, file.url)};
  const std::string path = ".pull/member";
  if (const auto saved = files_.save(path, bytes); !saved.ok())
    return {file, PlacingResult::no_room, saved.error().message};
  const ports::FileFacts facts{static_cast<long long>(bytes.size()), sha256_of(bytes), ""};
  Placed placed = place(Arrival{file, path, facts, part.last_modified(), rows_in(bytes)});
  files_.remove(path);
  return placed;
}

Placed Placing::place(const Arrival& arrival) const {
  if (!fits(arrival)) return keep_beside(arrival);
  const auto sentence = put_in_place(arrival);
  if (sentence.ok())
    return {arrival.file, PlacingResult::in_place, sentence.value(), rows_doubt(arrival.file, arrival.rows)};
  const bool is_taken = sentence.error().kind == ErrorKind::conflict;
  return {arrival.file, is_taken ? PlacingResult::nowhere : PlacingResult::no_room, sentence.error().message};
}

// Write the record first: a file without a record could never be verified, while a record without a file is harmless.
Result<std::string> Placing::put_in_place(const Arrival& arrival) const {
  const auto& [file, path, facts, date, rows] = arrival;
  TRY(record_.add({.path = file.path, .sha256 = facts.sha256, .bytes = facts.bytes, .url = file.url, .date = date}));
  TRY(files_.put(path, file.path));
  if (!file.sha256.empty())
    return fmt::format("“{}” downloaded and verified: version {}, {} bytes{}", file.path, file.version,
                       with_thousands(facts.bytes), rows_clause(file, rows));
  return fmt::format(
      "“{}” downloaded{}, {} bytes{}; the manifest has no hash for it, so its hash is now recorded in pulled.tsv",
      file.path, dated(date), with_thousands(facts.bytes), rows_clause(file, rows));
}

Placed Placing::keep_beside(const Arrival& arrival) const {
  const auto kept = put_beside(arrival);
  const importers::ManifestFile& file = arrival.file;
  if (file.sha256.empty())
    return {file, PlacingResult::nowhere,
            fmt::format("“{}” changed upstream: {} sent {} bytes with another hash than at the first download, which "
                        "pulled.tsv records{}; {}. To accept it, look at it, delete its line in pulled.tsv, and pull "
                        "again",
                        file.path, file.url, with_thousands(arrival.facts.bytes), dated(arrival.date),
                        kept.ok() ? kept.value() : kept.error().message)};
  return {
      file, PlacingResult::nowhere,
      fmt::format("“{}” changed upstream: the manifest has version {}{}, but {} sent {} bytes with another hash{}; {}",
                  file.path, file.version, sized(file.bytes), file.url, with_thousands(arrival.facts.bytes),
                  dated(arrival.date), kept.ok() ? kept.value() : kept.error().message)};
}

Result<std::string> Placing::put_beside(const Arrival& arrival) const {
  const std::string beside = arrival.file.path + ".new";
  const auto before = TRY(files_.find_facts(beside));
  if (!before) TRY(files_.put(arrival.path, beside));
  else if (before->sha256 != arrival.facts.sha256)
    return conflict(fmt::format("“{}” exists and is different again, so the new file was not kept", beside));
  return fmt::format("the new file was saved as “{}” and is not used", beside);
}

}  // namespace willai::pull
