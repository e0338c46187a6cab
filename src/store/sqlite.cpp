#include "store/sqlite.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <new>

#include "store/edition_vfs.hpp"

namespace willai::store {
namespace {

Error open_error(std::string_view what, const std::string& file, sqlite3* handle) {
  const std::string why = handle ? sqlite3_errmsg(handle) : "out of memory";
  sqlite3_close_v2(handle);
  return io_error(fmt::format("cannot {} the edition “{}”: {}", what, file, why));
}

}  // namespace

bool Statement::next() {
  const int outcome = sqlite3_step(handle_.get());
  failed_ = outcome != SQLITE_ROW && outcome != SQLITE_DONE;
  if (failed_ && on_failure_ == OnFailure::raise) {
    sqlite3_reset(handle_.get());
    if (outcome == SQLITE_NOMEM) throw std::bad_alloc();
    throw EditionUnreadable();
  }
  return outcome == SQLITE_ROW;
}

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)))
               : std::string_view();
}

std::string_view Statement::bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Result<Database> Database::create(const std::string& file) {
  sqlite3* handle = nullptr;
  if (sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                      nullptr) != SQLITE_OK)
    return open_error("write", file, handle);
  return Database(handle, OnFailure::note);
}

Result<Database> Database::open(const std::shared_ptr<const EditionFile>& file) {
  sqlite3* handle = nullptr;
  if (open_in_vfs(file, &handle) != SQLITE_OK) return open_error("open", file->path(), handle);
  return Database(handle, OnFailure::raise);
}

Result<Database> Database::open_memory(std::string_view bytes) {
  sqlite3* handle = nullptr;
  if (sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
    return open_error("open", "built in", handle);
  // SQLite takes the buffer as unsigned char* but never writes to it under READONLY.
  auto* data = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  if (sqlite3_deserialize(handle, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    return open_error("open", "built in", handle);
  return Database(handle, OnFailure::raise);
}

Statement Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int outcome =
      sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (outcome == SQLITE_NOMEM) throw std::bad_alloc();
  if (outcome != SQLITE_OK && outcome != SQLITE_ERROR && on_failure_ == OnFailure::raise) throw EditionUnreadable();
  if (outcome != SQLITE_OK) {
    std::fprintf(stderr, "willai: bug in the SQL statement “%.*s”: %s\n", static_cast<int>(sql.size()), sql.data(),
                 sqlite3_errmsg(handle_.get()));
    std::abort();
  }
  return Statement(statement, on_failure_);
}

Statement& Database::kept(std::string_view sql) const {
  auto found = kept_.find(sql);
  if (found == kept_.end()) found = kept_.emplace(std::string(sql), prepare(sql)).first;
  return found->second.with();
}

Result<> Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return io_error(last_error());
  return Nothing{};
}

}  // namespace willai::store
