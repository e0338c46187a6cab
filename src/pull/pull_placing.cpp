#include "pull/pull_placing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace willai {
namespace {

using data::ManifestFile;

std::string dated(const std::string& date) { return date.empty() ? "" : fmt::format(", dated {}", date); }

std::string sized(std::optional<long long> bytes) {
  return bytes ? fmt::format(" ({} bytes)", with_thousands(*bytes)) : "";
}

std::vector<std::string> members_of(const Errand& errand) {
  std::vector<std::string> members;
  for (const ManifestFile& file : errand.files) members.push_back(file.member);
  return members;
}

bool fits(const ManifestFile& file, const FileFacts& facts) {
  return file.sha256.empty() || file.sha256 == facts.sha256;
}

}  // namespace

bool Placing::verifies(const Errand& errand, const PartFile& part) const {
  if (errand.is_archive()) return files_.unpack(part.path(), members_of(errand), largest_).ok();
  const auto arrival = arrival_of(errand.files.front(), part);
  return arrival.ok() && fits(arrival->file, arrival->facts);
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

Result<Placing::Arrival> Placing::arrival_of(const ManifestFile& file, const PartFile& part) const {
  const auto facts = TRY(files_.find_facts(part.path()));
  if (!facts) return io_error(fmt::format("“{}” disappeared before it could be used", part.path()));
  if (const std::string reason = why_unfit(file.path, facts->beginning); !reason.empty())
    return invalid(reason + "; open the address in a browser, and if the file is right, place it there by hand");
  return Arrival{file, part.path(), *facts, part.last_modified()};
}

Result<std::vector<Placed>> Placing::place_members(const Errand& errand, const PartFile& part) const {
  const auto facts = TRY(files_.find_facts(part.path()));
  if (const std::string reason = why_unfit(errand.path, facts ? facts->beginning : ""); !reason.empty())
    return invalid(reason + "; open the address in a browser, and if the files are right, place them there by hand");
  const auto bytes = TRY(files_.unpack(part.path(), members_of(errand), largest_));
  std::vector<Placed> placed;
  for (const ManifestFile& file : errand.files) {
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

Placed Placing::place_member(const ManifestFile& file, const std::string& bytes, const PartFile& part) const {
  if (const std::string reason = why_unfit(file.path, bytes.substr(0, kBeginning)); !reason.empty())
    return {file, PlacingResult::nowhere, fmt::format("“{}”: {} ({})", file.path, reason, file.url)};
  const std::string path = ".pull/member";
  if (const auto saved = files_.save(path, bytes); !saved.ok())
    return {file, PlacingResult::no_room, saved.error().message};
  const FileFacts facts{static_cast<long long>(bytes.size()), sha256_of(bytes), ""};
  Placed placed = place(Arrival{file, path, facts, part.last_modified()});
  files_.remove(path);
  return placed;
}

Placed Placing::place(const Arrival& arrival) const {
  if (!fits(arrival.file, arrival.facts)) return keep_beside(arrival);
  const auto sentence = put_in_place(arrival);
  if (sentence.ok()) return {arrival.file, PlacingResult::in_place, sentence.value()};
  const bool is_taken = sentence.error().kind == ErrorKind::conflict;
  return {arrival.file, is_taken ? PlacingResult::nowhere : PlacingResult::no_room, sentence.error().message};
}

// Write the record first: a file without a record could never be verified, while a record without a file is harmless.
Result<std::string> Placing::put_in_place(const Arrival& arrival) const {
  const auto& [file, path, facts, date] = arrival;
  TRY(record_.add({.path = file.path, .sha256 = facts.sha256, .bytes = facts.bytes, .url = file.url, .date = date}));
  TRY(files_.put(path, file.path));
  if (!file.sha256.empty())
    return fmt::format("“{}” downloaded and verified: version {}, {} bytes", file.path, file.version,
                       with_thousands(facts.bytes));
  return fmt::format(
      "“{}” downloaded{}, {} bytes; the manifest has no hash for it, so its hash is now recorded in pulled.tsv",
      file.path, dated(date), with_thousands(facts.bytes));
}

Placed Placing::keep_beside(const Arrival& arrival) const {
  const auto kept = put_beside(arrival);
  const ManifestFile& file = arrival.file;
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

}  // namespace willai
