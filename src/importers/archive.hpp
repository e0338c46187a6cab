// The members of a ZIP archive held in memory. Archives that are damaged, cut off, locked or bloated are refused with a
// sentence; nothing is unpacked but the member asked for.
//
//   const Archive archive = TRY(Archive::parse(bytes));
//   std::string xml = TRY(archive.unpack("xl/workbook.xml"));
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai {

class Archive {
 public:
  // `bytes` is the whole file and has to outlive the archive.
  static Result<Archive> parse(std::string_view bytes);

  bool has(std::string_view member) const;
  Result<std::string> unpack(std::string_view member) const;

 private:
  explicit Archive(std::string_view bytes) : bytes_(bytes) {}
  Result<> list_members();

  std::string_view bytes_;
  std::vector<std::string> members_;
};

}  // namespace willai
