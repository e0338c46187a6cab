#include "store/edition_vfs.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

namespace willai::store {
namespace {

constexpr const char* kVfsName = "willai-edition";

// SQLite allocates it; the first member is what SQLite knows of it.
struct VfsFile {
  sqlite3_file base;
  std::shared_ptr<const EditionFile> edition;
};

// What the next connection of this thread reads. SQLite opens the file before sqlite3_open_v2() returns.
thread_local std::shared_ptr<const EditionFile> opening;

VfsFile& of(sqlite3_file* file) { return *reinterpret_cast<VfsFile*>(file); }

int close_file(sqlite3_file* file) {
  of(file).edition.~shared_ptr();
  return SQLITE_OK;
}

// SQLite asks for whole pages, but for parts of the first one before it knows how long a page is.
int read_bytes(sqlite3_file* file, void* to, int amount, sqlite3_int64 offset) {
  const EditionFile& edition = *of(file).edition;
  auto* bytes = static_cast<unsigned char*>(to);
  auto left = static_cast<std::size_t>(amount);
  auto place = static_cast<std::size_t>(offset);
  std::array<unsigned char, kPageBytes> page;
  while (left > 0) {
    const std::size_t within = place % kPageBytes;
    const std::size_t part = std::min(left, kPageBytes - within);
    if (place / kPageBytes >= edition.pages()) {
      std::memset(bytes, 0, left);
      return SQLITE_IOERR_SHORT_READ;
    }
    if (!edition.read_page(place / kPageBytes, part == kPageBytes ? bytes : page.data())) return SQLITE_IOERR_DATA;
    if (part < kPageBytes) std::memcpy(bytes, page.data() + within, part);
    bytes += part;
    place += part;
    left -= part;
  }
  return SQLITE_OK;
}

int write_bytes(sqlite3_file*, const void*, int, sqlite3_int64) { return SQLITE_READONLY; }
int truncate_file(sqlite3_file*, sqlite3_int64) { return SQLITE_READONLY; }
int sync_file(sqlite3_file*, int) { return SQLITE_OK; }
int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int control_file(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return static_cast<int>(kPageBytes); }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_IMMUTABLE; }

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(of(file).edition->pages() * kPageBytes);
  return SQLITE_OK;
}

int has_reserved_lock(sqlite3_file*, int* has) {
  *has = 0;
  return SQLITE_OK;
}

// Version 1: without shared memory and without mapping, so a file that is cut cannot end the process with SIGBUS.
const sqlite3_io_methods kMethods{.iVersion = 1,
                                  .xClose = close_file,
                                  .xRead = read_bytes,
                                  .xWrite = write_bytes,
                                  .xTruncate = truncate_file,
                                  .xSync = sync_file,
                                  .xFileSize = size_of_file,
                                  .xLock = lock_file,
                                  .xUnlock = lock_file,
                                  .xCheckReservedLock = has_reserved_lock,
                                  .xFileControl = control_file,
                                  .xSectorSize = sector_size,
                                  .xDeviceCharacteristics = characteristics,
                                  .xShmMap = nullptr,
                                  .xShmLock = nullptr,
                                  .xShmBarrier = nullptr,
                                  .xShmUnmap = nullptr,
                                  .xFetch = nullptr,
                                  .xUnfetch = nullptr};

sqlite3_vfs* of_system() {
  static sqlite3_vfs* const found = sqlite3_vfs_find(nullptr);
  return found;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return of_system()->xOpen(of_system(), name, file, flags, flags_out);
  file->pMethods = nullptr;
  if (!opening) return SQLITE_CANTOPEN;
  new (&of(file).edition) std::shared_ptr<const EditionFile>(std::move(opening));
  file->pMethods = &kMethods;
  if (flags_out) *flags_out = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
  return SQLITE_OK;
}

int name_of_file(sqlite3_vfs*, const char* name, int length, char* out) {
  sqlite3_snprintf(length, out, "%s", name);
  return SQLITE_OK;
}

// The system's, but for the edition itself; what a large query puts aside is an ordinary file.
bool register_vfs() {
  static sqlite3_vfs vfs = *of_system();
  vfs.szOsFile = std::max(of_system()->szOsFile, static_cast<int>(sizeof(VfsFile)));
  vfs.pNext = nullptr;
  vfs.zName = kVfsName;
  vfs.xOpen = open_file;
  vfs.xFullPathname = name_of_file;
  return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
}

}  // namespace

int open_in_vfs(const std::shared_ptr<const EditionFile>& file, sqlite3** handle) {
  static const bool is_registered = register_vfs();
  if (!is_registered) return SQLITE_CANTOPEN;
  opening = file;
  const int outcome =
      sqlite3_open_v2("edition", handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, kVfsName);
  opening.reset();
  return outcome;
}

}  // namespace willai::store
