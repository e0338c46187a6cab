// The members of a ZIP archive in memory. Archives that are damaged, cut off, encrypted or too large are refused with a
// message. Only the requested member is unpacked.
//
//   const Archive archive = TRY(Archive::parse(bytes));
//   std::string xml = TRY(archive.unpack("xl/workbook.xml"));
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::importers {

class Archive {
 public:
  // `bytes` is the whole file and must outlive the archive.
  static Result<Archive> parse(std::string_view bytes);

  bool has(std::string_view member) const;
  // The name that the archive gives the member, which may differ in the case of letters, a slash in front, and the
  // direction of slashes; absent if there is none.
  std::optional<std::string> find(std::string_view member) const;
  Result<std::string> unpack(std::string_view member) const;

 private:
  explicit Archive(std::string_view bytes) : bytes_(bytes) {}
  Result<> list_members();

  std::string_view bytes_;
  std::vector<std::string> members_;
};

}  // namespace willai::importers
