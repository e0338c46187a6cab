// Files built into the program: styles, fonts, our own Markdown pages and one edition. The build defines these
// functions (cmake/builtin.cmake).
//
//   for (const BuiltinFile& file : builtin_files())
//     if (file.name == "assets/site.css") serve(file.bytes);
#pragma once

#include <span>
#include <string_view>

namespace willai::system {

// A name is "assets/<file>", "pages/<page>.md" or "content/<path>.toml".
struct BuiltinFile {
  std::string_view name;
  std::string_view bytes;
};

// Sorted by name.
std::span<const BuiltinFile> builtin_files();

// The bytes of an edition's SQLite file; empty in `willai_bootstrap`.
std::string_view builtin_edition();

// What the program was built from. All but the version is "unknown" in `willai_bootstrap`, and the commit and its date
// are where the source is not a Git repository.
struct BuildFacts {
  std::string_view version;      // "0.1.0"
  std::string_view commit;       // twelve digits, and "-dirty" where files differ from it
  std::string_view date;         // of the commit, "2026-11-30"
  std::string_view task_model;   // the first twelve digits of the SHA-256 of content/model/task-model.bin
  std::string_view title_model;  // the same of content/model/title-model.bin
};
BuildFacts build_facts();

}  // namespace willai::system
