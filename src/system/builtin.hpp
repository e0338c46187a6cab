// Files built into the program: styles, fonts, our own Markdown pages and one edition. The build defines these
// functions (cmake/builtin.cmake).
//
//   for (const BuiltinFile& file : builtin_files())
//     if (file.name == "assets/site.css") serve(file.bytes);
#pragma once

#include <span>
#include <string_view>

namespace willai {

// A name is "assets/<file>", "pages/<page>.md" or "content/<path>.toml".
struct BuiltinFile {
  std::string_view name;
  std::string_view bytes;
};

// Sorted by name.
std::span<const BuiltinFile> builtin_files();

// The bytes of an edition's SQLite file; empty in `willai_bootstrap`.
std::string_view builtin_edition();

}  // namespace willai
