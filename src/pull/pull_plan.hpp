// Before any download: which files of the manifest already exist, and which files each download contains.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ports/folder_store.hpp"
#include "pull/pulled_record.hpp"
#include "importers/manifest.hpp"

namespace willai::pull {

// The state of an existing file compared with the manifest.
enum class Standing {
  missing,
  verified,  // it has the hash in the manifest, or in the record if the manifest has none
  other,     // it differs from both the manifest and the record; never overwritten
  unknown,   // no hash is known to compare it with; never overwritten
  unfit,     // the same, and its first bytes show another kind of file, such as a web page; never overwritten
};

// The hash that the file must have: that of the manifest, or else that of its first download; "" if neither is known.
std::string expected_hash(const PulledRecord& record, const importers::ManifestFile& file);

Result<Standing> find_standing(const ports::FolderStore& files, const PulledRecord& record,
                               const importers::ManifestFile& file);

// One download and the files in it: one file, or several from one ZIP.
struct Errand {
  std::string url;
  std::string path;  // where the download is stored: the file's own path, or a temporary path for the ZIP
  std::vector<importers::ManifestFile> files;

  bool is_archive() const { return files.front().in_archive(); }
  std::string name() const;  // "“onet/…/Skills.txt” and 19 other files"
};

std::vector<Errand> errands_for(const std::vector<importers::ManifestFile>& missing);

// Why the first bytes cannot belong to a file named `path`: "the server sent a web page, not a spreadsheet"; "" if they
// can.
std::string why_unfit(std::string_view path, std::string_view beginning);

}  // namespace willai::pull
