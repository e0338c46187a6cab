// How SQLite reads an EditionFile: through a file system of its own (sqlite.org/vfs.html), which hands over whole
// pages that were checked, or fails.
#pragma once

#include <sqlite3.h>

#include <memory>

#include "store/edition_file.hpp"

namespace willai::store {

// As sqlite3_open_v2() does; the connection shares the file.
int open_in_vfs(const std::shared_ptr<const EditionFile>& file, sqlite3** handle);

}  // namespace willai::store
