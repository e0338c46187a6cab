#include "store/edition_check.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "base/text.hpp"
#include "store/edition_reader.hpp"
#include "store/edition_schema.hpp"

namespace willai::store {
namespace {

bool all_can_be_read(const Database& database, const std::string& sql) try {
  database.prepare(sql).run();
  return true;
} catch (const EditionUnreadable&) { return false; }

// Tables and indexes with a page that is damaged, in words.
std::vector<std::string> damaged_parts(const Database& database) try {
  std::vector<std::string> parts;
  Statement all = database.prepare(
      "SELECT type, name, tbl_name FROM sqlite_schema WHERE type IN ('table', 'index') AND name NOT LIKE "
      "'sqlite_autoindex%' ORDER BY rowid");
  while (all.next()) {
    const bool is_table = all.text(0) == "table";
    const std::string sql = is_table ? fmt::format("SELECT * FROM \"{}\" NOT INDEXED", all.text(1))
                                     : fmt::format("SELECT count(*) FROM \"{}\" INDEXED BY \"{}\"", all.text(2), all.text(1));
    if (!all_can_be_read(database, sql)) parts.push_back(fmt::format("the {} {}", all.text(0), all.text(1)));
  }
  return parts;
} catch (const EditionUnreadable&) { return {"the list of tables"}; }

std::string place_of_damage(const std::shared_ptr<EditionFile>& file, const std::vector<std::size_t>& pages) {
  const std::string which = pages.size() == 1 ? fmt::format("page {}", pages.front() + 1)
                                              : fmt::format("{} pages, the first of them page {},",
                                                            with_thousands(static_cast<long long>(pages.size())),
                                                            pages.front() + 1);
  const auto database = Database::open(file);
  const std::vector<std::string> parts = database.ok() ? damaged_parts(*database) : std::vector<std::string>{};
  return fmt::format("{} of {} {} not what was published{}", which, with_thousands(static_cast<long long>(file->pages())),
                     pages.size() == 1 ? "is" : "are",
                     parts.empty() ? "" : fmt::format(" ({})", fmt::join(parts, ", ")));
}

Error damage_of(const std::string& path, const Error& otherwise) {
  const auto file = EditionFile::open_unchecked(path);
  if (!file.ok() && file.error().message == damaged_edition(path).message)
    return invalid(fmt::format(
        "“{}” is damaged: its end, with the digest, is missing or changed, or it is shorter or longer than it says", path));
  if (!file.ok()) return otherwise;
  const auto pages = (*file)->damaged_pages();
  if (pages.empty()) return otherwise;
  return invalid(fmt::format("“{}” is damaged: {}", path, place_of_damage(*file, pages)));
}

bool write_at(const std::string& path, std::string_view bytes, std::size_t place) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool written =
      ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(place)) == static_cast<ssize_t>(bytes.size()) &&
      ::fsync(file) == 0;
  const int why = errno;
  ::close(file);
  errno = why;
  return written;
}

// SQLite can read all pages, and no row refers to a missing one.
bool is_sound(const Database& database) {
  Statement check = database.prepare("PRAGMA quick_check(1)");
  return check.next() && check.text(0) == "ok" && !database.prepare("PRAGMA foreign_key_check").next();
}

}  // namespace

Result<EditionVerdict> verify_edition(const std::string& path) try {
  const auto reader = EditionReader::open(path);
  if (!reader.ok()) return damage_of(path, reader.error());
  const auto file = TRY(EditionFile::open(path));
  if (!is_sound(TRY(Database::open(file)))) return damaged_edition(path);
  return EditionVerdict{file->pages(), reader->proof()};
} catch (const EditionUnreadable&) { return damaged_edition(path); }

Result<> sign_edition(const std::string& path, const SecretKey& key) {
  const auto file = TRY(EditionFile::open(path));
  EditionDigest digest = file->digest();
  digest.signature = key.sign(digest.whole);
  if (!write_at(path, tail_of(digest), tail_place(file->pages())))
    return io_error(fmt::format("cannot write “{}”: {}", path, std::strerror(errno)));
  return Nothing{};
}

}  // namespace willai::store
