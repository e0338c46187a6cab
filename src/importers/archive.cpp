#include "importers/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "base/text.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

// The largest member of the spreadsheets we have has 9 MB, and none is compressed to less than a twentieth. The bureau's
// file of the states should have 42 MB, at 1,109 bytes a row of its national file. At most six members of a spreadsheet
// are ever unpacked, so these limits also bound the total.
constexpr std::size_t kLargestMember = 64 << 20;
constexpr std::size_t kLargestRatio = 100;
constexpr std::size_t kRatioIgnoredBelow = 1 << 20;
constexpr std::size_t kMostMembers = 10'000;

struct CloseArchive {
  void operator()(archive* open) const { archive_read_free(open); }
};
using OpenArchive = std::unique_ptr<archive, CloseArchive>;

std::size_t largest_member_of(std::string_view bytes) {
  return std::min(kLargestMember, kRatioIgnoredBelow + kLargestRatio * bytes.size());
}

Error damaged(archive* open) {
  const char* detail = archive_error_string(open);
  return invalid(fmt::format("the spreadsheet is damaged or cut off ({}); download it again",
                             detail ? detail : "no reason given"));
}

// Only through the directory at the end of the file, so that a file cut off anywhere is noticed at once.
Result<OpenArchive> open_archive(std::string_view bytes) {
  OpenArchive open(archive_read_new());
  archive_read_support_format_zip_seekable(open.get());
  if (archive_read_open_memory(open.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return damaged(open.get());
  return open;
}

// The next member; null after the last. Names that are not ASCII become "", because we need none of them.
Result<archive_entry*> next_entry(archive* open) {
  archive_entry* entry = nullptr;
  const int outcome = archive_read_next_header(open, &entry);
  if (outcome == ARCHIVE_EOF) return static_cast<archive_entry*>(nullptr);
  if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN) return damaged(open);
  return entry;
}

std::string_view name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  return name ? name : "";
}

Result<std::string> unpack_entry(archive* open, std::size_t most) {
  std::string content;
  std::array<char, 1 << 16> block;
  for (;;) {
    const la_ssize_t size = archive_read_data(open, block.data(), block.size());
    if (size < 0) return damaged(open);
    if (size == 0) return content;
    content.append(block.data(), static_cast<std::size_t>(size));
    if (content.size() > most)
      return invalid(fmt::format("the spreadsheet unpacks to more than {} bytes, so it was not read",
                                 with_thousands(static_cast<long long>(most))));
  }
}

std::string_view without_white_space_in_front(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\f\v");
  return begin == std::string_view::npos ? "" : bytes.substr(begin);
}

bool is_web_page(std::string_view bytes) {
  const std::string begin = to_lower(without_white_space_in_front(bytes).substr(0, 1000));
  return begin.starts_with('<') && begin.find("<html") != std::string::npos;
}

// Why these bytes are not a ZIP archive; "" if they begin like one.
std::string_view complaint_about(std::string_view bytes) {
  if (bytes.empty()) return "the file is empty; expected a spreadsheet (.xlsx)";
  if (is_web_page(bytes)) return "it is a web page, not a spreadsheet; download the file itself, not the page about it";
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv))
    return "it is an old spreadsheet (.xls) or has a password; save it as .xlsx without a password";
  if (bytes.starts_with("PK")) return "";
  return "it is not a spreadsheet (.xlsx)";
}

}  // namespace

Result<Archive> Archive::parse(std::string_view bytes) {
  if (const std::string_view complaint = complaint_about(bytes); !complaint.empty())
    return invalid(std::string(complaint));
  Archive archive(bytes);
  TRY(archive.list_members());
  return archive;
}

Result<> Archive::list_members() {
  const OpenArchive open = TRY(open_archive(bytes_));
  while (archive_entry* entry = TRY(next_entry(open.get()))) {
    members_.emplace_back(name_of(entry));
    if (members_.size() > kMostMembers)
      return invalid(fmt::format("the spreadsheet contains more than {} files, so it was not read", kMostMembers));
  }
  return Nothing{};
}

bool Archive::has(std::string_view member) const { return std::ranges::find(members_, member) != members_.end(); }

std::optional<std::string> Archive::find(std::string_view member) const {
  const auto plain = [](std::string_view name) {
    std::string lower = to_lower(name.substr(std::min(name.find_first_not_of("/\\"), name.size())));
    std::ranges::replace(lower, '\\', '/');
    return lower;
  };
  const auto found = std::ranges::find(members_, plain(member), plain);
  return found == members_.end() ? std::nullopt : std::optional(*found);
}

Result<std::string> Archive::unpack(std::string_view member) const {
  if (std::ranges::count(members_, member) > 1)
    return invalid(fmt::format("the spreadsheet is damaged: it contains “{}” twice", member));
  const OpenArchive open = TRY(open_archive(bytes_));
  while (archive_entry* entry = TRY(next_entry(open.get()))) {
    if (name_of(entry) != member) continue;
    if (archive_entry_is_encrypted(entry)) return invalid("the spreadsheet has a password");
    return unpack_entry(open.get(), largest_member_of(bytes_));
  }
  return invalid(fmt::format("it is not a spreadsheet (.xlsx): the archive has no “{}”",
                             is_utf8(member) ? member : "an unnamed part"));
}

}  // namespace willai::importers
