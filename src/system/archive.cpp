#include "system/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"

namespace willai::system {
namespace {

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

constexpr std::size_t kBlock = 64 << 10;
constexpr int kMostEntries = 10'000;  // O*NET's ZIP has about forty

Error damaged(archive* zip) {
  const char* words = archive_error_string(zip);
  return invalid(fmt::format("the ZIP is damaged: {}", words ? words : "no reason given"));
}

bool leads_out(std::string_view name) {
  return name.starts_with('/') || name.find('\\') != std::string_view::npos || (name.size() > 1 && name[1] == ':') ||
         std::ranges::any_of(split(name, '/'), [](std::string_view part) { return part == ".."; });
}

// Reads the current entry. Limits what comes out, so a ZIP bomb is stopped whatever its header says.
Result<std::string> read_entry(archive* zip, long long room) {
  std::string bytes, block(kBlock, '\0');
  for (;;) {
    const la_ssize_t size = archive_read_data(zip, block.data(), block.size());
    if (size == 0) return bytes;
    if (size < 0) return damaged(zip);
    bytes.append(block, 0, static_cast<std::size_t>(size));
    if (static_cast<long long>(bytes.size()) > room)
      return invalid("the ZIP unpacks to more than the allowed size (--largest)");
  }
}

// "" for a name in an encoding that this system does not know; no member is requested by such a name.
Result<std::string> name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (!name) return std::string();
  if (leads_out(name)) return invalid("the ZIP contains a path outside its folder; nothing in it was used");
  return std::string(name);
}

Result<std::map<std::string, std::string>> read_members(archive* zip, const std::vector<std::string>& members,
                                                        long long largest) {
  std::map<std::string, std::string> found;
  archive_entry* entry = nullptr;
  for (int number = 0;; ++number) {
    const int state = archive_read_next_header(zip, &entry);
    if (state == ARCHIVE_EOF) return found;
    if (state < ARCHIVE_WARN) return damaged(zip);
    if (number == kMostEntries) return invalid(fmt::format("the ZIP has more than {} entries", kMostEntries));
    const std::string name = TRY(name_of(entry));
    if (std::ranges::find(members, name) == members.end()) continue;
    std::string bytes = TRY(read_entry(zip, largest));
    largest -= static_cast<long long>(bytes.size());
    if (!found.emplace(name, std::move(bytes)).second) return invalid(fmt::format("the ZIP contains “{}” twice", name));
  }
}

}  // namespace

Result<std::map<std::string, std::string>> unpack_members(const std::string& zip,
                                                          const std::vector<std::string>& members, long long largest) {
  const Archive reader(archive_read_new(), archive_read_free);
  archive_read_support_format_zip(reader.get());
  if (archive_read_open_filename(reader.get(), zip.c_str(), kBlock) != ARCHIVE_OK) return damaged(reader.get());
  return read_members(reader.get(), members, largest);
}

}  // namespace willai::system
