// A small made-up edition that many tests share: three professions in TOML, and six occupations in the layouts of O*NET
// and GPTs are GPTs. Every title, sentence and number is invented; nothing here stands in the published files.
//
//   MemoryFiles files = fixture_files();
//   files.put("data/gpts-are-gpts/full_labelset.tsv", "…");   // change one of them
//   const EditionDraft draft = draft_of(files);                // aborts the test when there is a fault
//   const SavedEdition edition(draft);                         // a file of its own, gone at the end
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ports/files.hpp"
#include "publish/publish.hpp"
#include "store/edition_reader.hpp"

namespace willai::test {

// Files by their paths.
class MemoryFiles : public ports::FileSource {
 public:
  Result<std::optional<std::string>> find(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

  void put(const std::string& path, std::string text) { texts_[path] = std::move(text); }
  // The file must be there.
  const std::string& text(const std::string& path) const { return texts_.at(path); }
  // Puts `to` in the place of `from`, which must stand there once or more.
  void replace(const std::string& path, std::string_view from, std::string_view to);
  void remove(const std::string& path) { texts_.erase(path); }
  void remove_below(const std::string& folder);

 private:
  std::map<std::string, std::string> texts_;
};

// "content/…" and "data/…".
MemoryFiles fixture_files();

// The same, and measures of every kind of source: Microsoft, Anthropic, AIOE, ILO, the bureau's wages and projections,
// and the tables that join them.
MemoryFiles measured_files();

// What content/sources/ describes.
const publish::Catalog& shipped_catalog();

// Both folders; volume, number and date as the fixture's edition.toml says: Vol. II, No. 07, 2026-11-23.
publish::PublishRequest fixture_request();

// `text` with `to` in the place of the first `from`, which must be there.
std::string replaced(std::string text, std::string_view from, std::string_view to);

// What is published of these files; the test fails when there are faults.
publish::EditionDraft draft_of(const MemoryFiles& files, const publish::PublishRequest& request = fixture_request());
publish::EditionDraft fixture_draft();
publish::EditionDraft measured_draft();

// The profession of the slug; the test fails when there is none.
const Profession& profession_in(const std::vector<Profession>& professions, std::string_view slug);
const Task& task_in(const Profession& profession, std::string_view slug);

// A folder of its own below the system's folder for such things, removed with all in it at the end.
class TempFolder {
 public:
  TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder();

  std::string path() const { return path_.string(); }
  std::string file(std::string_view name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

std::string bytes_of(const std::string& file);
void write_file(const std::string& file, std::string_view bytes);

// An edition on disk, for as long as this lives.
class SavedEdition {
 public:
  explicit SavedEdition(const publish::EditionDraft& draft);

  std::string file() const { return folder_.file("edition.sqlite"); }
  store::EditionReader reader() const;

 private:
  TempFolder folder_;
};

// Every field of a profession, a line each, with every digit: two are the same when their texts are. Of other
// professions it refers to, slug and reason; measures are left out, because a draft keeps them at its occupations.
std::string whole_text(const Profession& profession);

// How `work` ends in a process of its own: true when it comes to its end, false when it aborts or crashes.
bool survives(const std::function<void()>& work);

// The folder with the public data sets, or nothing: then a message says that the test is skipped.
std::optional<std::string> find_public_data();

}  // namespace willai::test
