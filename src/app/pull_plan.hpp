// Before anything is fetched: what of the manifest is in the folder already, and what one download brings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/folder_store.hpp"
#include "app/pulled_record.hpp"
#include "importers/manifest.hpp"

namespace willai {

// How what is in the folder stands to what the manifest wants.
enum class Standing {
  missing,
  verified,  // the hash of the manifest, or of the record where the manifest has none
  other,     // something else than the manifest or the record know; never overwritten
  unknown,   // nobody knows a hash to compare it with; never overwritten
  unfit,     // the same, and its first bytes are those of something else, such as a web page; never overwritten
};

Result<Standing> find_standing(const FolderStore& files, const PulledRecord& record, const data::ManifestFile& file);

// One download, and the files it brings: one, or several out of one ZIP.
struct Errand {
  std::string url;
  std::string path;  // where it is put while it comes: the file's own path, or a place for the ZIP
  std::vector<data::ManifestFile> files;

  bool is_archive() const { return files.front().in_archive(); }
  std::string name() const;  // "“onet/…/Skills.txt” and 19 other files"
};

std::vector<Errand> errands_for(const std::vector<data::ManifestFile>& missing);

// Why the first bytes of a file cannot be those of `path`: "a web page came, not a spreadsheet"; "" when they can.
std::string why_unfit(std::string_view path, std::string_view beginning);

}  // namespace willai
